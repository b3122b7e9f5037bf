"""The tree of a proposal as plain values: what every paper of it says, in both languages, and no document format."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from typing import Any

from analyzer.model.edits import Edit
from analyzer.model.problems import Place
from analyzer.model.text import Text
from analyzer.reform.measures import Measure


@dataclass(frozen=True, slots=True)
class Change:
    """An edit in words, or several that change the same number of several papers: title, present wording, proposed one."""

    title: Text
    present: Text
    proposed: Text
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Provision:
    """A place of a text to amend. `provision` is empty where the record names only the text; `remark` is what to know of the text,
    `told` all of it in one clause."""

    number: str
    text: Text
    provision: str
    by: Text
    remark: Text
    told: Text


@dataclass(frozen=True, slots=True)
class Origin:
    """The finding an item comes from, for tracing it back; `agreed_by` is who agreed to it, empty where nobody did."""

    rule: str
    fingerprint: str
    confidence: str
    place: Place
    agreed_by: str


@dataclass(frozen=True, slots=True)
class Item:
    """What one finding (or several that propose the same) would change, why, and by which text.

    `amend` is empty where the record names no provision. `requests` are what must happen besides amending texts.
    `routes`: the cut makes the first number of routes lighter, of the second. `saves`: made alone, it changes a figure of the
    procedure's heaviest route.
    """

    letter: str
    changes: tuple[Change, ...]
    reasons: tuple[Text, ...]
    evidence: tuple[Text, ...]
    legal_basis: tuple[Text, ...]
    amend: tuple[Provision, ...]
    requests: tuple[Text, ...]
    routes: tuple[int, int]
    saves: bool
    origins: tuple[Origin, ...]

    @property
    def agreed_by(self) -> str:
        """A reviewer who agreed to it; empty where nobody did."""
        return next((origin.agreed_by for origin in self.origins if origin.agreed_by), "")


@dataclass(frozen=True, slots=True)
class Line:
    """One measure before and after, both None where unknown. `percent` is None where nothing was there before."""

    measure: str
    title: Text
    unit: Text
    before: float | None
    after: float | None
    saved: float | None
    percent: float | None

    @classmethod
    def of(cls, measure: Measure, before: float | None, after: float | None) -> Line:
        saved = None if before is None and after is None else (before or 0.0) - (after or 0.0)
        percent = saved / before * 100 if before and saved is not None else None
        return cls(measure.name, measure.title, measure.unit, before, after, saved, percent)


@dataclass(frozen=True, slots=True)
class Benefit:
    """What a procedure saves with all its items applied together: measures that change, cost per case and per year."""

    lines: tuple[Line, ...]
    cost: Line
    yearly: Line | None
    assumed: bool
    remarks: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """One procedure: what to cut, by which text, to what benefit. `texts` and `numbers` are the texts it cites, the highest first;
    `to_determine` is said of items whose provision the record does not name."""

    number: str
    code: str
    name: str
    field: Text
    lead_unit: Text
    authority: Text
    texts: tuple[Text, ...]
    numbers: tuple[str, ...]
    to_determine: Text
    items: tuple[Item, ...]
    benefit: Benefit
    left_out: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Amended:
    """A text to amend: its provisions and the items (`I.a`) that need it."""

    number: str
    text: Text
    provisions: tuple[str, ...]
    remark: Text
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Competence:
    """The texts that one body may amend."""

    by: Text
    texts: tuple[Amended, ...]


@dataclass(frozen=True, slots=True)
class Unplaced:
    """Items of a procedure whose record names no provision, with the texts the lead unit has to look through: those it cites that may
    impose what is cut."""

    section: str
    code: str
    name: str
    items: tuple[str, ...]
    lead_unit: Text
    numbers: tuple[str, ...]
    texts: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Proposal:
    """The whole paper. `ministry`, `department`, `place` and `addressee` are empty where settings.yaml says nothing."""

    as_of: date
    ministry: Text
    department: Text
    place: str
    addressee: Text
    opening: Text
    headline: Text
    summary: tuple[Line, ...]
    summary_remarks: tuple[Text, ...]
    competences: tuple[Competence, ...]
    unplaced: tuple[Unplaced, ...]
    sections: tuple[Section, ...]
    notes: tuple[Text, ...]

    def as_json(self) -> dict[str, Any]:
        plain: dict[str, Any] = _as_json(self)
        return plain


def tells_facts(sections: Iterable[Section]) -> bool:
    """Whether any item tells the facts it rests on: Annex II is made of them."""
    return any(item.evidence for section in sections for item in section.items)


def _as_json(value: Any) -> Any:
    if isinstance(value, Text | Edit):
        return value.as_json()
    if is_dataclass(value):
        return {field.name: _as_json(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple):
        return [_as_json(item) for item in value]
    return value.isoformat() if isinstance(value, date) else value
