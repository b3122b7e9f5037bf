"""Columns that several tables of papers have."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from operator import attrgetter
from typing import Any

from analyzer.facts.tables import column as c
from analyzer.facts.tables.column import Row_contra


def alternative(at: str) -> c.Column[Any]:
    """Whether a paper is one of a choice; it stands as it is asked (`Ask`) at `at` of the row, where None asks for nothing."""
    asked: Callable[[Any], Any] = attrgetter(at)
    return c.flag(
        "alternative",
        "là một trong các giấy tờ thay thế cho nhau",
        "one of several papers to choose from",
        lambda row: (ask := asked(row)) is not None and (bool(ask.choice) or row.index.inferred.is_choice(ask.line)),
    )


def as_called(of: Callable[[Row_contra], str], words: str = "documents") -> c.Column[Row_contra]:
    """A paper in the words of its line; where a card lists several, `words` may be `papers`: their names hold commas."""
    return c.text(
        "words",
        "giấy tờ ấy theo lời của dòng; loại giấy tờ, nếu lời của dòng không nêu riêng",
        "that paper as the line calls it; its kind where the words do not tell it apart",
        of,
        words,
    )


def dropped_by_plan(kinds: Callable[[Any], Iterable[str]]) -> c.Column[Any]:
    """Whether a plan has dropped one of the `kinds` of papers that a row has."""
    return c.flag(
        "dropped_by_plan",
        "nội dung đang có hiệu lực của một phương án đã bỏ giấy tờ này ở thủ tục này (plans/)",
        "an item in force of a plan drops this paper of this procedure (plans/)",
        lambda row: not row.index.dropped[row.procedure.id].isdisjoint(kinds(row)),
        where=lambda row: row.procedure.id in row.index.dropped,
    )
