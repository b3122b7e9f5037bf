"""Two wordings beside each other: which words went, which came."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

_PIECES = re.compile(r"\s+|\w+|[^\w\s]")


class Piece(NamedTuple):
    """A run of text, and whether it stands on both sides."""

    text: str
    mark: Literal["same", "changed"]


def marked(before: str, after: str) -> tuple[list[Piece], list[Piece]]:
    """Both texts in pieces, those that differ marked; two texts with nothing in common are marked whole."""
    old, new = _PIECES.findall(before), _PIECES.findall(after)
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    left: list[Piece] = []
    right: list[Piece] = []
    for tag, a, b, c, d in matcher.get_opcodes():
        mark: Literal["same", "changed"] = "same" if tag == "equal" else "changed"
        left += _piece(old[a:b], mark)
        right += _piece(new[c:d], mark)
    return _joined(left), _joined(right)


def _joined(pieces: list[Piece]) -> list[Piece]:
    """A blank between two changed words is changed with them: they are read as one phrase."""
    between = [one.mark == "same" and one.text.isspace() for one in pieces]
    runs: list[Piece] = []
    for place, piece in enumerate(pieces):
        inside = 0 < place < len(pieces) - 1 and between[place]
        mark = "changed" if inside else piece.mark
        if runs and runs[-1].mark == mark:
            runs[-1] = Piece(runs[-1].text + piece.text, mark)
        else:
            runs.append(Piece(piece.text, mark))
    return runs


def _piece(words: list[str], mark: Literal["same", "changed"]) -> Iterator[Piece]:
    if words:
        yield Piece("".join(words), mark)
