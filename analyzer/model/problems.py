"""A mistake in a file: where it is, what is wrong, what to do. Never mixed with a finding."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from analyzer.model.text import Language, Text


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A position in a file of the catalogue; line and column count from 1, 0 where only the file is known."""

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}" if self.line else self.file


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake; `shown` is the line of the file it stands on."""

    place: Place
    code: str
    message: Text
    remedy: Text
    shown: str = ""

    def as_json(self, language: Language = "vi") -> dict[str, object]:
        """The problem with its sentences in one language."""
        return {
            "file": self.place.file,
            "line": self.place.line,
            "column": self.place.column,
            "code": self.code,
            "message": self.message[language],
            "remedy": self.remedy[language],
        }


def by_place(problems: Iterable[Problem]) -> list[Problem]:
    """Problems in reading order, each once."""
    return sorted(set(problems), key=lambda problem: (problem.place, problem.code, problem.message.vi))
