"""Places in a text of law: `điểm a, b khoản 2 Điều 6`, `các khoản 2, 3 Điều 22`, `Mẫu số 02b`, `Phụ lục I`."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from analyzer.text.any_case import any_case
from analyzer.text.wording import tidy

_POINT = r"[a-zđ]\d{0,2}(?:\.\d+)?(?![\wà-ỹ])"
_CLAUSE = r"\d{1,3}[a-zđ]?(?!\w)"
_AND = r"(?:\s*,\s*(?:và\s+)?|\s+và\s+|\s+hoặc\s+)"
POINTS = rf"(?:các\s+)?[đĐ]iểm\s+(?:{_POINT}(?:{_AND}(?:[đĐ]iểm\s+)?{_POINT})*)"
CLAUSES = rf"(?:các\s+)?[kK]hoản\s+(?:{_CLAUSE}(?:{_AND}{_CLAUSE}(?!\s*/))*)"
ARTICLES = rf"(?:các\s+)?(?:Điều|điều|ĐIỀU)\s*(?:{_CLAUSE}(?:(?:{_AND}|\s*-\s*){_CLAUSE}(?!\s*/))*)"
FORMS = (
    r"(?:[mM]ẫu|[bB]iểu mẫu)(?:\s+(?:đơn|số|tờ khai))*\s*"
    r"(?:[A-ZĐ]{1,4}\s?)?\d{1,3}[a-zA-ZđĐ]?(?:[./\-][A-ZĐ0-9][A-ZĐ0-9.\-]*)?(?![\w/]\d{4})"
)
ANNEXES = r"[pP]hụ lục(?:\s+số)?\s+(?:[IVX]{1,6}|\d{1,3})(?:[a-zA-Z.\-]?\d{0,2})(?!\w)"
PARTS = r"(?:Chương|chương|Mục|(?<![dD]anh )mục|Phần|phần|Tiểu mục)\s+(?:[IVX]{1,6}|\d{1,3})(?:\.\d{1,2})?(?!\w)"
PLACE = rf"(?:{POINTS}|{CLAUSES}|{ARTICLES}|{FORMS}|{ANNEXES}|{PARTS})"
"""Regular expressions for one piece of a citation; `places` reads a run of them."""
_PIECE = re.compile(
    rf"(?P<points>{POINTS})|(?P<clauses>{CLAUSES})|(?P<articles>{ARTICLES})|(?P<form>{FORMS})|(?P<annex>{ANNEXES})|(?P<part>{PARTS})"
)
_LABEL = any_case(r"^(?:các\s+)?(?:điểm|khoản|điều|mẫu|biểu mẫu|phụ lục)(?:\s+(?:đơn|số|tờ khai))*\s*|\b(?:điểm)\s+")
_SEPARATOR = re.compile(_AND)
_RANGE = re.compile(r"(\d+)\s*-\s*(\d+)")
_LONGEST_RANGE = 30


@dataclass(frozen=True, slots=True)
class Place:
    """One place in a text; each part empty where the citation does not go that deep. Order in Vietnamese: point, clause, article."""

    article: str = ""
    clause: str = ""
    point: str = ""
    part: str = ""
    annex: str = ""
    form: str = ""

    def __str__(self) -> str:
        named = (("Mẫu số", self.form), ("Phụ lục", self.annex), ("điểm", self.point), ("khoản", self.clause), ("Điều", self.article))
        return " ".join([*(f"{label} {value}" for label, value in named if value), *filter(None, (self.part,))])


@lru_cache(maxsize=16384)
def places(text: str) -> tuple[Place, ...]:
    """All places that a text names, lists taken apart, in their order.

    >>> [str(place) for place in places("điểm a, b khoản 2 Điều 6 và các khoản 1, 3 Điều 22")]
    ['điểm a khoản 2 Điều 6', 'điểm b khoản 2 Điều 6', 'khoản 1 Điều 22', 'khoản 3 Điều 22']
    """
    found: list[Place] = []
    waiting: list[Place] = []
    points: list[str] = []
    for match in _PIECE.finditer(tidy(text)):
        kind, values = str(match.lastgroup), _values(match[0])
        if kind == "points":
            points += values
        elif kind == "clauses":
            waiting += [Place(clause=values[0], point=point) for point in points] or [Place(clause=values[0])]
            waiting += [Place(clause=value) for value in values[1:]]
            points = []
        elif kind == "articles":
            waiting += [Place(point=point) for point in points]
            found += [replace(place, article=values[0]) for place in waiting] or [Place(article=values[0])]
            found += [Place(article=value) for value in values[1:]]
            waiting, points = [], []
        elif kind == "part":
            found.append(Place(part=match[0]))
        else:
            found.append(Place(form=values[0]) if kind == "form" else Place(annex=values[0]))
    return (*found, *waiting, *(Place(point=point) for point in points))


def _values(piece: str) -> list[str]:
    """The values of a piece: `Điều 6, 7 và 9` -> 6, 7, 9; `Điều 5-7` -> 5, 6, 7."""
    words = _LABEL.sub("", piece)
    span = _RANGE.fullmatch(words.strip())
    if span and 0 < int(span[2]) - int(span[1]) < _LONGEST_RANGE:
        return [str(number) for number in range(int(span[1]), int(span[2]) + 1)]
    return [value.strip() for value in _SEPARATOR.split(words) if value.strip()]
