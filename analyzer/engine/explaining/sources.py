"""What a card that is a select over many rows made of one procedure: the rows and groups of the select and of each that feeds it.

It works from DuckDB's syntax tree: a select that reads another which only picks rows is told as one (`merging`), its joins are taken
apart (`joining`, `selects`), and its rows are asked with the partners they lack (`asking`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from analyzer.engine.explaining.asking import MOST, Asking
from analyzer.engine.explaining.feeding import Feeding, put_at, put_in, reached, read_once, subqueries, told_once
from analyzer.engine.explaining.joining import WHICH_ROW, Untold
from analyzer.engine.explaining.merging import plain
from analyzer.engine.explaining.rows import Inside, Row, RowSource
from analyzer.engine.explaining.selects import Reader
from analyzer.engine.explaining.syntax import Syntax
from analyzer.engine.explaining.trials import trial
from analyzer.facts.database.reads import Reads, together
from analyzer.facts.database.tables import QueryError, Tables
from analyzer.facts.database.trees import Node, alias_of, leaves
from analyzer.facts.tables.every import TABLES

TRIED = 4
"""Rows of each select that are told in full: with what subqueries found, and whether they would turn the whole."""


class Query:
    """A select taken apart once, to be told of any procedure; `spared` are columns that it gives and that must be false."""

    def __init__(self, sql: str, tables: Tables, reads: Reads, spared: tuple[str, ...]) -> None:
        self._tables, self._spared = tables, spared
        self._reads = together((reads, {table: WHICH_ROW & {column.name for column in TABLES[table].columns} for table in reads}))
        self._syntax = Syntax(tables)
        self._feeding = list(told_once(self._taken_apart(self._syntax.select(sql))))

    def sources(self, code: str, thresholds: Mapping[str, float | str]) -> Iterator[RowSource]:
        """What the select made of the procedure, then those that feed it; what DuckDB cannot answer is left out."""
        asking = Asking(self._tables, self._reads, {**thresholds, "of_this": code})
        for feeding in self._feeding:
            try:
                told = list(self._rows_of(feeding, asking))
            except QueryError:
                continue
            yield from told

    def _taken_apart(self, root: Node) -> Iterator[Feeding]:
        entries = root["cte_map"]["map"]
        self._once = read_once(root)
        named: dict[str, Node] = {}
        before: list[tuple[int, str, Node, dict[str, Node]]] = []
        for place, entry in enumerate(entries):
            node = plain(entry["value"]["query_node"], named, self._once)
            before.append((place, entry["key"], node, dict(named)))
            named[entry["key"]] = node
        outermost = {**plain(root, named, self._once), "cte_map": {"map": []}}
        self.named = {**named, "": outermost}
        yield from self._feeds("", outermost, named, entries, lambda node: {**node, "cte_map": root["cte_map"]}, self._spared)
        read = reached(outermost, named)
        for place, name, node, earlier in reversed(before):
            if name in read:
                yield from self._feeds(name, node, earlier, entries[:place], put_in(outermost, entries, place))

    def _feeds(  # noqa: PLR0917  the parts of one select
        self,
        name: str,
        node: Node,
        named: Mapping[str, Node],
        entries: list[Node],
        whole: Callable[[Node], Node],
        spared: tuple[str, ...] = (),
    ) -> Iterator[Feeding]:
        reader = Reader(self._syntax, named, self._reads, self._syntax.named(entries))
        try:
            parts = reader.select(node, spared)
        except Untold:
            pass
        else:
            inside = {alias_of(leaf): leaf["subquery"]["node"] for leaf in leaves(node["from_table"]) if leaf["type"] == "SUBQUERY"}
            tried = trial(node, parts, whole, self._syntax, self._spared)
            yield Feeding(name, parts, tried, subqueries(reader, parts), {**named, **inside})
        for leaf in leaves(node["from_table"]):
            if leaf["type"] == "SUBQUERY":
                inner = plain(leaf["subquery"]["node"], named, self._once)
                yield from self._feeds(alias_of(leaf), inner, named, entries, put_at(node, leaf, whole))

    def _rows_of(self, feeding: Feeding, asking: Asking) -> Iterator[RowSource]:
        parts = feeding.parts
        tables = {source.alias: source.table for source in parts.sources}
        if parts.groups is not None:
            groups = asking.groups(parts)
            told = groups if not feeding.name else [replace(row, turning=()) for row in groups]
            yield RowSource(feeding.name, True, tables, parts.groups.condition, tuple(told), named=feeding.named)
        fed = bool(feeding.name) or parts.groups is not None
        rows, known = asking.rows(parts, fed)
        if fed:
            rows = list(self._tried(feeding, asking, rows, known))
        rows = [self._seen(feeding, asking, row) if place < TRIED else row for place, row in enumerate(rows)]
        yield RowSource(feeding.name, False, tables, parts.condition, tuple(rows), frozenset(parts.fixed), feeding.named)

    def _tried(self, feeding: Feeding, asking: Asking, rows: list[Row], known: list[Mapping[str, Any]]) -> Iterator[Row]:
        """Rows of a select that feeds another, or is grouped: what turns a row need not turn the whole, and is then not said to."""
        simple = not feeding.name and not feeding.parts.groups.condition.parts and len(rows) < MOST if feeding.parts.groups else False
        given = sum(row.holds is True for row in rows)
        before = None
        for place, (row, one) in enumerate(zip(rows, known, strict=True)):
            alone = simple and given == (1 if row.holds else 0)  # then the group comes or goes with the row
            turning = row.turning if place < TRIED else ()
            if turning and not alone:
                before = feeding.trial.count(asking) if before is None else before
                turning = tuple(feeding.trial.turning(asking, row, one, before))
            lack = replace(row.lack, turns=row.lack.turns and alone) if row.lack is not None else None
            yield replace(row, turning=turning, lack=lack)

    def _seen(self, feeding: Feeding, asking: Asking, row: Row) -> Row:
        inside = {}
        for number, subquery in feeding.subqueries.items():
            try:
                found = asking.inside(subquery, row, row.truths[number] is True)
            except QueryError:
                continue
            inside[number] = _decisive(found, row.truths[number] is True, number in {test.number for test in row.turning})
        return replace(row, inside=inside)


def _decisive(inside: Inside, found: bool, decides: bool) -> Inside:
    """Only what turns the whole is said to: of several rows that a test finds, no single one does."""
    holding = sum(row.holds is True for row in inside.rows)
    turns = decides and (holding == 1 if found else True)
    return replace(inside, rows=tuple(row if turns and (row.holds is True) == found else replace(row, turning=()) for row in inside.rows))
