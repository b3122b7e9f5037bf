"""Where the official wording of a procedure stands, piece by piece, and the sentence around a place in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from analyzer.inferring.wording import step_texts
from analyzer.model.procedure import Procedure, dossier_lines

_WORDED = ("channels", "time_limits", "fees", "conditions", "results")
_ENDS = re.compile(r"[;\n]|[.!?](?=\s+[A-ZÀ-ỸĐ(+*-])|\s\s[-+*](?=\s)")
_REACH = 240
"""How far to either side of a place its sentence is shown: enough to find it again, short enough to read."""


@dataclass(frozen=True, slots=True)
class Piece:
    """The words of one part of a procedure, and the path of the element that holds them."""

    part: str
    path: str
    text: str


def pieces(procedure: Procedure) -> Iterator[Piece]:
    """The wording of a procedure in the order of the record; the steps as the source tells them, else step by step."""
    told = step_texts(procedure)
    for text in told:
        yield Piece("steps", "text/steps", text)
    for name in _WORDED if told else ("steps", *_WORDED):
        for element in getattr(procedure, name):
            if text := element.text or getattr(element, "name", ""):
                yield Piece(name, f"{name}/{element.id}", text)
    for path, line in dossier_lines(procedure.dossier):
        if line.name:
            yield Piece("dossier", path, line.name)


def sentence(text: str, start: int, stop: int) -> str:
    """The sentence, list item or line around a place of a text, in single spaces; of a long one, whole words near the place.

    >>> sentence("Bước 1: nộp hồ sơ; Bước 2: Ủy ban cấp huyện xem xét.", 19, 20)
    'Bước 2: Ủy ban cấp huyện xem xét.'
    """
    before, after = max(0, start - _REACH), min(len(text), stop + _REACH)
    ends = [found.end() for found in _ENDS.finditer(text, before, start)]
    first = _ENDS.search(text, stop, after)
    while 0 < before < start and not text[before - 1].isspace():
        before += 1
    while stop < after < len(text) and not text[after].isspace():
        after -= 1
    return " ".join(text[ends[-1] if ends else before : first.start() + (first[0][0] in ".!?") if first else after].split())


def first_said(pattern: re.Pattern[str], texts: Iterable[str]) -> str:
    """The sentence around the first match of a pattern in some texts; empty where none matches."""
    for text in texts:
        if found := pattern.search(text):
            return sentence(text, found.start(), found.end())
    return ""


def bounds(text: str, place: int) -> tuple[int, int]:
    """Where the whole sentence, list item or line around a place of a text begins and ends."""
    begin = max((end.end() for end in _ENDS.finditer(text, 0, place)), default=0)
    end = _ENDS.search(text, place)
    return begin, end.start() if end else len(text)
