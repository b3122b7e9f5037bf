"""Rows of a fact table, kept by column; and the columns that several tables share."""

from __future__ import annotations

from typing import Any

from analyzer.facts.columns import TABLES
from analyzer.facts.index import Index
from analyzer.model.element import Element, Scope
from analyzer.model.procedure import Procedure
from analyzer.model.values import Citation


class Rows:
    """The rows of one table of `TABLES`; `columns[name]` lists the values of a column."""

    __slots__ = ("columns", "table")

    def __init__(self, table: str) -> None:
        self.table = table
        self.columns: dict[str, list[Any]] = {column.name: [] for column in TABLES[table]}

    def __len__(self) -> int:
        return len(next(iter(self.columns.values())))

    def add(self, **values: Any) -> None:
        """One row; every column of the table must be given, and no other."""
        columns = self.columns
        if len(values) != len(columns):
            raise KeyError(f"{self.table}: {sorted(columns.keys() ^ values.keys())}")
        for name, value in values.items():
            columns[name].append(value)


def scope(found: Scope) -> dict[str, Any]:
    return {"cases": found.case, "for_channels": found.channel, "for_applicants": found.applicant, "for_results": found.result}


def basis(citation: Citation | None, index: Index) -> dict[str, Any]:
    if citation is None:
        return {"basis_instrument": "", "basis_provision": "", "basis_rank": 0}
    return {
        "basis_instrument": citation.instrument,
        "basis_provision": citation.provision,
        "basis_rank": index.rank(citation),
    }


def guard(element: Element, procedure: Procedure, outer: str = "") -> dict[str, Any]:
    """What an element protects: by itself, through the line that holds it, or through its procedure."""
    protects = element.protects or outer or procedure.protects
    return {"protected": bool(protects), "protects": protects}
