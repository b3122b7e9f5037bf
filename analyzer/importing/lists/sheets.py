"""Spreadsheets (XLSX) and separated text (CSV) to rows. The only door to openpyxl; a file is told by its bytes, not its name."""

from __future__ import annotations

import codecs
import csv
import re
import warnings
import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any

from analyzer.importing.lists.rows import FIRST_ROWS, CannotRead, Cell, Fits, Row, Sheet, clean
from analyzer.model.refusals import why_refused

LARGEST_FILE = 20_000_000
"""Bytes; the list of all procedures of the State is a tenth of it."""
LARGEST_UNPACKED = 100_000_000
MOST_ROWS = 100_000
MOST_COLUMNS = 80
SEPARATORS = ",;\t"
_MERGED = re.compile(rb'<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})"')
_OLD_OFFICE = bytes.fromhex("D0CF11E0A1B11AE1")
_UTF16 = {codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}


def read_sheet(path: Path, fits: Fits, wanted: str = "") -> Sheet:
    """The rows of the sheet that fits best (or is called `wanted`). Raises `CannotRead`."""
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise CannotRead(
                f"Tệp lớn hơn {LARGEST_FILE // 1_000_000} MB: không phải một danh sách. Chỉ giữ trang cần nhập, hoặc lưu thành CSV.",
                f"The file is larger than {LARGEST_FILE // 1_000_000} MB: no list is. Keep only the sheet to import, or save it as CSV.",
            )
        data = path.read_bytes()
    except OSError as error:
        why = why_refused(error)
        raise CannotRead(f"Không đọc được tệp: {why.vi}.", f"The file cannot be read: {why.en}.") from None
    if data.startswith(b"PK\x03\x04"):
        return _spreadsheet(data, fits, wanted)
    if data.startswith(_OLD_OFFICE):
        raise _old_or_locked(data)
    if wanted:
        raise CannotRead("Tệp CSV không có trang tính; bỏ --sheet.", "A CSV file has no sheets; leave --sheet out.")
    return _separated(_decoded(data), fits)


def _old_or_locked(data: bytes) -> CannotRead:
    if "EncryptedPackage".encode("utf-16-le") in data:
        return CannotRead(
            "Tệp có mật khẩu. Mở bằng Excel, bỏ mật khẩu rồi lưu lại.",
            "The file has a password. Open it in Excel, remove it and save again.",
        )
    return CannotRead(
        "Tệp Excel kiểu cũ (.xls). Lưu lại thành .xlsx hoặc CSV UTF-8.", "An old Excel file (.xls). Save it as .xlsx or CSV UTF-8."
    )


def _spreadsheet(data: bytes, fits: Fits, wanted: str) -> Sheet:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            parts = archive.infolist()
            if "xl/workbook.xml" not in archive.namelist():
                raise CannotRead("Tệp nén này không phải bảng tính XLSX.", "This archive is no XLSX spreadsheet.")
        if sum(part.file_size for part in parts) > LARGEST_UNPACKED:
            raise CannotRead(
                "Bảng tính quá lớn khi mở ra. Chỉ giữ trang cần nhập, bỏ hình, hoặc lưu thành CSV UTF-8.",
                "The spreadsheet is too large when unpacked. Keep only the sheet to import, without pictures, or save it as CSV UTF-8.",
            )
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of styles and extensions, which say nothing of the cells
            return _best(data, fits, wanted)
    except CannotRead:
        raise
    except Exception as error:  # a broken spreadsheet breaks openpyxl and the XML parser in every way there is
        raise CannotRead(
            f"Bảng tính hỏng, không đọc được ({type(error).__name__}). Mở bằng Excel rồi lưu lại, hoặc lưu thành CSV UTF-8.",
            f"The spreadsheet is broken ({type(error).__name__}). Open it in Excel and save it again, or save it as CSV UTF-8.",
        ) from None


def _best(data: bytes, fits: Fits, wanted: str) -> Sheet:
    from openpyxl import load_workbook

    workbook = load_workbook(BytesIO(data), read_only=True, keep_links=False)
    try:
        sheets = {sheet.title: sheet for sheet in workbook.worksheets if sheet.sheet_state == "visible"}
        if wanted and wanted not in sheets:
            names = ", ".join(sheets)
            raise CannotRead(f"Không có trang '{wanted}'. Các trang: {names}.", f"There is no sheet '{wanted}'. The sheets: {names}.")
        if not sheets:
            raise CannotRead("Bảng tính không có trang nào.", "The spreadsheet has no sheet.")
        read = {name: list(_rows(sheets[name], data)) for name in ([wanted] if wanted else sheets)}
    finally:
        workbook.close()
    name = max(read, key=lambda one: fits(read[one][:FIRST_ROWS]))
    return Sheet(read[name], name, tuple(other for other, rows in read.items() if other != name and rows))


