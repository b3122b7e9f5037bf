"""Edits of a YAML text by slice: what an edit does not name stays byte for byte, comments and all.

A path is made of keys, and of ids inside lists: `("dossier", "form", "name")`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import yaml

from analyzer.reading.plain import NotPlain, nodes, typed
from analyzer.writing.blocks import block, inline

Path = tuple[str, ...]
MISSING: Any = type("Missing", (), {"__repr__": lambda _: "MISSING", "__bool__": lambda _: False})()
"""In place of a value: there is none."""


class CannotEdit(Exception):
    """The text is written in a way in which the edit cannot be made safely."""


@dataclass(frozen=True, slots=True)
class Edit:
    """The value at a path becomes `value`; `MISSING` takes it away. A new member of a list comes behind the member `after`."""

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
    except (NotPlain, KeyError, IndexError, TypeError) as error:
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
    page = _Page(text)
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
        return page.with_member(holder, members.get(edit.after), edit.value)
    entry = next(((key, value) for key, value in holder.value if key.value == last), None)
    if edit.value is MISSING and len(holder.value) == 1 and above:
        return _applied(text, Edit(tuple(above), MISSING))
    if edit.value is MISSING:
        return page.without_entry(holder, entry)
    return page.with_entry(holder, entry, last, edit.value)


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


class _Page:
    """A text with the places of its parts."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.root = nodes(text)

    def with_entry(self, holder: Any, entry: Any, key: str, value: Any) -> str:
        """The entry of a mapping with its new value, or a new entry at the end."""
        flow, (first, _) = holder.flow_style, holder.value[0]
        written = inline({key: value})[1:-1] if flow else block({key: value}, first.start_mark.column).strip(" \n")
        if entry is not None:
            return self._put(entry[0].start_mark.index, self._end(entry[1]), written)
        end = self._end(holder.value[-1][1])
        if flow:
            return self._put(end, end, f", {written}")
        return self._line_below(end, " " * first.start_mark.column + written)

    def without_entry(self, holder: Any, entry: Any) -> str:
        start, end = entry[0].start_mark.index, self._end(entry[1])
        if holder.flow_style:
            return self._without_comma(start, end)
        if self.text[self._line_start(start) : start].strip():
            raise CannotEdit("the first key of a list's member")
        return self._without_lines(start, end)

    def with_member(self, holder: Any, after: Any, value: Any) -> str:
        """A new member behind another one, or at the head."""
        first = holder.value[0]
        if holder.flow_style:
            place = first.start_mark.index if after is None else self._end(after)
            return self._put(place, place, f"{inline(value)}, " if after is None else f", {inline(value)}")
        written = block([value], self._dash(first)).rstrip("\n")
        if after is None:
            start = self._line_start(first.start_mark.index)
            return self._put(start, start, f"{written}\n")
        return self._line_below(self._end(after), written)

    def without_member(self, holder: Any, member: Any) -> str:
        start, end = member.start_mark.index, self._end(member)
        return self._without_comma(start, end) if holder.flow_style else self._without_lines(start, end)

    def _dash(self, member: yaml.Node) -> int:
        """The column of the dash before a member of a list in block style."""
        start = self._line_start(member.start_mark.index)
        lead = self.text[start : member.start_mark.index]
        if lead.strip() != "-":
            raise CannotEdit("a list's member that does not begin on the line of its dash")
        return lead.index("-")

    def _end(self, node: yaml.Node) -> int:
        """Where the words of a node end; blank lines and comments behind them are not its own."""
        if isinstance(node, yaml.CollectionNode) and node.value and not node.flow_style:
            last = node.value[-1]
            return self._end(last[1] if isinstance(last, tuple) else last)
        start, end = node.start_mark.index, node.end_mark.index
        return start + len(self.text[start:end].rstrip())

    def _line_start(self, index: int) -> int:
        return self.text.rfind("\n", 0, index) + 1

    def _line_end(self, index: int) -> int:
        found = self.text.find("\n", index)
        return len(self.text) if found < 0 else found

    def _put(self, start: int, end: int, written: str) -> str:
        return self.text[:start] + written + self.text[end:]

    def _line_below(self, index: int, written: str) -> str:
        end = self._line_end(index)
        return f"{self.text[:end]}\n{written}{self.text[end:] or chr(10)}"

    def _without_lines(self, start: int, end: int) -> str:
        return self._put(self._line_start(start), min(self._line_end(end) + 1, len(self.text)), "")

    def _without_comma(self, start: int, end: int) -> str:
        """Inside braces the comma goes with the part: the one behind it, else the one before it."""
        behind = self.text[end:].lstrip()
        if behind.startswith(","):
            rest = behind[1:].lstrip()
            return self.text[:start] + rest
        return self.text[:start].rstrip().removesuffix(",") + self.text[end:]
