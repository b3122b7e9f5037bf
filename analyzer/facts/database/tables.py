"""The fact tables in DuckDB, locked against everything but reading. The only door to DuckDB.

A column is computed when a query first reads it: rules and screens rarely need every one.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from itertools import islice, repeat
from threading import Timer
from typing import Any

import duckdb
import pyarrow as pa

from analyzer.facts.database.arrow import array
from analyzer.facts.database.reads import Reads, reads
from analyzer.facts.database.trees import nodes
from analyzer.facts.tables.column import EMPTY, Columns
from analyzer.facts.tables.every import TABLES
from analyzer.model.text import Text

BATCH = 256
"""Rows read at a time: few enough to stay in the processor's cache while every column is read from them."""
MEMORY = "2 GB"
SECONDS = 30.0
"""A query that needs more is stopped: no honest rule over a national catalogue comes near."""
MOST_ROWS = 3_000_000
"""More rows are no answer that anybody could read: a national catalogue has 30,000 papers."""
DEAR = (
    "common_subplan",
    "compressed_materialization",
    "distinct_aggregate_rewrite",
    "join_elimination",
    "join_filter_pushdown",
    "statistics_propagation",
)
"""Steps of DuckDB's planning that cost a query over a hundred thousand rows more than they save it."""
Row = dict[str, Any]
QueryError = duckdb.Error
"""What a query that cannot run raises."""


class TooManyRows(duckdb.OutOfRangeException):
    """A query gave more rows than anybody could read."""


def why_stopped(error: QueryError) -> Text | None:
    """Which limit stopped a query; None where none did."""
    if isinstance(error, duckdb.InterruptException):
        return Text(f"chạy quá {f'{SECONDS:g}'.replace('.', ',')} giây nên bị dừng", f"it was stopped after {SECONDS:g} seconds")
    if isinstance(error, duckdb.OutOfMemoryException):
        return Text(f"cần quá {MEMORY} bộ nhớ nên bị dừng", f"it was stopped: it needs more than {MEMORY} of memory")
    if isinstance(error, TooManyRows):
        most = f"{MOST_ROWS:,}"
        return Text(f"cho ra quá {most.replace(',', '.')} dòng nên bị dừng", f"it was stopped: it gives more than {most} rows")
    return None


class Tables:
    """Read-only tables; no file, extension or setting can be reached from a query."""

    def __init__(self, rows: Callable[[str], Iterable[Any]]) -> None:
        """`rows` gives, by the name of a table, the rows that its columns know how to read."""
        self._rows = rows
        self._filled: dict[str, frozenset[str]] = {}
        self._database = duckdb.connect(":memory:", config={"threads": 1, "python_enable_replacements": False})
        self._database.execute(f"SET memory_limit = '{MEMORY}'")
        self._database.execute("SET temp_directory = ''")  # nothing of a catalogue is left on a disk, where no one would look for it
        self._database.execute(f"SET disabled_optimizers = '{','.join(DEAR)}'")
        self._database.execute("SET enable_external_access = false")
        self._database.execute("SET lock_configuration = true")

    def size(self, table: str) -> int:
        """How many rows a table has."""
        found = self.rows(f'SELECT count(*) AS n FROM "{table}"', reads={table: frozenset()})
        return int(found[0]["n"])

    def fill(self, wanted: Reads) -> None:
        """Compute the columns of tables that are not there yet."""
        for table, columns in wanted.items():
            known = self._filled.get(table)
            if known is None or not columns <= known:
                self._fill(table, columns | (known or frozenset()))

    def _fill(self, table: str, names: frozenset[str]) -> None:
        """The table anew, with at least the columns `names`."""
        every = TABLES[table].columns
        columns = [column for column in every if column.name in names] or every[:1]
        values: list[list[Any]] = [[] for _ in columns]
        rows = iter(self._rows(table))
        while batch := list(islice(rows, BATCH)):
            _read(columns, values, batch)
        arrays = [array(column.type, found) for column, found in zip(columns, values, strict=True)]
        self._database.register("incoming", pa.Table.from_arrays(arrays, names=[column.name for column in columns]))
        self._database.execute(f'CREATE OR REPLACE TABLE "{table}" AS SELECT * FROM incoming')
        self._database.unregister("incoming")
        self._filled[table] = frozenset(column.name for column in columns)

    def rows(self, query: str, parameters: Mapping[str, Any] | None = None, reads: Reads | None = None) -> list[Row]:
        """The rows a select gives, as plain values; `reads` spares looking for what the select reads."""
        with self._run(query, parameters, reads) as result:
            names = [column[0] for column in result.description or ()]
            rows = result.fetchmany(MOST_ROWS + 1)
            if len(rows) > MOST_ROWS:
                result.abort()
                raise TooManyRows(f"more than {MOST_ROWS} rows")
        return [dict(zip(names, row, strict=True)) for row in rows]

    def columns(self, query: str, parameters: Mapping[str, Any] | None = None) -> list[str]:
        """The names of the columns a select gives."""
        with self._run(f"SELECT * FROM ({query}) LIMIT 0", parameters, self.reads(query)) as result:
            names = [column[0] for column in result.description or ()]
            result.fetchall()
        return names

    def frame(self, query: str) -> Any:
        """The rows a select gives, as a pandas frame."""
        with self._run(query, None, None) as result:
            return result.df()

    def reads(self, query: str) -> Reads:
        """What a select reads; nothing where it is no select."""
        return reads(nodes(json.loads(self.syntax(query))))

    @contextmanager
    def _run(self, query: str, parameters: Mapping[str, Any] | None, wanted: Reads | None) -> Iterator[duckdb.DuckDBPyConnection]:
        """Run one select, and watch it until its rows are fetched; anything else could change the tables that later rules read."""
        statements = self._database.extract_statements(query)
        if len(statements) != 1 or statements[0].type != duckdb.StatementType.SELECT:
            raise duckdb.InvalidInputException("only one select is allowed")
        self.fill(self.reads(query) if wanted is None else wanted)
        watch = Timer(SECONDS, self._database.interrupt)
        watch.start()
        try:
            yield self._database.execute(statements[0], parameters or {})
        finally:
            watch.cancel()

    def syntax(self, select: str) -> str:
        """DuckDB's own syntax tree of a select, as JSON; nothing is run."""
        [(tree,)] = self._database.execute("SELECT json_serialize_sql(?)", [select]).fetchall()
        return str(tree)


def _read(columns: Columns[Any], values: list[list[Any]], batch: list[Any]) -> None:
    """Adds what each column says of some rows to its values; which rows several columns say something of is asked once."""
    telling: dict[Callable[[Any], Any], list[tuple[int, Any]]] = {}
    for column, found in zip(columns, values, strict=True):
        where = column.where
        if where is None:
            found.extend(map(column.of, batch))
            continue
        if where not in telling:
            telling[where] = [(place, row) for place, row in enumerate(batch, len(found)) if where(row)]
        found.extend(repeat(EMPTY[column.type], len(batch)))
        for place, row in telling[where]:
            found[place] = column.of(row)
