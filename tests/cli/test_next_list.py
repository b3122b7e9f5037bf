"""`tthc next-list`: the list by ministry and register, what is left out, in every form."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from docx import Document

from analyzer.report.screen.next_list import COLUMNS
from tests.cli.running import Run
from tests.small import write_catalogue

BIRTH = {"id": "birth", "document": "birth_certificate", "copies": 1}
KEPT = {
    "en": "the dossier already asks for it only when the data cannot be read",
    "vi": "hồ sơ đã nêu chỉ nộp khi không khai thác được dữ liệu",
}
DAY = ("--as-of", "2026-11-22")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    place = tmp_path / "catalogue"
    looked_up = {"id": "looked_up", "lookup": ["civil_status"], "otherwise": BIRTH}
    asking = [{"name": f"Thủ tục số {number}", "dossier": [BIRTH]} for number in (1, 2)]
    write_catalogue(place, [*asking, {"dossier": [looked_up]}, {"dossier": [{"id": "form", "document": "declaration"}]}])
    return place


def test_the_list_by_ministry_and_register(run: Run, root: Path) -> None:
    code, out, err = run("next-list", root, *DAY)
    assert (code, err) == (0, "")
    words = " ".join(out.split())
    assert words.startswith("2 dòng hồ sơ ở 2 thủ tục còn yêu cầu giấy tờ đã được thay bằng dữ liệu (xét 4 thủ tục).")
    assert "Bộ Công an Cơ sở dữ liệu hộ tịch điện tử 2" in words
    assert "Không đưa vào, 1 dòng: hồ sơ đã nêu chỉ nộp khi không khai thác được dữ liệu." in words
    assert "1.000001 Thủ tục số 1 Giấy khai sinh" in words
    assert "1.000003" not in words


def test_outside_the_codes_that_a_file_names(run: Run, root: Path, tmp_path: Path) -> None:
    listed = tmp_path / "phu_luc.jsonl"
    listed.write_text('{"code": "1.000001"}\n{"code": "1.0000025"}\n', "utf-8")
    told = json.loads(run("next-list", root, *DAY, "--outside", listed, "--format", "json")[1])
    assert [entry["procedure"] for entry in told["entries"]] == ["1.000002"]
    assert (told["of"], told["listed_already"], told["kept"][0]["keeps"]) == (3, 1, "data_first")


def test_outside_a_plan_of_the_catalogue(run: Run, root: Path) -> None:
    item = {"id": "row_1", "name": "Giấy khai sinh", "target": "document", "field": "residence", "procedures": ["1.000002"]}
    plan = {"format": "1", "number": "66.7/2025/NQ-CP", "approved_by": "government", "items": [item]}
    (root / "plans").mkdir()
    (root / "plans" / "66.7-2025-NQ-CP.yaml").write_text(json.dumps(plan), "utf-8")
    told = json.loads(run("next-list", root, *DAY, "--plan", "66.7/2025/NQ-CP", "--format", "json")[1])
    assert [entry["procedure"] for entry in told["entries"]] == ["1.000001"]
    code, _, err = run("next-list", root, *DAY, "--plan", "1/QĐ-TTg")
    assert (code, "Các phương án: 66.7/2025/NQ-CP." in err) == (2, True)


def test_csv_tells_what_is_kept_out_and_why(run: Run, root: Path) -> None:
    for language, code, keeps in (("en", "procedure", "keeps"), ("vi", "Mã thủ tục", "Lý do không đưa vào")):
        rows = list(csv.DictReader(io.StringIO(run("next-list", root, *DAY, "--format", "csv", "--lang", language)[1])))
        assert [(row[code], row[keeps]) for row in rows] == [("1.000001", ""), ("1.000002", ""), ("1.000003", KEPT[language])]
        one_of_several = "Là một trong các giấy tờ thay thế nhau" if language == "vi" else "alternative"
        assert {row[one_of_several] for row in rows} == {"không" if language == "vi" else "no"}


def test_csv_gives_names_and_one_key_that_other_commands_take(run: Run, root: Path) -> None:
    names = {
        "vi": ["Bộ Công an", "Cơ sở dữ liệu hộ tịch điện tử", "1.000001", "Thủ tục số 1", "Giấy khai sinh"],
        "en": ["Ministry of Public Security", "civil status register", "1.000001", "Thủ tục số 1", "Birth certificate"],
    }
    for language, told in names.items():
        head, first, *_ = csv.reader(io.StringIO(run("next-list", root, *DAY, "--format", "csv", "--lang", language)[1]))
        assert first[: len(told)] == told
        assert not {"bca", "civil_status", "birth_certificate"} & set(first)
        key = first[head.index("Mã thủ tục" if language == "vi" else "procedure")]
        picked = json.loads(run("next-list", root, *DAY, "--select", key, "--format", "json")[1])["entries"]
        assert [entry["procedure"] for entry in picked] == [key]


def test_csv_quotes_the_line_as_it_stands_and_names_the_text(run: Run, tmp_path: Path) -> None:
    """What numbers a line in its list would be marked as no formula; the mark is no word of the record."""
    root = tmp_path / "listed"
    write_catalogue(root, [{"dossier": [{**BIRTH, "name": "+ Bản sao giấy khai sinh;"}]}])
    (line,) = csv.DictReader(io.StringIO(run("next-list", root, *DAY, "--format", "csv")[1]))
    assert line["Câu yêu cầu"] == "Bản sao giấy khai sinh"
    assert line["Căn cứ"] == "điểm a khoản 2 Điều 4 Nghị quyết số 66.7/2025/NQ-CP"


def test_every_key_of_a_line_is_a_column_of_the_csv(run: Run, root: Path) -> None:
    (line,) = json.loads(run("next-list", root, *DAY, "--format", "json")[1])["kept"]
    assert [key for key in line if key not in ("path", "reason")] == [*COLUMNS]


def test_word_holds_the_counts_and_every_line(run: Run, root: Path, tmp_path: Path) -> None:
    out = tmp_path / "danh_sach.docx"
    assert run("next-list", root, *DAY, "--format", "docx", "-o", out)[0] == 0
    counts, lines = Document(str(out)).tables
    assert [cell.text for cell in counts.rows[1].cells] == ["Bộ Công an", "Cơ sở dữ liệu hộ tịch điện tử", "2"]
    assert [row.cells[0].text for row in lines.rows[2:]] == ["1.000001", "1.000002"]
    heading = lines._element.getprevious()
    assert "".join(heading.itertext()), "a table that opens a section is laid out on the page before"
    assert heading.getprevious().findall(".//{*}sectPr")
    assert run("next-list", root, *DAY, "--format", "docx")[0] == 2


def test_a_file_is_written_of_the_word_form_alone(run: Run, root: Path, tmp_path: Path) -> None:
    for command in (("next-list", root, "--format", "csv"), ("period", root, "--from", "2026-01-01", "--to", "2026-06-30")):
        code, out, err = run(*command, *DAY, "-o", tmp_path / "list.csv")
        assert (code, out, "thêm --format docx" in err) == (2, "", True)


def test_a_file_without_codes_is_refused(run: Run, root: Path, tmp_path: Path) -> None:
    empty = tmp_path / "ghi_chu.txt"
    empty.write_text("không có mã", "utf-8")
    code, _, err = run("next-list", root, *DAY, "--outside", empty)
    assert (code, "không nêu mã thủ tục nào" in err) == (2, True)


def test_english(run: Run, root: Path) -> None:
    out = run("next-list", root, *DAY, "--lang", "en")[1]
    assert out.startswith("2 lines of dossiers in 2 procedures still ask for papers that data replace")


def test_a_plan_that_cannot_be_read_is_told_once(run: Run, root: Path) -> None:
    (root / "plans").mkdir()
    (root / "plans" / "1-QĐ-TTg.yaml").write_text("format: [\n", "utf-8")
    code, out, _ = run("analyze", root, *DAY, "--format", "json")
    told = [problem["file"] for problem in json.loads(out)["problems"]]
    assert (code, told) == (1, ["plans/1-QĐ-TTg.yaml"])
    _, out, _ = run("check", root, *DAY, "--format", "json")
    assert [problem["file"] for problem in json.loads(out)["problems"]] == ["plans/1-QĐ-TTg.yaml"]
