"""Codes of procedures as records and lists write them, back to the form of the national database; repaired in sight, never by a guess."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from analyzer.importing.lists.rows import Row
from analyzer.model.text import Text

DIGITS = 6
_CODE = re.compile(r"[0-9]\.[0-9]{6}(?:[0-9]{1,3}|-\w{1,12})?")
"""A few codes are published with further digits or an ending; they are codes of their own."""
_USUAL = len("1.004222")
_WITH_PROVINCE = re.compile(r"([0-9]\.[0-9]{6})\.[0-9]{3}\.[0-9]{2}\.[0-9]{2}(?:\.[A-Z][0-9]{2,3}(?:\.[0-9]+)*)?")
_WITHOUT_ZEROS = re.compile(r"([0-9])\.([0-9]{3,5})")
_WITHOUT_DOT = re.compile(r"([0-9])[\s.,]?([0-9]{3})[\s.,]?([0-9]{3})")
_SEVERAL = re.compile(r"\d[.,]\d{3,6}\D+\d[.,]\d{3,6}(?!\d)")


@dataclass(frozen=True, slots=True)
class ReadCode:
    """A code and what stood in the cell; an empty code: no code could be read from it."""

    code: str
    given: str
    several: bool = False

    @property
    def repaired(self) -> bool:
        return bool(self.code) and self.code != self.given.strip()

    @property
    def why(self) -> Text | None:
        """What was wrong with the code as given; None where nothing was."""
        code, given = self.code, self.given
        if self.repaired and code.rstrip("0") == given.strip():
            vi, en = (
                f"mã '{given}' mất số 0 ở cuối, được sửa thành '{code}'",
                f"code '{given}' lost zeros at its end and was repaired to '{code}'",
            )
            return Text(vi, en)
        if self.repaired:
            return Text(f"mã '{given}' được sửa thành '{code}'", f"code '{given}' was repaired to '{code}'")
        if len(code) > _USUAL:
            return Text(
                f"mã '{code}' không theo dạng của Cơ sở dữ liệu; giữ nguyên", f"code '{code}' is not of the usual form; kept as it is"
            )
        return None


def read_code(given: str, *, of_list: bool = False) -> ReadCode:
    """The code that a text means; empty where it cannot be told. A number drops zeros at its end: every code has six decimals.

    Only in a list that people typed is the dot missing, and does the code of a province's copy mean the national procedure: a record
    with such a code is another procedure, and must not come in the place of the national one.
    """
    words = given.strip(" '\"`“”‘’.,;:")
    if _CODE.fullmatch(words):
        return ReadCode(words, given)
    tidy = re.sub(r"\s*([.,·])\s*", ".", words)
    if _CODE.fullmatch(tidy):
        return ReadCode(tidy, given)
    if found := _WITHOUT_ZEROS.fullmatch(tidy):
        return ReadCode(f"{found[1]}.{found[2].ljust(DIGITS, '0')}", given)
    if of_list and (found := _WITH_PROVINCE.fullmatch(tidy)):
        return ReadCode(found[1], given)
    if of_list and (found := _WITHOUT_DOT.fullmatch(tidy)):
        return ReadCode(f"{found[1]}.{found[2]}{found[3]}", given)
    return ReadCode("", given, several=bool(_SEVERAL.search(tidy)))


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
        return read_code(row.text(column) if abs(exact - cell) > Decimal("1e-9") else f"{exact.normalize():f}", of_list=True)
    return read_code(cell, of_list=True)
