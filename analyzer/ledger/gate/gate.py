"""May a change of the catalogue pass: no burden rises without an offset, nothing changes without a decision, nothing repealed is still asked for.

The idea of offsets is that of "one in, one out" rules for regulations; the ratio is the department's own (settings: `offset_ratio`).
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from analyzer.comparing.compare import Comparison
from analyzer.comparing.digest import by_procedure
from analyzer.comparing.judging.direction import if_silence_were_law
from analyzer.comparing.parts import key_of
from analyzer.ledger.gate.changed_burden import Shift, shifts
from analyzer.ledger.gate.new_procedures import NewProcedure, new_procedures
from analyzer.ledger.gate.still_asked import StillAsked, still_asked
from analyzer.model.catalogue import Catalogue
from analyzer.model.changes import Aspect, Change, needs_decision
from analyzer.model.problems import Problem, by_place

JUDGED = (
    "documents",
    "sets",
    "originals",
    "certified_copies",
    "photographs",
    "visits",
    "conditions",
    "time_limit_working_days",
    "time_limit_calendar_days",
    "hidden_working_days",
    "hidden_calendar_days",
    "fee_vnd",
)
"""Measures that may not rise. Papers asked only when data fails are none: a look-up in the place of a paper makes them more."""
_PAPERS = frozenset(("documents", "originals", "certified_copies", "photographs"))
_MEASURED: Mapping[str, frozenset[str]] = {
    "documents": _PAPERS,
    "copies": _PAPERS,
    "sets": frozenset(("sets",)),
    "time_limits": frozenset(measure for measure in JUDGED if measure.startswith(("time_limit", "hidden"))),
    "fees": frozenset(("fee_vnd",)),
    "conditions": frozenset(("conditions",)),
    "steps": frozenset(("visits",)),
    "procedure": frozenset(JUDGED),
}
"""The measures in which a change of an aspect would show; in none where it is not here."""
_NUMBERS = frozenset(("value", "amount", "upto", "originals", "copies", "sets", "not_counted", "stages"))
"""What a measure would show if both sides gave it in one unit."""
_NOBODY: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Balance:
    """One measure that rises somewhere: by how much, and what offsets it. Both are sums over procedures, by code."""

    measure: str
    risen: Mapping[str, float]
    offset: Mapping[str, float]
    ratio: float | None

    @property
    def needed(self) -> float | None:
        """What would offset the rise; None where no ratio is set, and no rise passes."""
        return None if self.ratio is None else sum(self.risen.values()) * self.ratio

    @property
    def holds(self) -> bool:
        return self.needed is not None and sum(self.offset.values()) >= self.needed


@dataclass(frozen=True, slots=True)
class Gate:
    """The verdict on a difference.

    `undecided` are procedures whose change no decision of the ledger explains; `unmeasured` those of which a change makes
    something heavier, or may do so, that no measure shows, with the aspects it is about: an unknown amount, a paper nobody has
    identified, a channel that went. What is not measured cannot be offset: it passes where somebody answers for it by name
    (`approved`: by whom). `unsealed` is what became of seals of the ledger that the base had; `unread` what could not be read, of
    which nothing is known; `new` are the procedures whose code the base does not have.
    """

    balances: tuple[Balance, ...]
    undecided: tuple[str, ...]
    unmeasured: Mapping[str, tuple[Aspect, ...]]
    approved: Mapping[str, str]
    still_asked: tuple[StillAsked, ...]
    unsealed: tuple[Problem, ...]
    unread: tuple[Problem, ...]
    new: tuple[NewProcedure, ...]

    @property
    def unapproved(self) -> tuple[str, ...]:
        return tuple(code for code in self.unmeasured if code not in self.approved)

    @property
    def holds(self) -> bool:
        failed = self.undecided or self.unapproved or self.still_asked or self.unsealed or self.unread
        return not failed and all(balance.holds for balance in self.balances)

    def as_json(self) -> dict[str, Any]:
        return {
            "holds": self.holds,
            "new": [one.as_json() for one in self.new],
            "rises": [
                {"measure": b.measure, "risen": dict(b.risen), "offset": dict(b.offset), "needed": b.needed, "holds": b.holds}
                for b in self.balances
            ],
            "without_decision": list(self.undecided),
            "not_assessed": list(self.unapproved),
            "approved": [{"procedure": code, "aspects": list(self.unmeasured[code]), "by": by} for code, by in self.approved.items()],
            "still_asked": [one.as_json() for one in self.still_asked],
            "seals": [{"file": one.place.file, "code": one.code} for one in self.unsealed],
            "unread": [{"file": one.place.file, "line": one.place.line, "code": one.code} for one in self.unread],
        }


def judge(
    comparison: Comparison,
    revision: Catalogue,
    ratio: float | None,
    recorded: Container[tuple[str, int]],
    *,
    unsealed: Iterable[Problem] = (),
    problems: Iterable[Problem] = (),
    approvals: Mapping[str, str] = _NOBODY,
) -> Gate:
    """`revision` is the whole catalogue of the revision; `ratio` what must fall for one that rises, None where no rise may pass.

    `recorded` are the decisions (number and year) that stand in its ledger as they were recorded: no other explains a change;
    `unsealed` tells of those that the base has recorded otherwise. `problems` are those of the whole revision. `approvals` say by
    code who answers for what no measure shows; one that is not needed approves nothing.
    """
    by_code = by_procedure(comparison.changes)
    decided = {code for code, changes in by_code.items() if not _undecided(changes, recorded)}
    found = shifts(comparison, revision)
    balances = tuple(balance for measure in JUDGED if (balance := _balance(measure, found, decided, ratio)).risen)
    risen = {(code, balance.measure) for balance in balances for code in balance.risen}
    aspects = {code: _unmeasured(code, changes, risen) for code, changes in by_code.items()}
    unmeasured = {code: found for code, found in aspects.items() if found}
    return Gate(
        balances,
        tuple(code for code in by_code if code not in decided),
        unmeasured,
        {code: approvals[code] for code in unmeasured if code in approvals},
        tuple(still_asked(comparison, revision)),
        tuple(unsealed),
        tuple(by_place([*comparison.problems, *_in_changed_words(comparison.changes, problems)])),
        new_procedures(comparison, found, JUDGED, decided),
    )


def _in_changed_words(changes: Iterable[Change], problems: Iterable[Problem]) -> Iterator[Problem]:
    """Problems of shared files that changed: both sides are measured with the words and parameters that could be read."""
    changed = [change.path for change in changes if not change.procedure]
    for problem in problems:
        table = problem.place.file.removesuffix(".yaml") + "/"
        if any(path.startswith(table) for path in changed):
            yield problem


def _undecided(changes: Iterable[Change], recorded: Container[tuple[str, int]]) -> bool:
    """Whether something of substance changed and no decision of the ledger says so."""
    return any(needs_decision(change) and (change.decision, change.decision_year) not in recorded for change in changes)


def _unmeasured(code: str, changes: Iterable[Change], risen: Container[tuple[str, str]]) -> tuple[Aspect, ...]:
    """The aspects of a procedure in which something is heavier, or may be, that no measure shows."""
    return tuple(dict.fromkeys(change.aspect for change in changes if _is_unmeasured(code, change, risen)))


def _is_unmeasured(code: str, change: Change, risen: Container[tuple[str, str]]) -> bool:
    """Whether a change may be heavier and no measure shows it: what rises elsewhere in the procedure says nothing of it."""
    if not _may_be_heavier(change):
        return False
    shown = any((code, measure) in risen for measure in _MEASURED.get(change.aspect, ()))
    return not shown or (change.direction == "unclear" and _key(change) in _NUMBERS)


def _may_be_heavier(change: Change) -> bool:
    """Whether a change is heavier, or may be: a number is not known, a record is silent about what would spare.

    Of a merger or a split the changes inside tell.
    """
    if change.direction == "up":
        return change.aspect != "procedure" or change.kind == "added"
    if change.direction != "unclear" or change.kind != "amended":
        return False
    if _key(change) in _NUMBERS:
        return True
    return None in (change.before, change.after) and if_silence_were_law(change.path, change.before, change.after) == "up"


def _key(change: Change) -> str:
    return key_of(change.path, change.before or change.after)


def _balance(measure: str, found: Mapping[str, Shift], decided: set[str], ratio: float | None) -> Balance:
    by = {code: shift[measure] for code, shift in found.items() if shift.get(measure)}
    risen = {code: value for code, value in by.items() if value > 0}
    offset = {code: -value for code, value in by.items() if value < 0 and code in decided}
    return Balance(measure, risen, offset, ratio)
