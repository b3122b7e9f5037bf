"""Procedures of two catalogues -> every change between them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from analyzer.comparing.inside import changes_inside
from analyzer.comparing.judging.blanks import AsWorded
from analyzer.comparing.judging.kinds import Successors
from analyzer.comparing.judging.restating import NO_NAMES, Names
from analyzer.comparing.pairing.origins import codes, origins
from analyzer.comparing.pairing.wholes import Documents, Succession, whole_changes
from analyzer.comparing.plain import Plain
from analyzer.model.changes import Change, Direction

SEEN = "recorded"
"""The day on which a record was seen: seen again, and the same, it has not changed."""
_FOR_ALL: dict[str, Direction] = {"merged": "down", "split": "up"}
"""What a merger or a split is when it is that for the people of each procedure, and for who did or must do several all the more."""


def changes_between(
    base: Documents,
    revision: Documents,
    successors: Successors,
    succession: Succession,
    others: Iterable[str] = (),
    *,
    names: Names = NO_NAMES,
    as_worded: AsWorded = lambda base: base,
) -> list[Change]:
    """Every change, by procedure in the order of codes: of the whole first, then part by part, then for further predecessors.

    `base` and `revision` may leave out procedures that are the same on both sides; `others` are their codes. `names` are those
    that the vocabulary gives to each kind of paper; `as_worded` fills what a version of the base says in words only.
    """

    def changed(before: Plain, after: Plain) -> list[Change]:
        found = [] if before == after else list(changes_inside(before, after, successors, names, as_worded))
        return found if any(change.path != SEEN for change in found) else []

    gone = {code: document for code, document in base.items() if code not in revision}
    come = {code: document for code, document in revision.items() if code not in base}
    kept = [code for code in base if code in revision]
    others = [*kept, *others]
    wholes, pairs = whole_changes(gone, come, others, succession)
    inside: dict[tuple[str, str], list[Change]] = {}
    for code in kept:
        inside[code, code] = changed(base[code], revision[code])
    first: set[str] = set(others)
    for before, after in pairs:
        if after in revision and after in first:
            changes = [] if _is_secret(base[before], revision[after]) else changed(base[before], revision[after])
            inside[before, after] = [replace(change, predecessor=before) for change in changes]
        elif after in revision:
            inside[before, after] = changed(base[before], revision[after])
        first.add(after)
    changes = [_weighed(change, wholes, inside) for change in wholes]
    changes += [change for found in inside.values() for change in found]
    return sorted(changes, key=lambda change: change.procedure)


def _is_secret(*documents: Plain) -> bool:
    return any(document.get("classification") == "secret" for document in documents)


def _weighed(change: Change, wholes: Sequence[Change], inside: dict[tuple[str, str], list[Change]]) -> Change:
    """A merger or a split with its direction.

    Nobody knows who did one of the procedures and who did several. A merger that is heavier for the people of no predecessor is
    lighter for those who did all of them too; a split that is lighter for nobody is heavier for who must do all of its parts.
    Every other one is unclear: it may be heavier for who did one, and lighter for who did several.
    """
    if change.kind not in _FOR_ALL:
        return change
    before_of = origins(wholes)
    pairs = {(before, after) for after in codes(change.after) for before in (after, *before_of[after])}
    found = {one.direction for pair in pairs for one in inside.get(pair, ())} - {"neutral"}
    here = _FOR_ALL[change.kind]
    return replace(change, direction="neutral" if not found else here if found == {here} else "unclear")
