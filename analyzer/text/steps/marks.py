"""What stands at the head of a line and may open a step: `Bước 2:`, `B1.`, `1.`, `a)`, `(i)`, `-`, `+`, `*`."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

MarkKind = Literal["step", "roman", "number", "decimal", "letter", "small roman", "-", "+", "*", ""]
"""The level of a mark; empty for a line without one."""

_BEFORE = r"(?:[-+*•–—−.(]\s*|[a-zđ][).]\s*|\d{1,2}(?:\.\d{1,2})*[.)]?\s*|[IVX]{1,4}[.)]\s*){0,2}"
_STEP = r"(?:B(?:ước|ươc|uớc|ứơc|ƯỚC|ưóc|ƯƠC)\s*(?:thứ\s+)?:?\s*|(?<![^\W\d])B(?=\d{1,2}\s*[.:)]))"
_COUNTED = r"(?P<step>\d{1,2}|[IVX]{1,3}|một|hai|ba|bốn|năm|sáu|nhất)(?P<part>(?:\.\d{1,2})+)?(?![\w/])"
_MARK = re.compile(
    rf"{_BEFORE}{_STEP}{_COUNTED}(?:\s*[:.)\-–/]+)?"
    r"|\(?(?P<decimal>\d{1,2}(?:\.\d{1,2})+)\s*[.):]*(?=\s|[A-ZÀ-ỸĐ])"
    r"|\(?(?P<number>\d{1,2})\s*[.)/:]\)?(?=\s|[A-ZÀ-ỸĐ])"
    r"|(?P<roman>[IVX]{1,4})\s*[.)/](?=\s|[A-ZÀ-ỸĐ])"
    r"|\(?(?P<small>[ivx]{2,4})[.)]|\((?P<one>[ivx])\)"
    r"|\(?(?P<letter>[a-zđ]\d?)(?:\)|[./](?=\s))\.?"
    r"|(?P<sign>[-+*•–—−▪●◦])+\s*(?=\S)"
)
_ANOTHER_STEP = re.compile(r"[.;:!][ \t\xa0]+(?=(?:[-+*] ?)?B(?:ước|ƯỚC) \d{1,2}\s*[:.]|[b-hđ]\) ?[A-ZÀ-ỸĐ])")
"""A step that goes on in the line of the one before it."""
_SIGNS: dict[str, MarkKind] = {"+": "+", "*": "*", "•": "*", "▪": "*", "●": "*", "◦": "*"}
_WORDS = {"một": 1, "nhất": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6}


@dataclass(frozen=True, slots=True)
class MarkedLine:
    """A line of a text: where it starts and ends, its mark, and where the words behind the mark begin."""

    start: int
    end: int
    words: int
    kind: MarkKind = ""
    label: str = ""
    number: int | None = None


def composed(text: str) -> str:
    """The text in NFC: the form in which places in it are counted; nearly every text comes in it."""
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def marked_lines(text: str) -> Iterator[MarkedLine]:
    """The lines of a text that hold anything, each up to the next.

    >>> [(line.kind, line.label, line.number) for line in marked_lines("Bước 1: Nộp hồ sơ\\n - Trực tiếp\\nB2. Trả kết quả")]
    [('step', 'Bước 1:', 1), ('-', '-', None), ('step', 'B2.', 2)]
    """
    place = 0
    for line in text.splitlines(keepends=True):
        for piece in _steps_apart(line):
            at = place + len(piece) - len(piece.lstrip())
            place += len(piece)
            if at < place:
                yield _marked(text, at, place)


def _steps_apart(line: str) -> list[str]:
    if ") " not in line and "Bước" not in line and "BƯỚC" not in line:
        return [line]
    cuts = [0, *(match.end() for match in _ANOTHER_STEP.finditer(line)), len(line)]
    return [line[start:end] for start, end in pairwise(cuts)]


def _marked(text: str, at: int, end: int) -> MarkedLine:
    found = None if _begins_no_mark(text, at) else _MARK.match(text, at, end)
    if not found:
        return MarkedLine(at, end, at)
    kind, number = _kind(found)
    return MarkedLine(at, end, found.end(), kind, found[0].strip(), number)


def _begins_no_mark(text: str, at: int) -> bool:
    """Whether a line begins with a word that no mark begins with: a quick look that settles most lines."""
    return text[at].isalpha() and text[at] not in "BIVX" and text[at + 1 : at + 2].isalpha() and text[at + 2 : at + 3] not in ".)/"


def _kind(found: re.Match[str]) -> tuple[MarkKind, int | None]:
    if found["step"]:
        number = _WORDS.get(found["step"]) or (int(found["step"]) if found["step"].isdigit() else None)
        return ("decimal", None) if found["part"] else ("step", number)
    if found["number"]:
        return "number", int(found["number"])
    if found["small"] or found["one"]:
        return "small roman", None
    for kind in ("decimal", "roman", "letter"):
        if found[kind]:
            return kind, None
    return _SIGNS.get(found["sign"], "-"), None
