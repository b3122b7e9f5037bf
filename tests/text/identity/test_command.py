"""`tthc identify`: lines in, what they are out; wrong lines are told with their place, and the others go on."""

from __future__ import annotations

import io
import json
import shutil
import sys
from pathlib import Path

import pytest

from analyzer.cli.main import COMMANDS
from analyzer.model.refusals import BrokenWordLists
from analyzer.model.text import Text
from analyzer.text.identity.classes import classes
from analyzer.text.identity.heads import word_lists
from analyzer.text.identity.heads.principle import Heads
from tests.cli.running import Run, runner

LINES = '{"name": "Giấy khai sinh"}\n\n{"name": "02 ảnh chân dung", "original": 2}\n'


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    monkeypatch.delenv("TTHC_LANG", raising=False)
    monkeypatch.setitem(COMMANDS, "identify", ("analyzer.cli.identify", Text("nhận biết giấy tờ", "identify papers")))
    return runner(monkeypatch, capsys)


@pytest.fixture
def lines(tmp_path: Path) -> Path:
    path = tmp_path / "lines.jsonl"
    path.write_text(LINES, "utf-8")
    return path


def test_json_has_one_line_for_each_line(run: Run, lines: Path) -> None:
    code, out, err = run("identify", "--input", lines, "--format", "json")
    told = [json.loads(line) for line in out.splitlines()]
    assert (code, err) == (0, "")
    assert [each["class"] for each in told] == ["evidence", "photo"]
    assert told[0]["held_in"] == ["civil_status", "population"]
    assert "giấy khai sinh" in told[0]["why"]


def test_the_table_speaks_the_language_of_the_screen(run: Run, lines: Path) -> None:
    code, out, err = run("identify", "--input", lines)
    assert (code, err) == (0, "2 dòng\n")
    assert "giấy tờ chứng minh" in out
    assert "0,8" in out
    code, out, err = run("identify", "--input", lines, "--lang", "en")
    assert (code, err) == (0, "2 lines\n")
    assert "photo" in out


def test_standard_input_is_read(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(LINES.encode())))
    code, out, _ = run("identify", "--format", "json")
    assert code == 0
    assert len(out.splitlines()) == 2


@pytest.mark.parametrize("wrong", [b"{", b"[]", b'{"name": 1}', b"{}", b"\xff", b"[" * 100_000])
def test_a_wrong_line_is_told_and_the_others_go_on(run: Run, tmp_path: Path, wrong: bytes) -> None:
    path = tmp_path / "lines.jsonl"
    path.write_bytes(b"\xef\xbb\xbf" + '{"name": "Tờ khai"}\n'.encode() + wrong + '\n{"name": "Đơn"}'.encode())
    code, out, err = run("identify", "--input", path, "--format", "json")
    assert code == 1
    assert [json.loads(line)["class"] for line in out.splitlines()] == ["form", "form"]
    assert err.startswith(f"{path}:2:1  ")


def test_a_missing_file_and_a_catalogue_without_words_end_it(run: Run, tmp_path: Path, lines: Path) -> None:
    code, out, err = run("identify", "--input", tmp_path / "none.jsonl")
    assert (code, out) == (2, "")
    assert "none.jsonl" in err
    code, out, err = run("identify", "--input", lines, "-C", tmp_path)
    assert (code, out) == (2, "")
    assert "documents.yaml" in err


def test_of_many_wrong_lines_the_first_are_told_and_the_others_counted(run: Run, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("<p>\n" * 25, "utf-8")
    code, _, err = run("identify", "--input", page)
    told = [line for line in err.splitlines() if line.startswith(str(page))]
    assert (code, len(told)) == (1, 10)
    assert "... và 15 dòng nữa như vậy" in err


def test_broken_word_lists_are_told_with_their_place(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "analyzer" / "text" / "identity" / "heads"
    shutil.copytree(word_lists.HERE, folder)
    (folder / "last.yaml").write_text("principles:\n  - clas: form\n", "utf-8")

    def heads() -> Heads:
        raise BrokenWordLists(word_lists.read_word_lists(folder)[1])

    monkeypatch.setattr(classes, "heads", heads)
    lines = tmp_path / "lines.jsonl"
    lines.write_text('{"name": "Giấy biên nhận vịt con"}', "utf-8")
    code, out, err = run("identify", "--input", lines)
    assert (code, out) == (2, "")
    assert "analyzer/text/identity/heads/last.yaml:2:5  unknown_key" in err
    assert "→ Có phải là 'class'?" in err
