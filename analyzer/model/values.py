"""Values with a unit, as they are written in a catalogue: durations, money, citations, days."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, WithJsonSchema

Unit = Literal["hours", "working hours", "days", "working days", "months", "years", "on the spot"]

WORKING_HOURS_PER_DAY = 8
LONGEST_NUMBER = 15
"""Digits; a longer number is a slip of the keyboard."""
WORKING_DAYS_PER_CALENDAR_DAY = Decimal(5) / 7
"""A convention for pictures and life events only (never for rules): nothing in the law converts calendar days."""

_UNITS: dict[str, Unit] = {
    "hour": "hours",
    "working hour": "working hours",
    "day": "days",
    "calendar day": "days",
    "working day": "working days",
    "month": "months",
    "year": "years",
}
_DURATION = re.compile(r"(?:(\d+(?:\.\d+)?)\s*-\s*)?(\d+(?:\.\d+)?)\s+((?:working |calendar )?[a-z]+?)s?$")
_MONEY = re.compile(r"(\d+(?:\.\d+)?)\s+(VND|USD)$")
_CITATION = re.compile(r"(?P<number>\S*\d\S*/\S+)(?:\s+(?P<provision>.+))?$")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?$")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}$")
_DAY_FIRST = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time in the unit of its source; calendar and working time are never mixed."""

    value: Decimal
    unit: Unit
    least: Decimal | None = None

    @property
    def working_days(self) -> Decimal | None:
        """Length in working days, where the source speaks of working time; else None."""
        if self.unit == "working days":
            return self.value
        if self.unit == "working hours":
            return self.value / WORKING_HOURS_PER_DAY
        return Decimal(0) if self.unit == "on the spot" else None

    @property
    def calendar_days(self) -> Decimal | None:
        """Length in calendar days, where the source speaks of calendar time (24 hours, month 30, year 365: Điều 146 BLDS)."""
        if self.unit == "hours":
            return self.value / 24
        factor = {"days": 1, "months": 30, "years": 365}.get(self.unit)
        return None if factor is None else self.value * factor

    @property
    def comparable_days(self) -> Decimal:
        """Working days, calendar time converted by the 5/7 convention: for ordering and pictures only."""
        working = self.working_days
        if working is not None:
            return working
        return (self.calendar_days or Decimal(0)) * WORKING_DAYS_PER_CALENDAR_DAY

    def __str__(self) -> str:
        if self.unit == "on the spot":
            return self.unit
        least = f"{self.least}-" if self.least is not None else ""
        unit = self.unit[:-1] if self.value == 1 and not least else self.unit
        return f"{least}{self.value} {unit}"


@dataclass(frozen=True, slots=True)
class Money:
    """An amount with its currency."""

    amount: Decimal
    currency: Literal["VND", "USD"]

    def __str__(self) -> str:
        return f"{self.amount} {self.currency}"


@dataclass(frozen=True, slots=True)
class Citation:
    """A place in a text of law: the number of the instrument, then the provision as lawyers write it."""

    instrument: str
    provision: str = ""

    def __str__(self) -> str:
        return f"{self.instrument} {self.provision}".strip()


@lru_cache(maxsize=4096)
def parse_duration(text: str) -> Duration:
    """`7 working days`, `2-4 days` (also `2-4 calendar days`), `8 working hours`, `1 month`, `on the spot`."""
    if text == "on the spot":
        return Duration(Decimal(0), "on the spot")
    found = _DURATION.match(text)
    if not found or found[3] not in _UNITS or len(found[2]) > LONGEST_NUMBER:
        raise ValueError("duration")
    least, most = Decimal(found[1]) if found[1] else None, Decimal(found[2])
    if least is not None and least > most:
        raise ValueError("duration")
    return Duration(most, _UNITS[found[3]], least)


@lru_cache(maxsize=4096)
def parse_money(text: str) -> Money:
    """`20000 VND`, `145 USD`."""
    found = _MONEY.match(text)
    if not found or (found[2] == "VND" and "." in found[1]) or len(found[1]) > LONGEST_NUMBER:
        raise ValueError("money")
    return Money(Decimal(found[1]), "VND" if found[2] == "VND" else "USD")


@lru_cache(maxsize=65536)
def parse_citation(text: str) -> Citation:
    """`154/2024/NĐ-CP điểm a khoản 2 Điều 5`: the number first, the provision after it."""
    found = _CITATION.match(text)
    if not found:
        raise ValueError("citation")
    return Citation(found["number"], (found["provision"] or "").strip())


def is_citable(number: str) -> bool:
    """Whether the number of a text of law can stand in a citation: a digit, a slash, no blank."""
    return bool(_CITATION.fullmatch(number)) and " " not in number


@lru_cache(maxsize=4096)
def parse_date(text: str) -> date:
    """`2026-07-18`, and only that form."""
    try:
        if not _DATE.match(text):
            raise ValueError
        return date.fromisoformat(text)
    except ValueError:
        raise ValueError("date") from None


def named_day(text: str) -> date | None:
    """The day that a person names to the program: `2026-07-18`, or `18/07/2026` as screens show it; None where neither is meant.

    Raises `ValueError` for a day that does not exist.
    """
    if found := _DAY_FIRST.fullmatch(text):
        return date(int(found[3]), int(found[2]), int(found[1]))
    return date.fromisoformat(text) if _DATE.fullmatch(text) else None


def iso_day(value: date | None) -> str | None:
    """A day as JSON holds it."""
    return None if value is None else value.isoformat()


def parse_flag(text: str) -> bool:
    """`true` or `false`, as in YAML 1.2; `yes` and `no` are words."""
    if text not in ("true", "false"):
        raise ValueError("flag")
    return text == "true"


def parse_decimal(text: str) -> Decimal:
    """`1500`, `4.5`; neither exponents nor `nan`."""
    if not _NUMBER.match(text):
        raise ValueError("number")
    return Decimal(text)


def parse_share(text: str) -> float:
    """`0.8`: a part of the whole, from 0 to 1."""
    share = float(parse_decimal(text))
    if not 0 <= share <= 1:
        raise ValueError("share")
    return share


def _from_string(parse: Any) -> BeforeValidator:
    return BeforeValidator(lambda value: parse(value) if isinstance(value, str) else value)


def _schema(pattern: str, *examples: str) -> WithJsonSchema:
    return WithJsonSchema({"type": "string", "pattern": pattern, "examples": list(examples)})


DurationField = Annotated[
    Duration,
    _from_string(parse_duration),
    _schema(
        r"^(on the spot|(\d+(\.\d+)?-)?\d+(\.\d+)? ((working )?(hour|day)|calendar day|month|year)s?)$", "7 working days", "on the spot"
    ),
]
MoneyField = Annotated[Money, _from_string(parse_money), _schema(r"^(\d+ VND|\d+(\.\d+)? USD)$", "20000 VND")]
CitationField = Annotated[Citation, _from_string(parse_citation), _schema(r"^\S*\d\S*/\S+", "154/2024/NĐ-CP điểm a khoản 2 Điều 5")]
DateField = Annotated[date, _from_string(parse_date), WithJsonSchema({"type": "string", "format": "date"})]
FlagField = Annotated[bool, _from_string(parse_flag), WithJsonSchema({"type": "boolean"})]
DecimalField = Annotated[Decimal, _from_string(parse_decimal), WithJsonSchema({"type": "number"})]
ShareField = Annotated[float, _from_string(parse_share), WithJsonSchema({"type": "number", "minimum": 0, "maximum": 1})]
Count = Annotated[int, Field(ge=0, le=999)]
