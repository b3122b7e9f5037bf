"""Files to rows: which sheet, which separator, which letters; and one clear message for what is no list."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from analyzer.importing.lists import sheets
from analyzer.importing.lists.listed import fits_a_list
from analyzer.importing.lists.rows import CannotRead, Row, Sheet
from analyzer.importing.lists.sheets import read_sheet
from tests.importing.making import rezipped, sheet_of, xlsx

HEAD = ["STT", "Mã TTHC", "Tên thủ tục hành chính"]
NAMED = "Cấp, đổi; sửa\tthẻ"
LIST = f'STT{{0}}Mã TTHC{{0}}Tên TTHC\n1{{0}}1.000001{{0}}"{NAMED}"\n'


def opened(tmp_path: Path, data: bytes, wanted: str = "") -> Sheet:
    path = tmp_path / "list"
    path.write_bytes(data)
    return read_sheet(path, fits_a_list, wanted)


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_separated_text(tmp_path: Path, separator: str, encoding: str) -> None:
    rows = opened(tmp_path, LIST.format(separator).encode(encoding)).rows
    assert rows[1] == Row(2, ("1", "1.000001", "Cấp, đổi; sửa thẻ"))


def test_lines_may_end_as_on_old_machines(tmp_path: Path) -> None:
    assert [row.line for row in opened(tmp_path, b"code,name\r1.000001,a\r").rows] == [1, 2]


def test_a_text_may_begin_like_an_archive(tmp_path: Path) -> None:
    assert opened(tmp_path, b"PK,code,name\n1,1.000001,a\n").rows[1].text(1) == "1.000001"


def test_a_cell_may_hold_lines_and_is_composed(tmp_path: Path) -> None:
    rows = opened(tmp_path, 'Mã TTHC,Tên TTHC\n\n"1.000001","Cấp\n  thẻ\u200b\x07"\n1.000002,b\n'.encode()).rows
    assert [(row.line, row.cells[1]) for row in rows] == [(1, "Tên TTHC"), (3, "Cấp\nthẻ"), (5, "b")]
    assert rows[1].text(1) == "Cấp thẻ"


def test_numbers_stay_numbers_and_formulas_are_text(tmp_path: Path) -> None:
    rows = opened(tmp_path, xlsx([HEAD, [1, 1.00422, "=1+1"], [2.0, True, None], [], ["", None, "x"]])).rows
    assert [(row.line, row.cells[:3]) for row in rows[1:]] == [
        (2, (Decimal(1), Decimal("1.00422"), "=1+1")),
        (3, (Decimal(2), "TRUE", "")),
        (5, ("", "", "x")),
    ]


def test_merged_cells_say_the_same_in_each_row(tmp_path: Path) -> None:
    rows = opened(tmp_path, xlsx([HEAD, ["a", 1, "x"], ["", 2, ""], ["b", 3, "y"], ["", 4, "z"]], ["A2:A3", "C2:C3"])).rows
    assert [row.text(0) for row in rows[1:]] == ["a", "a", "b", ""]
    assert rows[2].above == {0, 2}
    assert list(rows[2].filled()) == [(1, "2")]


def test_the_sheet_with_the_columns_is_read(tmp_path: Path) -> None:
    data = xlsx([["Bìa"]], more={"Danh mục": [HEAD, [1, "1.000001", "a"]], "Trống": []})
    sheet = opened(tmp_path, data)
    assert (sheet.name, sheet.others, len(sheet.rows)) == ("Danh mục", ("Trang 1",), 2)
    assert opened(tmp_path, data, "Trang 1").rows[0].text(0) == "Bìa"
    with pytest.raises(CannotRead, match=r"no sheet 'x'\. The sheets: Trang 1, Danh mục, Trống"):
        opened(tmp_path, data, "x")


def test_what_a_sheet_says_of_its_size_is_not_believed(tmp_path: Path) -> None:
    data = xlsx([HEAD, [1, "1.000001", "a"]])
    assert b'ref="A1:C2"' in sheet_of(data)
    shrunk = rezipped(data, sheet_of(data).replace(b'ref="A1:C2"', b'ref="A1:A1"'))
    assert len(opened(tmp_path, shrunk).rows[1].cells) >= 3


GOOD = xlsx([HEAD, [1, "1.000001", "a"]])
BOMB = (
    b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">'
    + b"".join(b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(9))
    + b"]><sst>&j;</sst>"
)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (GOOD[: len(GOOD) // 2], "broken"),
        (b"PK\x03\x04 not a zip", "broken"),
        (rezipped(GOOD, b"<worksheet><sheetData><row"), "broken"),
        (rezipped(GOOD, b"not xml"), "broken"),
        (rezipped(GOOD, BOMB), "broken"),
        (xlsx([HEAD]).replace(b"xl/workbook.xml", b"xl/wrkbook0.xml"), "no XLSX|broken"),
        (bytes.fromhex("D0CF11E0A1B11AE1") + b"\0" * 512, "old Excel file"),
        (bytes.fromhex("D0CF11E0A1B11AE1") + "EncryptedPackage".encode("utf-16-le"), "password"),
        ("Tên\nthẻ".encode("cp1258", "replace"), "Line 1 is not UTF-8"),
        (b"<html><table></table></html>", "web page"),
        (b"a\0b", "neither"),
        (b"\xff\xfea", "not UTF-8"),
        (b'a,"' + b"x" * 200_000, "cannot be read"),
    ],
)
def test_what_is_no_list_is_one_clear_message(tmp_path: Path, data: bytes, said: str) -> None:
    with pytest.raises(CannotRead, match=said) as cannot:
        opened(tmp_path, data)
    assert cannot.value.message.vi != cannot.value.message.en


@pytest.mark.parametrize(
    ("limit", "size", "said"),
    [("LARGEST_FILE", 100, "larger than"), ("LARGEST_UNPACKED", 100, "too large when unpacked"), ("MOST_ROWS", 1, "More than 1 rows")],
)
def test_what_is_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str, size: int, said: str) -> None:
    monkeypatch.setattr(sheets, limit, size)
    with pytest.raises(CannotRead, match=said):
        opened(tmp_path, GOOD)


def test_a_missing_file_and_a_folder(tmp_path: Path) -> None:
    for path in (tmp_path / "none.csv", tmp_path):
        with pytest.raises(CannotRead, match="cannot be read"):
            read_sheet(path, fits_a_list)


def test_a_csv_has_no_sheets(tmp_path: Path) -> None:
    with pytest.raises(CannotRead, match="no sheets"):
        opened(tmp_path, LIST.format(",").encode(), "Trang 1")
