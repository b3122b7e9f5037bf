"""Edits applied to procedures as a pure function: a new catalogue, and the edits that contradict each other."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, TypeVar

from pydantic import ValidationError

from analyzer.model.catalogue import Catalogue
from analyzer.model.dossier import RequiredDocument
from analyzer.model.edits import Edit
from analyzer.model.element import EVERYWHERE, Element, holding
from analyzer.model.procedure import ELEMENT_LISTS, Procedure
from analyzer.model.text import Text
from analyzer.reform.following import follow
from analyzer.reform.records import altered, emptied
from analyzer.reform.settle import GONE, Conflict, settle

E = TypeVar("E", bound=Element)


@dataclass(frozen=True, slots=True)
class Reformed:
    """The catalogue after the edits, those that were made, and those that were not."""

    catalogue: Catalogue
    applied: tuple[Edit, ...]
    conflicts: tuple[Conflict, ...]


MISSING = Text("không có phần tử ở đường dẫn này", "there is no element at this path")
SAME = Text("giá trị đã như vậy", "it has this value already")
REFUSED = Text("giá trị mới không hợp lệ", "the new value is not allowed")


def apply(catalogue: Catalogue, edits: Iterable[Edit]) -> Reformed:
    """Apply `edits`; of two that contradict each other the stronger (nearer the root, removal first) is kept."""
    by_procedure: dict[str, list[Edit]] = {}
    for edit in edits:
        if edit.kind != "ask" and edit.procedure in catalogue.procedures:
            by_procedure.setdefault(edit.procedure, []).append(edit)
    procedures = dict(catalogue.procedures)
    applied: list[Edit] = []
    conflicts: list[Conflict] = []
    for code, wanted in by_procedure.items():
        kept, found = settle(wanted)
        conflicts += found
        original = procedure = catalogue.procedures[code]
        for edit in kept:
            changed = _attempt(original, procedure, edit)
            if isinstance(changed, Text):
                conflicts.append(Conflict(edit, edit, changed))
                continue
            applied.append(edit)
            if changed is None:  # nothing follows a repeal: settle() drops it
                del procedures[code]
            else:
                procedures[code] = procedure = changed
    return Reformed(catalogue.with_procedures(procedures), tuple(applied), tuple(conflicts))


def _attempt(original: Procedure, procedure: Procedure, edit: Edit) -> Procedure | Text | None:
    """The procedure after one more edit, or why it cannot be made."""
    try:
        changed = apply_one(procedure, edit)
    except ValidationError:
        return REFUSED
    if edit.kind == "merge" and not _has_targets(procedure, edit):
        return MISSING
    if changed is procedure:
        return MISSING if apply_one(original, edit) is original else GONE
    return SAME if changed == procedure else changed


def _has_targets(procedure: Procedure, edit: Edit) -> bool:
    """Whether what an element is merged into is another one that exists."""
    return bool(edit.to) and all(
        to != edit.path and apply_one(procedure, Edit("remove", edit.procedure, to)) is not procedure for to in edit.to
    )


def apply_one(procedure: Procedure, edit: Edit) -> Procedure | None:
    """The procedure after one edit; None when it is repealed; the same object when the path leads nowhere.

    What refers to an element that goes is mended, see `follow`. `ValidationError` when a new value does not fit.
    """
    if edit.kind == "repeal":
        return None
    head, _, rest = edit.path.partition("/")
    changed: Procedure
    if not rest:
        changed = _value(procedure, head, edit)
    elif head in ELEMENT_LISTS:
        before: tuple[Element, ...] = getattr(procedure, head)
        after = _in_list(before, rest.split("/"), edit)
        changed = procedure if after is before else holding(procedure, **{head: after})
    else:
        return procedure
    if edit.kind in ("remove", "merge") and changed is not procedure:
        return follow(procedure, changed, edit)
    return changed


def _in_list(elements: tuple[E, ...], way: list[str], edit: Edit) -> tuple[E, ...]:
    for position, element in enumerate(elements):
        if element.id == way[0]:
            changed = _edited(element, edit) if len(way) == 1 else _deeper(element, way[1:], edit)
            if changed is element:
                return elements
            middle = () if changed is None else (changed,)
            return (*elements[:position], *middle, *elements[position + 1 :])
    return elements


def _deeper(element: Any, way: list[str], edit: Edit) -> Any:
    """An edit inside a line of the dossier, or of a single value of an element (`time_limits/normal/value`)."""
    if isinstance(element, RequiredDocument):
        changed = _inside(element, way, edit)
        if changed is not element:
            return changed
    return _value(element, way[0], edit) if len(way) == 1 else element


def _inside(line: RequiredDocument, way: list[str], edit: Edit) -> RequiredDocument | None:
    """A choice, a bundle or a look-up after an edit of one of its papers; None when nothing is left of it."""
    for key in ("any_of", "all_of"):
        before: tuple[RequiredDocument, ...] = getattr(line, key)
        after = _in_list(before, way, edit)
        if after is not before:
            return holding(line, **{key: after}) if after else None
    if line.otherwise is not None:
        behind = (line.otherwise,)
        after = _in_list(behind, way, edit)
        if after is not behind:
            return holding(line, otherwise=after[0] if after else None)
    return line


def _edited(element: Any, edit: Edit) -> Any:
    """The element itself after an edit; None when it goes."""
    if edit.kind in ("remove", "merge"):
        return None
    if not isinstance(element, RequiredDocument):
        return element
    if edit.kind == "accept":
        return altered(element, "accepted", edit.to)
    return _looked_up(element, edit.to) if edit.kind == "replace_with_lookup" else element


def _looked_up(line: RequiredDocument, registers: tuple[str, ...]) -> RequiredDocument:
    """A look-up in place of a line, which stays behind it for the time when data fails."""
    paper = holding(line, id=f"{line.id}_otherwise"[:80], for_=EVERYWHERE, when="")
    return holding(_BLANK, id=line.id, for_=line.for_, when=line.when, lookup=registers, otherwise=paper, protects=line.protects)


_BLANK = RequiredDocument(id="blank")


def _value(owner: Any, key: str, edit: Edit) -> Any:
    """A single value of a procedure or element: set to a new one, or removed (back to its default)."""
    if edit.kind == "set":
        return altered(owner, key, edit.to)
    return emptied(owner, key) if edit.kind == "remove" else owner
