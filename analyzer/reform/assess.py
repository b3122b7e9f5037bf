"""What the cuts of findings save: each alone, and all together on the reformed catalogue."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from decimal import Decimal

from pydantic import ValidationError

from analyzer.engine.finding import Finding
from analyzer.facts.facts import Facts
from analyzer.facts.tally import Tally, count
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
    enacted = [cut for finding in found if finding.legal_state == "already_cut" for cut in finding.cuts]
    gone: dict[str, list[str]] = {}
    for cut in enacted:
        if cut.kind != "ask":
            gone.setdefault(cut.procedure, []).append(cut.path)
    measured: list[Finding] = []
    proposed: list[Edit] = []
    for finding in found:
        counts = finding.proposes and not _within(finding, gone.get(finding.procedure, ()))
        measured.append(weigh.saving(finding) if counts else finding)
        proposed += finding.cuts if counts else ()
    reformed = apply(facts.catalogue, proposed)
    after = weigh.after(reformed)
    carried_out = weigh.after(apply(facts.catalogue, enacted))
    pending = minus(total(before.values()), total(carried_out.values())) if enacted else {}
    return Assessment(measured, before, after, reformed, {name: value for name, value in pending.items() if value})


def _within(finding: Finding, gone: Iterable[str]) -> bool:
    """Whether a finding only trims what a text in force has already cut: its saving belongs to that text."""
    return any(cut.path == path or cut.path.startswith(f"{path}/") for path in gone for cut in finding.cuts)


class _Scales:
    def __init__(self, facts: Facts, meter: Meter, before: Mapping[str, Burden]) -> None:
        self.facts = facts
        self.meter = meter
        self.before = before
        self._alone: dict[tuple[str, tuple[Edit, ...]], tuple[Burden, int]] = {}

    def saving(self, finding: Finding) -> Finding:
        """The finding with what its cuts save when made alone, and on how many routes."""
        code = finding.procedure
        edits = tuple(settle(cut for cut in finding.cuts if cut.kind != "ask")[0])
        if (code, edits) not in self._alone:
            self._alone[code, edits] = self._measure(code, edits)
        burden, lighter = self._alone[code, edits]
        saved = {name: value for name, value in minus(self.before[code], burden).items() if value}
        return replace(finding, saving=saved, lighter_on=(lighter, len(self.facts.tallies[code]) if burden else 0))

    def after(self, reformed: Reformed) -> dict[str, Burden]:
        """Each procedure's burden on a reformed catalogue; unchanged ones are not measured again."""
        old = self.facts.catalogue.procedures
        applied: dict[str, tuple[Edit, ...]] = {}
        for edit in reformed.applied:
            applied[edit.procedure] = (*applied.get(edit.procedure, ()), edit)
        burdens = {}
        for code, procedure in reformed.catalogue.procedures.items():
            if procedure is old[code]:
                burdens[code] = self.before[code]
            else:
                known = self._alone.get((code, applied[code]))
                burdens[code] = known[0] if known else self.meter.burden(code, self.meter.count(procedure))
        return burdens

    def _measure(self, code: str, edits: Iterable[Edit]) -> tuple[Burden, int]:
        """The burden after edits, and on how many routes it is lighter; nothing where the procedure is repealed."""
        procedure = _edited(self.facts.catalogue.procedures[code], edits)
        if procedure is None:
            return {}, 0
        before, after = self.facts.tallies[code], self.meter.count(procedure)
        same_routes = [route for route, _ in before] == [route for route, _ in after]
        matched = after if same_routes else count(procedure, self.meter.classes, [route for route, _ in before])
        lighter = sum(_lighter(old, new) for (_, old), (_, new) in zip(before, matched, strict=True))
        return self.meter.burden(code, after), lighter


def _edited(procedure: Procedure, edits: Iterable[Edit]) -> Procedure | None:
    """The procedure after edits that do not contradict each other; None when repealed."""
    changed: Procedure | None = procedure
    for edit in edits:
        if changed is not None:
            with suppress(ValidationError):  # apply() tells it as a conflict
                changed = apply_one(changed, edit)
    return changed


def _lighter(before: Tally, after: Tally) -> bool:
    """Whether a route asks less than before in some measure."""
    return any(new < old for old, new in zip(_parts(before), _parts(after), strict=True) if old is not None and new is not None)


def _parts(way: Tally) -> tuple[float | Decimal | None, ...]:
    papers = way.papers
    counted = (papers.documents, papers.originals, papers.certified, papers.photos, papers.copies + papers.certified)
    times = (way.working_days, way.calendar_days, way.hidden_working, way.hidden_calendar)
    return (*counted, way.visits, way.steps, way.conditions, *times, way.fee_vnd)
