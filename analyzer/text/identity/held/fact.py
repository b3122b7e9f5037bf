"""One fact that registers hold, and the words by which a paper tells it."""

from __future__ import annotations

from dataclasses import dataclass

from analyzer.text.spelling import whole_words, words_of


@dataclass(frozen=True, slots=True)
class Link:
    """Papers whose wording has one of `words`, and none of `unless`, prove what `registers` hold; `says`: which fact that is.

    `only_near`: one of these words must stand in the phrase of the head as well. `telling`: the first two words of each of `words`
    (none has but one), so that a text with none of them need not be searched.
    """

    says: str
    registers: tuple[str, ...]
    words: tuple[str, ...]
    unless: tuple[str, ...] = ()
    only_near: tuple[str, ...] = ()
    telling: frozenset[str] = frozenset()


def link(says: str, registers: str, words: str, unless: str = "", only_near: str = "") -> Link:
    sought = whole_words(words)
    telling = frozenset(" ".join(each.split()[:2]) for each in sought)
    return Link(says, words_of(registers), sought, whole_words(unless), whole_words(only_near), telling)
