"""What the cuts of findings save: each alone, and all together on the reformed catalogue."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace

from pydantic import ValidationError

from analyzer.engine.finding import Finding
from analyzer.facts.facts import Facts
from analyzer.facts.routes import Route
from analyzer.facts.tally import Tally
from analyzer.model.edits import Edit
from analyzer.model.procedure import Procedure
from analyzer.reform.apply import Reformed, apply, apply_one, settle
from analyzer.reform.burden import Meter, by_procedure, minus, total
from analyzer.reform.measures import Burden


@dataclass(frozen=True, slots=True)
class Assessment:
    """Findings with their savings; burden before and after all new cuts together; what is cut already by law.

    `before` and `after` give each procedure's burden by code. `pending` sums what texts in force have already
    cut and the record still shows: it is to be carried out, and no part of the reduction.
    """

    findings: list[Finding]
    before: dict[str, Burden]
    after: dict[str, Burden]
    reformed: Reformed
    pending: dict[str, float]

    @property
    def reduction(self) -> dict[str, float]:
        return minus(total(self.before.values()), total(self.after.values()))


def assess(facts: Facts, findings: Iterable[Finding]) -> Assessment:
    """Measure every finding's cuts alone, then all new ones jointly."""
    found = list(findings)
    meter = Meter(facts.catalogue, facts.index)
    before = by_procedure(facts, meter)
    weigh = _Scales(facts, meter, before)
    measured = [weigh.saving(finding) if finding.proposes else finding for finding in found]
    proposed = [cut for finding in measured if finding.proposes for cut in finding.cuts]
    reformed = apply(facts.catalogue, proposed)
    after = weigh.after(reformed)
    enacted = [cut for finding in measured if finding.legal_state == "already_cut" for cut in finding.cuts]
    carried_out = weigh.after(apply(facts.catalogue, enacted))
    pending = minus(total(before.values()), total(carried_out.values())) if enacted else {}
    return Assessment(measured, before, after, reformed, {name: value for name, value in pending.items() if value})


class _Scales:
    def __init__(self, facts: Facts, meter: Meter, before: Mapping[str, Burden]) -> None:
        self.facts = facts
        self.meter = meter
        self.before = before

    def saving(self, finding: Finding) -> Finding:
        """The finding with what its cuts save when made alone, and on how many routes."""
        code = finding.procedure
        procedure = edited(self.facts.catalogue.procedures[code], finding.cuts)
        if procedure is None:
            return replace(finding, saving={name: value for name, value in minus(self.before[code], {}).items() if value})
        ways = self.meter.count(procedure)
        saved = minus(self.before[code], self.meter.burden(code, ways))
        lighter, of = _lighter(self.facts.tallies[code], ways)
        return replace(finding, saving={name: value for name, value in saved.items() if value}, lighter_on=(lighter, of))

    def after(self, reformed: Reformed) -> dict[str, Burden]:
        """Each procedure's burden on a reformed catalogue; unchanged ones are not measured again."""
        old = self.facts.catalogue.procedures
        return {
            code: self.before[code] if procedure is old[code] else self.meter.burden(code, self.meter.count(procedure))
            for code, procedure in reformed.catalogue.procedures.items()
        }


def edited(procedure: Procedure, cuts: Sequence[Edit]) -> Procedure | None:
    """The procedure after its edits, contradictions settled; None when repealed."""
    changed: Procedure | None = procedure
    for edit in settle(cut for cut in cuts if cut.kind != "ask")[0]:
        if changed is not None:
            with suppress(ValidationError):  # apply() tells it as a conflict
                changed = apply_one(changed, edit)
    return changed


def _lighter(before: Sequence[tuple[Route, Tally]], after: Sequence[tuple[Route, Tally]]) -> tuple[int, int]:
    """On how many routes of how many the procedure asks less than before."""
    new = {str(route): way for route, way in after}
    lighter = sum(
        1
        for route, way in before
        if (other := new.get(str(route), after[0][1] if len(after) == 1 else None)) is not None and _weight(other) < _weight(way)
    )
    return lighter, len(before)


def _weight(way: Tally) -> float:
    """A single figure for "asks less": only whether it falls matters, not by how much."""
    papers = way.papers
    parts = (
        papers.documents,
        papers.originals,
        papers.certified,
        papers.copies,
        way.visits,
        way.steps,
        way.conditions,
        way.working_days,
        way.calendar_days,
        way.hidden_days,
        way.fee_vnd,
    )
    return float(sum(part for part in parts if part is not None))
