"""Counting days as the law does (Điều 147, 148 Bộ luật Dân sự 2015): the first day is not counted; weekends and holidays are no working days."""

from __future__ import annotations

from collections.abc import Container
from datetime import date, timedelta

_DAY = timedelta(days=1)
_SATURDAY = 5


def is_working(day: date, holidays: Container[date]) -> bool:
    return day.weekday() < _SATURDAY and day not in holidays


def working_after(start: date, days: int, holidays: Container[date]) -> date:
    """So many working days after a day; before it where the number is negative."""
    step = _DAY if days >= 0 else -_DAY
    day = start
    for _ in range(abs(days)):
        day += step
        while not is_working(day, holidays):
            day += step
    return day


def next_working(day: date, holidays: Container[date]) -> date:
    """The day itself, or the working day that follows a holiday: a time that ends on a day of rest ends on the next day of work."""
    while not is_working(day, holidays):
        day += _DAY
    return day
