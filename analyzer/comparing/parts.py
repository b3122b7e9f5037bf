"""What a whole part of a procedure is, as against a value of one."""

from __future__ import annotations

from typing import Any

from analyzer.model.procedure import ELEMENT_LISTS

LISTS = ("cases", *ELEMENT_LISTS)
"""The lists whose members are parts with an id; cases and channels before what refers to them."""


def is_part(path: str, value: Any) -> bool:
    """Whether the value at a path of ids is a whole part: a case, a member of a list, a line inside a line of the dossier."""
    head, *rest = path.split("/")
    if head not in LISTS or not rest or not isinstance(value, dict):
        return False
    return len(rest) == 1 if head == "cases" else "id" in value


def key_of(path: str, value: Any) -> str:
    """The key whose value stands at a path; nothing for a whole part, whose id may well be called as a key is."""
    return "" if is_part(path, value) else path.rpartition("/")[2]
