"""Where the official wording of a procedure stands, piece by piece, and the sentence around a place in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import NamedTuple

from analyzer.inferring.wording import step_texts
from analyzer.model.procedure import Procedure, dossier_lines
from analyzer.text.any_case import AnyCase, small
from analyzer.text.wording import unwrapped

WORDED = ("steps", "channels", "time_limits", "fees", "conditions", "results", "dossier")
"""The parts of a procedure that have wording, in the order of the record."""
_ENDS = re.compile(r"[;\n]|[.!?](?=\s+[A-ZÀ-ỸĐ(+*-])|\s\s[-+*](?=\s)")
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


def sentence(text: str, start: int, stop: int, *, clauses: bool = False) -> str:
    """The sentence, list item or line around a place of a text, in single spaces; of a long one, whole words near the place, or whole `clauses` to quote.

    >>> sentence("Bước 1: nộp hồ sơ; Bước 2: Ủy ban cấp huyện xem xét.", 19, 20)
    'Bước 2: Ủy ban cấp huyện xem xét.'
    """
    before, after = max(0, start - _REACH), min(len(text), stop + _REACH)
    ends = [found.end() for found in _ENDS.finditer(text, before, start)]
    first = _ENDS.search(text, stop, after)
    if before > 0 and not ends:
        before = _first_clause(text, before, start, clauses=clauses)
    if after < len(text) and not first:
        after = _last_clause(text, stop, after, clauses=clauses)
    words = " ".join(text[ends[-1] if ends else before : first.start() + (first[0][0] in ".!?") if first else after].split())
    return f"{'… ' if before and not ends else ''}{words}{' …' if after < len(text) and not first else ''}"


def _first_clause(text: str, before: int, start: int, *, clauses: bool) -> int:
    """Where the first clause that begins between two places begins; the first word, where none does or words are enough."""
    comma = text.find(", ", before, start) if clauses else -1
    if comma >= 0:
        return comma + 2
    while before < start and not text[before - 1].isspace():
        before += 1
    return before


def _last_clause(text: str, stop: int, after: int, *, clauses: bool) -> int:
    """Where the last clause, in no bracket, that ends between two places ends; the last word, where none does or words are enough."""
    comma = text.rfind(", ", stop, after) if clauses else -1
    while comma >= 0 and text.count("(", stop, comma) > text.count(")", stop, comma):
        comma = text.rfind(", ", stop, comma)
    if comma >= 0:
        return comma
    while stop < after and not text[after].isspace():
        after -= 1
    return after


class Said:
    """What a record says, each piece on lines of its own, put together once."""

    def __init__(self, procedure: Procedure) -> None:
        self._procedure = procedure
        self.pieces = list(pieces(procedure))

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
        return "\n".join(piece.text for piece in self.pieces if piece.part in ("steps", "channels"))


def first_said(pattern: AnyCase, text: str) -> str:
    """The sentence around the first match of a pattern, which crosses no line; empty where there is none."""
    found = pattern.search(text)
    return sentence(text, found.start(), found.end(), clauses=True) if found else ""


def bounds(text: str, place: int) -> tuple[int, int]:
    """Where the whole sentence, list item or line around a place of a text begins and ends."""
    begin = max((end.end() for end in _ENDS.finditer(text, 0, place)), default=0)
    end = _ENDS.search(text, place)
    return begin, end.start() if end else len(text)
