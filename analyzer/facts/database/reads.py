"""Which columns of which tables a select reads, from DuckDB's own syntax tree of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from analyzer.facts.database.trees import Node, nodes
from analyzer.facts.tables.every import TABLES

Reads = Mapping[str, frozenset[str]]
"""Table -> the columns that are read."""


def columns_outside(tree: Any) -> tuple[str, ...]:
    """The columns that a syntax tree names outside its subqueries, each once."""
    named = (node["column_names"][-1] for node in nodes(tree, beside=("subquery",)) if node.get("class") == "COLUMN_REF")
    return tuple(dict.fromkeys(named))


def together(several: Iterable[Reads]) -> Reads:
    """What all of them read."""
    found: dict[str, frozenset[str]] = {}
    for each in several:
        for table, columns in each.items():
            found[table] = found.get(table, frozenset()) | columns
    return found


def reads(tree: Iterable[Node]) -> Reads:
    """The columns of each fact table that the select with these nodes may read; all of them where it takes whole rows."""
    tables: set[str] = set()
    called: set[str] = set()
    columns: set[str] = set()
    alone: set[str] = set()
    whole = False
    for node in tree:
        if node.get("type") == "BASE_TABLE" and (table := node["table_name"].lower()) in TABLES:
            tables.add(table)
            called |= {table, node["alias"].lower()}
            whole |= bool(node["column_name_alias"])  # `documents AS d(a, b)` names columns by their order
        elif node.get("type") == "JOIN":
            whole |= node["ref_type"] == "NATURAL"
            columns.update(map(str.lower, node["using_columns"]))
        elif node.get("class") == "STAR":
            whole = True
        elif node.get("class") == "COLUMN_REF":
            names = [name.lower() for name in node["column_names"]]
            columns.update(names)
            if len(names) == 1:
                alone.update(names)
    whole |= not called.isdisjoint(alone)  # `SELECT d FROM documents d` is a row, not a column
    known = {name: frozenset(column.name for column in TABLES[name].columns) for name in tables}
    return known if whole else {name: every & columns for name, every in known.items()}
