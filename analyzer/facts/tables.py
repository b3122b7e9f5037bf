"""The fact tables in DuckDB: filled once, then locked. The only door to DuckDB."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from threading import Timer
from typing import Any

import duckdb
import pyarrow as pa

from analyzer.facts.columns import TABLES, Type
from analyzer.facts.rows import Rows

_TYPES: dict[Type, pa.DataType] = {
    "text": pa.string(),
    "texts": pa.list_(pa.string()),
    "flag": pa.bool_(),
    "whole": pa.int64(),
    "number": pa.float64(),
    "date": pa.date32(),
}
MEMORY = "2GB"
SECONDS = 30.0
"""A query that needs more is stopped: no honest rule over a national catalogue comes near."""
Row = dict[str, Any]
QueryError = duckdb.Error
"""What a query that cannot run raises."""


class Tables:
    """Read-only tables; no file, extension or setting can be reached from a query."""

    def __init__(self, rows: Iterable[Rows]) -> None:
        self._database = duckdb.connect(":memory:", config={"threads": 1, "python_enable_replacements": False})
        self.sizes: dict[str, int] = {}
        for table in rows:
            self._fill(table)
        self._database.execute(f"SET memory_limit = '{MEMORY}'")
        self._database.execute("SET enable_external_access = false")
        self._database.execute("SET lock_configuration = true")

    def _fill(self, rows: Rows) -> None:
        columns = TABLES[rows.table]
        values = rows.columns
        arrays = [pa.array(values.pop(column.name), type=_TYPES[column.type]) for column in columns]
        frame = pa.Table.from_arrays(arrays, names=[column.name for column in columns])
        self._database.register("incoming", frame)
        self._database.execute(f'CREATE TABLE "{rows.table}" AS SELECT * FROM incoming')
        self._database.unregister("incoming")
        self.sizes[rows.table] = frame.num_rows

    def rows(self, query: str, parameters: Mapping[str, Any] | None = None) -> list[Row]:
        """The rows a select gives, as plain values."""
        result = self._run(query, parameters)
        names = [column[0] for column in result.description or ()]
        return [dict(zip(names, row, strict=True)) for row in result.fetchall()]

    def columns(self, query: str, parameters: Mapping[str, Any] | None = None) -> list[str]:
        """The names of the columns a select gives."""
        result = self._run(f"SELECT * FROM ({query}) LIMIT 0", parameters)
        return [column[0] for column in result.description or ()]

    def frame(self, query: str) -> Any:
        """The rows a select gives, as a pandas frame."""
        return self._run(query, None).df()

    def _run(self, query: str, parameters: Mapping[str, Any] | None) -> duckdb.DuckDBPyConnection:
        """Run one select; anything else could change the tables that later rules read."""
        statements = self._database.extract_statements(query)
        if len(statements) != 1 or statements[0].type != duckdb.StatementType.SELECT:
            raise duckdb.InvalidInputException("only one select is allowed")
        watch = Timer(SECONDS, self._database.interrupt)
        watch.start()
        try:
            return self._database.execute(query, parameters or {})
        finally:
            watch.cancel()

    def syntax(self, select: str) -> str:
        """DuckDB's own syntax tree of a select, as JSON; nothing is run."""
        found = self._database.execute("SELECT json_serialize_sql(?)", [select]).fetchone()
        return str(found[0]) if found else ""
