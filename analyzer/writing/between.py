"""Two values of one shape -> the edits of a YAML text that lead from the first to the second."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from analyzer.writing.slices import MISSING, Edit, Path


def edits_between(before: Any, after: Any, path: Path = ()) -> Iterator[Edit]:
    """Entry by entry, and member by member (by id) where a list has members with ids; what is the same is left alone."""
    if before == after:
        return
    if isinstance(before, Mapping) and isinstance(after, Mapping) and (not path or before.get("id") == after.get("id")):
        yield from _entries(before, after, path)
    elif _has_ids(before) and _has_ids(after):
        yield from _members(before, after, path)
    else:
        yield Edit(path, after)


def _entries(before: Mapping[str, Any], after: Mapping[str, Any], path: Path) -> Iterator[Edit]:
    """What comes or changes first: an entry that goes is never the last one of its mapping, nor the first key of a list's member."""
    for key, value in after.items():
        yield from edits_between(before[key], value, (*path, key)) if key in before else [Edit((*path, key), value)]
    yield from (Edit((*path, key), MISSING) for key in before if key not in after)


def _members(before: Sequence[Any], after: Sequence[Any], path: Path) -> Iterator[Edit]:
    old, previous = {member["id"]: member for member in before}, ""
    for member in after:
        id_ = member["id"]
        yield from edits_between(old[id_], member, (*path, id_)) if id_ in old else [Edit((*path, id_), member, after=previous)]
        previous = id_
    kept = {member["id"] for member in after}
    yield from (Edit((*path, id_), MISSING) for id_ in old if id_ not in kept)


def _has_ids(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(member, Mapping) and "id" in member for member in value)
