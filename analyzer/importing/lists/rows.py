"""A sheet as rows of cells with their line numbers, whatever file it came from; and why a file gives none."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from analyzer.model.refusals import Cannot
from analyzer.model.text import Text

Cell = str | Decimal
"""Text, or a number that a spreadsheet keeps as a number; an empty cell is empty text."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row; `above` are the cells that repeat a merged cell whose first row stands higher up."""

    line: int
    cells: tuple[Cell, ...]
    above: frozenset[int] = frozenset()

    def text(self, column: int | None, between_lines: str = " ") -> str:
        """The words of a cell, its lines joined; empty where there is no such column."""
        if column is None or column >= len(self.cells):
            return ""
        cell = self.cells[column]
        return cell.replace("\n", between_lines) if isinstance(cell, str) else plain_number(cell)

    def filled(self) -> Iterator[tuple[int, str]]:
        """The cells of this row that say something themselves."""
        for column in range(len(self.cells)):
            if column not in self.above and (words := self.text(column)):
                yield column, words


@dataclass(frozen=True, slots=True)
class Sheet:
    """The rows of one sheet (empty ones left out); `others` are the sheets of the file that were not read."""

    rows: Sequence[Row]
    name: str = ""
    others: tuple[str, ...] = ()


FIRST_ROWS = 60
"""Titles, logos and signatures above a list are fewer."""

Fits = Callable[[Sequence[Row]], int]
"""How many of the wanted columns the first rows of a sheet have: the sheet, or the separator, with the most is the right one."""


class CannotRead(Cannot):
    """A file that gives no rows; `message` says why and what to do."""

    def __init__(self, vi: str, en: str) -> None:
        super().__init__(Text(vi, en))


def clean(text: str) -> str:
    """The words of a cell: composed letters, single spaces, no empty lines, no signs that are not seen."""
    lines = []
    for line in unicodedata.normalize("NFC", text).splitlines():
        if not line.isprintable():
            line = "".join(letter if letter.isprintable() else " " if letter.isspace() else "" for letter in line)  # noqa: PLW2901
        if words := " ".join(line.split()):
            lines.append(words)
    return "\n".join(lines)


def plain_number(number: Decimal) -> str:
    """A number without an exponent or needless zeros: `2`, `1.00422`."""
    return f"{number.normalize():f}"
