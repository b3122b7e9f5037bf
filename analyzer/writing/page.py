"""A YAML text with the places of its parts, and what it looks like when one of them is changed, added or taken away."""

from __future__ import annotations

from typing import Any

import yaml

from analyzer.reading.yaml.plain import nodes
from analyzer.writing.blocks import block, inline


class CannotEdit(Exception):
    """The text is written in a way in which the edit cannot be made safely."""


class Page:
    """A text, its root node, and the line end it uses; every method gives the text after one change, made by slice."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.root = nodes(text)
        self.newline = "\r\n" if "\r\n" in text else "\n"

    def with_entry(self, holder: Any, entry: Any, key: str, value: Any, after: Any = None) -> str:
        """The entry of a mapping with its new value, or a new entry behind another one, or at the end."""
        flow, (first, _) = holder.flow_style, holder.value[0]
        written = inline({key: value})[1:-1] if flow else block({key: value}, first.start_mark.column).strip(" \n")
        if entry is not None:
            return self._put(entry[0].start_mark.index, self._end(entry[1]), written)
        end = self._end((after or holder.value[-1])[1])
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

    def with_member_instead(self, holder: Any, member: Any, value: Any) -> str:
        """Another member in the place of one."""
        if holder.flow_style:
            return self._put(member.start_mark.index, self._end(member), inline(value))
        dash = self._dash(member)
        return self._put(self._line_start(member.start_mark.index) + dash, self._end(member), block([value], dash).strip(" \n"))

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
        return self.text[:start] + written.replace("\n", self.newline) + self.text[end:]

    def _line_below(self, index: int, written: str) -> str:
        end = self._line_end(index)
        if end == len(self.text):
            return self._put(end, end, f"\n{written}\n")
        return self._put(end + 1, end + 1, f"{written}\n")

    def _without_lines(self, start: int, end: int) -> str:
        return self._put(self._line_start(start), min(self._line_end(end) + 1, len(self.text)), "")

    def _without_comma(self, start: int, end: int) -> str:
        """Inside braces the comma goes with the part: the one behind it, else the one before it."""
        behind = self.text[end:].lstrip()
        if behind.startswith(","):
            rest = behind[1:].lstrip()
            return self.text[:start] + rest
        return self.text[:start].rstrip().removesuffix(",") + self.text[end:]
