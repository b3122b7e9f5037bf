"""Names of the vocabulary looked for in wording: some in long texts, thousands in short ones."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

_TWO_WORDS = re.compile(r"\w+ \w+")
_BEGINNING = re.compile(r"\b(?=(\w+ \w+))\w")
"""Every word with the one behind it."""


class Few:
    """Some names looked for in long texts, the longest first; they and the text in the letters of `plain_letters`."""

    def __init__(self, names: Iterable[tuple[str, str]]) -> None:
        self.by_name = dict(names)
        longest = sorted(self.by_name, key=len, reverse=True)
        any_name = "|".join(map(re.escape, longest))
        self.pattern = re.compile(rf"(?<!\w)(?<!cơ )(?:{any_name})(?!\w)") if longest else None  # a “cơ sở …” is no “Sở …”
        self.cores = [name for name in longest if not any(other in name for other in longest if other != name)]
        """The names in which no other one stands: a text without all of these has none."""

    def found(self, plain: str) -> Iterator[tuple[int, int, str]]:
        """Where names stand in a text, and whose they are."""
        for core in self.cores:
            if core in plain:
                break
        else:
            return
        if self.pattern is not None:
            for match in self.pattern.finditer(plain):
                yield match.start(), match.end(), self.by_name[match[0]]


class Many:
    """Thousands of names looked for in short texts: at each word those that begin with it and the next one."""

    def __init__(self, names: Iterable[tuple[str, str]]) -> None:
        self.beginning: dict[str, list[tuple[str, str]]] = {}
        for name, id in names:
            if two := _TWO_WORDS.match(name):
                self.beginning.setdefault(two[0], []).append((name, id))
        for listed in self.beginning.values():
            listed.sort(key=lambda one: -len(one[0]))

    def found(self, plain: str) -> Iterator[tuple[int, int, str]]:
        """Where names stand in a text, the longest at each place, and whose they are."""
        after = 0
        for match in _BEGINNING.finditer(plain):
            start = match.start()
            for name, id in self.beginning.get(match[1], ()) if start >= after else ():
                after_it = start + len(name)
                if plain.startswith(name, start) and not plain[after_it : after_it + 1].isalnum():
                    yield start, after_it, id
                    after = after_it
                    break


def named(ids: Iterable[tuple[str, Iterable[str]]]) -> Iterator[tuple[str, str]]:
    """Each name of several words in the letters of `plain_letters`, with the id it belongs to."""
    return ((plain_letters(name), id) for id, called in ids for name in called if " " in name)


def plain_letters(text: str) -> str:
    """Small letters of the same places, with one spelling of the committee's name."""
    return text.lower().replace("uỷ ban", "ủy ban")
