"""Columns of `time_limits`: the number that the source states in the unit `Khác`, and in which unit the steps tell that number.

A record may hold `20 Khác` where its steps set 17 and 3 working days: what is missing is the unit, not the limit.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import Any

from analyzer.facts.tables import column as c
from analyzer.facts.tables.column import Columns
from analyzer.facts.tables.limits.limit import Limit
from analyzer.inferring.wording import number_without_unit, step_texts
from analyzer.text.quoting import as_quoted
from analyzer.text.time.durations import read_time
from analyzer.text.time.legs import adding_up_to
from analyzer.text.time.no_limit import Reason
from analyzer.text.time.step_limits import limits_in_steps

_PLACEHOLDER = 1
"""What the source fills in where nobody enters a number."""
_SHORT = 140
"""Letters of words that are quoted whole."""
_END = re.compile(r"[;\n]|\.(?=\s|$)")
Told = tuple[str, str, tuple[str, ...]]
"""The unit of a number, the sentence that gives it, or the days of the legs that add up to it."""


def _number(row: Limit) -> Decimal:
    number = number_without_unit(row.procedure, row.element)
    return number if number is not None and number > _PLACEHOLDER else Decimal(0)


def _told(row: Limit) -> Told:
    number = _number(row)
    return _in_steps(number, step_texts(row.procedure)) if number else ("", "", ())


@lru_cache(maxsize=256)
def _in_steps(number: Decimal, steps: tuple[str, ...]) -> Told:
    said = [phrase for phrase in limits_in_steps(steps).of("limit", "stage") if [one.value for one in phrase.durations] == [number]]
    units = {phrase.durations[0].unit for phrase in said}
    if len(units) == 1:
        return units.pop(), as_quoted(said[0].wording), ()
    for unit in ("working days", "days"):
        if not said and (legs := adding_up_to(number, unit == "working days", steps)):
            return unit, "", tuple(str(leg.durations[0].value) for leg in legs)
    return "", "", ()


def _said(row: Limit, reason: Reason) -> str:
    """The words of a limit without a number, or of its channel, that give this reason for it, such as `Không quy định`; empty where none do."""
    for text in row.texts:
        if (none := read_time(text).no_limit) and none.reason == reason:
            start = text.find(none.wording)
            said = as_quoted(_END.split(text[start:])[0]) if start >= 0 else ""
            if 0 < len(said) <= _SHORT:
                return said
    return ""


def _stated(row: Limit) -> str:
    number = number_without_unit(row.procedure, row.element)
    return "" if number is None else "number" if number > _PLACEHOLDER else "unit"


OF_UNSTATED: Columns[Any] = (
    c.text(
        "cell",
        "ở thời hạn mà bản ghi không nêu được: ô ấy ghi gì: unit (chỉ có đơn vị “Khác”), number (một con số với đơn vị “Khác”); trống nếu ô để trống",
        "where the record states no limit, what its cell holds: unit (the unit “other” alone), number (a number in that unit); empty where it is empty",
        _stated,
    ),
    c.number("bare_number", "con số ghi với đơn vị “Khác”; 0 nếu không có", "the number in the unit “other”; 0 none", _number),
    c.text(
        "bare_unit",
        "đơn vị mà trình tự dùng khi nêu con số ấy, hay các chặng cộng lại bằng con số ấy; trống nếu không nêu",
        "the unit in which the steps give that number, or legs that add up to it; empty where they do not",
        lambda row: _told(row)[0],
        "units",
    ),
    c.text("bare_said", "câu của trình tự nêu con số ấy", "the sentence of the steps that gives that number", lambda row: _told(row)[1]),
    c.texts(
        "bare_legs",
        "các chặng của trình tự cộng lại bằng con số ấy: số ngày của từng chặng",
        "the legs of the steps that add up to that number: the days of each",
        lambda row: list(_told(row)[2]),
        "sum",
    ),
    c.text(
        "denied",
        "lời của ô thời hạn, cách thức nói không có thời hạn, như “Không quy định”; trống nếu không có",
        "the words of the limit or its channel that there is none; empty where nothing says so",
        lambda row: _said(row, "not_laid_down"),
    ),
    c.text(
        "referred",
        "lời của ô thời hạn, cách thức chỉ dẫn sang văn bản khác mà không nêu thời hạn; trống nếu không có",
        "the words of the limit or its channel that only refer to another text; empty where nothing does",
        lambda row: _said(row, "by_other_text"),
    ),
)
