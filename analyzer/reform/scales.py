"""Procedures after edits weighed against what they were: the burden, and how many routes are lighter."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from pydantic import ValidationError

from analyzer.facts.facts import Facts
from analyzer.facts.procedure.dossier import Papers
from analyzer.facts.procedure.tally import Counted, Tally, count, recount
from analyzer.model.edits import Edit
from analyzer.model.procedure import Procedure
from analyzer.reform.apply import Reformed, apply_one
from analyzer.reform.burden import Meter, by_procedure
from analyzer.reform.measures import Burden

Edits = tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Version:
    """An edited procedure, None when it is repealed, with its counted routes and its burden."""

    procedure: Procedure | None
    counted: Counted
    burden: Burden


class Scales:
    """Weighs versions of the procedures of a catalogue; the same edits of a procedure are weighed once."""

    def __init__(self, facts: Facts, meter: Meter) -> None:
        self.before = by_procedure(facts, meter)
        self._facts = facts
        self._meter = meter
        self._versions: dict[Edits, Version] = {}

    def reformed(self, reformed: Reformed) -> dict[str, Burden]:
        """The burden of each procedure that was edited; empty where it is repealed."""
        applied: dict[str, Edits] = {}
        for edit in reformed.applied:
            applied[edit.procedure] = (*applied.get(edit.procedure, ()), edit)
        versions = {edits: self._version(code, reformed.catalogue.procedures.get(code)) for code, edits in applied.items()}
        self._versions |= versions
        return {edits[0].procedure: version.burden for edits, version in versions.items()}

    def alone(self, code: str, edits: Edits) -> tuple[Burden, tuple[int, int]]:
        """The burden of a procedure after edits that do not contradict each other, and on how many routes it is lighter, of how many."""
        version = self._versions.get(edits)
        if version is None:
            version = self._version(code, _edited(self._facts.catalogue.procedures[code], edits))
            self._versions[edits] = version
        return version.burden, self._lighter_on(code, version)

    def _version(self, code: str, procedure: Procedure | None) -> Version:
        if procedure is None:
            return Version(None, [], {})
        counted = recount(self._facts.tallies[code], self._facts.catalogue.procedures[code], procedure, self._meter.classes)
        return Version(procedure, counted, self._meter.burden(code, counted))

    def _lighter_on(self, code: str, version: Version) -> tuple[int, int]:
        if version.procedure is None:
            return 0, 0
        return lighter_on(self._facts.tallies[code], version.procedure, version.counted, self._meter.classes)


def lighter_on(before: Counted, procedure: Procedure, counted: Counted, classes: dict[str, str]) -> tuple[int, int]:
    """On how many routes of those it had a procedure is lighter now, of how many; where it has others, the old ones are counted in it."""
    ways = [route for route, _ in before]
    if ways != [route for route, _ in counted]:
        counted = count(procedure, classes, ways)
    return sum([_lighter(old, new) for (_, old), (_, new) in zip(before, counted, strict=True)]), len(before)


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
