"""Patterns that do not mind capitals. Python's `re` takes two to ten times as long once it must ignore case.

So the small letters of a text are searched first, with the pattern in small letters; only where that finds something is
the text itself asked. What is found is the same, and so are the places, but for letters that no official text has (ſ, ı, ς).
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from functools import cached_property, lru_cache
from itertools import islice

_CAPITALS = re.compile(r"\\.|\(\?P.\w+|[^\\]", re.DOTALL)
"""The parts of a pattern: escapes and names of groups, whose capitals mean something, and all else."""
_OUT_OF_REACH = re.compile(r"\\[uUxN]|(?<!\\)\(\?\(\w+\)")
"""A letter by its number or name, and a choice by a group: their small letters would be others."""


class AnyCase:
    """A pattern without regard to case; its methods are those of `re.Pattern`. It is compiled when it is first asked."""

    def __init__(self, pattern: str) -> None:
        """ValueError where a letter is given by its number or name, or a part depends on a group."""
        if _OUT_OF_REACH.search(pattern):
            raise ValueError(pattern)
        self.pattern = pattern

    @cached_property
    def _exact(self) -> re.Pattern[str]:
        return re.compile(self.pattern, re.IGNORECASE)

    @cached_property
    def _small(self) -> re.Pattern[str]:
        return re.compile(_CAPITALS.sub(lambda part: part[0] if len(part[0]) > 1 else part[0].lower(), self.pattern))

    @cached_property
    def match(self) -> Callable[..., re.Match[str] | None]:
        return self._exact.match

    @cached_property
    def fullmatch(self) -> Callable[..., re.Match[str] | None]:
        return self._exact.fullmatch

    def search(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        found = self._small.search(small(text), pos, endpos)
        return self._exact.search(text, found.start(), endpos) if found else None

    def finditer(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> Iterator[re.Match[str]]:
        for found in self._small.finditer(small(text), pos, endpos):
            if not found[0]:  # behind nothing at all `re` goes on in a way of its own
                yield from self._exact.finditer(text, found.start(), endpos)
                return
            if exact := self._exact.match(text, found.start(), endpos):
                yield exact

    def sub(self, repl: str | Callable[[re.Match[str]], str], text: str, count: int = 0) -> str:
        parts: list[str] = []
        end = 0
        for found in islice(self.finditer(text), count or None):
            by = repl(found) if callable(repl) else found.expand(repl) if "\\" in repl else repl
            parts += (text[end : found.start()], by)
            end = found.end()
        return "".join((*parts, text[end:])) if parts else text

    def split(self, text: str, maxsplit: int = 0) -> list[str]:
        return list(self._exact.split(text, maxsplit)) if self._small.search(small(text)) else [text]


def any_case(pattern: str) -> AnyCase:
    """A pattern that does not mind capitals."""
    return AnyCase(pattern)


def one_of(*patterns: str) -> str:
    """A pattern that any of several fulfils: a long list is written a line a theme."""
    return f"(?:{'|'.join(patterns)})"


@lru_cache(maxsize=4096)
def small(text: str) -> str:
    """The text in small letters, each in the place of its own."""
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else "".join(letter.lower()[0] for letter in text)
