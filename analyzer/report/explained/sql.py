"""A part of a condition and the values that it read, as SQL has them."""

from __future__ import annotations

from typing import Any

from analyzer.engine.explaining.conditions import Condition
from analyzer.engine.explaining.rows import Row


def as_sql(part: Condition, row: Row) -> str:
    """A part as SQL; a test that looks into other rows says only what it asks of them."""

    def said(test: Condition) -> str:
        inside = row.inside.get(test.number)
        if inside is None:
            return test.told
        names = ", ".join(f"{table} {alias}" for alias, table in inside.tables.items())
        return f"exists {names}: {inside.condition.told}"

    return part.said(said)


def values_read(part: Condition, row: Row) -> str:
    """The values of a row that a part reads, as `copies = 2, name = 'Đơn'`; empty where it reads none."""
    names = dict.fromkeys(name for test in part.tests() for name in test.columns if name in row.values)
    return ", ".join(f"{name} = {_literal(row.values[name])}" for name in names)


def _literal(value: Any) -> str:
    """A value as SQL has it."""
    if isinstance(value, bool) or value is None:
        return "null" if value is None else str(value).lower()
    return f"{value:g}" if isinstance(value, float) else repr(value)
