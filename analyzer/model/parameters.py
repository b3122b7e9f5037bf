"""What measures and rules are given from outside: tariffs, hours, targets, thresholds; each dated, with its source."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from analyzer.model.element import Id, record
from analyzer.model.values import DateField, DecimalField, FlagField
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
class Parameters:
    """All parameters, by table and id."""

    tariffs: dict[Id, Parameter] = Field(default_factory=dict)
    hours: dict[Id, Parameter] = Field(default_factory=dict)
    targets: dict[Id, Parameter] = Field(default_factory=dict)
    volumes: tuple[Volume, ...] = ()
    holidays: dict[str, str] = Field(default_factory=dict)


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
