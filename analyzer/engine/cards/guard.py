"""The SQL of a card held against what may stand in it, by DuckDB's own syntax tree and before anything runs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from analyzer.engine.cards.allowed import REWRITE, instead_of, refusal
from analyzer.engine.cards.sql_reasons import reason
from analyzer.facts.database.meant import Meant, column_meant, meant
from analyzer.facts.database.reads import Reads, columns_outside, reads
from analyzer.facts.database.tables import Tables
from analyzer.facts.database.trees import nodes
from analyzer.facts.tables.column import Column
from analyzer.model.text import Text, capital, same

_MEND = Text("Sửa lại câu SQL ở chỗ ấy.", "Mend the SQL there.")
_ONLY_SELECT = Text("Chỉ được viết câu select.", "Only a select is allowed.")
_ONLY_ONE = Text("Chỉ được viết một câu select.", "Only one select is allowed.")
_NOWHERE = 2**63
"""From here on a place in a select is none."""
_NO_ERROR = '{"error":false,'


@dataclass(frozen=True, slots=True)
class Checked:
    """The columns a select names and reads, and those it gives where its text tells; or why it is refused, in which line (the first is
    0), and what to write instead. `outside` are the columns that no subquery names; `means` tells which columns of fact tables those are
    that it gives."""

    columns: tuple[str, ...] = ()
    outside: tuple[str, ...] = ()
    reads: Reads = field(default_factory=dict)
    given: tuple[str, ...] = ()
    means: Meant = field(default_factory=dict)
    refused: Text | None = None
    instead: Text = REWRITE
    line: int = 0


class Parsed:
    """Selects with DuckDB's syntax trees of them."""

    def __init__(self, trees: Mapping[str, str]) -> None:
        self._trees = trees

    def check(self, select: str) -> Checked:
        """What the select names, or why it is refused."""
        return self.broken(select) or _checked(select, json.loads(self._trees[select])["statements"])

    def column(self, select: str, columns: Meant) -> Column[Any] | None:
        """Which of some columns the condition of a select is, if it is one and no more."""
        return column_meant(json.loads(self._trees[select])["statements"][0]["node"]["where_clause"], columns)

    def broken(self, select: str) -> Checked | None:
        """Why it is no select at all; None where it is one, allowed or not."""
        if self._trees[select].startswith(_NO_ERROR):
            return None
        tree = json.loads(self._trees[select])
        if tree.get("error_type") == "not implemented":
            return Checked(refused=_ONLY_SELECT)
        why = reason(str(tree.get("error_message", "")))
        return Checked(refused=capital(why) + same("."), instead=_MEND, line=_line(select, int(tree.get("position", 0))))


def parse(selects: Iterable[str], tables: Tables) -> Parsed:
    """All selects in one go: a rulebook has a hundred."""
    wanted = list(dict.fromkeys(selects))
    rows = tables.rows("SELECT json_serialize_sql(unnest($selects)) AS tree", {"selects": wanted}, reads={}) if wanted else []
    return Parsed({select: row["tree"] for select, row in zip(wanted, rows, strict=True)})


def check(select: str, tables: Tables) -> Checked:
    """What one select names, or why it is refused."""
    return parse([select], tables).check(select)


def _checked(select: str, statements: list[dict[str, Any]]) -> Checked:
    if len(statements) != 1:
        return Checked(refused=_ONLY_ONE)
    (statement,) = statements
    named = {entry["key"] for entry in statement["node"]["cte_map"]["map"]}  # of the outermost select alone: others would reach too far
    tree = list(nodes(statement))
    for node in tree:
        refused = refusal(node, named)
        if refused is not None:
            return Checked(refused=refused, instead=instead_of(node), line=_line(select, _position(node)))
    columns = dict.fromkeys(node["column_names"][-1] for node in tree if node.get("class") == "COLUMN_REF")
    return Checked(tuple(columns), columns_outside(statement), reads(tree), _given(statement["node"]), meant(statement["node"]))


def _given(select: dict[str, Any]) -> tuple[str, ...]:
    """The names of the columns a select gives; empty where only DuckDB can tell."""
    names = [item["alias"] or (item["column_names"][-1] if item["class"] == "COLUMN_REF" else "") for item in select["select_list"]]
    distinct = {name.lower() for name in names}
    return tuple(names) if "" not in distinct and len(distinct) == len(names) else ()


def _line(select: str, position: int) -> int:
    """The line of a byte, the first being 0."""
    return select.encode()[:position].count(b"\n")


def _position(node: dict[str, Any]) -> int:
    """The byte of a select at which a node begins; 0 where DuckDB does not say."""
    position = node.get("query_location")
    return position if isinstance(position, int) and position < _NOWHERE else 0
