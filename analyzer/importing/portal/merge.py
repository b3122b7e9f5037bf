"""Three states of one procedure: as imported last, as people have it now, as it is published now -> what to change."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from analyzer.writing.slices import MISSING, Edit, Path


@dataclass(frozen=True, slots=True)
class Conflict:
    """A place that both people and the State changed: the person's value stays, the published one is shown beside it."""

    path: Path
    ours: Any
    theirs: Any


def three_way(base: Any, theirs: Any, ours: Any) -> tuple[list[Edit], list[Conflict]]:
    """The edits that bring `ours` up to `theirs` where only the State changed something, and where both did."""
    merge = _Merge()
    merge.compare((), base, theirs, ours)
    return merge.edits, merge.conflicts


def still_open(conflicts: Iterable[Conflict], ours: Any, theirs: Any) -> tuple[Conflict, ...]:
    """Conflicts of earlier imports in which people have not moved since, and which the State has not given up."""
    found = []
    for one in conflicts:
        published = value_at(theirs, one.path)
        if value_at(ours, one.path) == one.ours and published != one.ours:
            found.append(Conflict(one.path, one.ours, published))
    return tuple(found)


def value_at(value: Any, path: Path) -> Any:
    """What stands at a path of keys and ids; `MISSING` where nothing does."""
    for name in path:
        members = by_id(value) if isinstance(value, list) else value
        value = members.get(name, MISSING) if isinstance(members, Mapping) else MISSING
    return MISSING if value is None else value


def by_id(parts: list[Any]) -> dict[str, Any]:
    """The members of a list that have an id."""
    return {part["id"]: part for part in parts if isinstance(part, dict) and isinstance(part.get("id"), str)}


def hanging(edits: Iterable[Edit], ours: Mapping[str, Any]) -> list[Edit]:
    """Those edits that speak of a channel or case that people took out and no other edit brings back: made, they would hang in the air."""
    edits = list(edits)
    return [edit for edit in edits if any(id_ not in _known(f"{sort}s", edits, ours) for sort, id_ in _spoken_of(edit))]


def _spoken_of(edit: Edit) -> list[tuple[str, str]]:
    """The channels and cases that what an edit writes is for."""
    parts = edit.value if isinstance(edit.value, list) else [{"for": edit.value} if edit.path[-1] == "for" else edit.value]
    scopes = [part["for"] for part in parts if isinstance(part, dict) and isinstance(part.get("for"), dict)]
    return [(sort, id_) for scope in scopes for sort, ids in scope.items() for id_ in ids]


def _known(name: str, edits: Iterable[Edit], ours: Mapping[str, Any]) -> set[str]:
    """The ids of a list of the procedure as they will stand."""
    written = [edit.value for edit in edits if edit.path == (name,)] or [ours.get(name)]
    ids = {id_ for value in written for id_ in (by_id(value) if isinstance(value, list) else value if isinstance(value, dict) else ())}
    return ids | {edit.path[1] for edit in edits if len(edit.path) == 2 and edit.path[0] == name and edit.value is not MISSING}


class _Merge:
    def __init__(self) -> None:
        self.edits: list[Edit] = []
        self.conflicts: list[Conflict] = []

    def compare(self, path: Path, base: Any, theirs: Any, ours: Any, after: str = "") -> None:
        """What changed at a path; inside mappings and lists of parts, what changed in each member."""
        if theirs in (base, ours):
            return
        if members := _members(path, base, theirs, ours):
            self._members(path, *members)
        elif ours == base:
            self.edits.append(Edit(path, theirs, after))
        else:
            self.conflicts.append(Conflict(path, ours, theirs))

    def _members(self, path: Path, base: dict[str, Any], theirs: dict[str, Any], ours: dict[str, Any]) -> None:
        after = ""
        for name in (*theirs, *(name for name in base if name not in theirs)):
            mine = ours.get(name, MISSING)
            self.compare((*path, name), base.get(name, MISSING), theirs.get(name, MISSING), mine, after)
            if name in theirs and (mine is not MISSING or name not in base):
                after = name


def _members(path: Path, *states: Any) -> list[dict[str, Any]]:
    """The members of three states by name or id, where people have some; empty for values that are compared whole.

    A list or a field of the procedure that a state does not have has no members there. A part that it does not have is gone.
    """
    base, theirs, ours = states
    if ours is MISSING or (base is MISSING and theirs is MISSING):
        return []
    known = [state for state in states if state is not MISSING]
    if all(isinstance(state, dict) for state in known) and (len(known) == len(states) or len(path) == 1):
        return [{} if state is MISSING else state for state in states]
    if all(map(_is_parts, known)):
        return [{} if state is MISSING else by_id(state) for state in states]
    return []


def _is_parts(value: Any) -> bool:
    """Whether it is a list, not empty, whose members can all be told apart by their ids."""
    return isinstance(value, list) and bool(value) and len(by_id(value)) == len(value)
