"""Wording made uniform before anything is read from it: one form of letters, spaces and dashes; lines that were only wrapped joined."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from analyzer.text.any_case import any_case
from analyzer.text.spelling import single_spaced

_SAME = str.maketrans(
    {
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"),
        **dict.fromkeys("\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad", None),
        **dict.fromkeys("•●▪◦⁕\uf097\uf0b7\uf0a7", "-"),
        **dict(zip("АВЕКМНОРСТХаеорсух", "ABEKMHOPCTXaeopcyx", strict=True)),
        "Ð": "Đ",
        "ð": "đ",
    }
)
"""Signs that look alike or mean the same in official texts; Icelandic and Cyrillic letters stand in for others."""
_ODD = re.compile("[" + re.escape("".join(map(chr, _SAME))) + "]")
_ENUMERATOR = re.compile(r"(?<!\w)(?:[a-zđ]{1,2}|\d{1,2}|[ivx]{1,4})[.)]\s|\(\w{1,3}\)\s|[-+*]")
_BULLET = re.compile(r"\s*(?P<mark>[-+*]+\)?|\(?[a-zđ]{1,2}\)|\(?\d{1,2}[.)](?!\d)|\(?[ivx]{1,4}\)|B[ưƯ][ớỚ][cC] \d+\s*[:.])\s*")
_STARTS = r"(?:[A-ZÀ-ỸĐ(\-+*]|\d{1,3} ?(?:\([^()]*\) ?)?(?:ngày|giờ|tháng)|ngay |không quá|trong thời)"
_SENTENCE_END = re.compile(rf"(?<=[.!?])\s+(?={_STARTS})|(?<!\d)\s+(?=[-+*] ?(?:[A-ZÀ-ỸĐ]|\d{{1,3}} (?:ngày|giờ|tháng)))|;\s*")
_KINDS = (("+", "+"), ("-", "-"), ("*", "*"))


_CASES = any_case(r"^\s*(?:[-+*]|\(?\w{1,2}[.)])?\s*(?:trường hợp|đối với|nếu)\b(?:(?!\bthì\b|\b\d{1,3} (?:ngày|giờ|tháng)).)*[^.:!?]$")


@dataclass(frozen=True, slots=True)
class Clause:
    """A piece of a text that says one thing; `mark` is the kind of bullet before it (`-`, `a)`, `1.`, empty)."""

    text: str
    mark: str = ""


@lru_cache(maxsize=32768)
def tidy(text: str) -> str:
    """The same text in NFC with single spaces and plain dashes; a line that goes on in small letters is joined to the one before.

    >>> tidy("20 ngày\\u00a0 làm\\n việc;\\n - Cấp lại")
    '20 ngày làm việc;\\n- Cấp lại'
    """
    lines: list[str] = []
    text = unicodedata.normalize("NFC", text)
    for raw in (text.translate(_SAME) if _ODD.search(text) else text).splitlines():
        line = single_spaced(raw)
        if not line:
            continue
        if lines and _was_wrapped(line, lines[-1]):
            lines[-1] = f"{lines[-1]} {line}"
        else:
            lines.append(line)
    return "\n".join(lines)


@lru_cache(maxsize=16384)
def unwrapped(text: str) -> str:
    """The same text with lines that were only wrapped joined, and nothing else changed.

    >>> unwrapped("gửi Bộ\\n   trưởng xem xét;\\n- trả kết quả")
    'gửi Bộ trưởng xem xét;\\n- trả kết quả'
    """
    if "\n" not in text:
        return text
    lines: list[str] = []
    for raw in text.split("\n"):
        line = raw.lstrip()
        if lines and line and _was_wrapped(line, lines[-1].rstrip()):
            lines[-1] = f"{lines[-1].rstrip()} {line}"
        else:
            lines.append(raw)
    return "\n".join(lines)


def _was_wrapped(line: str, before: str) -> bool:
    """Whether a line, without white space around it, only goes on with the one before: in small letters, and no item of a list."""
    return line[0].islower() and before[-1:] not in (*".;:", "") and not _ENUMERATOR.match(line)


@lru_cache(maxsize=16384)
def clauses(text: str) -> tuple[Clause, ...]:
    """The clauses of a text in their order, split at lines, semicolons, sentence ends and bullets.

    >>> [clause.text for clause in clauses("a) Cấp mới: 05 ngày; b) Cấp lại: 02 ngày.")]
    ['Cấp mới: 05 ngày', 'Cấp lại: 02 ngày.']
    """
    found = []
    for line in tidy(text).splitlines():
        for piece in _whole(_SENTENCE_END.split(line)):
            bullet = _BULLET.match(piece)
            words = piece[bullet.end() :] if bullet else piece
            if words.strip(" .,"):
                found.append(Clause(words.strip(), _kind(bullet["mark"]) if bullet else ""))
    return tuple(found)


def _whole(pieces: list[str]) -> list[str]:
    """The pieces with brackets and lists of cases kept whole: `đối với xã biên giới; vùng khó khăn thì ...` is one clause."""
    found: list[str] = []
    for place, piece in enumerate(pieces):
        if found and (_goes_on(found[-1], piece) or (_open(found[-1]) > 0 and any(_open(later) < 0 for later in pieces[place:]))):
            found[-1] = f"{found[-1]}; {piece}"
        else:
            found.append(piece)
    return found


def _goes_on(piece: str, following: str) -> bool:
    """Whether a piece names cases without saying anything of them yet."""
    return bool(_CASES.match(piece) and not _CASES.match(following) and not _BULLET.match(following))


def _open(piece: str) -> int:
    """How many brackets are left open (negative: closed), list marks such as `a)` apart."""
    words = _ENUMERATOR.sub("", piece)
    return words.count("(") - words.count(")")


def _kind(mark: str) -> str:
    """The kind of a bullet, the same for all bullets of one list: `a)` for b), `1.` for 2.)."""
    for sign, kind in _KINDS:
        if mark.startswith(sign):
            return kind
    if mark[:1].lower() == "b" and len(mark) > 3:
        return "step"
    return "1." if any(letter.isdigit() for letter in mark) else "a)"
