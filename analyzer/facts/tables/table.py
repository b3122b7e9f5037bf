"""What a fact table is: its name, what one row is, how the rows come, and the columns that say something of a row."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from analyzer.facts.known import Known
from analyzer.facts.tables.column import Columns
from analyzer.model.text import Text

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Table(Generic[Row]):
    """One fact table. `subject` is what a rule card calls one row (`applies_to`), `row` says what it is."""

    name: str
    subject: str
    row: Text
    rows: Callable[[Known], Iterable[Row]]
    columns: Columns[Row]
