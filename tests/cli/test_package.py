"""`tthc package`: the screen, JSON, the paper, and what is wrong with a limit or a target."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from docx import Document

from tests.cli.running import Run
from tests.proposal.cases import ENDED, write_alone

DAY = ("--as-of", "2026-11-22")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return write_alone(tmp_path / "catalogue")


def test_the_screen_tells_what_each_kind_of_text_adds(run: Run, root: Path) -> None:
    code, out, err = run("package", root, *DAY)
    assert code == 0
    words = " ".join(out.split())
    assert words.startswith(
        "3 nội dung tại 2 thủ tục; phải sửa nhiều nhất 2 văn bản (1 của Quốc hội, Ủy ban Thường vụ Quốc hội; 1 của Chính phủ"
    )
    assert "Sửa đến cấp nào thì giảm được bao nhiêu" in words
    assert "Luật Cư trú số 68/2020/QH14" in words
    assert "--format docx -o" in err


def test_a_successor_is_told_with_what_it_stands_for(run: Run, tmp_path: Path) -> None:
    root = write_alone(tmp_path / "catalogue", ENDED)
    _, out, _ = run("package", root, *DAY)
    assert "Thông tư số 66/2023/TT-BCA (thay cho Thông tư số" in out
    _, out, _ = run("package", root, *DAY, "--format", "json")
    assert [(text["instrument"], text["stands_for"]) for text in json.loads(out)["texts"]] == [("66/2023/TT-BCA", ["31/2015/TT-BCA"])]


def test_limits_and_targets_are_told_and_missed_ones_fail(run: Run, root: Path) -> None:
    code, out, _ = run("package", root, *DAY, "--most", "law=0", "--target", "documents=50%", "--target", "visits=1")
    words = " ".join(out.split())
    assert code == 1
    assert "Không đạt mục tiêu giảm 50 % giấy tờ phải nộp, xuất trình (2 giấy tờ), chỉ giảm được" in words
    assert "không sửa văn bản của Quốc hội, Ủy ban Thường vụ Quốc hội" in words
    assert "Không đạt mục tiêu giảm 1 lần đi lại, chỉ giảm được 0 lần đi lại." in words
    assert "Sửa đến cấp nào" not in words


def test_json_has_the_cuts_their_texts_and_the_burden(run: Run, root: Path) -> None:
    code, out, err = run("package", root, *DAY, "--most", "law=0", "--target", "documents=1", "--format", "json")
    assert (code, err) == (0, "")
    told = json.loads(out)
    assert told["limits"] == {"law": 0}
    assert told["targets"] == [{"measure": "documents", "amount": 1, "percent": None, "reached": True}]
    assert told["effort"] == {"law": 0, "decree": 1, "other": 0, "circular": 0, "local": 0}
    assert [text["instrument"] for text in told["texts"]] == ["154/2024/NĐ-CP"]
    chosen = {finding["fingerprint"] for finding in told["findings"]}
    assert set(told["texts"][0]["findings"]) == chosen
    assert chosen.isdisjoint(left["fingerprint"] for left in told["left_out"])
    assert told["burden"]["before"]["documents"] - told["burden"]["after"]["documents"] == told["burden"]["reduction"]["documents"] >= 1


def test_the_paper_proposes_just_what_was_chosen(run: Run, root: Path, tmp_path: Path) -> None:
    out = tmp_path / "phuong-an.docx"
    code, _, err = run("package", root, *DAY, "--most", "law=0", "--format", "docx", "-o", out)
    assert code == 0
    assert "2 nội dung" in err or "nội dung tại 1 thủ tục" in err
    told = "\n".join(paragraph.text for paragraph in Document(str(out)).paragraphs)
    assert "1.000001" in told
    assert "1.000002" not in told
    assert "không sửa văn bản của Quốc hội" in told


@pytest.mark.parametrize(
    ("option", "value", "told"),
    [
        ("--most", "lw=1", "Không có cấp văn bản 'lw'. Có phải là 'law'?"),
        ("--most", "law", "'law' phải viết như law=0."),
        ("--most", "law=-1", "'-1' phải là số nguyên không âm"),
        ("--target", "papers=1", "Không có chỉ tiêu 'papers'."),
        ("--target", "documents=0", "phải là số lớn hơn 0"),
        ("--target", "documents=101%", "tỷ lệ đến 100%"),
        ("--target", "documents=nan", "phải là số lớn hơn 0"),
        ("--target", f"documents={'9' * 400}", "phải là số lớn hơn 0"),
        ("--target", "procedures=1", "Không có chỉ tiêu 'procedures'."),
        ("--target", "cost_vnd_per_year=10%", "chưa đo được hoặc đang bằng 0"),
        ("--most", f"law={'9' * 5000}", "phải là số nguyên không âm"),
    ],
)
def test_a_wrong_limit_or_target_is_told_with_how_to_write_it(run: Run, root: Path, option: str, value: str, told: str) -> None:
    code, out, err = run("package", root, *DAY, option, value)
    assert (code, out) == (2, "")
    assert told in err


def test_nothing_to_choose_is_told_like_nothing_to_propose(run: Run, root: Path) -> None:
    code, out, err = run("package", root, *DAY, "--agreed")
    assert (code, out) == (2, "")
    assert "chưa có nội dung nào được đồng ý" in err


def test_a_part_of_the_catalogue_is_told_as_such_on_the_screen_and_in_the_paper(run: Run, root: Path, tmp_path: Path) -> None:
    _, out, _ = run("package", root, *DAY, "--select", "1.000002")
    words = " ".join(out.split())
    assert "đo chung trên phần được chọn (1 thủ tục)" in words
    assert "1.000001" not in words
    file = tmp_path / "phan.docx"
    run("package", root, *DAY, "--select", "1.000002", "--format", "docx", "-o", file)
    assert "trong phần được chọn: " in "\n".join(paragraph.text for paragraph in Document(str(file)).paragraphs)


def test_a_missed_target_is_told_beside_the_paper_and_in_it(run: Run, root: Path, tmp_path: Path) -> None:
    out = tmp_path / "thieu.docx"
    code, _, err = run("package", root, *DAY, "--target", "documents=100", "--format", "docx", "-o", out)
    assert code == 1
    assert "Không đạt mục tiêu giảm 100 giấy tờ" in err
    assert "không đạt mục tiêu giảm 100 giấy tờ" in "\n".join(paragraph.text for paragraph in Document(str(out)).paragraphs)


def test_an_empty_package_is_no_paper(run: Run, root: Path, tmp_path: Path) -> None:
    shut = [word for tier in ("law", "decree", "other", "circular", "local") for word in ("--most", f"{tier}=0")]
    code, _, err = run("package", root, *DAY, *shut, "--format", "docx", "-o", tmp_path / "x.docx")
    assert (code, "Không chọn được nội dung nào." in err) == (2, True)
    assert not (tmp_path / "x.docx").exists()
    code, out, err = run("package", root, *DAY, *shut)
    assert (code, "Không chọn được nội dung nào." in out) == (0, True)
    assert "Thành văn bản" not in err, "there is nothing to write"


@pytest.mark.parametrize("form", ["text", "json", "docx"])
def test_a_target_missed_with_nothing_chosen_ends_alike_in_every_form(run: Run, root: Path, tmp_path: Path, form: str) -> None:
    shut = [word for tier in ("law", "decree", "other", "circular", "local") for word in ("--most", f"{tier}=0")]
    out = ["-o", tmp_path / "x.docx"] if form == "docx" else []
    code, _, err = run("package", root, *DAY, *shut, "--target", "documents=100", "--format", form, *out)
    assert code == 1
    assert not (tmp_path / "x.docx").exists()
    if form == "docx":
        assert "chỉ giảm được 0 giấy tờ. Không chọn được nội dung nào. Không ghi tệp nào." in err


@pytest.mark.parametrize("command", [["package"], ["measure"], ["propose", "--format", "json"]])
def test_a_file_that_cannot_be_read_is_told_beside_the_figures(run: Run, root: Path, command: list[str]) -> None:
    (root / "procedures" / "1.000009.yaml").write_text("id: [", "utf-8")
    _, _, err = run(*command, root, *DAY)
    assert "Dữ liệu có 1 lỗi" in err


def test_a_tier_given_twice_is_told(run: Run, root: Path) -> None:
    code, _, err = run("package", root, *DAY, "--most", "law=0", "--most", "law=2")
    assert (code, "--most law được nêu hai lần" in err) == (2, True)
