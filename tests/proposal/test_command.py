"""`tthc propose`: files, JSON, messages and exit codes."""

from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path

import pytest
from docx import Document

from analyzer.analysis import analyze
from analyzer.cli.main import main
from analyzer.ledger.reviews.giving import verdict_on
from analyzer.ledger.reviews.reviewing import write_verdict
from tests.proposal.cases import write


def _run(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    monkeypatch.setattr(sys, "argv", ["tthc", "propose", *arguments, "--as-of", "2026-11-22"])
    monkeypatch.delenv("TTHC_LANG", raising=False)
    with pytest.raises(SystemExit) as exit_:
        main()
    return int(exit_.value.code or 0)


@pytest.fixture
def catalogue(tmp_path: Path) -> str:
    return str(write(tmp_path / "catalogue"))


def test_it_writes_the_paper(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], catalogue: str, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    assert _run(monkeypatch, catalogue, "--rule", "needless_visit") == 0
    assert "1 nội dung đơn giản hóa tại 1 thủ tục" in capsys.readouterr().err
    paper = Document(str(tmp_path / "build" / "phuong-an-don-gian-hoa.docx"))
    assert any("1.000002" in paragraph.text for paragraph in paper.paragraphs)


def test_json_is_the_tree_and_writes_no_file(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], catalogue: str, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    assert _run(monkeypatch, catalogue, "--procedure", "1.000002", "--rule", "diploma_twice", "--format", "json") == 0
    tree = json.loads(capsys.readouterr().out)
    assert tree["sections"][0]["items"][0]["changes"][0]["title"]["vi"] == "Giảm số lượng bản chính “Bằng tốt nghiệp” từ 02 xuống 01"
    assert not (tmp_path / "build").exists()


def test_only_what_a_reviewer_agreed_to(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], catalogue: str, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    assert _run(monkeypatch, catalogue, "--agreed") == 2
    assert "chưa có nội dung nào được đồng ý; không ghi tệp nào" in capsys.readouterr().err
    day = date(2026, 11, 22)
    agreed = next(one for one in analyze(Path(catalogue), day).findings if one.rule == "diploma_twice")
    write_verdict(Path(catalogue), verdict_on(agreed, "agree", "", "Lê C", on=day, until=None))
    assert _run(monkeypatch, catalogue, "--agreed", "--format", "json") == 0
    tree = json.loads(capsys.readouterr().out)
    origins = [origin for section in tree["sections"] for item in section["items"] for origin in item["origins"]]
    assert [(one["fingerprint"], one["agreed_by"]) for one in origins] == [(agreed.fingerprint, "Lê C")]
    assert "Nội dung đã có ý kiến thẩm tra đồng ý: I.a (Lê C)." in [note["vi"] for note in tree["notes"]]
    assert "đã được thẩm tra đồng ý" in tree["notes"][0]["vi"]
    assert _run(monkeypatch, catalogue, "--rule", "diploma_twice", "--rule", "needless_visit", "--format", "json") == 0
    notes = [note["vi"] for note in json.loads(capsys.readouterr().out)["notes"]]
    assert notes[1:3] == [
        "Nội dung đã có ý kiến thẩm tra đồng ý: I.a (Lê C).",
        "Nội dung chưa có ý kiến thẩm tra đồng ý còn hiệu lực: I.b.",
    ]


@pytest.mark.parametrize(
    "case",
    [
        (("--rule", "needles_visit"), "Có phải là 'needless_visit'?"),
        (("--procedure", "1.00002"), "Có phải là '1.000002'?"),
        (("--rule", "only_asks"), "Không có nội dung cắt giảm mới để lập phương án; không ghi tệp nào."),
        (("--out", "a.pdf"), "'a.pdf' phải có đuôi .docx."),
    ],
)
def test_a_mistake_is_a_message_and_writes_nothing(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    catalogue: str,
    case: tuple[tuple[str, ...], str],
) -> None:
    (arguments, message), tmp_path = case, Path(catalogue).parent
    monkeypatch.chdir(tmp_path)
    assert _run(monkeypatch, catalogue, *arguments) == 2
    assert message in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["catalogue"]


def test_a_target_that_cannot_be_written_is_left_as_it_was(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], catalogue: str, tmp_path: Path
) -> None:
    kept = tmp_path / "out" / "kept.docx"
    kept.parent.mkdir()
    kept.write_bytes(b"mine")
    assert _run(monkeypatch, catalogue, "--rule", "needless_visit", "--out", str(kept)) == 2
    assert f"'{kept}' đã có; không ghi đè." in capsys.readouterr().err
    assert _run(monkeypatch, catalogue, "--rule", "needless_visit", "--out", str(kept / "below.docx")) == 2
    assert [(path.name, path.read_bytes()) for path in kept.parent.iterdir()] == [("kept.docx", b"mine")]
