"""Which kind of the vocabulary a paper is: its names looked up word by word, words that exclude, then likeness."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from math import log
from typing import NamedTuple

from analyzer.model.vocabulary import DocumentKind
from analyzer.text.spelling import fold, spaced

_ALIKE = 0.82
"""How much of the weight of a name's words must stand in the phrase for the two to be called alike."""
_SHORTEST_ALIKE = 4
_FIRST_WITHIN = 4
_MORE_WORDS = 6
"""How many other words may stand among those of the name."""
_BEFORE, _BEHIND = 3, 7
"""How many words around a name its excluding words are sought in."""


class Found(NamedTuple):
    """A kind at a place of the line: where its name starts, how many words it has, the name that was found."""

    id: str
    start: int
    length: int
    name: str


class _Alike(NamedTuple):
    """A name to compare with: its kind, its words, the weight of all, and how many words may be missing at most."""

    id: str
    words: frozenset[str]
    whole: int
    spare: int


class _Node:
    """A place in the tree of names: the words that may follow, and the name that ends here, how many words it has, of which kinds it is."""

    __slots__ = ("ids", "length", "name", "next")

    def __init__(self) -> None:
        self.next: dict[str, _Node] = {}
        self.name, self.length = "", 0
        self.ids: list[str] = []


class Kinds:
    """The document kinds of a vocabulary, ready to be found in lines."""

    def __init__(self, documents: Mapping[str, DocumentKind]) -> None:
        self.documents = documents
        self._excluding = {id: tuple(spaced(fold(word)) for word in kind.not_) for id, kind in documents.items()}
        self._names = {id: tuple(spaced(fold(name)) for name in kind.names) for id, kind in documents.items()}
        names = [(name.split(), id) for id, all_names in self._names.items() for name in all_names]
        self._root = _Node()
        for words, id in names:
            node = self._root
            for word in words:
                node = node.next.setdefault(word, _Node())
            node.name, node.length = " ".join(words), len(words)
            node.ids.append(id)
        self._weights = _weights([set(words) for words, _ in names])
        self._by_first: dict[str, dict[str, list[_Alike]]] = {}  # then by the rarest word, which must stand in the phrase too
        for words, id in names:
            distinct = frozenset(words)
            if len(distinct) >= _SHORTEST_ALIKE:
                rarest = max(words, key=lambda word: (self._weights[word], word))
                whole = sum(self._weights[word] for word in distinct)
                spare = int((1 - _ALIKE) * whole / min(self._weights[word] for word in distinct))
                self._by_first.setdefault(words[0], {}).setdefault(rarest, []).append(_Alike(id, distinct, whole, spare))

    def held(self) -> Kinds:
        """Only the kinds that registers hold, and those whose names go on where a name of such a kind ends."""
        starts = tuple(name for id, names in self._names.items() if self.documents[id].held_in for name in names)
        return Kinds({id: self.documents[id] for id, names in self._names.items() if any(name.startswith(starts) for name in names)})

    def at(self, words: Sequence[str], start: int) -> Found | None:
        """The kind whose longest name stands at `start` and that no word around it excludes."""
        node, ends = self._root, []
        for word in islice(words, start, None):
            following = node.next.get(word)
            if following is None:
                break
            node = following
            if node.ids:
                ends.append(node)
        for end in reversed(ends):
            for id in end.ids:
                if not self._excluded(id, words, start, end.length):
                    return Found(id, start, end.length, end.name)
        return None

    def all_in(self, words: Sequence[str]) -> Iterator[Found]:
        """Every kind named in the words, one after the other."""
        first, end, last = self._root.next, 0, len(words) - 1
        for start, word in enumerate(words):
            if word not in first or start < end:
                continue
            node = first[word]
            if not (node.ids or (start < last and words[start + 1] in node.next)):
                continue
            if found := self.at(words, start):
                yield found
                end = start + found.length

    def alike(self, words: Sequence[str]) -> str:
        """The kind whose name is most like the words of a phrase, when nearly all of it stands there; else empty."""
        candidates = [named for first in words[:_FIRST_WITHIN] if (named := self._by_first.get(first))]
        if not candidates:
            return ""
        all_words = set(words)
        best, most = "", _ALIKE
        for by_rarest in candidates:
            for rarest in by_rarest.keys() & all_words:
                for name in by_rarest[rarest]:
                    if len(name.words - all_words) <= name.spare:
                        missing = name.words.difference(words[: len(name.words) + _MORE_WORDS])
                        share = (name.whole - sum(self._weights[each] for each in missing)) / name.whole
                        if (share, name.id) > (most, best) and not self._excluded(name.id, words, 0, len(words)):
                            best, most = name.id, share
        return best

    def _excluded(self, id: str, words: Sequence[str], start: int, length: int) -> bool:
        excluding = self._excluding[id]
        if not excluding:
            return False
        around = f" {' '.join(words[max(0, start - _BEFORE) : start + length + _BEHIND])} "
        return any(word in around for word in excluding)


def _weights(names: Sequence[set[str]]) -> dict[str, int]:
    """Rare words weigh more than common ones; whole numbers, so that sums do not depend on their order."""
    counts: dict[str, int] = {}
    for name in names:
        for word in name:
            counts[word] = counts.get(word, 0) + 1
    return {word: round(1000 * log(1 + len(names) / count)) for word, count in counts.items()}
