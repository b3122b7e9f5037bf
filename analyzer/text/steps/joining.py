"""Which pieces of a text belong to one step: branches, notes and bullets in which nobody new acts join the step before them."""

from __future__ import annotations

from collections.abc import Iterable

from analyzer.model.enumerations import StepKind
from analyzer.text.any_case import any_case
from analyzer.text.steps.piece import ReadPiece, Told
from analyzer.text.steps.splitting import is_detail

_BRANCH = any_case(r"\W*(?:(?:đối với|trong)\s+)?(?:trường hợp|nếu|hồ sơ (?:không|chưa|đầy đủ|hợp lệ|đạt)|đối với (?:hồ sơ|trường hợp))")
_LONGEST_TITLE = 120
_OF_BRANCH: frozenset[StepKind | None] = frozenset({"notify", "return", "receive", "check", "supplement", "file", "prepare", None})
"""What happens in a branch of the step above, rather than being a step of its own."""


def joined(read: Iterable[ReadPiece]) -> list[list[ReadPiece]]:
    """The pieces in order, those of one step together; a piece that says nothing joins the step after it."""
    groups: list[list[ReadPiece]] = []
    lead: Told | None = None
    for piece in read:
        if groups and _belongs_above(piece, groups[-1][0], lead):
            groups[-1].append(piece)
            continue
        if groups and all(_says_nothing(one, piece) for one in groups[-1]):
            groups[-1].insert(0, piece)
        else:
            groups.append([piece])
        lead = piece.told if piece.piece.kind != "step" and piece.told.subject and piece.told.opens_list else None
    return groups


def _belongs_above(piece: ReadPiece, above: ReadPiece, lead: Told | None) -> bool:
    """Whether a piece is a part of the step above it. `lead`: what the last line said that names an actor and opens a list, if any."""
    (place, told), mark = piece, piece.piece.kind
    if mark == "step" or place.heading != above.piece.heading:
        return False
    if not mark and above.told.subject is None and above.told.opens_list:
        return True
    if is_detail(told.words) or (told.kind.value is None and told.subject is None):
        return True
    if _BRANCH.match(told.words) and told.kind.value in _OF_BRANCH:
        return True
    if lead is not None and (told.subject is None or told.same_actor(lead)):
        return True
    return not mark and (told.subject is None or told.same_actor(above.told))


def _says_nothing(piece: ReadPiece, following: ReadPiece) -> bool:
    """Whether a piece is no step: it names neither actor nor act, or is the title above a `Bước n`."""
    if piece.piece.kind == "step" or piece.told.subject is not None:
        return False
    return piece.told.kind.value is None or (following.piece.kind == "step" and len(piece.told.words) < _LONGEST_TITLE)
