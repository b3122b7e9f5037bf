"""What a card that is a select over many rows asks of single rows: the WHERE of each of its selects that reads one fact table.

Joins, groups and counts cannot be told of one row; they are left to the select itself.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from analyzer.engine.conditions import Condition, Truth, all_of, condition_of
from analyzer.facts.columns import TABLES
from analyzer.facts.tables import QueryError, Tables


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A row that a select looks at: how each test of its WHERE came out, and the values that they read."""

    path: str
    truths: Mapping[int, Truth]
    values: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class RowSource:
    """The rows of one procedure in a table that a select reads, and what its WHERE asks of each."""

    table: str
    condition: Condition
    rows: tuple[SourceRow, ...]


def row_sources(query: str, code: str, thresholds: Mapping[str, float], tables: Tables) -> Iterator[RowSource]:
    """The sources of a select that can be told row by row; one whose tests need other rows of the select is left out."""
    for node in _selects(json.loads(tables.syntax(query))["statements"][0]["node"]):
        source, where = node["from_table"], node.get("where_clause")
        table = source.get("table_name", "")
        if source["type"] != "BASE_TABLE" or where is None or not {"procedure", "path"} <= _columns(table):
            continue
        condition = all_of([condition_of(where, tables)])
        try:
            yield RowSource(table, condition, tuple(_rows(table, source.get("alias") or table, condition, code, thresholds, tables)))
        except QueryError:
            continue


def _selects(node: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """A select and those that feed it; not those inside its tests."""
    if node.get("type") != "SELECT_NODE":
        return
    for entry in node["cte_map"]["map"]:
        yield from _selects(entry["value"]["query_node"])
    if node["from_table"]["type"] == "SUBQUERY":
        yield from _selects(node["from_table"]["subquery"]["node"])
    yield node


def _columns(table: str) -> set[str]:
    return {column.name for column in TABLES.get(table, ())}


def _rows(  # noqa: PLR0917  the parts of one query
    table: str, alias: str, condition: Condition, code: str, thresholds: Mapping[str, float], tables: Tables
) -> Iterator[SourceRow]:
    tests = list(condition.tests())
    names = [name for name in dict.fromkeys(name for test in tests for name in test.columns) if name in _columns(table)]
    told = ", ".join(
        [
            f'"{alias}"."path" AS at_path',
            *(f'"{alias}"."{name}" AS "value_{name}"' for name in names),
            *(f"({test.sql}) AS test_{test.number}" for test in tests),
        ]
    )
    asked = {name: value for name, value in thresholds.items() if f"${name}" in told}
    select = f'SELECT {told} FROM "{table}" AS "{alias}" WHERE "{alias}"."procedure" = $of_this ORDER BY at_path'
    for row in tables.rows(select, {**asked, "of_this": code}):
        truths = {test.number: row[f"test_{test.number}"] for test in tests}
        yield SourceRow(row["at_path"], truths, {name: row[f"value_{name}"] for name in names})
