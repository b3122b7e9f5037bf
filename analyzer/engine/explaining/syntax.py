"""Selects as DuckDB's syntax trees: parts written as SQL again, columns found where they belong."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from analyzer.engine.cards.allowed import AGGREGATES
from analyzer.facts.database.tables import Tables
from analyzer.facts.database.trees import Node, alias_of, leaves, name_of
from analyzer.facts.tables.every import known_columns

Swap = Callable[[Node, tuple[Node, ...]], Node]
"""What takes the place of a column; the selects inside which it stands are given, the outermost first."""
_CONDITION, _SOURCE = "SELECT 1 WHERE ", "SELECT 1 FROM "


class Syntax:
    """Reads SQL into trees and writes trees as SQL; nothing is run."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        self._condition, self._source = (self._tree(f"{start}x") for start in (_CONDITION, _SOURCE))

    def select(self, sql: str) -> Node:
        """The tree of one select."""
        return _root(self._tree(sql))

    def expression(self, sql: str) -> Node:
        return self.select(f"{_CONDITION}{sql}")["where_clause"]  # type: ignore[no-any-return]

    def written(self, select: Node) -> str:
        return self._sql(_with_root(self._source, select))

    def condition(self, node: Node) -> str:
        """An expression as SQL, without the brackets around the whole of it."""
        return bare(self.of(node))

    def of(self, node: Node) -> str:
        """An expression as SQL."""
        return self._sql(_with_root(self._condition, {**_root(self._condition), "where_clause": node})).removeprefix(_CONDITION)

    def source(self, node: Node) -> str:
        """What stands after FROM."""
        return self._sql(_with_root(self._source, {**_root(self._source), "from_table": node})).removeprefix(_SOURCE)

    def named(self, entries: Sequence[Node]) -> str:
        """`WITH ...`, or nothing."""
        select = {**_root(self._source), "cte_map": {"map": list(entries)}}
        return self._sql(_with_root(self._source, select)).removesuffix(f"{_SOURCE}x")

    def _tree(self, sql: str) -> Node:
        return json.loads(self._tables.syntax(sql))  # type: ignore[no-any-return]

    def _sql(self, statement: Node) -> str:
        (row,) = self._tables.rows("SELECT json_deserialize_sql($tree) AS sql", {"tree": json.dumps(statement)}, reads={})
        return str(row["sql"])


def _root(statement: Node) -> Node:
    return statement["statements"][0]["node"]  # type: ignore[no-any-return]


def _with_root(statement: Node, select: Node) -> Node:
    return {**statement, "statements": [{**statement["statements"][0], "node": select}]}


def bare(sql: str) -> str:
    """Without the brackets around the whole."""
    return sql[1:-1] if sql.startswith("(") and sql.endswith(")") and _closes_last(sql) else sql


def _closes_last(sql: str) -> bool:
    """Whether the first bracket is closed by the last one; brackets within quotes are letters."""
    depth, quote = 0, ""
    for place, letter in enumerate(sql):
        if letter in "'\"":
            quote = "" if quote == letter else quote or letter
        elif not quote:
            depth += (letter == "(") - (letter == ")")
            if depth == 0:
                return place == len(sql) - 1
    return False


def swapped(tree: Any, swap: Swap, inside: tuple[Node, ...] = ()) -> Any:
    """A part of a select with its columns swapped."""
    if isinstance(tree, list):
        return [swapped(item, swap, inside) for item in tree]
    if not isinstance(tree, dict):
        return tree
    if tree.get("class") == "COLUMN_REF":
        return swap(tree, inside)
    deeper = (*inside, tree) if tree.get("type") == "SELECT_NODE" else inside
    return {key: swapped(value, swap, deeper) for key, value in tree.items()}


def columns_in(tree: Any) -> Iterator[tuple[Node, tuple[Node, ...]]]:
    """The columns that a part of a select names, each with the selects inside which it stands."""
    found: list[tuple[Node, tuple[Node, ...]]] = []

    def seen(node: Node, inside: tuple[Node, ...]) -> Node:
        found.append((node, inside))
        return node

    swapped(tree, seen)
    return iter(found)


def hides(inside: Sequence[Node], alias: str) -> bool:
    """Whether one of these selects gives the name to a source of its own."""
    return any(alias_of(leaf) == alias for select in inside for leaf in leaves(select["from_table"]))


def has_aggregate(tree: Any) -> bool:
    """Whether a part of a select counts or gathers rows; what its subqueries do is their own matter."""
    if isinstance(tree, list):
        return any(map(has_aggregate, tree))
    if not isinstance(tree, dict) or tree.get("type") == "SELECT_NODE":
        return False
    return is_aggregate(tree) or any(has_aggregate(value) for value in tree.values())


def is_aggregate(node: Node) -> bool:
    return node.get("class") == "FUNCTION" and node["function_name"].lower() in AGGREGATES


def conjuncts(node: Node | None) -> list[Node]:
    """The parts of a condition that must hold together."""
    if node is None:
        return []
    if node["type"] == "CONJUNCTION_AND":
        return [part for child in node["children"] for part in conjuncts(child)]
    return [node]


def columns_of(leaf: Node, named: Mapping[str, Node]) -> tuple[str, ...]:
    """The columns of a table or subquery; `named` are the selects of WITH."""
    if leaf["column_name_alias"]:
        return tuple(leaf["column_name_alias"])
    select = leaf["subquery"]["node"] if leaf["type"] == "SUBQUERY" else named.get(leaf["table_name"])
    if select is None:
        return tuple(column.name for column in known_columns(leaf["table_name"]))
    return tuple(name_of(item) for item in starless(select, named)["select_list"])


def starless(select: Node, named: Mapping[str, Node]) -> Node:
    """A select with every `*` written out as the columns that it stands for."""
    items: list[Node] = []
    for item in select["select_list"]:
        if item["class"] != "STAR" or item["columns"] or item["exclude_list"] or item["replace_list"]:
            items.append(item)
            continue
        for leaf in leaves(select["from_table"]):
            if item["relation_name"] in ("", alias_of(leaf)):
                items += [column(alias_of(leaf), name) for name in columns_of(leaf, named)]
    return {**select, "select_list": items}


def column(alias: str, name: str) -> Node:
    names = [alias, name] if alias else [name]
    return {"class": "COLUMN_REF", "type": "COLUMN_REF", "alias": "", "query_location": 0, "column_names": names}
