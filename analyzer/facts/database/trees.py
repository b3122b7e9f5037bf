"""Walks through DuckDB's own syntax trees of selects."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

Node = dict[str, Any]
_BRANCHES = (dict, list)


def nodes(tree: Any, beside: Collection[str] = ()) -> Iterator[Node]:
    """Every mapping of a syntax tree in the order of reading, but for what stands at the keys `beside`."""
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        if isinstance(node, dict):
            yield node
            waiting += [node[key] for key in reversed(node) if type(node[key]) in _BRANCHES and key not in beside]
        else:
            waiting += [value for value in reversed(node) if type(value) in _BRANCHES]


def leaves(source: Node) -> Iterator[Node]:
    """The tables and subqueries that a FROM joins."""
    if source["type"] == "JOIN":
        yield from leaves(source["left"])
        yield from leaves(source["right"])
    elif source["type"] in ("BASE_TABLE", "SUBQUERY"):
        yield source


def alias_of(leaf: Node) -> str:
    return str(leaf["alias"] or leaf.get("table_name", ""))


def name_of(item: Node) -> str:
    """The name of a column that a select gives; empty where only DuckDB can tell."""
    return str(item["alias"] or (item["column_names"][-1] if item["class"] == "COLUMN_REF" else ""))
