"""Days in both languages."""

from datetime import date

from analyzer.model.days import full_day, written_day
from analyzer.model.text import NOTHING, Text


def test_a_day() -> None:
    assert written_day(date(2026, 11, 2)) == Text("02/11/2026", "2026-11-02")
    assert full_day(date(2026, 11, 2)) == Text("02/11/2026", "2 November 2026")


def test_a_day_that_is_not_known() -> None:
    assert written_day(None) == NOTHING
