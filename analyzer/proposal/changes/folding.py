"""Which rows of a difference are shown at once, and which are folded into one line that counts them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from analyzer.model.changes import Change
from analyzer.model.text import Text, joined, same
from analyzer.proposal.changes.nouns import ASPECTS, SIGNS
from analyzer.proposal.changes.rows import Row

_FEW = 3
"""So many changes that do not weigh are shown beside the others."""


@dataclass(frozen=True, slots=True)
class Fold:
    """Rows told in one line."""

    sign: str
    told: Text
    rows: Sequence[Row]


def shown(rows: Sequence[Row]) -> Sequence[Row]:
    """What weighs first, heavier and lighter before unclear, for the people of one procedure after the other."""
    light = _light(rows)
    few = len(light) <= _FEW
    weighing = (row for row in rows if row.change.kind != "completed" and (few or row not in light))
    return sorted(weighing, key=lambda row: (row.change.predecessor, _weight(row.change)))


def folds(rows: Sequence[Row]) -> Iterator[Fold]:
    """The other rows: what moves no burden, where there is much of it, and blanks of the record that were filled in."""
    light = _light(rows)
    if len(light) > _FEW:
        number, listed = _counted(light)
        text = Text(f"{number} thay đổi khác không đổi gánh nặng", f"{number} other changes that move no burden")
        yield Fold(SIGNS["neutral"], same("{}: {}").of(text, listed), light)
    completed = [row for row in rows if row.change.kind == "completed"]
    if completed:
        number, listed = _counted(completed)
        text = Text(f"{number} chỗ trống của bản ghi được điền", f"{number} blank(s) of the record filled in")
        yield Fold(SIGNS["completed"], same("{}: {}").of(text, listed), completed)


def _light(rows: Sequence[Row]) -> list[Row]:
    return [row for row in rows if row.change.kind != "completed" and not _weighs(row.change)]


def _weighs(change: Change) -> bool:
    return change.aspect == "procedure" or change.kind == "renamed" or change.direction != "neutral"


def _counted(rows: Sequence[Row]) -> tuple[int, Text]:
    """`9`, `căn cứ pháp lý (5), trình tự thực hiện (4)`."""
    of = Counter(aspect for row in rows for aspect in [row.change.aspect] * (1 + row.more))
    parts = (same("{} ({})").of(ASPECTS[aspect], number) for aspect, number in of.most_common())
    return of.total(), joined(parts)


def _weight(change: Change) -> int:
    if change.aspect == "procedure":
        return 0
    return {"up": 1, "down": 1, "unclear": 2, "neutral": 3}[change.direction] + (change.kind == "reworded")
