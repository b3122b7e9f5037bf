"""The rows of a list of dossiers: which procedure, which year, which unit, how many; and whether a year is whole."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from analyzer.importing.codes import ReadCode, code_in
from analyzer.importing.lists.heads import CODE, column, find_head, head_fits, no_rows, numbers_columns
from analyzer.importing.lists.listed import NAME
from analyzer.importing.lists.rows import CannotRead, Row
from analyzer.importing.lists.sections import closes
from analyzer.text.spelling import fold

YEAR = column("year", "năm | năm báo cáo | năm thống kê | kỳ báo cáo")
DOSSIERS = column(
    "dossiers",
    "số hồ sơ | số lượng hồ sơ | tổng số hồ sơ | số hồ sơ tiếp nhận | tổng số tiếp nhận | tổng số hồ sơ tiếp nhận | số hồ sơ đã tiếp nhận",
    "tiếp nhận | đã tiếp nhận | hồ sơ tiếp nhận | số tiếp nhận | số hồ sơ tiếp nhận tổng số | tiếp nhận tổng số | số lượng | received | volume",
    "số hồ sơ nhận giải quyết tổng số | số hồ sơ nhận giải quyết | tổng số hồ sơ nhận giải quyết | tổng tiếp nhận | số hồ sơ phát sinh",
    "số lượng hồ sơ tiếp nhận | số lượng hồ sơ tiếp nhận tổng số | tổng hồ sơ tiếp nhận | số hồ sơ trong năm | hồ sơ trong năm",
)
UNIT = column(
    "unit",
    "đơn vị | tên đơn vị | địa phương | tỉnh | xã | xã phường | đơn vị tiếp nhận | cơ quan tiếp nhận | tên cơ quan | department",
    "tỉnh thành phố | tên xã phường | ubnd cấp xã | xã phường đặc khu | đơn vị hành chính | tên địa phương",
)
LEVEL = column("level", "cấp | cấp đơn vị | loại đơn vị")
COLUMNS = (CODE, YEAR, DOSSIERS, UNIT, LEVEL, NAME)
"""The columns of a list of dossiers; the number must be there, code and year too unless they are given for all rows."""
_GROUPED = re.compile(r"\d{1,3}(?:([.,  ])\d{3})(?:\1\d{3})*")
_TOTAL = re.compile(r"total|tổng(?! cục| công ty)|toàn (?:tỉnh|quốc|ngành|thành phố|hệ thống)|cả nước|cộng\b")
_YEAR = re.compile(r"(?:năm )?((?:19|20)\d{2})(?:\.0)?")
_MONTHS = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"]
_UNTIL = re.compile(
    r"\b(?:tính đến|đến|hết|until|to|as of|through)(?: hết)?(?: ngày)?[ :]+"
    r"(?:(?P<year>\d{4})-(?P<m1>\d{2})-(?P<d1>\d{2})|(?P<d2>\d{1,2})[/.-](?P<m2>\d{1,2})(?:[/.-](?P<y2>\d{4}))?"
    rf"|(?P<d3>\d{{1,2}}) (?P<m3>{'|'.join(_MONTHS)})(?: (?P<y3>\d{{4}}))?|tháng (?P<m4>\d{{1,2}})(?:/(?P<y4>\d{{4}}))?)"
)
_SHARE = re.compile(
    r"\bquý (?:[ivx]+|\d)\b|\bq[1-4]\b|\b(?:3|6|9|0[369]|ba|sáu|chín) tháng\b|\btháng \d{1,2}/\d{4}\b|\bnửa (?:đầu|cuối) năm\b"
)


@dataclass(frozen=True, slots=True)
class Counted:
    """One row: a code, a year, unit and name where the list has them, and a number (None: no whole number stands there)."""

    line: int
    code: ReadCode
    year: int | None
    unit: str | None
    level: str
    name: str
    dossiers: int | None
    given: str
    given_year: str

    @property
    def is_total(self) -> bool:
        return self.unit is not None and bool(_TOTAL.search(fold(f"{self.unit} {self.level}")))


@dataclass(frozen=True, slots=True)
class Counts:
    """The rows of a list, and its titles."""

    rows: Sequence[Counted]
    titles: tuple[str, ...]


def fits_counts(rows: Sequence[Row]) -> int:
    return head_fits(rows, COLUMNS)


def counted(rows: Sequence[Row], code: str = "", year: int | None = None) -> Counts:
    """The rows below the head. `code` and `year` hold for all rows of a list without such a column. Raises `CannotRead`."""
    head = find_head(rows, COLUMNS, ("dossiers",))
    if not code and "code" not in head.at:
        raise CannotRead(
            "Danh sách có số hồ sơ nhưng không có cột mã thủ tục: số liệu không theo từng thủ tục. Nếu cả tệp là của một thủ tục: --procedure.",
            "The list has dossiers but no column of codes: its numbers are not those of procedures. If all are of one: --procedure.",
        )
    if year is None and "year" not in head.at:
        raise CannotRead("Danh sách không có cột “Năm”; ghi năm bằng --year.", "The list has no column “Năm”; give the year with --year.")
    found = []
    for row in rows[head.last + 1 :]:
        read = code_in(row, head.column("code")) if "code" in head.at else ReadCode(code, code)
        if numbers_columns(row) or (not row.text(head.column("dossiers")) and (not read.given or closes(row))):
            continue
        said = row.text(head.column("year"))
        matched = _YEAR.fullmatch(fold(said))
        found.append(
            Counted(
                line=row.line,
                code=read,
                year=(int(matched[1]) if matched else None) if said or year is None else year,
                unit=row.text(head.column("unit")) if "unit" in head.at else None,
                level=row.text(head.column("level")),
                name=row.text(head.column("name")),
                dossiers=_whole(row, head.column("dossiers")),
                given=row.text(head.column("dossiers")),
                given_year=said,
            )
        )
    if not found:
        raise no_rows()
    return Counts(found, head.titles)


def part_of_year(titles: Sequence[str], year: int) -> str:
    """The words of a title that say its numbers are of a part of `year` only; empty where none do."""
    for title in titles:
        words = fold(title.replace("_", " "))
        if share := _SHARE.search(words):
            return share[0]
        for until in _UNTIL.finditer(words):
            day, month, of = _day(until)
            if (day, month) not in ((31, 12), (None, 12)) and (of is None or of == year):
                return until[0]
    return ""


def _day(until: re.Match[str]) -> tuple[int | None, int, int | None]:
    """Day, month and year of a phrase `to 26 September`; None where it leaves them out."""
    day = until["d1"] or until["d2"] or until["d3"]
    month = until["m1"] or until["m2"] or until["m4"]
    year = until["year"] or until["y2"] or until["y3"] or until["y4"]
    number = int(month) if month else _MONTHS.index(until["m3"]) + 1
    return int(day) if day else None, number, int(year) if year else None


def _whole(row: Row, place: int | None) -> int | None:
    """A whole number: of a number cell, or written 1234, 1.234, 1,234 (dossiers have no fractions), `1.234 hồ sơ`."""
    cell = row.cells[place] if place is not None and place < len(row.cells) else ""
    if isinstance(cell, Decimal):
        return int(cell) if cell == cell.to_integral_value() and cell >= 0 else None
    words = fold(cell).removesuffix("hồ sơ").strip()
    if words.isascii() and words.isdigit() and len(words) <= 12:
        return int(words)
    return int(re.sub(r"\D", "", words)) if _GROUPED.fullmatch(words) and len(words) <= 15 else None
