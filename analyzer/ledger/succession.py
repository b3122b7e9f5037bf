"""Which procedures go on under which codes, as the decisions of a ledger say."""

from __future__ import annotations

from collections.abc import Mapping

from analyzer.model.ledger import Ledger


def succession(ledger: Ledger) -> Mapping[str, tuple[str, ...]]:
    """By the code of a procedure that was replaced, merged or split: the codes that took its place, in their order."""
    successors: dict[str, set[str]] = {}
    for filed in ledger.decisions:
        for row in filed.record.rows:
            if row.code is None:
                continue
            if row.successors:
                successors.setdefault(row.code, set()).update(row.successors)
            for old in row.predecessors:
                successors.setdefault(old, set()).add(row.code)
    return {code: tuple(sorted(others)) for code, others in successors.items()}
