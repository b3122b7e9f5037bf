"""What of a published part the catalogue has no word for: kept beside it under `source:`, so that the part can be rebuilt whole."""

from __future__ import annotations

from typing import Any

Part = dict[str, Any]
DEEPEST = 50
"""Containers inside each other; a record has six, and the reader of the catalogue follows sixty."""
_NOTHING: Any = object()


class TooDeep(Exception):
    """The value is nested deeper than a catalogue may be."""


def pruned(value: Any, room: int = DEEPEST) -> Any:
    """The value without empty texts, lists, mappings and nulls inside; `None` where nothing is left. False and 0 are values.

    Raises `TooDeep`.
    """
    kind = type(value)
    if kind is dict:
        if not room:
            raise TooDeep
        kept = {}
        for key, part in value.items():
            if type(part) is dict or type(part) is list:
                part = pruned(part, room - 1)  # noqa: PLW2901  the loop is most of the work of an import's mapping
            if part is not None and part != "":
                kept[key] = part
        return kept or None
    if kind is list:
        if not room:
            raise TooDeep
        members = [part for part in (pruned(part, room - 1) for part in value) if part is not None]
        return members or None
    return None if value is None or value == "" else value


def filled(**parts: Any) -> Part:
    """The parts that say something: 0 and False do."""
    return {key: value for key, value in parts.items() if value or value is False or value == 0}


def leftover(published: Part, rebuilt: Part) -> Part:
    """What must be laid over `rebuilt` to give `published`, both without empty values; `""` takes away a key that should not be there."""
    left = {key: value for key, value in published.items() if rebuilt.get(key, _NOTHING) != value}
    left.update({key: "" for key in rebuilt if key not in published})
    return left


def laid_over(rebuilt: Part, left: Part) -> Part:
    """What was published, from what the catalogue says and what was left over."""
    return {key: value for key, value in (rebuilt | left).items() if value != ""} if left else rebuilt


def left_of(document: Part, name: str) -> Part:
    """What is left of the members of a list, by id."""
    left: Part = document.get("source", {}).get("parts", {}).get(name, {})
    return left
