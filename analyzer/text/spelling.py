"""One spelling for Vietnamese text that comes in several: composed letters, lower case, tone marks in one place, single spaces."""

from __future__ import annotations

import re
import sys
import unicodedata
from functools import lru_cache

_TONES = {
    "oà": "òa", "oá": "óa", "oả": "ỏa", "oã": "õa", "oạ": "ọa",
    "oè": "òe", "oé": "óe", "oẻ": "ỏe", "oẽ": "õe", "oẹ": "ọe",
    "uỳ": "ùy", "uý": "úy", "uỷ": "ủy", "uỹ": "ũy", "uỵ": "ụy",
}  # fmt: skip
"""Both placements of the tone mark are in use at the end of a syllable: hoá and hóa, uỷ and ủy."""
_AT_END = re.compile(r"[ou][àáảãạèéẻẽẹỳýỷỹỵ](?!\w)")
_USUAL = {"ð": "đ", "\u200b": "", "\ufeff": "", "–": "-", "—": "-", "“": '"', "”": '"', "’": "'"}
_WHOLE = sys.maxsize
_BETWEEN_WORDS = re.compile(r"[^ \w]")


@lru_cache(maxsize=1024)
def composed(text: str) -> str:
    """The text with each letter and its marks as one character, and single spaces."""
    if not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    return single_spaced(text)


@lru_cache(maxsize=1024)
def fold(text: str) -> str:
    """The text in the one spelling."""
    text = composed(text).lower()
    for unusual, usual in _USUAL.items():
        if unusual in text:
            text = text.replace(unusual, usual)
    return _AT_END.sub(_usual_tone, text)


def unmarked(text: str) -> str:
    """The text in the one spelling with bare letters, as people type who leave the marks out.

    >>> unmarked("Đăng ký cư trú")
    'dang ky cu tru'
    """
    letters = unicodedata.normalize("NFD", fold(text).replace("đ", "d"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def single_spaced(text: str) -> str:
    """The text with single spaces between its words and none at its ends, as most texts come."""
    if text.isprintable() and "  " not in text and text[:1] != " " and text[-1:] != " ":
        return text
    return " ".join(text.split())


def _usual_tone(found: re.Match[str]) -> str:
    """`quý` keeps its mark: its `u` belongs to the consonant."""
    if found.string[found.start() - 1] == "q":
        return found[0]
    return _TONES.get(found[0], found[0])


def words_of(*lines: str) -> tuple[str, ...]:
    """The entries of a word list written as `one | two | three`, each in the one spelling."""
    return tuple(fold(entry) for line in lines for entry in line.split("|") if entry.strip())


def whole_words(*lines: str) -> tuple[str, ...]:
    """Entries as `spaced` writes them, to be sought in a text that it made."""
    return tuple(spaced(entry) for entry in words_of(*lines))


def spaced(text: str) -> str:
    """The words of a folded text between single spaces, without punctuation, so that whole words can be sought in it."""
    return f" {' '.join(words_in(text))} "


def words_in(text: str, within: int = _WHOLE) -> list[str]:
    """The words of a text (of its first letters, with `within`), without punctuation."""
    return _BETWEEN_WORDS.sub(" ", text[:within]).split()


def has_any(text: str, words: tuple[str, ...]) -> bool:
    """Whether one of the words stands in the text."""
    for word in words:  # noqa: SIM110 asked so often that a generator costs time
        if word in text:
            return True
    return False


def first_of(text: str, words: tuple[str, ...]) -> str | None:
    """The first of the words that stands in the text."""
    for word in words:
        if word in text:
            return word
    return None