def _rows(sheet: Any, data: bytes) -> Iterator[Row]:
    """The rows of a sheet that hold something, merged cells repeated downwards."""
    from openpyxl.utils import column_index_from_string

    merged: dict[int, list[tuple[int, int]]] = {}
    for column, first, last in _MERGED.findall(_part(data, sheet)):
        if int(last) > int(first):
            merged.setdefault(column_index_from_string(column.decode()) - 1, []).append((int(first), int(last)))
    spans = {column: sorted(ranges, reverse=True) for column, ranges in merged.items() if column < MOST_COLUMNS}
    held: dict[int, tuple[int, Cell]] = {}
    sheet.reset_dimensions()  # what a file says of its own size may be wrong
    count = 0
    for line, values in enumerate(sheet.iter_rows(max_col=MOST_COLUMNS, values_only=True), 1):
        if not any(value is not None for value in values):
            continue
        cells = [_cell(value) for value in values]
        count += 1
        if count > MOST_ROWS:
            raise _too_many_rows()
        above = frozenset(column for column, ranges in spans.items() if _from_above(line, column, ranges, cells, held))
        yield Row(line, tuple(cells), above)


def _from_above(line: int, column: int, ranges: list[tuple[int, int]], cells: list[Cell], held: dict[int, tuple[int, Cell]]) -> bool:
    """Fill a cell that lies in a merged one from its first row; whether it was."""
    while ranges and ranges[-1][0] <= line:
        first, last = ranges.pop()
        held[column] = (last, cells[column] if first == line else "")
        if first == line:
            return False
    last, value = held.get(column, (0, ""))
    if line > last or cells[column] != "":
        return False
    cells[column] = value
    return value != ""


def _part(data: bytes, sheet: Any) -> bytes:
    """The XML of a sheet: openpyxl reads past merged cells when it reads row by row, and tells the part's name nowhere else."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return archive.read(sheet._worksheet_path)  # noqa: SLF001


def _cell(value: Any) -> Cell:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int | float):
        return Decimal(repr(value)) if abs(value) < 1e15 else repr(value)
    if isinstance(value, datetime | date):
        return value.isoformat()[:10]
    return clean(str(getattr(value, "text", value)))


def _decoded(data: bytes) -> str:
    """The text of a CSV file: UTF-8, or UTF-16 with its mark."""
    encoding = _UTF16.get(data[:2], "utf-8-sig")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise CannotRead(
            f"Dòng {line} không phải UTF-8 (có thể là windows-1258, TCVN3 hoặc VNI). Trong Excel: Lưu thành, chọn “CSV UTF-8”.",
            f"Line {line} is not UTF-8 (it may be windows-1258, TCVN3 or VNI). In Excel: Save as “CSV UTF-8”.",
        ) from None
    if "\0" in text:
        raise CannotRead("Tệp không phải bảng tính XLSX hay CSV.", "The file is neither an XLSX spreadsheet nor CSV.")
    if text.lstrip()[:1] == "<":
        raise CannotRead(
            "Tệp là trang web hoặc XML, không phải bảng tính. Mở bằng Excel rồi lưu thành .xlsx.",
            "The file is a web page or XML, not a spreadsheet. Open it in Excel and save it as .xlsx.",
        )
    return text if "\n" in text else text.replace("\r", "\n")


def _separated(text: str, fits: Fits) -> Sheet:
    """The rows, with the separator under which the head fits best."""
    candidates = {separator: _split(text, separator) for separator in SEPARATORS}
    rows = max(candidates.values(), key=lambda one: fits(one[:FIRST_ROWS]))
    if len(rows) > MOST_ROWS:
        raise _too_many_rows()
    return Sheet(rows)


def _split(text: str, separator: str) -> list[Row]:
    """Rows of separated text, each with the line on which it begins; text that no quote closes is one cell."""
    rows: list[Row] = []
    reader = csv.reader(StringIO(text, newline=""), delimiter=separator)
    line = 1
    try:
        for values in reader:
            cells = tuple(clean(value) for value in values[:MOST_COLUMNS])
            if any(cells):
                rows.append(Row(line, cells))
            line = reader.line_num + 1
    except csv.Error as error:
        raise CannotRead(f"Dòng {line} của CSV không đọc được: {error}.", f"Line {line} of the CSV cannot be read: {error}.") from None
    return rows


def _too_many_rows() -> CannotRead:
    return CannotRead(
        f"Hơn {MOST_ROWS} dòng: không phải một danh sách thủ tục. Chỉ giữ trang và các dòng cần nhập.",
        f"More than {MOST_ROWS} rows: no list of procedures. Keep only the sheet and rows to import.",
    )
