"""Plain values as the bundled files write them: a line an element, wording as blocks."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any

Record = dict[str, Any]
_PLAIN = re.compile(r"[^\W\d][\w ./()-]*[\w)]|\d{4}-\d\d-\d\d|\d+ [\w ]+|\d+")


class Quoted(str):
    """A code, quoted so that every reader takes it for text."""

    __slots__ = ()


def entry(key: str, value: Any) -> list[str]:
    """The lines of a key of a procedure."""
    if key == "text":
        return ["text:", *(line for name, cell in value.items() for line in _cell(name, cell))]
    if isinstance(value, dict):
        return [f"{key}:", *(f"  {name}: {flow(inner)}" for name, inner in value.items())]
    if isinstance(value, list) and isinstance(value[0], dict):
        return [f"{key}:", *(line for element in value for line in _element(element))]
    return [f"{key}: {flow(value)}"]


def _cell(name: str, lines: Sequence[str]) -> list[str]:
    if name == "profileComponents":
        return [f"  {name}:", *(f"    - {flow(line)}" for line in lines)]
    return [f"  {name}: |", *(f"    {line}" for line in lines)]


def _element(element: Record) -> list[str]:
    """Short elements on one line, long ones with a line a key."""
    short = f"  - {flow(element)}"
    if len(short) < 140:
        return [short]
    keys = [f"{key}: {flow(value)}" for key, value in element.items()]
    return [f"  - {keys[0]}", *(f"    {line}" for line in keys[1:])]


def flow(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {flow(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(flow, value)) + "]"
    text = str(value)
    return text if not isinstance(value, Quoted) and _PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)
