"""Whether what a card names is there: a procedure that is known, and a path within it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import fields
from functools import lru_cache

from analyzer.facts.facts import Facts
from analyzer.facts.tables.every import TABLES
from analyzer.model.procedure import ELEMENT_LISTS, Procedure, elements_in

KEYS = frozenset(field.name for field in fields(Procedure))
"""What a path within a procedure starts with."""


class Places:
    """The places of a catalogue; those in one part of a procedure are gathered when the first of them is asked for.

    A fact table may speak of more: of procedures that are not in force, of elements that a former version had.
    """

    def __init__(self, facts: Facts) -> None:
        self._procedures = facts.catalogue.procedures
        self._tables = facts.tables
        self._elements: dict[tuple[str, str], dict[str, type]] = {}
        self._codes: dict[str, frozenset[str]] = {}
        self._told: dict[str, frozenset[tuple[str, str]]] = {}

    def has_procedure(self, code: str, tables: Collection[str]) -> bool:
        """Whether there is such a procedure, in the catalogue or in one of the fact tables."""
        return code in self._procedures or any(code in self._codes_of(table) for table in tables)

    def has_path(self, code: str, path: str, tables: Collection[str]) -> bool:
        """Whether a procedure of the catalogue has the path, as it is or as one of the fact tables tells it."""
        return not path or self._stands(code, path) or any((code, path) in self._told_by(table) for table in tables)

    def _stands(self, code: str, path: str) -> bool:
        head, _, below = path.partition("/")
        if not below or head not in ELEMENT_LISTS:
            return head in KEYS
        if (code, head) not in self._elements:
            self._elements[code, head] = {way: type(element) for way, element in elements_in(self._procedures[code], head)}
        elements = self._elements[code, head]
        owner, _, key = path.rpartition("/")
        return path in elements or (owner in elements and key in keys_of(elements[owner]))

    def _codes_of(self, table: str) -> frozenset[str]:
        """Every procedure that a fact table names."""
        if table not in self._codes:
            named = [column for column in TABLES[table].columns if column.words == "procedures"]
            asked = (f'unnest("{one.name}")' if one.type == "texts" else f'"{one.name}"' for one in named)
            selects = [f'SELECT {sql} AS code FROM "{table}"' for sql in asked]
            self._codes[table] = frozenset(row["code"] for select in selects for row in self._tables.rows(select))
        return self._codes[table]

    def _told_by(self, table: str) -> frozenset[tuple[str, str]]:
        """The paths of a fact table, each with the procedure of its row."""
        if table not in self._told:
            paths = [column.name for column in TABLES[table].columns if column.name == "path" or column.name.endswith("_path")]
            selects = [
                f'SELECT procedure, "{name}" AS path FROM "{table}"' for name in paths if TABLES[table].columns[0].name == "procedure"
            ]
            rows = (row for select in selects for row in self._tables.rows(select))
            self._told[table] = frozenset((row["procedure"], row["path"]) for row in rows if isinstance(row["path"], str))
        return self._told[table]


@lru_cache(maxsize=16)
def keys_of(kind: type) -> frozenset[str]:
    """The keys of a sort of element, as a record writes them (`for`, which the program calls `for_`)."""
    return frozenset(field.name.rstrip("_") for field in fields(kind))
