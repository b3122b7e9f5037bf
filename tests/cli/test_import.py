"""`tthc import list` and `tthc import volumes`: what they print, their exit codes, and that nothing is half written."""

from __future__ import annotations

import errno
import json
import os
from pathlib import Path
from typing import Any

import pytest

from tests.cli.running import Run
from tests.importing.making import catalogue, xlsx

LIST = """Mã TTHC;Tên TTHC;Lĩnh vực;Cơ quan thực hiện
1.000001;Thủ tục thử;Cư trú;Công an tỉnh
1.000002;Tên khác;Cư trú;Công an tỉnh
"1,000009";Cấp phép;Cư trú;Công an tỉnh
1.000010;Cấp phép;Đất đai;
"""
ACCOUNT = """Nhận dòng 4 (1.000009).
Từ chối dòng 5 (1.000010):
  Không có lĩnh vực “Đất đai” trong vocabulary/fields.yaml. Nếu là từ mới: thêm vào tệp đó, hoặc dùng --add-words.
Dòng 3, 1.000002: tên khác. Danh mục: “Thủ tục thử”. Danh sách: “Tên khác”.
Dòng 4: mã “1,000009” đọc là 1.000009.
"""
SUM = "4 dòng: thủ tục mới 1, không đổi 1, khác danh mục 1, bị từ chối 1.\n"
ENGLISH = """Accepted line 4 (1.000009).
Refused line 5 (1.000010):
  There is no field “Đất đai” in vocabulary/fields.yaml. If it is new: add it there, or use --add-words.
Line 3, 1.000002: other name. Catalogue: “Thủ tục thử”. List: “Tên khác”.
Line 4: the code “1,000009” is read as 1.000009.
Dry run, nothing written. It would be: 4 rows: new procedures 1, unchanged 1, other than the catalogue 1, refused 1.
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return catalogue(tmp_path / "c", [{}, {}])


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "list.csv"
    path.write_text(LIST, "utf-8")
    return path


def _files(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}


def test_a_list_is_told_row_by_row(run: Run, root: Path, source: Path) -> None:
    assert run("import", "list", source, "--into", root, "--dry-run", "--lang", "en") == (1, ENGLISH, "")
    assert not (root / "procedures/residence").exists()
    assert run("import", "list", source, "--into", root) == (1, ACCOUNT + SUM, "")
    assert (root / "procedures/residence/1.000009.yaml").exists()
    assert run("check", root)[0] == 0


def test_a_list_as_json(run: Run, root: Path, source: Path) -> None:
    def told(*more: str) -> dict[str, Any]:
        code, out, err = run("import", "list", source, "--into", root, "--format", "json", *more)
        assert (code, err) == (1, "")
        answer: dict[str, Any] = json.loads(out)
        return answer

    dry = told("--dry-run")
    assert dry == {
        "read": 4,
        "accepted": 3,
        "written": 0,
        "unchanged": 1,
        "refused": [{"line": 5, "code": "1.000010", "kind": "unknown_field", "reason": ACCOUNT.splitlines()[2].strip()}],
        "added": [{"line": 4, "code": "1.000009", "file": "procedures/residence/1.000009.yaml"}],
        "differences": [{"line": 3, "code": "1.000002", "key": "name", "catalogue": "Thủ tục thử", "listed": "Tên khác"}],
        "repaired": [{"line": 4, "given": "1,000009", "code": "1.000009"}],
        "words": [],
        "notes": [],
    }
    assert told("--lang", "en")["written"] == 1
    assert told() == {**dry, "unchanged": 2, "added": []}


def test_words_are_added_where_that_is_asked(run: Run, root: Path, source: Path) -> None:
    code, out, err = run("import", "list", source, "--into", root, "--add-words", "--ministry", "btp")
    assert (code, err) == (0, "")
    assert "Thêm từ dat_dai: “Đất đai” vào vocabulary/fields.yaml (tên tiếng Anh còn để bằng tiếng Việt).\n" in out
    assert run("check", root)[0] == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["none.csv", "--into", "c"], "Lỗi: none.csv: Không đọc được tệp: không có tệp hay thư mục này.\n"),
        (["list.csv", "--into", "."], "Lỗi: .: '.' không phải danh mục (không có vocabulary/). Tạo mới bằng: tthc init . --empty\n"),
        (["list.csv"], "Lỗi: Thiếu tùy chọn '--into'. Xem: tthc import list --help\n"),
        (
            ["list.csv", "--into", "c", "--ministry", "x"],
            "Lỗi: Không có bộ 'x' trong vocabulary/ministries.yaml. Có: bca, btp, btc.\n",
        ),
    ],
)
@pytest.mark.usefixtures("root")
def test_what_cannot_begin(run: Run, source: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], said: str) -> None:
    monkeypatch.chdir(source.parent)
    assert run("import", "list", *arguments) == (2, "", said)


def test_sheets_that_were_not_read_are_told(run: Run, root: Path, tmp_path: Path) -> None:
    (tmp_path / "l.xlsx").write_bytes(xlsx([["code", "name", "field"], ["1.000001", "Thủ tục thử", "Cư trú"]], more={"Hai": [["x"]]}))
    told = run("import", "list", tmp_path / "l.xlsx", "--into", root)
    assert told == (0, "Trang chưa đọc: “Hai” (--sheet).\n1 dòng: thủ tục mới 0, không đổi 1, khác danh mục 0, bị từ chối 0.\n", "")


def test_a_terminal_is_not_steered(run: Run, root: Path, tmp_path: Path) -> None:
    (tmp_path / "l.csv").write_text("code,name,field\n1.000001,\x1b[31mđỏ\u202e,Cư trú\n", "utf-8")
    out = run("import", "list", tmp_path / "l.csv", "--into", root)[1]
    assert "\x1b" not in out
    assert "\u202e" not in out


@pytest.mark.parametrize("command", ["list", "volumes"])
def test_a_full_disk_is_told_and_changes_nothing(
    run: Run, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    (tmp_path / "l.csv").write_text("code,name,field,year,dossiers\n1.000001,a,Cư trú,2025,3\n1.000009,a,Cư trú,2025,3\n", "utf-8")
    before = _files(root)

    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    code, out, err = run("import", command, tmp_path / "l.csv", "--into", root)
    assert (code, out) == (2, "")
    assert err.endswith("ổ đĩa đã đầy. Không tệp nào bị ghi dở; sửa xong thì chạy lại lệnh.\n")
    assert _files(root) == before


def test_volumes_are_told_row_by_row(run: Run, root: Path, tmp_path: Path) -> None:
    path = tmp_path / "v.csv"
    path.write_text("Mã TTHC;Số hồ sơ\n1.000001;1.234\n9.000009;5\n", "utf-8")
    refused = "Từ chối dòng 3 (9.000009):\n  Danh mục không có thủ tục 9.000009. Thêm thủ tục trước, hoặc sửa mã.\n"
    told = run("import", "volumes", path, "--into", root, "--year", "2025", "--source", "Báo cáo 1")
    assert told == (1, f"Nhận dòng 2 (1.000001).\n{refused}2 dòng: mới 1, thay số cũ 0, không đổi 0, bị từ chối 1.\n", "")
    assert b"dossiers: 1234, source: B\xc3\xa1o c\xc3\xa1o 1}" in (root / "parameters/volumes.yaml").read_bytes()
    code, out, _ = run("import", "volumes", path, "--into", root, "--year", "2025", "--format", "json")
    assert (code, json.loads(out)["unchanged"], json.loads(out)["written"]) == (1, 1, 0)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "Danh sách không có cột “Năm”; ghi năm bằng --year.\n"),
        (["--procedure", "1.1"], "'1.1' không phải mã thủ tục; viết như 1.004222.\n"),
        (["--year", "25"], "Giá trị của '--year' không hợp lệ: '25' không phải năm; viết như 2025.\n"),
    ],
)
def test_volumes_that_cannot_begin(run: Run, root: Path, tmp_path: Path, arguments: list[str], said: str) -> None:
    (tmp_path / "v.csv").write_text("Mã TTHC;Số hồ sơ\n1.000001;1.234\n", "utf-8")
    code, out, err = run("import", "volumes", tmp_path / "v.csv", "--into", root, *arguments)
    assert (code, out) == (2, "")
    assert said in err


def test_the_group_names_its_sources(run: Run) -> None:
    code, out, err = run("import")
    assert (code, err) == (0, "")
    assert [line.split()[0] for line in out.split("Lệnh:\n")[1].splitlines()] == ["portal", "list", "volumes"]
    assert run("import", "lits") == (2, "", "Lỗi: Không có lệnh 'lits'. Có phải là 'list'?\n")
