"""Edits applied to procedures as a pure function: a new catalogue, and the edits that contradict each other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from functools import cache
from typing import Annotated, Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from analyzer.model.catalogue import Catalogue
from analyzer.model.edits import Edit
from analyzer.model.element import EVERYWHERE, Element, altered
from analyzer.model.procedure import ELEMENT_LISTS, Procedure, RequiredDocument
from analyzer.model.text import Text

E = TypeVar("E", bound=Element)
W = TypeVar("W", Procedure, RequiredDocument)


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two edits that cannot both be made; `kept` was applied, `dropped` was not."""

    kept: Edit
    dropped: Edit
    reason: Text


@dataclass(frozen=True, slots=True)
class Reformed:
    """The catalogue after the edits, those that were made, and those that were not."""

    catalogue: Catalogue
    applied: tuple[Edit, ...]
    conflicts: tuple[Conflict, ...]


_GONE = Text("phần tử đã bị cắt cùng với phần chứa nó", "the element is already cut together with what holds it")
_TWICE = Text("hai sửa đổi khác nhau ở cùng một chỗ", "two different edits of one place")
_MISSING = Text("không có phần tử ở đường dẫn này", "there is no element at this path")
_REFUSED = Text("giá trị mới không hợp lệ", "the new value is not allowed")


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
        procedure: Procedure | None = catalogue.procedures[code]
        for edit in kept:
            assert procedure is not None  # nothing follows a repeal: settle() drops it
            try:
                changed = apply_one(procedure, edit)
            except ValidationError:
                conflicts.append(Conflict(edit, edit, _REFUSED))
                continue
            if changed is procedure or (edit.kind == "merge" and not _has_targets(procedure, edit)):
                conflicts.append(Conflict(edit, edit, _MISSING))
                continue
            procedure = changed
            applied.append(edit)
        if procedure is None:
            del procedures[code]
        else:
            procedures[code] = procedure
    return Reformed(catalogue.with_procedures(procedures), tuple(applied), tuple(conflicts))


_STRENGTH = {"repeal": 0, "remove": 1, "merge": 2, "replace_with_lookup": 3, "set": 4, "accept": 5, "ask": 6}


def settle(edits: Iterable[Edit]) -> tuple[list[Edit], list[Conflict]]:
    """Edits of one procedure without contradictions, and the contradictions.

    The same edit proposed twice is made once and is no contradiction.
    """
    kept: list[Edit] = []
    conflicts: list[Conflict] = []
    for edit in sorted(dict.fromkeys(edits), key=lambda edit: (_STRENGTH[edit.kind], edit.path.count("/"), edit.path, edit.to)):
        conflict = next((found for other in kept if (found := _contradiction(other, edit)) is not None), None)
        if conflict is None:
            kept.append(edit)
        else:
            conflicts.append(conflict)
    return kept, conflicts


def _contradiction(kept: Edit, edit: Edit) -> Conflict | None:
    if kept.kind == "repeal" or (edit.path.startswith(f"{kept.path}/") and kept.kind in ("remove", "merge", "replace_with_lookup")):
        return Conflict(kept, edit, _GONE)
    if kept.path == edit.path and not (kept.kind == "accept" and edit.kind == "set"):
        return Conflict(kept, edit, _TWICE)
    if edit.kind == "merge" and kept.kind in ("remove", "merge") and any(f"{to}/".startswith(f"{kept.path}/") for to in edit.to):
        return Conflict(kept, edit, _GONE)
    return None


def _has_targets(procedure: Procedure, edit: Edit) -> bool:
    """Whether what an element is merged into is another one that exists."""
    return bool(edit.to) and all(
        to != edit.path and apply_one(procedure, Edit("remove", edit.procedure, to)) is not procedure for to in edit.to
    )


def apply_one(procedure: Procedure, edit: Edit) -> Procedure | None:
    """The procedure after one edit; None when it is repealed; the same object when the path leads nowhere."""
    if edit.kind == "repeal":
        return None
    head, _, rest = edit.path.partition("/")
    if not rest:
        changed: Procedure = _set(procedure, head, edit)
        return changed
    if head not in ELEMENT_LISTS:
        return procedure
    before: tuple[Element, ...] = getattr(procedure, head)
    after = _in_list(before, rest.split("/"), edit)
    return procedure if after is before else _holding(procedure, head, after)


def _holding(whole: W, name: str, part: object) -> W:
    """A copy of a record with another part, which is a record or a list of records and therefore checked already."""
    kind: Any = type(whole)
    copy: W = object.__new__(kind)
    for field in _names(kind):
        object.__setattr__(copy, field, getattr(whole, field))
    object.__setattr__(copy, name, part)
    return copy


@cache
def _names(type_: Any) -> tuple[str, ...]:
    return tuple(field.name for field in fields(type_))


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
    return _set(element, way[0], edit) if len(way) == 1 else element


def _inside(line: RequiredDocument, way: list[str], edit: Edit) -> RequiredDocument | None:
    """A choice, a bundle or a look-up after an edit of one of its papers; None when nothing is left of it."""
    for key in ("any_of", "all_of"):
        before: tuple[RequiredDocument, ...] = getattr(line, key)
        after = _in_list(before, way, edit)
        if after is not before:
            return _holding(line, key, after) if after else None
    if line.otherwise is not None:
        behind = (line.otherwise,)
        after = _in_list(behind, way, edit)
        if after is not behind:
            return _holding(line, "otherwise", after[0] if after else None)
    return line


def _edited(element: Any, edit: Edit) -> Any:
    """The element itself after an edit; None when it goes."""
    if edit.kind in ("remove", "merge"):
        return None
    if not isinstance(element, RequiredDocument):
        return element
    if edit.kind == "accept":
        return altered(element, accepted=edit.to)
    if edit.kind == "replace_with_lookup":
        paper = altered(element, id=f"{element.id}_otherwise"[:80], for_=EVERYWHERE, when="")
        return altered(
            _BLANK, id=element.id, for_=element.for_, when=element.when, lookup=edit.to, otherwise=paper, protects=element.protects
        )
    return element


_BLANK = RequiredDocument(id="blank")


def _set(owner: Any, key: str, edit: Edit) -> Any:
    """A single value of a procedure or element: set to a new one, or removed (back to its default)."""
    kind: Any = type(owner)
    field = _fields(kind).get(key)
    if field is None or edit.kind not in ("set", "remove"):
        return owner
    name, adapter, default = field
    if edit.kind == "remove":
        return altered(owner, **{name: default})
    value: Any = edit.to[0] if len(edit.to) == 1 and not isinstance(default, tuple) else edit.to
    return altered(owner, **{name: adapter.validate_python(value)})


@cache
def _fields(type_: Any) -> Mapping[str, tuple[str, TypeAdapter[Any], Any]]:
    """Key as written -> (attribute, what checks it, default)."""
    return {
        info.alias or name: (name, TypeAdapter(_annotated(info)), info.get_default(call_default_factory=True))
        for name, info in type_.__pydantic_fields__.items()
    }


def _annotated(info: Any) -> Any:
    return Annotated[info.annotation, *info.metadata] if info.metadata else info.annotation
