"""Spreadsheets and catalogues for the tests of importing."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from openpyxl import Workbook

from analyzer.importing.lists.standing import Standing, standing
from tests.small import AS_OF, write_catalogue

FIELDS = {
    "fields": {"weapons": {"name": {"vi": "Quản lý vũ khí, pháo", "en": "Weapons"}, "ministry": "bca"}},
    "agencies": {
        "c07": {"name": {"vi": "Cục Cảnh sát phòng cháy, chữa cháy và cứu nạn, cứu hộ", "en": "C07"}, "level": "ministry"},
        "provincial_fire_police": {"name": {"vi": "Phòng Cảnh sát phòng cháy (PC07)", "en": "PC07"}, "level": "province"},
    },
}


def xlsx(rows: Sequence[Sequence[Any]], merged: Sequence[str] = (), more: dict[str, Sequence[Sequence[Any]]] | None = None) -> bytes:
    """A spreadsheet of one sheet `Trang 1`, and of others."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Trang 1"
    for row in rows:
        sheet.append(list(row))
    for cells in merged:
        sheet.merge_cells(cells)
    for name, others in (more or {}).items():
        other = book.create_sheet(name)
        for row in others:
            other.append(list(row))
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


SHEET = "xl/worksheets/sheet1.xml"


def sheet_of(data: bytes) -> bytes:
    """The XML of the first sheet."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(SHEET)


def rezipped(data: bytes, sheet: bytes) -> bytes:
    """The spreadsheet with another XML of its first sheet."""
    held = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, sheet if name == SHEET else old.read(name))
    return held.getvalue()


def catalogue(root: Path, procedures: Sequence[dict[str, Any]] = ()) -> Path:
    """A small catalogue with these procedures, in the folders of their fields."""
    write_catalogue(root, list(procedures), FIELDS)
    return root


def read(root: Path) -> Standing:
    return standing(root, AS_OF)
