"""What of a published part the catalogue has no word for: kept beside it under `source:`, so that the part can be rebuilt whole."""

from __future__ import annotations

from typing import Any

Part = dict[str, Any]


def pruned(value: Any) -> Any:
    """The value without empty texts, lists, mappings and nulls inside; `None` where nothing is left. False and 0 are values."""
    if isinstance(value, dict):
        kept = {key: part for key, part in ((key, pruned(part)) for key, part in value.items()) if part is not None}
        return kept or None
    if isinstance(value, list):
        members = [part for part in map(pruned, value) if part is not None]
        return members or None
    return None if value is None or value == "" else value


def leftover(published: Part, rebuilt: Part) -> Part:
    """What must be laid over `rebuilt` to give `published`; an empty text takes away a key that should not be there."""
    left = {key: value for key, value in published.items() if value != rebuilt.get(key) and pruned(value) is not None}
    left.update({key: "" for key, value in rebuilt.items() if pruned(value) is not None and pruned(published.get(key)) is None})
    return left
