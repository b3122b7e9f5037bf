"""A day as it is told, in both languages."""

from __future__ import annotations

from datetime import date

from analyzer.model.text import NOTHING, Text


def written_day(day: date | None) -> Text:
    """`05/03/2026` in Vietnamese, `2026-03-05` in English; nothing where the day is not known."""
    return Text(f"{day:%d/%m/%Y}", day.isoformat()) if day else NOTHING


def full_day(day: date) -> Text:
    """As official papers write it: `05/03/2026` in Vietnamese, `5 March 2026` in English."""
    return Text(f"{day:%d/%m/%Y}", f"{day.day} {day:%B %Y}")
