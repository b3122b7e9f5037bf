"""The columns that a predicate sees: those of its table and those of the procedure that a row belongs to.

Where both have a column of one name, the procedure's is called `procedure_...`. Only columns that are used are selected: a row has a
hundred.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from analyzer.facts.database.reads import Reads
from analyzer.facts.tables.column import Column
from analyzer.facts.tables.every import TABLES

ORDER = "the order"
"""The number of a row in its table."""


@lru_cache(maxsize=64)
def visible(table: str) -> Mapping[str, str]:
    """The columns a predicate over `table` may name, each with the SQL that gives it."""
    own = {column.name: f'"row"."{column.name}"' for column in TABLES[table].columns}
    if table != "procedures":
        for column in TABLES["procedures"].columns:
            name = f"procedure_{column.name}" if column.name in own else column.name
            own.setdefault(name, f'"whole"."{column.name}"')
    return own


@lru_cache(maxsize=64)
def types(table: str) -> Mapping[str, str]:
    """The type of each visible column."""
    return {name: column.type for name, column in columns(table).items()}


@lru_cache(maxsize=64)
def known_by(table: str) -> Mapping[str, str]:
    """The flag that tells whether a visible column is known, of those that may not be."""
    flags = {name: column.known or f"{name}_known" for name, column in columns(table).items()}
    return {name: flag for name, flag in flags.items() if flag in visible(table)}


@lru_cache(maxsize=64)
def columns(table: str) -> Mapping[str, Column[Any]]:
    """What each visible column is."""
    found = {(alias, column.name): column for alias, name in (("row", table), ("whole", "procedures")) for column in TABLES[name].columns}
    quoted = {name: sql.split('"') for name, sql in visible(table).items()}
    return {name: found[alias, column] for name, (_, alias, _, column, _) in quoted.items()}


def rows_of(table: str, names: Iterable[str], *, numbered: bool = False) -> tuple[str, Reads]:
    """The select of some visible columns and what it reads, joined with the procedure only where one of them is the procedure's."""
    sql = {name: visible(table)[name] for name in names}
    chosen = ", ".join([*(f'{value} AS "{name}"' for name, value in sql.items()), *([f'"row".rowid AS "{ORDER}"'] if numbered else ())])
    of_whole = frozenset(value.split('"')[3] for value in sql.values() if value.startswith('"whole"'))
    of_row = frozenset(value.split('"')[3] for value in sql.values() if value.startswith('"row"'))
    if not of_whole:
        return f'SELECT {chosen} FROM "{table}" AS "row"', {table: of_row}
    joined = 'LEFT JOIN "procedures" AS "whole" ON "whole"."procedure" = "row"."procedure"'
    return f'SELECT {chosen} FROM "{table}" AS "row" {joined}', {table: of_row | {"procedure"}, "procedures": of_whole | {"procedure"}}
