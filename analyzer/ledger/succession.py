"""Which procedures go on under which codes, as decisions say."""

from __future__ import annotations

from collections.abc import Iterable

from analyzer.comparing.pairing.wholes import Succession
from analyzer.model.decision import Decision


def succession(decisions: Iterable[Decision]) -> Succession:
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


def joined(one: Succession, other: Succession) -> Succession:
    """What either of two says."""
    return {code: tuple(sorted({*one.get(code, ()), *other.get(code, ())})) for code in one.keys() | other.keys()}
