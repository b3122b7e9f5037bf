"""Procedures after edits weighed against what they were: the burden, and how many routes are lighter."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from operator import attrgetter
from typing import Any

from pydantic import ValidationError

from analyzer.facts.dossier import Papers
from analyzer.facts.facts import Facts
from analyzer.facts.tally import Tally, count, recount
from analyzer.model.edits import Edit
from analyzer.model.procedure import Procedure
from analyzer.reform.apply import Reformed, apply_one
from analyzer.reform.burden import Meter, by_procedure
from analyzer.reform.measures import Burden

Edits = tuple[Edit, ...]
Weighed = tuple[Burden, tuple[int, int]]
"""The burden after edits (empty when repealed), and on how many routes it is lighter, of how many."""


class Scales:
    """Weighs versions of the procedures of a catalogue; the same edits of a procedure are weighed once."""

    def __init__(self, facts: Facts, meter: Meter) -> None:
        self.before = by_procedure(facts, meter)
        self._facts = facts
        self._meter = meter
        self._weighed: dict[tuple[str, Edits], Weighed] = {}

    def reformed(self, reformed: Reformed) -> dict[str, Burden]:
        """The burden of each procedure that was edited; empty where it is repealed."""
        applied: dict[str, Edits] = {}
        for edit in reformed.applied:
            applied[edit.procedure] = (*applied.get(edit.procedure, ()), edit)
        procedures = reformed.catalogue.procedures
        weighed = {(code, edits): self._measure(code, procedures.get(code)) for code, edits in applied.items()}
        self._weighed |= weighed
        return {code: burden for (code, _), (burden, _) in weighed.items()}

    def alone(self, code: str, edits: Edits) -> Weighed:
        """A procedure after edits that do not contradict each other."""
        known = self._weighed.get((code, edits))
        if known is None:
            known = self._measure(code, _edited(self._facts.catalogue.procedures[code], edits))
            self._weighed[code, edits] = known
        return known

    def _measure(self, code: str, procedure: Procedure | None) -> Weighed:
        """An edited procedure; its routes are compared with those it had, counted again where it has others now."""
        if procedure is None:
            return {}, (0, 0)
        before, classes = self._facts.tallies[code], self._meter.classes
        after = recount(before, self._facts.catalogue.procedures[code], procedure, classes)
        ways = [route for route, _ in before]
        matched = after if ways == [route for route, _ in after] else count(procedure, classes, ways)
        lighter = sum([_lighter(old, new) for (_, old), (_, new) in zip(before, matched, strict=True)])
        return self._meter.burden(code, after), (lighter, len(before))


def _edited(procedure: Procedure, edits: Iterable[Edit]) -> Procedure | None:
    """The procedure after edits; None when repealed."""
    changed: Procedure | None = procedure
    for edit in edits:
        if changed is not None:
            with suppress(ValidationError):  # apply() tells it as a conflict
                changed = apply_one(changed, edit)
    return changed


def _lighter(before: Tally, after: Tally) -> bool:
    """Whether a route asks less than before in some measure, or in some situation."""
    return (
        _less(_sheets(before.papers), _sheets(after.papers))
        or _less(_sheets(before.papers.situational or _NONE), _sheets(after.papers.situational or _NONE))
        or _less(_beside_papers(before), _beside_papers(after))
    )


def _less(before: tuple[Any, ...], after: tuple[Any, ...]) -> bool:
    """Whether some known number is smaller than it was."""
    return before != after and any(old is not None and new is not None and new < old for old, new in zip(before, after, strict=True))


def _sheets(papers: Papers) -> tuple[int, ...]:
    return papers.documents, papers.originals, papers.certified, papers.photos, papers.copies + papers.certified


_NONE = Papers()
_beside_papers = attrgetter(
    "sets", "visits", "steps", "conditions", "working_days", "calendar_days", "hidden_working", "hidden_calendar", "fee_vnd"
)
