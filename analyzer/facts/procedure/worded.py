"""Where the official wording of a procedure stands, piece by piece, and the sentence around a place in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from analyzer.inferring.wording import step_texts
from analyzer.model.dossier import dossier_lines
from analyzer.model.procedure import Procedure
from analyzer.text.any_case import AnyCase, small
from analyzer.text.wording import unwrapped

WORDED = ("steps", "channels", "time_limits", "fees", "conditions", "results", "dossier")
"""The parts of a procedure that have wording, in the order of the record."""
_ENDS = re.compile(r"[;\n]|[.!?](?=\s+[A-ZÀ-ỸĐ(+*-])|\s\s[-+*](?=\s)")
_CLAUSE = re.compile(r",\s+(?![0-9])")
"""Where a clause of a long sentence ends."""
_REACH = 240
"""How far to either side of a place its sentence is shown: enough to find it again, short enough to read."""


class Piece(NamedTuple):
    """The words of one part of a procedure, and the path of the element that holds them."""

    part: str
    path: str
    text: str


def pieces(procedure: Procedure, parts: Iterable[str] = WORDED) -> Iterator[Piece]:
    """The wording of a procedure, or of some parts of it, in their order; the steps as the source tells them, else step by step."""
    for part in parts:
        told = step_texts(procedure) if part == "steps" else ()
        for text in told:
            yield Piece(part, "text/steps", text)
        if part == "dossier":
            yield from (Piece(part, path, unwrapped(line.name)) for path, line in dossier_lines(procedure.dossier) if line.name)
        elif not told:
            for element in getattr(procedure, part):
                if text := element.text or getattr(element, "name", ""):
                    yield Piece(part, f"{part}/{element.id}", unwrapped(text))


def sentence(text: str, start: int, stop: int) -> str:
    """The sentence, list item or line around a place of a text, in single spaces; of a long one, whole clauses near the place.

    >>> sentence("Bước 1: nộp hồ sơ; Bước 2: Ủy ban cấp huyện xem xét.", 19, 20)
    'Bước 2: Ủy ban cấp huyện xem xét.'
    >>> cut = sentence(f"{'Bến ' * 60}cũ, {'đò ' * 60}cấp huyện {'đò ' * 60}xem xét, cho {'phép ' * 60}", 424, 433)
    >>> cut.startswith("… đò"), cut.endswith("xem xét …")
    (True, True)
    """
    before, after = max(0, start - _REACH), min(len(text), stop + _REACH)
    ends = [found.end() for found in _ENDS.finditer(text, before, start + 1) if found.end() <= start]
    first = _ENDS.search(text, stop, after)
    while 0 < before < start and not text[before - 1].isspace():
        before += 1
    while stop < after < len(text) and not text[after].isspace():
        after -= 1
    if before and not ends:
        before = next((found.end() for found in _CLAUSE.finditer(text, before, min(start, before + _REACH // 2))), before)
    if after < len(text) and not first:
        after = max((found.start() for found in _CLAUSE.finditer(text, max(stop, after - _REACH // 2), after)), default=after)
    words = " ".join(text[ends[-1] if ends else before : first.start() + (first[0][0] in ".!?") if first else after].split())
    return f"{'… ' if before and not ends else ''}{words}{' …' if after < len(text) and not first else ''}"


class Said:
    """What a record says, all its pieces each on lines of its own, put together once."""

    def __init__(self, procedure: Procedure, told: Sequence[Piece]) -> None:
        self._procedure = procedure
        self.pieces = told

    def of(self, *parts: str) -> list[Piece]:
        """What some parts say."""
        return [piece for piece in self.pieces if piece.part in parts]

    @cached_property
    def everywhere(self) -> str:
        """All of it, the names of its cases too."""
        return "\n".join((*(piece.text for piece in self.pieces), *(case.name for case in self._procedure.cases.values())))

    @cached_property
    def small(self) -> str:
        """All of it in small letters: what is to be looked for before a pattern is."""
        return small(self.everywhere)

    @cached_property
    def of_itself(self) -> str:
        """What is said of the procedure itself, and not of its papers."""
        return "\n".join(piece.text for piece in self.pieces if piece.part != "dossier")

    @cached_property
    def of_filing(self) -> str:
        """Its steps and channels."""
        return "\n".join([piece.text for piece in self.of("steps", "channels")])


def first_said(pattern: AnyCase, text: str) -> str:
    """The sentence around the first match of a pattern, which crosses no line; empty where there is none."""
    found = pattern.search(text)
    return sentence(text, found.start(), found.end()) if found else ""


def bounds(text: str, place: int) -> tuple[int, int]:
    """Where the whole sentence, list item or line around a place of a text begins and ends."""
    begin = max((end.end() for end in _ENDS.finditer(text, 0, place + 1) if end.end() <= place), default=0)
    end = _ENDS.search(text, place)
    return begin, end.start() if end else len(text)
