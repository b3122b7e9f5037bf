"""A rule card as written in YAML, and the folder of cards that is a rulebook."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import BeforeValidator, Field, StringConstraints, TypeAdapter

from analyzer.bundled import folder as bundled
from analyzer.facts.tables.every import SUBJECTS
from analyzer.model.edits import EditKind
from analyzer.model.element import Id, record
from analyzer.model.problems import Problem
from analyzer.model.text import Text
from analyzer.model.values import DateField, DecimalField, FlagField
from analyzer.model.vocabulary import Name
from analyzer.model.weight import Weight
from analyzer.reading.files import read, yaml_files
from analyzer.reading.validate import file_problem, validate
from analyzer.reading.yaml.positions import Source

if TYPE_CHECKING:
    Subject = str
else:
    Subject = Literal[tuple(SUBJECTS)]
EXAMPLES = ".test.yaml"
"""How the file beside a card that holds its examples ends: it is no card."""


def _one_or_many(value: Any) -> Any:
    return value if isinstance(value, list | tuple) else [value]


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
class Status:
    """The life of a rule."""

    stage: Literal["preview", "stable", "deprecated", "removed"]
    since: str
    replaced_by: str = ""


@record
class Card:
    """One rule: an ill, where it holds, and the cut it calls for.

    `phrases`: lists of words, each used as `$name` inside a pattern: `regexp_matches(name, 'of the ' || $bodies, 'i')`.
    """

    title: Name
    applies_to: Subject = "procedure"
    needs: tuple[str, ...] = ()
    when: str = ""
    query: str = ""
    cut: Annotated[tuple[CutCard, ...], BeforeValidator(_one_or_many)]
    also: Annotated[tuple[Also, ...], BeforeValidator(_one_or_many)] = ()
    severity: Weight
    confidence: Weight
    legal_state: str = "new"
    message: Name
    why: Name
    legal_basis: tuple[LegalBasis, ...] = ()
    parameters: dict[Id, Threshold] = Field(default_factory=dict)
    phrases: dict[Id, Annotated[tuple[Phrase, ...], Field(min_length=1)]] = Field(default_factory=dict)
    substitute_control: str = ""
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
    """A card with its name (the stem of its file) and its family (the folder)."""

    name: str
    family: str
    card: Card
    source: Source

    @property
    def table(self) -> str:
        return SUBJECTS[self.card.applies_to]


_CARD: TypeAdapter[Card] = TypeAdapter(Card)


def load_rules(folders: Iterable[Path]) -> tuple[list[Rule], list[Problem]]:
    """The cards of all folders by family and name; a card that is wrong is a problem and left out."""
    rules: dict[str, Rule] = {}
    folder_of: dict[str, Path] = {}
    problems: list[Problem] = []
    for folder in folders:
        for path in yaml_files(folder, problems):
            if path.name.endswith(EXAMPLES):
                continue
            if path.parent == folder:
                problems.append(_without_family(path.name))
                continue
            source, said, found = read(folder, path)
            problems += found
            if said is None:
                continue
            checked = validate(_CARD, source, said)
            problems += checked[1]
            if (card := checked[0]) is None:
                continue
            rule = Rule(path.stem, path.parent.name, card, source)
            found = _mistakes(rule, rules.get(rule.name), folder, folder_of.get(rule.name, folder))
            problems += found
            if not found and card.status.stage != "removed":
                rules[rule.name], folder_of[rule.name] = rule, folder
    return sorted(rules.values(), key=lambda rule: (rule.family, rule.name)), problems


def _without_family(file: str) -> Problem:
    """A card beside the folders of families, where no card is read."""
    return file_problem(
        file,
        "card_without_family",
        Text(
            f"Thẻ '{file}' nằm ngay trong thư mục quy tắc nên không được đọc.",
            f"The card '{file}' lies in the folder of rules itself and is not read.",
        ),
        Text(
            f"Chuyển vào thư mục của nhóm quy tắc, như evidence/{file}.", f"Move it into the folder of its family, such as evidence/{file}."
        ),
    )


def named_by(problem: Problem) -> str:
    """The name of the rule whose card a problem is about: that of its file."""
    return PurePath(problem.place.file).stem


def _mistakes(rule: Rule, known: Rule | None, folder: Path, known_in: Path) -> list[Problem]:
    """What is wrong with a card from a `folder` as a whole, beside the `known` one of its name."""
    file = rule.source.file
    if known is not None:
        here, there = _with_folder(folder, file), _with_folder(known_in, known.source.file)
        return [
            file_problem(
                file,
                "duplicate_rule",
                Text(
                    f"Hai quy tắc cùng tên '{rule.name}': {there.vi} và {here.vi}.",
                    f"Two rules are called '{rule.name}': {there.en} and {here.en}.",
                ),
                Text("Đổi tên thẻ của đơn vị.", "Rename your own card.")
                if known_in == bundled("rules")
                else Text("Đổi tên một trong hai.", "Rename one of them."),
            )
        ]
    if bool(rule.card.when) == bool(rule.card.query):
        return [
            file_problem(
                file,
                "card_without_predicate",
                Text("Quy tắc phải có đúng một trong: when, query.", "A rule needs exactly one of: when, query."),
                Text("Viết điều kiện ở 'when', hoặc câu select ở 'query'.", "Write a predicate in 'when', or a select in 'query'."),
            )
        ]
    return [
        file_problem(
            file,
            "named_twice",
            Text(f"'{name}' vừa là ngưỡng vừa là lời văn.", f"'{name}' is both a parameter and a list of phrases."),
            Text("Đổi tên một trong hai.", "Rename one of them."),
        )
        for name in rule.card.parameters.keys() & rule.card.phrases.keys()
    ]


def _with_folder(folder: Path, file: str) -> Text:
    """A card and the folder of rules that it lies in."""
    if folder == bundled("rules"):
        return Text(f"'{file}' của gói cài đặt", f"'{file}' of the package")
    return Text(f"'{file}' trong thư mục '{folder}' của đơn vị", f"'{file}' in the folder '{folder}' of your own")
