"""The numbers of days that a text counts, of either kind, told without reading what each of them is for."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from analyzer.text.any_case import any_case

_DAYS = any_case(r"(\d(?<![\d,.]\d)\d{0,4})\s*(?:\([^()]{1,30}\)\s*)?ngày( làm việc)?(?!\w)")
"""Up to five digits. The first stands in front of the lookbehind, so that `re` looks for digits alone: the other way round it asks at each letter."""


class Days(NamedTuple):
    """A number of days, and where it stands in the text."""

    number: int
    working: bool
    start: int
    end: int


@lru_cache(maxsize=8192)
def days_in(text: str) -> tuple[Days, ...]:
    """Every number of days in a text, in their order.

    >>> [(days.number, days.working) for days in days_in("Trong 05 (năm) ngày làm việc; hoàn thiện trong 10 ngày")]
    [(5, True), (10, False)]
    """
    return tuple([Days(int(found[1]), bool(found[2]), found.start(), found.end()) for found in _DAYS.finditer(text)])
