"""What the columns mean that a card or a query names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from analyzer.facts.tables.column import Column
from analyzer.facts.tables.every import TABLES, known_columns
from analyzer.model.text import Text

_SAYS_KNOWN = re.compile(r"^(?:biết|bản ghi nêu|có|the record names|there is|it is known) | is known$")
"""What the meaning of a flag says beside the thing that is known."""


def meaning(name: str, tables: Mapping[str, str]) -> Text | None:
    """What a column means; `tables` are those that a query reads, by alias."""
    column = column_of(name, tables)
    return column.meaning if column else None


def column_of(name: str, tables: Mapping[str, str]) -> Column[Any] | None:
    """A column by the name that a query gives it; `tables` are those that it reads, by alias."""
    alias, _, column = name.rpartition(".")
    known = tables.get(alias, "")
    return _column(column, [known] if known_columns(known) else [*tables.values(), "procedures", *(TABLES if known or alias else ())])


def meaning_of(column: str, tables: Iterable[str]) -> Text | None:
    """What a column of the first of some tables that has it means; None where none has."""
    found = _column(column, tables)
    return found.meaning if found else None


def _column(name: str, tables: Iterable[str]) -> Column[Any] | None:
    for table in tables:
        columns = {one.name: one for one in known_columns(table)}
        found = columns.get(name.removeprefix("procedure_") if table == "procedures" else name)
        if found:
            return found
    return None


def thing_known(meaning: str) -> str:
    """`mức độ trực tuyến` of `biết mức độ trực tuyến`: what a flag says is known."""
    return _SAYS_KNOWN.sub("", meaning)
