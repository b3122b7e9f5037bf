"""Edits of one procedure that contradict each other: which is made, and why the other is not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from analyzer.model.edits import Edit
from analyzer.model.text import Text


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two edits that cannot both be made; `kept` was applied, `dropped` was not. One that fails by itself stands in both."""

    kept: Edit
    dropped: Edit
    reason: Text


GONE = Text("phần tử đã bị cắt cùng với phần chứa nó", "the element is already cut together with what holds it")
TWICE = Text("hai sửa đổi khác nhau ở cùng một chỗ", "two different edits of one place")
_STRENGTH = {"repeal": 0, "remove": 1, "merge": 2, "replace_with_lookup": 3, "set": 4, "accept": 5, "ask": 6}


def settle(edits: Iterable[Edit]) -> tuple[list[Edit], list[Conflict]]:
    """Edits of one procedure without contradictions, and the contradictions; nearer the root and removal first.

    The same edit proposed twice is made once and is no contradiction.
    """
    wanted = list(edits)
    if len(wanted) == 1:
        return wanted, []
    kept: list[Edit] = []
    conflicts: list[Conflict] = []
    for edit in sorted(dict.fromkeys(wanted), key=_order):
        conflict = next((found for other in kept if (found := _contradiction(other, edit)) is not None), None)
        if conflict is None:
            kept.append(edit)
        else:
            conflicts.append(conflict)
    return kept, conflicts


def _order(edit: Edit) -> tuple[int, int, str, tuple[str, ...]]:
    return _STRENGTH[edit.kind], edit.path.count("/"), edit.path, edit.to


def _contradiction(kept: Edit, edit: Edit) -> Conflict | None:
    if kept.kind == "repeal" or (edit.path.startswith(f"{kept.path}/") and kept.kind in ("remove", "merge", "replace_with_lookup")):
        return Conflict(kept, edit, GONE)
    if kept.path == edit.path and not (kept.kind == "accept" and edit.kind == "set"):
        return Conflict(kept, edit, TWICE)
    if edit.kind == "merge" and kept.kind in ("remove", "merge") and any(f"{to}/".startswith(f"{kept.path}/") for to in edit.to):
        return Conflict(kept, edit, GONE)
    return None
