"""The word lists beside this file: read once, when the first line is read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import product
from pathlib import Path
from typing import NamedTuple

from pydantic import Field, TypeAdapter

from analyzer.model.element import Id, record
from analyzer.model.enumerations import DocumentClass
from analyzer.model.near import did_you_mean
from analyzer.model.problems import Problem
from analyzer.model.refusals import BrokenWordLists
from analyzer.model.text import Text
from analyzer.model.values import ShareField
from analyzer.model.vocabulary import Name
from analyzer.text.identity.heads.principle import Heads, Principle
from analyzer.text.identity.word_file import At, Mistake, mistakes_told, read_word_file, without_words
from analyzer.text.spelling import fold, spaced

FILES = ("by_maker", "by_organ", "written", "handed_in", "of_others", "by_company", "of_state")
"""In the order in which their principles are asked: the first that holds for a head decides."""
LAST, SHARED = "last", "shared"
"""The principles that are asked only where no other head is found; the lists that all files share."""
HERE = Path(__file__).parent
_LIST = re.compile(r"\$(\w+)")


@record
class Written:
    """A principle as a file writes it: its phrases in any spelling, `$name` for all phrases of a shared list (not in the shared lists themselves)."""

    says: Name
    class_: DocumentClass = Field(alias="class")
    kind: Id
    sure: ShareField
    heads: tuple[str, ...]
    when: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()


@record
class WordFile:
    """One file. `no_heads`: phrases that begin like a head but name no paper (“đơn vị” is no “đơn”)."""

    lists: dict[Id, tuple[str, ...]] = Field(default_factory=dict)
    no_heads: tuple[str, ...] = ()
    principles: tuple[Written, ...] = ()


class WordLists(NamedTuple):
    """The principles in the order in which they are asked, those that are asked last, and the phrases that name no paper."""

    principles: tuple[Principle, ...]
    last: tuple[Principle, ...]
    no_heads: tuple[str, ...]


_NONE = WordLists((), (), ())
_FILE: TypeAdapter[WordFile] = TypeAdapter(WordFile)


@cache
def heads() -> Heads:
    """What every line is asked first. Raises `BrokenWordLists`."""
    lists = word_lists()
    return Heads(lists.principles, lists.no_heads)


@cache
def last_heads() -> Heads:
    """What a line is asked in which no other head is found. Raises `BrokenWordLists`."""
    return Heads(word_lists().last)


@cache
def word_lists() -> WordLists:
    """All word lists of the program. Raises `BrokenWordLists`."""
    lists, problems = read_word_lists(HERE)
    if problems:
        raise BrokenWordLists(problems)
    return lists


def read_word_lists(folder: Path) -> tuple[WordLists, list[Problem]]:
    """The word lists of a folder, and every mistake in them; where the shared lists are wrong, only those in them."""
    problems: list[Problem] = []
    shared = _read(folder, SHARED, {}, problems)
    if problems:
        return _NONE, problems
    files = {name: _read(folder, name, shared.lists, problems) for name in (*FILES, LAST)}
    if problems:
        return _NONE, problems
    asked = tuple(_principle(each, shared.lists) for name in FILES for each in files[name].principles)
    last = tuple(_principle(each, shared.lists) for each in files[LAST].principles)
    return WordLists(asked, last, tuple(map(fold, shared.no_heads))), []


def _read(folder: Path, name: str, lists: Mapping[str, tuple[str, ...]], problems: list[Problem]) -> WordFile:
    """A file; empty where it cannot be read."""
    path = folder / f"{name}.yaml"
    read = read_word_file(path, _FILE)
    problems += read[1]
    if (written := read[0]) is None:
        return WordFile()
    problems += mistakes_told(path, _mistakes(written, name, lists))
    return written


def _mistakes(written: WordFile, name: str, lists: Mapping[str, tuple[str, ...]]) -> Iterator[Mistake]:
    idle = ("principles",) if name == SHARED else ("lists", "no_heads")
    for key in (key for key in idle if getattr(written, key)):
        told = Text(f"'{key}' ở tệp này không được đọc.", f"'{key}' is not read in this file.")
        remedy = Text(
            f"Danh sách chung ở {SHARED}.yaml, nguyên tắc ở các tệp khác.",
            f"Shared lists stand in {SHARED}.yaml, principles in the others.",
        )
        yield (key,), "not_read_here", told, remedy
    for at, phrase in _phrases(written):
        if mistake := _mistake(phrase, lists):
            yield at, "unknown_phrase", *mistake


def _phrases(written: WordFile) -> Iterator[tuple[At, str]]:
    """Every phrase of a file, with where it stands."""
    groups: list[tuple[At, tuple[str, ...]]] = [(("no_heads",), written.no_heads)]
    groups += [(("lists", name), phrases) for name, phrases in written.lists.items()]
    for number, each in enumerate(written.principles):
        groups += [(("principles", number, key), getattr(each, key)) for key in ("heads", "when", "unless")]
    for at, phrases in groups:
        yield from (((*at, number), phrase) for number, phrase in enumerate(phrases))


def _mistake(phrase: str, lists: Mapping[str, tuple[str, ...]]) -> tuple[Text, Text] | None:
    """What is wrong with a phrase, and what to do."""
    if nothing := without_words(phrase):
        return nothing
    unknown = next((name for name in _LIST.findall(phrase) if name not in lists), None)
    if unknown and not lists:
        return (
            Text(f"'{phrase}': {SHARED}.yaml không gọi danh sách khác.", f"'{phrase}': {SHARED}.yaml calls no other list."),
            Text("Viết ra từng cụm từ.", "Write each phrase out."),
        )
    if unknown:
        known = ", ".join(lists)
        return (
            Text(f"Không có danh sách '{unknown}' trong {SHARED}.yaml.", f"There is no list '{unknown}' in {SHARED}.yaml."),
            did_you_mean(unknown, list(lists), Text(f"Chọn một trong: {known}.", f"Choose one of: {known}.")),
        )
    return None


def _principle(written: Written, lists: Mapping[str, tuple[str, ...]]) -> Principle:
    said, when, unless = (tuple(_expanded(phrases, lists)) for phrases in (written.heads, written.when, written.unless))
    says = Text(written.says.vi, written.says.en)
    return Principle(written.class_, written.kind, says, said, tuple(map(spaced, when)), tuple(map(spaced, unless)), written.sure)


def _expanded(phrases: Iterable[str], lists: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    """Each phrase in the one spelling; one with `$name` for every phrase of that list."""
    for phrase in phrases:
        if "$" not in phrase:
            yield fold(phrase)
            continue
        start, *further = _LIST.split(phrase)
        for chosen in product(*(lists[name] for name in further[::2])):
            yield fold(start + "".join(map("".join, zip(chosen, further[1::2], strict=True))))
