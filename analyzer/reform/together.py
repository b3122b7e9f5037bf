"""The cuts of several findings made together, and the procedures they touch measured before and after."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from analyzer.engine.findings.finding import Finding
from analyzer.facts.facts import Facts
from analyzer.reform.apply import Reformed
from analyzer.reform.assess import Assessment, jointly
from analyzer.reform.burden import Meter, saved, total
from analyzer.reform.measures import Burden
from analyzer.reform.scales import lighter_on


@dataclass(frozen=True, slots=True)
class Together:
    """Cuts applied, the burden of each touched procedure before and after (empty when repealed), and how many of their routes are lighter."""

    reformed: Reformed
    before: Mapping[str, Burden]
    after: Mapping[str, Burden]
    lighter: int

    @property
    def saved(self) -> dict[str, float]:
        """The reduction of all of them, in the measures that differ."""
        return saved(total(self.before.values()), total(self.after.values()))


class Weigher:
    """Makes and measures choices of findings of one assessed catalogue."""

    def __init__(self, facts: Facts, assessment: Assessment) -> None:
        self._catalogue = facts.catalogue
        self._tallies = facts.tallies
        self._before = assessment.before
        self.meter = Meter(facts.catalogue, facts.index, assessment.doubtful_fees)

    def together(self, findings: Iterable[Finding]) -> Together:
        """The cuts of `findings`, made jointly: what contradicts a stronger one is left out of it."""
        reformed = jointly(self._catalogue, findings)
        after: dict[str, Burden] = {}
        lighter = 0
        for code in dict.fromkeys(edit.procedure for edit in reformed.applied):
            procedure = reformed.catalogue.procedures.get(code)
            after[code] = {}
            if procedure is not None:
                ways = self.meter.count(procedure)
                after[code] = self.meter.burden(code, ways)
                lighter += lighter_on(self._tallies[code], procedure, ways, self.meter.classes)[0]
        return Together(reformed, {code: self._before[code] for code in after}, after, lighter)
