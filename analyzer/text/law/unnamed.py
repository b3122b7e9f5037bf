"""Words copied out of a text of law: `Nghị định này`, `khoản 1 Điều này`, where nothing before them says which text or article is meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from analyzer.text.any_case import any_case

THIS = " này"
_NUMBER = r"(?:số\s*:?\s*)?\d+[\w-]*/"
_DECISION = rf"quyết định (?:\w+ )?{_NUMBER}|\d/qđ|/nq-"
_NAMED = {
    "nghị định": rf"nghị định (?:\w+ )?(?:{_NUMBER}|số|\d|của chính phủ|quy định)|\d/nđ",
    "thông tư": rf"thông tư (?:\w+ )?(?:{_NUMBER}|số|\d)|\d/tt",
    "thông tư liên tịch": rf"thông tư liên tịch (?:{_NUMBER}|số|\d)|\d/ttlt",
    "bộ luật": r"bộ luật (?!này)\w",
    "luật": r"(?<!pháp )luật (?!này|định|pháp|sư)\w|/qh\d",
    "pháp lệnh": r"pháp lệnh (?!này)\w",
    "quyết định": _DECISION,
    "nghị quyết": rf"nghị quyết (?:\w+ )?(?:{_NUMBER}|số|\d)|/nq-",
    "quy định": rf"quy định (?:ban hành|kèm theo|về việc)|{_DECISION}",
    "quy chế": rf"quy chế (?!này)\w|\d/tt|{_DECISION}",
    "phụ lục": r"phụ lục (?:số )?(?:[ivx]+\b|\d)|phụ lục (?:ban hành|kèm)",
}
"""What names a text of each kind: its number or title."""
_OF_LAW = ("Nghị định", "Thông tư liên tịch", "Thông tư", "Bộ luật", "Luật", "Pháp lệnh")
_COMMON = ("Quyết định", "Nghị quyết", "Quy định", "Quy chế", "Phụ lục")
"""Words that in a record mean a text of law, and words that may mean what the record has just spoken of."""
_ATTACHED = tuple(f"{how} {kind.lower()}" for kind in (*_OF_LAW, *_COMMON) for how in ("kèm theo", "kèm"))
_UNITS = ("Điều", "điều", "khoản", "Khoản", "Mục")
_OF_COMMON = re.compile(r"(?:\b(?:kèm|theo|tại|của|ngày|thời điểm|ban hành)|(?:[Đđ]iều|[Kk]hoản|[Mm]ục|[Ll]ục|tục) [\dIVX]+\w?,?) $")
_CITED = re.compile(
    r"(?P<points>(?:(?:[Cc]ác|những) )?(?:[Đđ]iểm|[Tt]iết) (?=[a-zđ]\w?\b|\d)(?:(?![Kk]hoản)[^.;:\n]){1,60}?[ ,]*)?"
    r"(?P<clauses>(?:(?:[Cc]ác )?(?<!ài )[Kk]hoản (?=\d)[^.;:\n]{1,40}?[ ,]*)*)(?:của )?$"
)
"""What stands before `Điều` or `khoản`: `các điểm a và b khoản 1 `."""
_LABEL = re.compile(r"(?<!\w)(?:[a-zđ]|\d{1,2})(?!\w)")
_ARTICLE = any_case(r"\bđiều \d|\bmục [ivx\d]|\bkhoản \d[^.;]{0,20}điều \d")
_CLAUSE = any_case(r"\bkhoản \d|\bđiều \d")
_GIVEN_AFTER = re.compile(r"[ ,(]*(?:số|ban hành kèm theo|\d)")
_STOP = re.compile(r"[.;]\s|\n")
_REACH = 120


class Unnamed(NamedTuple):
    """The words that name nothing, and where they stand."""

    start: int
    stop: int
    words: str


def unnamed(text: str) -> Iterator[Unnamed]:
    """The places of a part of a record that point to a law, article or clause which no words before them, or behind them in the sentence, name.

    >>> [found.words for found in unnamed("Nộp theo Mẫu số 2 kèm theo Thông tư này và khoản 1 Điều này.")]
    ['Thông tư này', 'khoản 1 Điều này']
    >>> list(unnamed("Thông tư số 1/2025/TT-BTC (Thông tư này); b) giấy tờ nêu tại điểm b khoản này; quyết định này được gửi"))
    []
    """
    place = text.find(THIS)
    while place >= 0:
        stop = place + len(THIS)
        if not text[stop : stop + 1].isalpha() and (found := _at(text, place)):
            yield found
        place = text.find(THIS, stop)


def _at(text: str, place: int) -> Unnamed | None:
    kind = next((kind for kind in (*_OF_LAW, *_COMMON) if text.endswith(kind, 0, place)), "")
    if not kind and text.endswith(_ATTACHED, 0, place):
        kind = next(kind for kind in (*_OF_LAW, *_COMMON) if text.endswith(kind.lower(), 0, place))
    if kind:
        start = place - len(kind)
        ordinary = kind in _COMMON and not _OF_COMMON.search(text[max(0, start - 20) : start])
        stop = place + len(THIS)
        named = _named(kind.lower())
        if ordinary or named.search(text, 0, start) or _GIVEN_AFTER.match(text, stop) or named.search(text, stop, _end(text, stop)):
            return None
        return Unnamed(start, stop, text[start:stop])
    unit = next((unit for unit in _UNITS if text.endswith(unit, 0, place)), "")
    return _part(text, place, unit) if unit else None


def _part(text: str, place: int, unit: str) -> Unnamed | None:
    """`khoản 1 Điều này`, `điểm a khoản này`: nothing where an article stands before, or the part of the record has items so marked."""
    end = place - len(unit)
    cited = _CITED.search(text[max(0, end - _REACH) : end])
    points, clauses = (cited["points"] or "", cited["clauses"]) if cited else ("", "")
    if not (points or clauses):
        return None  # “quy định tại khoản này”: the very words around it
    if (_CLAUSE if unit.lower() == "khoản" else _ARTICLE).search(text, 0, end - len(points) - len(clauses)):
        return None
    labels = {label[0] for label in _LABEL.finditer(clauses or points)}
    if any(_marked(label).search(text) for label in labels):
        return None
    start = end - len(points) - len(clauses)
    return Unnamed(start, place + len(THIS), " ".join(text[start : place + len(THIS)].split()))


def _end(text: str, place: int) -> int:
    """Where the sentence or list item ends that goes on at a place."""
    found = _STOP.search(text, place)
    return found.start() if found else len(text)


@lru_cache(maxsize=256)
def _marked(label: str) -> re.Pattern[str]:
    return re.compile(rf"(?:^|[\n;:.,-])\s*\(?{label}[.)/:](?!\d)", re.MULTILINE)


@lru_cache(maxsize=32)
def _named(kind: str) -> re.Pattern[str]:
    return re.compile(_NAMED[kind], re.IGNORECASE)
