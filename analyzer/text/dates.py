"""Dates in a text: `ngày 08/6/2010`, `ngày 13 tháng 11 năm 2020`; and periods with an end (`đến hết ngày 31/12/2026`)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from analyzer.text.any_case import any_case
from analyzer.text.wording import tidy

DATE = r"(?:ngày\s*)*\d{1,2}(?:\s*[/.\-]\s*\d{1,2}\s*[/.\-]\s*\d{4}|\s*tháng\s*\d{1,2}\s*(?:năm|/)\s*\d{4})"
"""A regular expression for a whole date; `day` reads what it finds."""
_PARTS = re.compile(r"(\d{1,2})\D+?(\d{1,2})\D+?(\d{4})")
_PERIOD = any_case(rf"(?:(?:kể )?từ\s+(?P<since>{DATE}))?[\s,]*(?:cho )?đến\s*(?:hết\s*)?(?P<until>{DATE})|(?:kể )?từ\s+(?P<only>{DATE})")


@dataclass(frozen=True, slots=True)
class Period:
    """The days from which and until which something holds; None where the text does not say."""

    since: date | None = None
    until: date | None = None


NO_PERIOD = Period()


def day(text: str) -> date | None:
    """The first whole date of a text; None where it has none or names a day that does not exist.

    >>> day("ngày 13 tháng 11 năm 2020")
    datetime.date(2020, 11, 13)
    """
    found = _PARTS.search(text)
    if not found:
        return None
    try:
        return date(int(found[3]), int(found[2]), int(found[1]))
    except ValueError:
        return None


def period(text: str) -> Period:
    """The first period of a text.

    >>> period("từ ngày 01/7/2025 đến hết ngày 31/12/2026").until
    datetime.date(2026, 12, 31)
    """
    found = _PERIOD.search(tidy(text))
    if not found:
        return NO_PERIOD
    since = found["since"] or found["only"]
    return Period(day(since) if since else None, day(found["until"]) if found["until"] else None)
