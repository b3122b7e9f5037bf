"""A mistake in a file: where it is, what is wrong, what to do. Never mixed with a finding."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from analyzer.model.text import Language, Text

_WIDEST = 120
"""Characters of a line that are shown with a problem."""
_BEFORE = 60
"""Of them, those before the place where the line is longer."""
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
"""A screen would obey these instead of showing them."""


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

    def excerpt(self) -> tuple[str, int]:
        """The line, or of a long one the part about the place, and how many characters stand before the place; nothing where that is not shown."""
        at = max(self.place.column - 1, 0)
        if not self.shown or at > len(self.shown):
            return "", 0
        line = _CONTROL.sub(" ", self.shown)
        if len(line) <= _WIDEST:
            return line, at
        start = max(min(at - _BEFORE, len(line) - _WIDEST), 0)
        head, tail = "… " if start else "", " …" if start + _WIDEST < len(line) else ""
        return f"{head}{line[start : start + _WIDEST]}{tail}", at - start + len(head)

    def pointed(self) -> tuple[str, str]:
        """The line with its number, and below it the mark under the place; empty where they are not shown."""
        line, before = self.excerpt()
        number = str(self.place.line)
        return (f"{number} | {line}", f"{' ' * len(number)} | {' ' * before}^") if line and self.place.line else ("", "")

    def told(self, language: Language) -> list[str]:
        """The lines that every screen shows: place and code, the line of the file, what is wrong, what to do."""
        line, mark = self.pointed()
        message = self.message[language]
        shown = [f"  {line}", f"  {mark} {message}"] if line else [f"  {message}"]
        return [f"{self.place}  {self.code}", *shown, f"  → {self.remedy[language]}"]

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
