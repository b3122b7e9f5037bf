"""Which procedures go on under which codes, as decisions say."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from analyzer.model.decision import Decision

Successors = Mapping[str, tuple[str, ...]]
"""By the code of a procedure that was replaced, merged or split: the codes that took its place, in their order."""


def succession(decisions: Iterable[Decision]) -> Successors:
    """What decisions say."""
    successors: dict[str, set[str]] = {}
    for decision in decisions:
        for row in decision.rows:
            if row.code is None:
                continue
            if row.successors:
                successors.setdefault(row.code, set()).update(row.successors)
            for old in row.predecessors:
                successors.setdefault(old, set()).add(row.code)
    return {code: tuple(sorted(others)) for code, others in successors.items()}


def joined(one: Successors, other: Successors) -> Successors:
    """What either of two says."""
    return {code: tuple(sorted({*one.get(code, ()), *other.get(code, ())})) for code in one.keys() | other.keys()}
