"""Three states of one procedure: as imported last, as people have it now, as it is published now -> what to change."""

from __future__ import annotations

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


class _Merge:
    def __init__(self) -> None:
        self.edits: list[Edit] = []
        self.conflicts: list[Conflict] = []

    def compare(self, path: Path, base: Any, theirs: Any, ours: Any, after: str = "") -> None:
        """What changed at a path; inside mappings and lists of parts, what changed in each member."""
        if theirs in (base, ours):
            return
        states = (base, theirs, ours)
        if all(isinstance(state, dict) for state in states):
            self._members(path, base, theirs, ours)
        elif all(map(_is_parts, states)):
            self._members(path, *({part["id"]: part for part in state} for state in states))
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


def _is_parts(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(part, dict) and "id" in part for part in value)
