"""Which decisions lie between two versions of a catalogue, and which of the changes they explain."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from analyzer.comparing.compare import Comparison
from analyzer.comparing.sides import Side
from analyzer.model.changes import Change
from analyzer.model.decision import Decision, Row


def decided_between(base: Side, revision: Side, before: Iterable[Decision], after: Iterable[Decision]) -> list[Decision]:
    """The decisions that the later folder has beside those of the earlier one; of one folder those that took effect between the days."""
    if base.root != revision.root:
        known = {_identity(decision) for decision in before}
        return [decision for decision in after if _identity(decision) not in known]
    dated = ((decision.effective or decision.signed, decision) for decision in after)
    return [decision for day, decision in dated if day is not None and base.as_of < day <= revision.as_of]


def _identity(decision: Decision) -> tuple[str, int]:
    """Numbers begin again every year."""
    return decision.number, decision.signed.year if decision.signed else 0


def explained(comparison: Comparison, decisions: Sequence[Decision]) -> Comparison:
    """The comparison with the decision of each change that a row of `decisions` lists, and what those rows say of provision and reason."""
    rows = {code: (decision, row) for decision in decisions for row in decision.rows for code in _codes(row)}
    said = {code: "; ".join(filter(None, (str(row.provision or ""), row.note))) for code, (_, row) in rows.items()}
    changes = tuple(
        replace(change, decision=rows[change.procedure][0].number) if _is_open(change) and change.procedure in rows else change
        for change in comparison.changes
    )
    return replace(comparison, changes=changes, said={code: words for code, words in said.items() if words})


def _codes(row: Row) -> Iterable[str]:
    return [code for code in (row.code, *row.predecessors, *row.successors) if code]


def _is_open(change: Change) -> bool:
    """Whether nothing explains the change yet: the record itself names its decision where it can."""
    return not change.decision
