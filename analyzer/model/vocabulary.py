"""The shared words of a catalogue: kinds of documents, registers, agencies, fields, instruments, life events."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from pydantic import Field

from analyzer.model.element import Code, Id, record
from analyzer.model.enumerations import DocumentClass
from analyzer.model.instrument import Instrument
from analyzer.model.level import Level
from analyzer.model.values import CitationField, DateField, DurationField, FlagField


@record
class Name:
    """A name in both languages; one that nobody has translated is the Vietnamese one in English too."""

    vi: str
    en: str = ""

    def __post_init__(self) -> None:
        if not self.en:
            object.__setattr__(self, "en", self.vi)


@record
class ReplacedBy:
    """A text in force that already lets data of a register take the place of a paper.

    `only` is its limit; a line or a procedure that has one of the words `told_by` is within it.
    """

    register: str
    basis: CitationField
    since: DateField
    until: DateField | None = None
    only: str = ""
    told_by: tuple[str, ...] = ()

    def holds(self, day: date) -> bool:
        """Whether a day is one of its own days; its text may have ended earlier."""
        return self.since <= day and (self.until is None or day <= self.until)


@record
class Retired:
    """A paper that the law no longer issues."""

    since: DateField
    basis: CitationField | None = None


@record
class DocumentKind:
    """The shared identity of a paper. `held_in`: registers that hold what it proves; `also`: other names in use.

    `general`: bodies of many fields give papers of this kind, each about a matter of its own (a decision on establishment).
    `of_foreigner`: the kind it is where a foreigner holds it, whose own country issued it (a passport).
    """

    name: Name
    class_: DocumentClass = Field(alias="class")
    also: tuple[str, ...] = ()
    not_: tuple[str, ...] = Field(default=(), alias="not")
    issuer: str = ""
    held_in: tuple[str, ...] = ()
    replaced_by: tuple[ReplacedBy, ...] = ()
    retired: Retired | None = None
    general: FlagField = False
    of_foreigner: str = ""
    form_code: str = ""
    note: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """Its name, then the others in use, all Vietnamese."""
        return (self.name.vi, *self.also)


@record
class Announced:
    """When the owner of a register announced which data may be used in place of papers."""

    date: DateField
    scope: str = ""


@record
class Register:
    """A database of the State. `readable_by`: bodies that may read it (`all`: every body that handles procedures)."""

    name: Name
    owner: str
    readable_by: tuple[str, ...] = ()
    basis: CitationField | None = None
    announced: Announced | None = None
    note: str = ""


@record
class Abolished:
    """A body or level that no longer exists, and who took over."""

    since: DateField
    basis: CitationField | None = None
    successor: str = ""


@record
class Agency:
    """A body that handles procedures or issues papers; `within` names the body it is part of, `also` its other names in use."""

    name: Name
    also: tuple[str, ...] = ()
    level: Level
    ministry: str = ""
    within: str = ""
    abolished: Abolished | None = None
    note: str = ""


@record
class ManagedField:
    """A field of State management (lĩnh vực)."""

    name: Name
    ministry: str
    lead_unit: str = ""


@record
class Ministry:
    """A ministry or other central body that publishes procedures."""

    name: Name


@record
class OutsideProcedure:
    """A procedure of another ministry that a life event needs, as far as this catalogue must know it."""

    name: str
    ministry: str
    code: Code | None = None
    time: DurationField | None = None
    needs: tuple[str, ...] = ()
    gives: tuple[str, ...] = ()


@record
class EventStep:
    """A procedure met in a life event, and the steps of the event that must come before it."""

    id: Id
    procedure: Code | None = None
    outside: OutsideProcedure | None = None
    after: tuple[str, ...] = ()
    optional: FlagField = False
    case: str = ""
    note: str = ""


@record
class LifeEvent:
    """Procedures that one person meets together (sự kiện)."""

    name: Name
    steps: tuple[EventStep, ...]
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """All shared words, each by its id; checked one by one as they are read.

    `unread` are, by table, words that may well be written though none is here: of an entry that is wrong, of a file that is broken
    or missing (then any word). That is a problem already; who names such a word makes no second one.
    """

    documents: dict[Id, DocumentKind] = field(default_factory=dict)
    registers: dict[Id, Register] = field(default_factory=dict)
    agencies: dict[Id, Agency] = field(default_factory=dict)
    ministries: dict[Id, Ministry] = field(default_factory=dict)
    fields: dict[Id, ManagedField] = field(default_factory=dict)
    instruments: dict[str, Instrument] = field(default_factory=dict)
    life_events: dict[Id, LifeEvent] = field(default_factory=dict)
    unread: Mapping[str, Container[str]] = field(default_factory=dict, compare=False)

    def replacements(self, kind: DocumentKind, day: date) -> Iterator[ReplacedBy]:
        """The texts that let data replace a kind of paper on a day: each within its own days, and while the instrument itself is in force."""
        for text in kind.replaced_by:
            instrument = self.instruments.get(text.basis.instrument)
            if text.holds(day) and not (instrument and instrument.ended(day)):
                yield text
