"""What measures and rules are given from outside: tariffs, hours, targets, thresholds; each dated, with its source."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from pydantic import Field

from analyzer.model.element import Code, Id, record
from analyzer.model.values import CitationField, DateField, DecimalField, DurationField, FlagField
from analyzer.model.vocabulary import Name


@record
class Parameter:
    """A number with its unit and source. `assumed` marks a default that no source gives."""

    value: DecimalField
    unit: str
    name: Name
    source: str
    since: DateField | None = None
    until: DateField | None = None
    assumed: FlagField = False


@record
class Volume:
    """Dossiers of one procedure in one year."""

    procedure: str
    year: int
    dossiers: DecimalField
    source: str


@record
class Commitment:
    """A time limit that a text in force has set, or that an approved plan promises, to be held against the record.

    `path`: which of the procedure's limits; every one of them where it is left out, as where the text sets one for the procedure.
    `until`: the last day of a text that holds for a time.
    """

    procedure: Code
    path: str = ""
    value: DurationField
    basis: CitationField
    state: Literal["in_force", "approved"]
    since: DateField
    until: DateField | None = None

    def holds(self, day: date) -> bool:
        """Whether it is to be reckoned with on a day."""
        return self.since <= day and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameters:
    """All parameters, by table and id; checked one by one as they are read."""

    tariffs: dict[Id, Parameter] = field(default_factory=dict)
    hours: dict[Id, Parameter] = field(default_factory=dict)
    volumes: tuple[Volume, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    holidays: dict[DateField, str] = field(default_factory=dict)


@record
class Settings:
    """The department's own choices; rule parameters by rule name override those of the cards."""

    department: str = ""
    ministry_name: str = ""
    place: str = ""
    addressee: str = ""
    day_counting: Literal["calendar", "working"] = "calendar"
    offset_ratio: DecimalField | None = None
    rules: dict[str, dict[str, DecimalField]] = Field(default_factory=dict)
    disabled_rules: tuple[str, ...] = ()
