"""Figures of a proposal as cells: before, after, saved, percent; what is unknown or grows is said in words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from analyzer.engine.words.plain_values import number, percent_sign
from analyzer.model.text import Language, Text
from analyzer.proposal.tree import Line
from analyzer.proposal.word.body import Body
from analyzer.proposal.word.table import Column

_UNKNOWN = Text("chưa biết", "not known")


def figure_columns(body: Body) -> list[Column]:
    return body.columns(
        (Text("Chỉ tiêu", "Measure"), 4.1),
        (Text("Đơn vị", "Unit"), 2.0),
        (Text("Trước", "Before"), 3.3, "number"),
        (Text("Sau", "After"), 3.3, "number"),
        (Text("Cắt giảm", "Saved"), 3.0, "number"),
        (Text("Tỷ lệ", "Share"), 2.3, "number"),
    )


def figure_rows(body: Body, lines: Iterable[Line]) -> Iterable[Sequence[str]]:
    for line in lines:
        yield (
            body.say(line.title),
            body.say(line.unit),
            figure(line.before, body.language),
            figure(line.after, body.language),
            saved(line, body.language),
            percent(line, body.language),
        )


def figure(value: float | None, language: Language) -> str:
    return _UNKNOWN[language] if value is None else number(value, language)


def saved(line: Line, language: Language) -> str:
    """How much falls; a measure that grows says so."""
    if line.saved is None:
        return ""
    more = Text("tăng ", "more: ")[language] if line.saved < 0 else ""
    return more + number(abs(line.saved), language)


def percent(line: Line, language: Language) -> str:
    if line.percent is None or line.saved is None or line.saved < 0:
        return "–"
    return f"{number(round(line.percent, 2), language)}{percent_sign(language)}"
