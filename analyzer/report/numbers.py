"""Numbers, shares, days and dates as each language writes them."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal

from analyzer.engine.words.plain_values import percent_sign
from analyzer.engine.words.singular import of_one
from analyzer.model.text import Language, with_marks
from analyzer.reform.measures import Measure

NO_BREAK = "\u00a0"
MINUS = "−"
WORKING_HOURS = 8
_MANY, _TENTH = 10, 0.05
"""From which on hundredths are left out, and what would become nought without them."""


def fixed(value: float, decimals: int, language: Language) -> str:
    """`1.234,50` in Vietnamese, `1,234.50` in English, always with so many decimals; halves are rounded up."""
    exact = Decimal(repr(abs(float(value)))).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    text = f"{exact:,f}"
    sign = MINUS if value < 0 and text.strip("0.,") else ""
    return sign + with_marks(text, language)


def plain(value: float, language: Language) -> str:
    """With as many decimals as the number needs, at most two."""
    return fixed(value, decimals_of([value]), language)


def decimals_of(values: Iterable[float | None], most: int = 2) -> int:
    """The fewest decimals that tell all of `values`, at most `most`; beside ten and more nobody tells hundredths."""
    known = [abs(value) for value in values if value]
    most = min(most, 1) if known and max(known) >= _MANY and min(known) >= _TENTH else most
    needed = 0
    for value in known:
        while value is not None and needed < most and abs(round(value, needed) - value) > 1e-9:
            needed += 1
    return needed


def percent(part: float, whole: float, language: Language, decimals: int | None = None) -> str:
    """`13,8 %` or `13.8%`; a share too small to show says so; nothing of nothing is empty. `decimals`: as in `per_cent`."""
    if not whole:
        return ""
    share = 100 * part / whole
    return f"< {per_cent(0.1, language)}" if 0 < abs(share) < 0.05 else per_cent(share, language, decimals)


def per_cent(value: float, language: Language, decimals: int | None = None) -> str:
    """A number of per cent with one decimal, none where it is whole (`100 %`); the cells of a column all have their `decimals`."""
    return f"{fixed(value, decimals_of([value], 1) if decimals is None else decimals, language)}{percent_sign(language)}"


def counted(value: float, unit: str, language: Language) -> str:
    """A number with its unit, not broken over lines: `7 ngày làm việc`, `1 paper`."""
    unit = of_one(unit) if language == "en" and value == 1 else unit
    return f"{plain(value, language)}{NO_BREAK}{unit}" if unit else plain(value, language)


def working_time(days: float, language: Language) -> str:
    """Working days, or working hours where it is less than one day (8 hours a day)."""
    if 0 < days < 1:
        hours = days * WORKING_HOURS
        return counted(hours, "giờ làm việc" if language == "vi" else "working hours", language)
    return counted(days, "ngày làm việc" if language == "vi" else "working days", language)


def measured(value: float, measure: Measure, language: Language) -> str:
    """A number of a measure with its unit."""
    return counted(value, measure.unit[language], language)
