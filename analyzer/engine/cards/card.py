"""A rule card as written in YAML."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import BeforeValidator, Field, StringConstraints

from analyzer.facts.tables.every import SUBJECTS
from analyzer.model.edits import EditKind
from analyzer.model.element import Id, record
from analyzer.model.problems import Problem
from analyzer.model.values import DateField, DecimalField, FlagField
from analyzer.model.vocabulary import Name
from analyzer.model.weight import Weight
from analyzer.reading.yaml.positions import Source

if TYPE_CHECKING:
    Subject = str
else:
    Subject = Literal[tuple(SUBJECTS)]
EXAMPLES = ".test.yaml"
"""How the file beside a card that holds its examples ends: it is no card."""


def _one_or_many(value: Any) -> Any:
    return value if isinstance(value, list | tuple) else [value]


def _named(value: Any) -> Any:
    """Words in Vietnamese alone stand for both languages."""
    return {"vi": value} if isinstance(value, str) else value


@record
class CutCard:
    """An edit the card proposes; `$column` in `path` or `to` takes the value of the row.

    A path may go on below the column: `$path/originals` is a single value of the element.
    """

    edit: EditKind
    path: str = ""
    to: Annotated[tuple[str, ...], BeforeValidator(_one_or_many)] = ()


@record
class Also:
    """Another place that belongs to the finding; `$column` takes the value of the row.

    `supports` says that the reason rests on it: the cut is not made together with one that takes the place away.
    """

    path: str
    procedure: str = ""
    note: Name
    supports: FlagField = False


@record
class LegalBasis:
    """A provision that supports the rule, and the day a person last checked it."""

    instrument: str
    provision: str = ""
    checked: DateField | None = None


@record
class Threshold:
    """A number used as `$name` in the predicate; settings.yaml may override it."""

    value: DecimalField
    meaning: Name


Phrase = Annotated[str, StringConstraints(pattern=r"\S")]
"""Words as they are written; `…` in them stands for anything up to the next sign of a sentence."""


@record
class Variant:
    """Words of a message for the rows where `when` holds; without it, for all others."""

    when: str = ""
    vi: str
    en: str


@record
class Status:
    """The life of a rule."""

    stage: Literal["preview", "stable", "deprecated", "removed"]
    since: str
    replaced_by: str = ""


@record
class Card:
    """One rule: an ill, where it holds, and the cut it calls for.

    A predicate (`when`) speaks of each row, at its path or where `at` says; with `once` of all the rows of a procedure with the same
    value of it together: the `first` of them speaks (the one with the first path where nothing is said), and of the columns in
    `every` the values of all are told. `let`: values made of those of the row, by the name
    that all else calls them. `variants`: words that the message takes by their name, as the row has it.
    `phrases`: lists of words, each used as `$name` inside a pattern: `regexp_matches(name, 'of the ' || $bodies, 'i')`.
    """

    title: Name
    applies_to: Subject = "procedure"
    needs: tuple[str, ...] = ()
    let: dict[Id, str] = Field(default_factory=dict)
    when: str = ""
    at: str = ""
    once: str = ""
    first: str = ""
    every: tuple[str, ...] = ()
    query: str = ""
    cut: Annotated[tuple[CutCard, ...], BeforeValidator(_one_or_many)]
    also: Annotated[tuple[Also, ...], BeforeValidator(_one_or_many)] = ()
    severity: Weight
    confidence: Weight
    legal_state: str = "new"
    message: Name
    variants: dict[Id, Annotated[tuple[Variant, ...], Field(min_length=1)]] = Field(default_factory=dict)
    why: Name
    legal_basis: tuple[LegalBasis, ...] = ()
    parameters: dict[Id, Threshold] = Field(default_factory=dict)
    phrases: dict[Id, Annotated[tuple[Phrase, ...], Field(min_length=1)]] = Field(default_factory=dict)
    substitute_control: Annotated[Name | None, BeforeValidator(_named)] = None
    amount_stands: FlagField = False
    status: Status

    @property
    def named(self) -> tuple[str, ...]:
        """What its SQL may call by `$name`."""
        return (*self.parameters, *self.phrases)

    def given(self, name: str) -> float | str:
        """The value of `$name`: a number, or the pattern that any phrase of a list fits."""
        if name in self.parameters:
            return float(self.parameters[name].value)
        return f"({'|'.join(re.escape(phrase).replace('…', '[^,;.()]*') for phrase in self.phrases[name])})"


@dataclass(frozen=True, slots=True)
class Rule:
    """A card with its name (the stem of its file) and its family (the folder); one of the package is `bundled`."""

    name: str
    family: str
    card: Card
    source: Source
    bundled: bool = False

    @property
    def table(self) -> str:
        return SUBJECTS[self.card.applies_to]

    def head_as_json(self) -> dict[str, object]:
        """What a rule is called, says and weighs, in the form that is used from outside."""
        title, why = ({"vi": text.vi, "en": text.en} for text in (self.card.title, self.card.why))
        card, names = self.card, {"rule": self.name, "family": self.family}
        return {**names, "title": title, "why": why, "severity": card.severity, "confidence": card.confidence}


def named_by(problem: Problem) -> str:
    """The name of the rule whose card a problem is about: that of its file."""
    return PurePath(problem.place.file).stem
