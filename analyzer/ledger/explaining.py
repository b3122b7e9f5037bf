"""Which decisions lie between two versions of a catalogue, and which of the changes they explain."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from analyzer.comparing.compare import Comparison
from analyzer.comparing.pairing.wholes import Documents
from analyzer.comparing.sides import Side
from analyzer.ledger.as_it_stood import signed_by
from analyzer.model.changes import PART, Change
from analyzer.model.decision import Decision, Row

_WHOLE: Mapping[str, frozenset[str]] = {"added": frozenset(("promulgate", "replace")), "repealed": frozenset(("repeal", "replace"))}
"""What a row must do that explains why a procedure came or went."""


def decided_between(base: Side, revision: Side, before: Iterable[Decision], after: Iterable[Decision]) -> list[Decision]:
    """The decisions that took effect between the days, and those that the later of two folders has beside the earlier one.

    Whatever was signed after the revision's day is none of them.
    """
    known = {decision.identity for decision in before}
    came = base.root != revision.root
    signed = signed_by(after, revision.as_of)
    return [one for one in signed if (came and one.identity not in known) or _took_effect(one, base, revision)]


def _took_effect(decision: Decision, base: Side, revision: Side) -> bool:
    """Whether the decision, or a text that it announces, took effect between the days: it is made before its text takes effect."""
    days = (decision.effective or decision.signed, *(text.effective for text in decision.announces))
    return any(day is not None and base.as_of < day <= revision.as_of for day in days)


def explained(comparison: Comparison, decisions: Sequence[Decision], ledger: Sequence[Decision]) -> Comparison:
    """The comparison with the decision of each change, and what its row says of provision and reason.

    A version names the decision that published it; where the `ledger` has that decision, it explains what its rows name, and no more.
    Of what no version names, the last of `decisions` (those in between, in their order) that has a row for it.
    """
    explain = _Explain(comparison, decisions, ledger)
    changes = tuple(explain.change(change) for change in comparison.changes)
    return replace(comparison, changes=changes, said={key: "; ".join(dict.fromkeys(said)) for key, said in explain.said.items()})


class _Explain:
    def __init__(self, comparison: Comparison, decisions: Sequence[Decision], ledger: Sequence[Decision]) -> None:
        self.sides: tuple[Documents, Documents] = (comparison.before, comparison.after)
        self.ledger = {decision.identity: _by_code(decision) for decision in signed_by(ledger, comparison.revision.as_of)}
        self.between = [decision.identity for decision in reversed(decisions)]
        self.unconfirmed = {decision.identity for decision in ledger if "rows" in decision.unconfirmed}
        self.numbered: dict[str, list[tuple[str, int]]] = {}
        for identity in sorted(self.ledger, key=lambda one: one[1], reverse=True):
            self.numbered.setdefault(identity[0], []).append(identity)
        self.said: dict[tuple[str, str], list[str]] = {}

    def change(self, change: Change) -> Change:
        """The change with its decision."""
        if not change.procedure:
            return change
        named = self.numbered.get(change.decision, [])
        if change.decision and not named:
            return change  # a decision that the ledger does not have
        for identity in dict.fromkeys((*named, *self.between)):
            row = next(self._rows(identity, change), None)
            if row is not None:
                said = filter(None, (str(row.provision or ""), row.note))
                self.said.setdefault((change.procedure, identity[0]), []).extend(said)
                return replace(change, decision=identity[0], decision_year=identity[1])
        only_reported = [one for one in named if one in self.unconfirmed and change.procedure not in self.ledger[one]]
        if change.kind == "added":  # what was in force before made no procedure that came later
            only_reported = [one for one in only_reported if one in self.between]
        return replace(change, decision=change.decision if only_reported else "")

    def _rows(self, identity: tuple[str, int], change: Change) -> Iterator[Row]:
        """The rows of a decision that tell of the change: of its procedure, at a level that it has or had, of its part."""
        codes = {change.procedure, change.predecessor} - {""}
        levels = {level for side in self.sides for code in codes for level in side.get(code, {}).get("level", ())}
        for row in self.ledger[identity].get(change.procedure, ()):
            if (not levels or row.level in levels) and _tells(row, change, comes=self._comes(row, change)):
                yield row

    def _comes(self, row: Row, change: Change) -> bool:
        """Whether the row publishes the procedure anew: at a level that it comes to, or in the place of others."""
        before, after = (side.get(change.procedure, {}).get("level", ()) for side in self.sides)
        return row.action == "promulgate" and (bool(row.predecessors) or (row.level in after and row.level not in before))


def _by_code(decision: Decision) -> dict[str, list[Row]]:
    """The rows of each code that they name, as the procedure itself, as what it was, or as what it became."""
    found: dict[str, list[Row]] = {}
    for row in decision.rows:
        for code in dict.fromkeys((row.code or "", *row.predecessors, *row.successors)):
            found.setdefault(code, []).append(row)
    return found


def _tells(row: Row, change: Change, *, comes: bool) -> bool:
    """Whether a row says that this changed; one that names no part says of none that it stayed.

    What is repealed at a level tells that the procedure left it, and nothing of what changed inside.
    """
    if change.kind in _WHOLE:
        return row.action in _WHOLE[change.kind]
    if change.aspect in ("procedure", "level") or change.predecessor:
        return True
    if row.action not in ("amend", "replace") and not comes:
        return False
    if not row.parts:
        return True
    part = PART.get(change.aspect)
    return part is None or part in row.parts
