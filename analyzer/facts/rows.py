"""Rows of a fact table, kept by column; and the columns that several tables share."""

from __future__ import annotations

from typing import Any

from analyzer.facts.columns import TABLES
from analyzer.facts.index import Index
from analyzer.model.element import EVERYWHERE, Element, Scope
from analyzer.model.procedure import Procedure
from analyzer.model.values import Citation

_BATCH = 1000


class Rows:
    """The rows of one table of `TABLES`, moved into columns batch by batch: a list a column is small and quick to fill."""

    __slots__ = ("_columns", "_waiting", "table")

    def __init__(self, table: str) -> None:
        self.table = table
        self._columns: dict[str, list[Any]] = {column.name: [] for column in TABLES[table]}
        self._waiting: list[dict[str, Any]] = []

    def __len__(self) -> int:
        return len(next(iter(self.columns.values())))

    @property
    def columns(self) -> dict[str, list[Any]]:
        """The values of each column, in the order of the rows."""
        for name, column in self._columns.items():
            column += [row[name] for row in self._waiting]
        self._waiting.clear()
        return self._columns

    def add(self, **values: Any) -> None:
        """One row; every column of the table must be given, and no other."""
        if len(values) != len(self._columns):
            raise KeyError(f"{self.table}: {sorted(self._columns.keys() ^ values.keys())}")
        self._waiting.append(values)
        if len(self._waiting) == _BATCH:
            _ = self.columns


_EVERYWHERE: dict[str, Any] = {"cases": (), "for_channels": (), "for_applicants": (), "for_results": ()}
_NO_BASIS: dict[str, Any] = {"basis_instrument": "", "basis_provision": "", "basis_rank": 0}


def scope(found: Scope) -> dict[str, Any]:
    if found is EVERYWHERE:
        return _EVERYWHERE
    return {"cases": found.case, "for_channels": found.channel, "for_applicants": found.applicant, "for_results": found.result}


def basis(citation: Citation | None, index: Index) -> dict[str, Any]:
    if citation is None:
        return _NO_BASIS
    return {
        "basis_instrument": citation.instrument,
        "basis_provision": citation.provision,
        "basis_rank": index.rank(citation),
    }


def guard(element: Element, procedure: Procedure, outer: str = "") -> dict[str, Any]:
    """What an element protects: by itself, through the line that holds it, or through its procedure."""
    protects = element.protects or outer or procedure.protects
    return {"protected": bool(protects), "protects": protects}
