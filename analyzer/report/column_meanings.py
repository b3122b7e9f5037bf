"""What the columns mean that a card or a query names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from analyzer.facts.tables.every import known_columns
from analyzer.model.text import Text

_SAYS_KNOWN = re.compile(r"^(?:biết|bản ghi nêu|có|the record names|there is|it is known) | is known$")
"""What the meaning of a flag says beside the thing that is known."""


def meaning(name: str, tables: Mapping[str, str]) -> Text | None:
    """What a column means; `tables` are those that a query reads, by alias."""
    alias, _, column = name.rpartition(".")
    return meaning_of(column, [tables[alias]] if alias in tables else [*tables.values(), "procedures"])


def meaning_of(column: str, tables: Iterable[str]) -> Text | None:
    """What a column of the first of some tables that has it means; None where none has."""
    for table in tables:
        meanings = {one.name: one.meaning for one in known_columns(table)}
        found = meanings.get(column.removeprefix("procedure_") if table == "procedures" else column)
        if found:
            return found
    return None


def thing_known(meaning: str) -> str:
    """`mức độ trực tuyến` of `biết mức độ trực tuyến`: what a flag says is known."""
    return _SAYS_KNOWN.sub("", meaning)
