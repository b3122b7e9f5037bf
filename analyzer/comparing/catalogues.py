"""Procedures of two catalogues -> every change between them."""

from __future__ import annotations

from collections.abc import Iterable

from analyzer.comparing.inside import changes_inside
from analyzer.comparing.kinds import Successors
from analyzer.comparing.wholes import Documents, Succession, whole_changes
from analyzer.model.changes import Change

_SEEN = "recorded"
"""The day on which a record was seen: seen again, and the same, it has not changed."""


def changes_between(
    base: Documents, revision: Documents, successors: Successors, succession: Succession, others: Iterable[str] = ()
) -> list[Change]:
    """Every change, by procedure in the order of codes: of the whole first, then part by part.

    `base` and `revision` may leave out procedures that are the same on both sides; `others` are their codes.
    """
    gone = {code: document for code, document in base.items() if code not in revision}
    come = {code: document for code, document in revision.items() if code not in base}
    kept = [code for code in base if code in revision]
    changes, pairs = whole_changes(gone, come, [*kept, *others], succession)
    for before, after in [*((code, code) for code in kept), *pairs]:
        if base[before] != revision[after]:
            inside = list(changes_inside(base[before], revision[after], successors))
            changes += inside if any(change.path != _SEEN for change in inside) else ()
    return sorted(changes, key=lambda change: change.procedure)
