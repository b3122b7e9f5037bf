"""`tthc import portal` where nothing can be imported: how many records were refused and why; no catalogue is begun."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from tests.cli.running import Run
from tests.importing.records import record

NOTHING = 'no json\n{"code": "1.000001"}\n[1]\n'


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "records.jsonl"
    path.write_text(NOTHING, "utf-8")
    return path


def test_a_source_of_refused_records_begins_no_catalogue(run: Run, tmp_path: Path, source: Path) -> None:
    code, out, err = run("import", "portal", source, "--into", tmp_path / "x")
    assert (code, out, (tmp_path / "x").exists()) == (2, "", False)
    first, *reasons, last = err.splitlines()
    assert (first, last) == (f"Lỗi: 3 bản ghi của '{source}' bị từ chối:", "Chưa ghi gì.")
    assert [reason.split(": ")[0] for reason in reasons] == [f"  records.jsonl:{line}" for line in (1, 2, 3)]
    english = run("import", "portal", source, "--into", tmp_path / "x", "--lang", "en")[2].splitlines()
    assert (english[0], english[-1]) == (f"Error: 3 records of '{source}' are refused:", "Nothing was written.")


def test_many_refused_records_are_counted(run: Run, tmp_path: Path, source: Path) -> None:
    source.write_text(NOTHING * 3, "utf-8")
    assert "\n  ... và 4 bản ghi nữa\nChưa ghi gì.\n" in run("import", "portal", source, "--into", tmp_path / "x")[2]


def test_an_empty_source_says_so(run: Run, tmp_path: Path, source: Path) -> None:
    source.write_text("", "utf-8")
    told = f"Lỗi: '{source}' không có bản ghi nào.\nChưa ghi gì.\n"
    assert run("import", "portal", source, "--into", tmp_path / "x") == (2, "", told)
    assert not (tmp_path / "x").exists()


def test_the_day_on_which_records_count_as_seen_is_told_where_nobody_named_one(run: Run, tmp_path: Path, source: Path) -> None:
    source.write_text(json.dumps(record(), ensure_ascii=False) + "\n", "utf-8")
    command = ("import", "portal", source, "--into")
    assert f"thấy ở nguồn ngày {date.today():%d/%m/%Y}; lấy từ nguồn ngày khác thì nêu --seen NGÀY" in run(*command, tmp_path / "x")[1]
    assert "--seen" not in run(*command, tmp_path / "x")[1], "nothing was written"
    assert "--seen" not in run(*command, tmp_path / "y", "--seen", "2026-07-18")[1]


def test_the_refused_are_counted_beside_the_imported(run: Run, tmp_path: Path, source: Path) -> None:
    source.write_text(NOTHING + json.dumps(record(), ensure_ascii=False) + "\n", "utf-8")
    code, out, _ = run("import", "portal", source, "--into", tmp_path / "x")
    assert (code, "\nBị từ chối, không được nhập: 3 bản ghi (lý do ở dưới).\n" in out, "Tiếp theo" in out) == (1, True, True)
    source.write_text(NOTHING, "utf-8")
    code, out, _ = run("import", "portal", source, "--into", tmp_path / "x", "--lang", "en")
    assert (code, "\nRefused and not imported: 3 records (the reasons are below).\n" in out, "Next:" in out) == (1, True, False)
