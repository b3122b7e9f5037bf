"""A principle: which head nouns make a paper of which class, and in whose company they do so."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from analyzer.model.enumerations import DocumentClass
from analyzer.model.text import Text

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Principle:
    """Lines whose head is one of `heads` are of one class.

    `when`: at least one of these words (as `spaced` writes them) must stand in the phrase of the head; `unless`: none may. How they
    are written: README.md.
    `kind`: the general kind of document, where the vocabulary knows no more exact one. `sure`: how often it holds, 0 to 1.
    """

    class_: DocumentClass
    kind: str
    says: Text
    heads: tuple[str, ...]
    when: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    sure: float = 0.9

    def holds(self, phrase: str) -> str | None:
        """The deciding word besides the head (empty when the head alone decides); None when the principle does not hold."""
        decided = ""
        if self.when:
            for word in self.when:
                if word in phrase:
                    decided = word.strip()
                    break
            else:
                return None
        for word in self.unless:
            if word in phrase:
                return None
        return decided


class Match(NamedTuple):
    """The head noun that a text begins with, the principle that holds for it, and the further word that decided."""

    head: str
    principle: Principle
    company: str


class Heads:
    """The principles by the words of their heads: a line is followed word by word as far as a head goes.

    `no_heads`: phrases that begin like a head but name no paper (“đơn vị” is no “đơn”).
    """

    def __init__(self, principles: Iterable[Principle], no_heads: Iterable[str] = ()) -> None:
        self._root = _Node()
        self._last_text, self._last_at = "", -1
        self._last_ends: list[_Node] = []
        for phrase in no_heads:
            self._end_of(phrase)
        for each in principles:
            for head in each.heads:
                self._end_of(head).principles.append(each)

    def find(self, text: str, phrase: str, at: int = 0) -> Match | None:
        """The longest head that `text` has at `at` and whose principle holds; else the longest with any principle."""
        last_resort: Match | None = None
        for node in reversed(self._ends(text, at)):
            if not node.principles:
                return None
            for each in node.principles:
                company = each.holds(phrase)
                if company is not None:
                    return Match(node.head, each, company)
            last_resort = last_resort or Match(node.head, node.principles[-1], "")
        return last_resort

    def begins(self, text: str, at: int = 0) -> bool:
        """Whether `text` has a head at `at`."""
        ends = self._ends(text, at)
        return bool(ends) and bool(ends[-1].principles)

    def _end_of(self, head: str) -> _Node:
        node = self._root
        for word in _WORD.findall(head):
            node = node.next.setdefault(word, _Node())
        node.head = head
        return node

    def _ends(self, text: str, at: int) -> list[_Node]:
        """The nodes where a head ends, the longest last."""
        if at == self._last_at and text is self._last_text:
            return self._last_ends
        ends: list[_Node] = []
        node = self._root
        word = _WORD.match(text, at)
        while word:
            following = node.next.get(word[0])
            if following is None:
                break
            node = following
            if node.head:
                ends.append(node)
            word = _WORD.search(text, word.end())
        self._last_text, self._last_at, self._last_ends = text, at, ends
        return ends


class _Node:
    """A place in the tree of heads: the words that may follow, and the head that ends here."""

    __slots__ = ("head", "next", "principles")

    def __init__(self) -> None:
        self.head = ""
        self.next: dict[str, _Node] = {}
        self.principles: list[Principle] = []
