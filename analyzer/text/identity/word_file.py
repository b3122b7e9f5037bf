"""Word lists that come with the program as YAML: a file is read and checked, its mistakes are told with their place."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TypeVar

from pydantic import TypeAdapter

from analyzer.model.problems import Problem
from analyzer.model.text import Text
from analyzer.reading.files import read
from analyzer.reading.validate import validate
from analyzer.reading.yaml.text import line_at
from analyzer.text.spelling import words_in

T = TypeVar("T")
At = tuple[str | int, ...]
"""Where in a file something stands: keys, and numbers of a list."""
Mistake = tuple[At, str, Text, Text]
"""Where, its name, what is wrong, what to do."""
_PROGRAM = 4
"""How many folders further up the files are named from, as in `analyzer/text/identity/heads/last.yaml`."""


def read_word_file(path: Path, adapter: TypeAdapter[T]) -> tuple[T | None, list[Problem]]:
    """What a file says, None where it cannot be read, and what its form shows to be wrong."""
    source, said, problems = read(path.parents[_PROGRAM], path)
    if said is None:
        return None, problems
    checked = validate(adapter, source, said)
    return checked[0], [*problems, *checked[1]]


def mistakes_told(path: Path, mistakes: Iterable[Mistake]) -> list[Problem]:
    """Mistakes that the form of a file does not show, each with its line."""
    if not (listed := list(mistakes)):
        return []
    source, _, _ = read(path.parents[_PROGRAM], path)
    placed = [(source.located(at)[0], name, message, remedy) for at, name, message, remedy in listed]
    return [Problem(place, name, message, remedy, line_at(source.data, place.line)) for place, name, message, remedy in placed]


def without_words(phrase: str) -> tuple[Text, Text] | None:
    """What is wrong with a phrase that has no word, and what to do: it would be found in every line."""
    if words_in(phrase):
        return None
    return (
        Text(f"'{phrase}' không có chữ nào.", f"'{phrase}' has no word in it."),
        Text("Viết cụm từ, hoặc bỏ dòng này.", "Write a phrase, or remove the line."),
    )
