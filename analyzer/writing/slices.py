"""Edits of a YAML text by slice: what an edit does not name stays byte for byte, comments and all.

A path is made of keys, and of ids inside lists: `("dossier", "form", "name")`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import yaml

from analyzer.reading.yaml.plain import NotPlain, typed
from analyzer.writing.page import CannotEdit, Page

__all__ = ["MISSING", "CannotEdit", "Edit", "Path", "changed", "edited"]

Path = tuple[str, ...]
MISSING: Any = type("Missing", (), {"__repr__": lambda _: "MISSING", "__bool__": lambda _: False})()
"""In place of a value: there is none."""


@dataclass(frozen=True, slots=True)
class Edit:
    """The value at a path becomes `value`; `MISSING` takes it away. A new member of a list comes behind the member `after`,
    a new entry of a mapping behind the entry of that key, else at the end."""

    path: Path
    value: Any
    after: str = ""


def edited(text: str, edits: list[Edit]) -> str:
    """The text after the edits, one after the other; it reads as the edited value does. Raises `CannotEdit`."""
    try:
        wanted = typed(text)
        for edit in edits:
            text = _applied(text, edit)
            wanted = changed(wanted, edit)
        if typed(text) == wanted:
            return text
    except (NotPlain, KeyError, IndexError, TypeError, ValueError, AttributeError) as error:
        raise CannotEdit(str(error)) from error
    raise CannotEdit("the edited text would read otherwise than meant")


def changed(value: Any, edit: Edit, path: Path | None = None) -> Any:
    """A copy of the value with the edit made in it."""
    key, *rest = edit.path if path is None else path
    if isinstance(value, list):
        return _changed_list(value, edit, key, tuple(rest))
    inner = changed(value[key], edit, tuple(rest)) if rest else edit.value
    if inner is MISSING or inner in ([], {}):
        return {name: part for name, part in value.items() if name != key}
    return {**value, key: inner}


def _changed_list(value: list[Any], edit: Edit, id_: str, rest: Path) -> list[Any]:
    ids = [member["id"] for member in value]
    if id_ in ids:
        at = ids.index(id_)
        member = changed(value[at], edit, rest) if rest else edit.value
        return [*value[:at], *([] if member is MISSING else [member]), *value[at + 1 :]]
    at = ids.index(edit.after) + 1 if edit.after in ids else 0
    return [*value[:at], edit.value, *value[at:]]


def _applied(text: str, edit: Edit) -> str:
    page = Page(text)
    *above, last = edit.path
    holder = page.root
    for name in above:
        holder = _inside(holder, name)
    if isinstance(holder, yaml.SequenceNode):
        members = {_id(member): member for member in holder.value}
        if edit.value is MISSING and len(members) == 1:
            return _applied(text, Edit(tuple(above), MISSING))
        if edit.value is MISSING:
            return page.without_member(holder, members[last])
        if last in members:
            return page.with_member_instead(holder, members[last], edit.value)
        return page.with_member(holder, members.get(edit.after), edit.value)
    entry, behind = (next(((key, value) for key, value in holder.value if key.value == name), None) for name in (last, edit.after))
    if edit.value is MISSING and len(holder.value) == 1 and above:
        return _applied(text, Edit(tuple(above), MISSING))
    if edit.value is MISSING:
        return page.without_entry(holder, entry)
    return page.with_entry(holder, entry, last, edit.value, behind)


def _inside(holder: yaml.Node, name: str) -> yaml.Node:
    if isinstance(holder, yaml.SequenceNode):
        parts = {_id(member): member for member in holder.value}
    else:
        parts = {key.value: value for key, value in holder.value}
    part: yaml.Node = parts[name]
    return part


def _id(member: yaml.Node) -> str:
    ids = {key.value: value.value for key, value in member.value}
    return str(ids["id"])
