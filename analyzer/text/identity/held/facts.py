"""Facts that registers hold, and the words by which a paper tells them: the lists beside this file, read once, when the first line is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pydantic import TypeAdapter

from analyzer.model.element import Id, record
from analyzer.model.problems import Problem
from analyzer.model.refusals import BrokenWordLists
from analyzer.text.identity.word_file import Mistake, mistakes_told, read_word_file, without_words
from analyzer.text.spelling import fold, spaced

FILES = ("facts", "facts_of_land")
"""In the order in which their facts are told."""
HERE = Path(__file__).parent
_LISTS = ("words", "only_near", "unless")


@record
class Fact:
    """Papers whose wording has one of `words`, and none of `unless`, prove what `registers` hold; `says`: which fact that is.

    `only_near`: one of these words must stand in the phrase of the head as well.
    """

    says: str
    registers: tuple[Id, ...]
    words: tuple[str, ...]
    only_near: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()


@record
class FactFile:
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """A fact with its words as `spaced` writes them."""

    registers: tuple[str, ...]
    words: tuple[str, ...]
    only_near: tuple[str, ...]
    unless: tuple[str, ...]


class Links:
    """All facts. `telling`: under the first word of each phrase, then the second (no phrase has but one), the places of the fact and of the phrase in it, and the phrase."""

    def __init__(self, facts: tuple[Fact, ...]) -> None:
        self.all = tuple(
            Link(fact.registers, *(tuple(spaced(fold(each)) for each in getattr(fact, key)) for key in _LISTS)) for fact in facts
        )
        self.telling: dict[str, dict[str, list[tuple[int, int, str]]]] = {}
        for place, link in enumerate(self.all):
            for number, phrase in enumerate(link.words):
                first, second, *_ = phrase.split()
                self.telling.setdefault(first, {}).setdefault(second, []).append((place, number, phrase))


@cache
def links() -> Links:
    """The facts of the program. Raises `BrokenWordLists`."""
    facts, problems = read_facts(HERE)
    if problems:
        raise BrokenWordLists(problems)
    return Links(facts)


def read_facts(folder: Path) -> tuple[tuple[Fact, ...], list[Problem]]:
    """The facts of a folder, and every mistake in its files."""
    facts: list[Fact] = []
    problems: list[Problem] = []
    for path in (folder / f"{name}.yaml" for name in FILES):
        read = read_word_file(path, _FILE)
        problems += read[1]
        if (file := read[0]) is not None:
            facts += file.facts
            problems += mistakes_told(path, _mistakes(file))
    return tuple(facts), problems


def _mistakes(file: FactFile) -> Iterator[Mistake]:
    for number, fact in enumerate(file.facts):
        for key in _LISTS:
            for place, phrase in enumerate(getattr(fact, key)):
                if mistake := without_words(phrase):
                    yield ("facts", number, key, place), "unknown_phrase", *mistake


_FILE: TypeAdapter[FactFile] = TypeAdapter(FactFile)
