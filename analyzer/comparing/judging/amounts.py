"""Which of two numbers, times or sums of money is the heavier one."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from analyzer.comparing.plain import Plain
from analyzer.model.changes import Direction
from analyzer.model.values import parse_duration, parse_money

COUNTED = ("originals", "copies")
AGAINST: Mapping[Direction, Direction] = {"up": "down", "down": "up", "neutral": "neutral", "unclear": "unclear"}


def counted(value: Any, part: Plain) -> Any:
    """A number of papers; a line that gives the number of its originals or of its copies asks for none of the others."""
    return 0 if value is None and any(key in part for key in COUNTED) else value


def number(before: Any, after: Any) -> Direction:
    """More is heavier; nothing said is unknown, not none."""
    if before is None or after is None:
        return "unclear"
    old, new = Decimal(str(before)), Decimal(str(after))
    return "up" if new > old else "down" if new < old else "neutral"


def time(before: Any, after: Any) -> Direction:
    """Longer is heavier, in one unit of time: working and calendar time are not compared."""
    if before is None or after is None:
        return "unclear"
    old, new = parse_duration(before), parse_duration(after)
    for one, other in ((old.working_days, new.working_days), (old.calendar_days, new.calendar_days)):
        if one is not None and other is not None:
            return "up" if other > one else "down" if other < one else "neutral"
    return "unclear"


def validity(before: Any, after: Any) -> Direction:
    return AGAINST[time(before, after)]


def money(before: Any, after: Any) -> Direction:
    if before is None or after is None:
        return "unclear"
    old, new = parse_money(before), parse_money(after)
    if old.currency != new.currency:
        return "unclear"
    return "up" if new.amount > old.amount else "down" if new.amount < old.amount else "neutral"
