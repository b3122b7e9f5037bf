"""Values as YAML of the catalogue's style: block style, short parts on one line, long texts as they were written."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import yaml
from yaml.cyaml import CSafeDumper

WIDTH = 120
"""Characters of a line; a longer text goes on below, broken at single spaces only, so that it reads back as it was."""
ONE_LINE = 100
"""Characters that a part may have to stand on one line."""
_NEEDS_QUOTES = re.compile(r"[,:\[\]{}]|^[\d.]+$")
_MAPPING, _SEQUENCE, _TEXT = (f"tag:yaml.org,2002:{kind}" for kind in ("map", "seq", "str"))


class _Whole(dict[str, Any]):
    """The outermost mapping: never on one line."""


class _Writer(CSafeDumper):
    """PyYAML's writer with the catalogue's habits; one value that stands twice is written twice."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002  PyYAML's signature
        return True


def _whole(writer: _Writer, value: _Whole) -> yaml.Node:
    return writer.represent_mapping(_MAPPING, value.items(), flow_style=False)


def _mapping(writer: _Writer, value: dict[str, Any]) -> yaml.Node:
    return writer.represent_mapping(_MAPPING, value.items(), flow_style=_room_left(value, ONE_LINE) >= 0)


def _sequence(writer: _Writer, value: list[Any]) -> yaml.Node:
    return writer.represent_sequence(_SEQUENCE, value, flow_style=_room_left(value, ONE_LINE) >= 0)


def _text(writer: _Writer, value: str) -> yaml.Node:
    if "\n" in value:
        return writer.represent_scalar(_TEXT, value, style="|")
    quoted = len(value) <= ONE_LINE and _NEEDS_QUOTES.search(value)
    return writer.represent_scalar(_TEXT, value, style='"' if quoted else None)


def _room_left(value: Any, room: int) -> int:
    """Characters left of `room` when the value is put on one line; negative where it does not fit, or holds several lines."""
    if isinstance(value, dict):
        for key, part in value.items():
            room = _room_left(part, room - len(key) - 4)
            if room < 0:
                break
        return room
    if isinstance(value, list):
        for part in value:
            room = _room_left(part, room - 2)
            if room < 0 or isinstance(part, dict):
                return -1
        return room
    return -1 if isinstance(value, str) and "\n" in value else room - len(str(value))


class _Inline(CSafeDumper):
    """PyYAML's own writer for what stands inside braces: nothing there is a block."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002  PyYAML's signature
        return True


_Writer.add_representer(_Whole, _whole)
_Writer.add_representer(dict, _mapping)
_Writer.add_representer(list, _sequence)
_Writer.add_representer(str, _text)


def block(value: Mapping[str, Any] | list[Any], indent: int = 0) -> str:
    """The value in block style, every line moved right by `indent` spaces; ends with a line break.

    Only str, int, bool, dict and list; what reads as a number or a day is quoted, so that every reader takes it for text.
    A list of mappings is written a member a line.
    """
    whole = _Whole(value) if isinstance(value, Mapping) else value
    text: str = yaml.dump(whole, Dumper=_Writer, allow_unicode=True, sort_keys=False, width=WIDTH)
    if not indent:
        return text
    margin = " " * indent
    return "\n".join(margin + line if line else line for line in text.split("\n"))


def inline(value: Any) -> str:
    """The value on one line, as it stands inside braces or brackets; without a line break."""
    text: str = yaml.dump([value], Dumper=_Inline, allow_unicode=True, sort_keys=False, width=1 << 30, default_flow_style=True)
    return text.strip()[1:-1]
