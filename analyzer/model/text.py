"""A sentence in the two languages of the program."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Language = Literal["vi", "en"]
_MARKS = str.maketrans({",": ".", ".": ","})
_STEERING = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
"""The kinds of characters that steer a terminal, turn the direction of a line, or end it."""


@dataclass(frozen=True, slots=True)
class Text:
    """The same sentence in Vietnamese and in English."""

    vi: str
    en: str

    def __getitem__(self, language: Language) -> str:
        return self.vi if language == "vi" else self.en

    def __add__(self, other: Text) -> Text:
        return Text(self.vi + other.vi, self.en + other.en)

    def of(self, *values: object) -> Text:
        """Each `{}` filled in: with the words of a value that has its own in each language, else with the value itself.

        >>> Text("{} và {} cơ quan khác", "{} and {} other bodies").of(Text("bộ", "the ministry"), 2).en
        'the ministry and 2 other bodies'
        """
        vi, en = ([getattr(value, language, value) for value in values] for language in ("vi", "en"))
        return Text(self.vi.format(*vi), self.en.format(*en))

    def as_json(self) -> dict[str, str]:
        return {"vi": self.vi, "en": self.en}


NOTHING = Text("", "")


def joined(texts: Iterable[Text], between: str = ", ", in_english: str = "") -> Text:
    """All of them in a row; what stands between two may be another in English."""
    listed = list(texts)
    return Text(between.join(text.vi for text in listed), (in_english or between).join(text.en for text in listed))


def same(words: str) -> Text:
    """Words that are said alike in both languages: numbers, codes, what a record says in Vietnamese only."""
    return Text(words, words)


def capital(text: Text) -> Text:
    """With a great letter at the head."""
    return Text(raised(text.vi), raised(text.en))


def raised(words: str) -> str:
    return words[:1].upper() + words[1:]


def lowered(words: str) -> str:
    """With a small letter at the head: a sentence or a title that becomes part of a sentence."""
    return words[:1].lower() + words[1:]


def with_marks(number: str, language: Language) -> str:
    """A number that is written as in English with the marks of a language: `1.234,5` in Vietnamese."""
    return number.translate(_MARKS) if language == "vi" else number


def safe(words: str, keep: str = "") -> str:
    """Words of a file with nothing in them that steers a terminal, but for the letters to `keep`.

    >>> safe("Đơn\\x1b[2J, 13,8\\xa0%")
    'Đơn\ufffd[2J, 13,8\\xa0%'
    """
    if words.isprintable():
        return words
    return "".join("\ufffd" if unicodedata.category(letter) in _STEERING and letter not in keep else letter for letter in words)
