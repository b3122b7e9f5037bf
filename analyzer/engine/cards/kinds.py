"""What kind of values columns hold, told to whoever compared them with values of another."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from analyzer.model.text import Text, joined

_TYPES = {
    "text": Text("chữ", "text"),
    "texts": Text("danh sách chữ", "list of texts"),
    "flag": Text("đúng/sai", "true/false"),
    "whole": Text("số nguyên", "whole number"),
    "number": Text("số", "number"),
}


def kinds_told(names: Iterable[str], kinds: Mapping[str, str]) -> Text:
    """What the columns hold that are named and of which the kind is known."""
    told = ((name, _TYPES[kinds[name.lower()]]) for name in names if name.lower() in kinds)
    return joined(Text("{} là {}", "{} is {}").of(name, kind) for name, kind in told)
