"""A publication decision (quyết định công bố, Điều 14, 15 Nghị định 63/2010/NĐ-CP): it announces what the law has made, and makes none."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal, get_args

from pydantic import Field, StringConstraints

from analyzer.model.element import Code, Id, record
from analyzer.model.level import Level
from analyzer.model.text import Text
from analyzer.model.values import CitationField, DateField, FlagField

Action = Literal["promulgate", "amend", "replace", "repeal"]
Part = Literal["a", "b", "c", "d", "đ", "e", "g", "h"]
"""A point of khoản 2 Điều 8 Nghị định 63/2010/NĐ-CP: which part of a procedure changes."""
NUMBER_FORM = r"^(\d|[^\s.]\S*\d)\S*/\S+$"
Number = Annotated[str, StringConstraints(pattern=NUMBER_FORM)]
"""Số, ký hiệu: `1523/QĐ-BCA-C06`."""

YEARS = range(1945, 2101)
"""Years that a text of law or its publication may be of; another one is a slip."""
ACTIONS: tuple[Action, ...] = get_args(Action)
PARTS: tuple[Part, ...] = get_args(Part)

DAYS: Mapping[str, Text] = {
    "signed": Text("ngày ký", "day of signing"),
    "effective": Text("ngày có hiệu lực", "day of effect"),
    "until": Text("ngày hết hiệu lực", "last day in force"),
    "in_database": Text("ngày nhập Cơ sở dữ liệu quốc gia", "day of entry into the national database"),
    "posted": Text("ngày niêm yết", "day of posting"),
}
"""The days of a decision and of the texts that it announces, by their keys."""


@record
class AnnouncedText:
    """A text of law whose procedures are announced. `shortened`: made by the shortened procedure, in force when signed."""

    number: Number
    signed: DateField | None = None
    effective: DateField | None = None
    until: DateField | None = None
    shortened: FlagField = False


@record
class Row:
    """A line of the lists: one procedure at one level. A new procedure may have no code yet.

    `predecessors` and `successors` are codes: of what was replaced, merged or split.
    """

    action: Action
    level: Level
    field: Id
    name: str
    code: Code | None = None
    parts: tuple[Part, ...] = ()
    provision: CitationField | None = None
    predecessors: tuple[Code, ...] = ()
    successors: tuple[Code, ...] = ()
    note: str = ""

    @property
    def identity(self) -> str:
        """What is counted as one procedure: the code; of one without a code the name at its level (a code a level is the habit)."""
        return self.code or f"{self.name} ({self.level})"


@record
class Counts:
    """How many procedures (not rows) the decision itself says it lists."""

    promulgated: int | None = Field(default=None, ge=0)
    amended: int | None = Field(default=None, ge=0)
    replaced: int | None = Field(default=None, ge=0)
    repealed: int | None = Field(default=None, ge=0)


@record
class Decision:
    """One decision with its lists. `authority` is whose it is: deadlines of a ministry and of a province differ.

    `partial`: the catalogue holds only some of the procedures it lists. `unconfirmed`: keys whose value a source only
    reports, or whose absence means nothing, so that nobody is accused of being late by them. `in_database`, `posted`: what was done with it later.
    """

    format: Literal["1"]
    number: Number
    authority: Literal["ministry", "province"]
    issuer: str
    rows: tuple[Row, ...]
    title: str = ""
    lead_unit: str = ""
    signed: DateField | None = None
    effective: DateField | None = None
    until: DateField | None = None
    in_database: DateField | None = None
    posted: DateField | None = None
    announces: tuple[AnnouncedText, ...] = ()
    bases: tuple[CitationField, ...] = ()
    replaces: tuple[Number, ...] = ()
    counts: Counts | None = None
    partial: FlagField = False
    unconfirmed: tuple[Literal["signed", "effective", "announces", "in_database", "posted", "counts", "rows"], ...] = ()
    source: str = ""
    note: str = ""

    @property
    def identity(self) -> tuple[str, int]:
        """The number with the year of signing, 0 where that is not known: numbers begin again every year."""
        return self.number, self.signed.year if self.signed else 0


FOLLOWED = ("in_database", "posted", "unconfirmed")
"""Keys that may change after a decision was recorded: what was done with it, what was confirmed; all others stay as they were."""


def file_stem(number: str) -> str:
    """The name of the file of a number, without its ending: `1523/QĐ-BCA-C06` is in `1523-QĐ-BCA-C06.yaml`."""
    return number.replace("/", "-")


def same_name(one: str, other: str) -> bool:
    """Whether two names of procedures are one, but for capitals, blanks and the word “Thủ tục”."""
    return _bare(one) == _bare(other)


def _bare(name: str) -> str:
    return " ".join(name.casefold().split()).removeprefix("thủ tục ")
