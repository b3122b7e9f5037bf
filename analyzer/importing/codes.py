"""Codes of procedures as lists write them, back to the form of the national database; every repair is told."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from analyzer.importing.rows import Row

DIGITS = 6
_CODE = re.compile(r"\d\.\d{6}(?:\d{1,3}|-\w{1,12})?")
"""A few codes are published with further digits or an ending."""
_WITH_PROVINCE = re.compile(r"(\d\.\d{6})\.\d{3}\.\d{2}\.\d{2}(?:\.[A-Z]\d{2,3}(?:\.\d+)*)?")
_WITHOUT_ZEROS = re.compile(r"(\d)\.(\d{3,5})")
_WITHOUT_DOT = re.compile(r"(\d)[\s.,]?(\d{3})[\s.,]?(\d{3})")
_SEVERAL = re.compile(r"\d[.,]\d{3,6}\D+\d[.,]\d{3,6}(?!\d)")


@dataclass(frozen=True, slots=True)
class ReadCode:
    """A code and what stood in the cell; an empty code: no code could be read from it."""

    code: str
    given: str
    several: bool = False

    @property
    def repaired(self) -> bool:
        return bool(self.code) and self.code != self.given


def code_in(row: Row, column: int | None) -> ReadCode:
    """The code in a cell.

    A number lost its last zeros in Excel (1.00422 was 1.004220), a comma stands for the dot, the dot is gone, or the code of
    the province's copy follows (1.004222.000.00.00.H21).
    """
    if column is None or column in row.above or column >= len(row.cells):
        return ReadCode("", "")
    cell = row.cells[column]
    if isinstance(cell, Decimal):
        exact = cell.quantize(Decimal(1).scaleb(-DIGITS), ROUND_HALF_UP)
        return _read(row.text(column) if abs(exact - cell) > Decimal("1e-9") else f"{exact.normalize():f}")
    return _read(cell)


def _read(given: str) -> ReadCode:
    words = given.strip(" '\"`“”‘’.,;:")
    if _CODE.fullmatch(words):
        return ReadCode(words, given)
    tidy = re.sub(r"\s*([.,])\s*", ".", words)
    if found := _WITH_PROVINCE.fullmatch(tidy):
        return ReadCode(found[1], given)
    if found := _WITHOUT_ZEROS.fullmatch(tidy):
        return ReadCode(f"{found[1]}.{found[2].ljust(DIGITS, '0')}", given)
    if found := _WITHOUT_DOT.fullmatch(tidy):
        return ReadCode(f"{found[1]}.{found[2]}{found[3]}", given)
    return ReadCode("", given, several=bool(_SEVERAL.search(tidy)))
