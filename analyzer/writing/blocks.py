"""Values as YAML of the catalogue's style: block style, short parts on one line, long texts as they were written.

Written here and not by PyYAML: three times as quick, and a file that is composed (NFC) when it is read keeps its quotes and escapes.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import Any

from analyzer.writing.scalars import ONE_LINE, one_line, scalar, single

_WORD = re.compile(r"[a-zA-Z][\w/-]*", re.ASCII)
_LONGEST_KEY = 1000
"""Characters; a longer key cannot stand before its colon."""


def block(value: Mapping[str, Any] | list[Any], indent: int = 0) -> str:
    """The value in block style, every line moved right by `indent` spaces; ends with a line break.

    Only str, int, float, bool, date, None, dict and list; a text that reads as a number or a day is quoted, so that every reader takes
    it for text, and a day is not.
    The outermost mapping is never on one line; a list of mappings is written a member a line.
    """
    margin = " " * indent
    if isinstance(value, Mapping):
        lines = _mapping(value, indent) or ["{}"]
    else:
        lines = [_flow(value) or "[]"] if fits(value) else _list(value, indent)
    return margin + f"\n{margin}".join(lines) + "\n"


def inline(value: Any) -> str:
    """The value on one line, as it stands inside braces or brackets; without a line break."""
    return _flow(value)


def fits(value: Any) -> bool:
    """Whether a mapping or list is short enough for one line, and holds no list of mappings and no text of several lines."""
    return _room_left(value, ONE_LINE) >= 0


def _mapping(value: Mapping[str, Any], indent: int) -> list[str]:
    """The entries, each with its key at column `indent` (which is not written before the first line of each)."""
    entries = []
    for key, part in value.items():
        name = _key(key)
        if len(name) > _LONGEST_KEY:
            entries.append(f"? {name}")
            entries.append(f": {_member(part, indent)}")
        else:
            entries.append(f"{name}:{_behind(part, indent, len(name) + 1)}")
    return entries


def _behind(part: Any, indent: int, width: int) -> str:
    """What follows a key: on its line, or below it."""
    if type(part) is str:
        return " " + scalar(part, indent, indent + width + 1)
    if not isinstance(part, dict | list):
        return " " + _scalar(part)
    if fits(part):
        return " " + _flow(part)
    if isinstance(part, dict):
        margin = "\n" + " " * (indent + 2)
        return margin + margin.join(_mapping(part, indent + 2))
    margin = "\n" + " " * indent
    return margin + margin.join(_list(part, indent))


def _list(value: list[Any], indent: int) -> list[str]:
    return [f"- {_member(member, indent)}" for member in value]


def _member(member: Any, indent: int) -> str:
    """What follows a dash: a mapping or a list begins on its line."""
    if type(member) is str:
        return scalar(member, indent, indent + 2)
    if not isinstance(member, dict | list):
        return _scalar(member)
    if fits(member):
        return _flow(member)
    lines = _mapping(member, indent + 2) if isinstance(member, dict) else _list(member, indent + 2)
    return ("\n" + " " * (indent + 2)).join(lines)


def _flow(value: Any) -> str:
    if type(value) is str:
        return _between(value)
    if isinstance(value, dict):
        return (
            "{" + ", ".join([f"{'? ' if len(key) > _LONGEST_KEY else ''}{_key(key)}: {_flow(part)}" for key, part in value.items()]) + "}"
        )
    if isinstance(value, list):
        return "[" + ", ".join([_flow(part) for part in value]) + "]"
    return _scalar(value)


def _between(text: str) -> str:
    """A text between braces, where a long one needs quotes as a short one does."""
    written = one_line(text)
    return written if len(text) <= ONE_LINE or written[0] in "'\"" else single(text)


@lru_cache(maxsize=4096)
def _key(key: str) -> str:
    return key if _WORD.fullmatch(key) and one_line(key) == key else _between(key)


def _scalar(value: Any) -> str:
    """A number, a day, true, false or nothing."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | date):
        return str(value)
    written = repr(float(value))
    return written.replace("e", ".0e", 1) if "." not in written else written


def _room_left(value: Any, room: int) -> int:
    """Characters left of `room` when the value is put on one line; negative where it does not fit, or holds several lines."""
    if type(value) is str:
        return -1 if "\n" in value else room - len(value)
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
    return room - len(str(value))
