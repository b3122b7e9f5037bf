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
    return left, right


def _piece(words: list[str], mark: Literal["same", "changed"]) -> Iterator[Piece]:
    if words:
        yield Piece("".join(words), mark)
