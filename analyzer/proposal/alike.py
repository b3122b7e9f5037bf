"""The edits of one item in words: numbers of several papers that change alike are one sentence, not one a paper."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from analyzer.model.catalogue import Catalogue
from analyzer.model.dossier import RequiredDocument
from analyzer.model.edits import Edit
from analyzer.model.procedure import Procedure
from analyzer.model.text import Text, joined
from analyzer.model.units import UNITS
from analyzer.proposal.elements import Naming, find
from analyzer.proposal.tree import Change
from analyzer.proposal.values import NOT_ASKED, count
from analyzer.proposal.wording import change

_Numbers = tuple[str, int, int]
"""Which number of a paper (`originals`, `copies`), what it is, what it becomes."""


def changes(catalogue: Catalogue, edits: Sequence[Edit]) -> tuple[Change, ...]:
    """What `edits` of one procedure do, those of the same numbers together."""
    procedure = catalogue.procedures[edits[0].procedure]
    kinds = [(_numbers(procedure, edit), edit) for edit in edits]
    alike = sorted(
        kinds, key=lambda pair: (pair[0] is None, pair[0] or ("", 0, 0))
    )  # a stable sort: papers stay in the order of the record
    found: list[Change] = []
    for numbers, group in groupby(alike, key=lambda pair: pair[0]):
        together = [edit for _, edit in group]
        if numbers is None or len(together) == 1:
            found += (change(catalogue, edit) for edit in together)
        else:
            found.append(_together(Naming(procedure, catalogue), numbers, together))
    return tuple(found)


def _numbers(procedure: Procedure, edit: Edit) -> _Numbers | None:
    """The numbers that an edit changes; None where it does something else."""
    spot = find(procedure, edit.path) if edit.kind == "set" else None
    if spot is None or spot.attribute not in ("originals", "copies") or not isinstance(spot.element, RequiredDocument):
        return None
    return spot.attribute, getattr(spot.element, spot.attribute) or 0, int(edit.to[0])


def _together(naming: Naming, numbers: _Numbers, edits: Sequence[Edit]) -> Change:
    attribute, old, new = numbers
    noun, papers = UNITS[attribute], _papers(naming, edits)
    present = Text(
        f"Mỗi giấy tờ sau nộp {count(old, 'vi')} {noun.vi}: {papers.vi}", f"Of each of these, {old} {noun.en} are filed: {papers.en}"
    )
    if new == 0:
        title = Text(
            f"Bỏ yêu cầu nộp {noun.vi} của {len(edits)} giấy tờ: {papers.vi}", f"Drop the {noun.en} of {len(edits)} papers: {papers.en}"
        )
        return Change(title, present, NOT_ASKED, tuple(edits))
    fewer = new < old
    verb, to = (Text("Giảm", "Reduce"), "xuống") if fewer else (Text("Sửa đổi", "Change"), "thành")
    title = Text(
        f"{verb.vi} số lượng {noun.vi} của {len(edits)} giấy tờ từ {count(old, 'vi')} {to} {count(new, 'vi')}: {papers.vi}",
        f"{verb.en} the number of {noun.en} of {len(edits)} papers from {old} to {new}: {papers.en}",
    )
    proposed = Text(f"Mỗi giấy tờ ấy nộp {count(new, 'vi')} {noun.vi}", f"Of each of them, {new} {noun.en}")
    return Change(title, present, proposed, tuple(edits))


def _papers(naming: Naming, edits: Sequence[Edit]) -> Text:
    """The papers by name, each with the situation that calls for it."""
    named = []
    for edit in edits:
        spot = find(naming.procedure, edit.path)
        assert spot is not None  # asked before: the edit changes a number of it
        assert spot.element is not None
        named.append(naming.element(spot.element) + naming.scope(spot))
    return joined(named, "; ")
