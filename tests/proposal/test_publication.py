"""The draft of a publication decision in Word: its lists, and each procedure in the parts of the official form, what is new in italics."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import docx
import pytest
import yaml

from analyzer.model.dossier import RequiredDocument
from analyzer.proposal.elements import Naming
from analyzer.proposal.publication.papers import dossier_lines
from analyzer.proposal.publication.parts import NOT_IN_RECORD, described
from tests.cli.conftest import run as run  # noqa: PLC0414  the fixture of the commands
from tests.cli.running import Run
from tests.small import read_catalogue, write_catalogue

DECLARATION = {"id": "form", "document": "declaration", "form_code": "CT01", "originals": 1}
CARD = {"id": "card", "document": "passport", "copies": 1}
AMENDED: dict[str, Any] = {
    "name": "Một",
    "published_by": "1/QĐ-BCA",
    "dossier": [CARD, DECLARATION],
    "time_limits": [{"id": "normal", "value": "5 working days"}],
    "conditions": [{"id": "age", "text": "Đủ 18 tuổi."}],
}


def document(run: Run, root: Path) -> Any:
    """The paper of a shorter limit without the passport, a new procedure, and one that ended."""
    write_catalogue(root / "base", [AMENDED, {"name": "Hai"}])
    shutil.copytree(root / "base", root / "new")
    shorter = AMENDED | {
        "dossier": [DECLARATION],
        "time_limits": [{"id": "normal", "value": "3 working days"}],
        "legal_basis": ["9/2026/NĐ-CP"],
    }
    head = yaml.safe_load((root / "new/procedures/1.000001.yaml").read_text("utf-8"))
    (root / "new/procedures/1.000001.yaml").write_text(yaml.safe_dump(head | shorter, allow_unicode=True), "utf-8")
    (root / "new/procedures/1.000003.yaml").write_text(
        yaml.safe_dump(head | {"id": "1.000003", "name": "Ba khác hẳn"}, allow_unicode=True), "utf-8"
    )
    (root / "new/procedures/1.000002.yaml").unlink()
    versions = ("--from", root / "base", "--to", root / "new", "-C", root / "new", "--as-of", "2026-04-01")
    code, _, err = run("decision", "draft", *versions, "--number", "7/QĐ-BCA", "--effective", "2026-04-10", "--word", root / "d.docx")
    assert (code, err) == (0, f"Đã ghi {root / 'd.docx'}.\n3 dòng, 3 thủ tục.\n")
    return docx.Document(str(root / "d.docx"))


def test_the_decision_counts_what_it_lists_and_ends_what_was_announced(run: Run, tmp_path: Path) -> None:
    paper = document(run, tmp_path)
    told = [paragraph.text for paragraph in paper.paragraphs]
    assert "Căn cứ Nghị định số 9/2026/NĐ-CP;" in told
    announced = (
        "Điều 1. Công bố kèm theo Quyết định này 01 thủ tục hành chính mới ban hành, 01 thủ tục hành chính được sửa đổi, bổ sung, "
        "01 thủ tục hành chính bị bãi bỏ"
    )
    assert any(line.startswith(announced) for line in told)
    assert any(line.startswith("Điều 2.") and "10/04/2026" in line and "Quyết định số 1/QĐ-BCA hết hiệu lực" in line for line in told)
    cells = [[cell.text for cell in row.cells][1:4] for table in paper.tables for row in table.rows if len(row.cells) == 5]
    listed = [row for row in cells if row[0].startswith("1.")]
    assert [(code, name) for code, name, _ in listed] == [("1.000003", "Ba khác hẳn"), ("1.000001", "Một"), ("1.000002", "Hai")]
    assert listed[1][2] == "Nghị định số 9/2026/NĐ-CP"


def test_what_is_new_stands_in_italics_and_what_ended_has_no_content(run: Run, tmp_path: Path) -> None:
    paper = document(run, tmp_path)
    names = [paragraph.text for paragraph in paper.paragraphs if paragraph.style.name == "Heading 2" and "Thủ tục:" in paragraph.text]
    assert names == ["1. Thủ tục: Ba khác hẳn (1.000003)", "2. Thủ tục: Một (1.000001)"]
    texts = [paragraph.text for paragraph in paper.paragraphs]
    contents = paper.paragraphs[texts.index(names[1]) :]
    new = [paragraph.text for paragraph in contents if paragraph.style.name == "Italic Text"]
    assert new == ["03 ngày làm việc", "Nghị định số 9/2026/NĐ-CP."]
    assert "a) Tờ khai (mẫu CT01): 01 bản chính" in [paragraph.text for paragraph in contents]


def test_a_name_is_no_markup_and_the_recipients_are_those_of_the_settings(run: Run, tmp_path: Path) -> None:
    write_catalogue(tmp_path / "base", [{"name": "Một"}])
    write_catalogue(tmp_path / "new", [{"name": "Một"}, {"name": "<script>alert(1)</script> & \x1b[31mđỏ"}])
    (tmp_path / "new/settings.yaml").write_text("format: 1\nministry_name: Bộ Thử\naddressee: Cơ quan Thử\n", "utf-8")
    versions = ("--from", tmp_path / "base", "--to", tmp_path / "new", "-C", tmp_path / "new", "--as-of", "2026-04-01")
    assert run("decision", "draft", *versions, "--word", tmp_path / "d.docx")[0] == 0
    paper = docx.Document(str(tmp_path / "d.docx"))
    told = [paragraph.text for paragraph in paper.paragraphs]
    assert "1. Thủ tục: <script>alert(1)</script> & [31mđỏ (1.000002)" in told
    assert "BỘ TRƯỞNG BỘ THỬ" in told
    recipients = next(cell.text for table in paper.tables for row in table.rows for cell in row.cells if cell.text.startswith("Nơi nhận"))
    assert recipients == "Nơi nhận:\n- Cơ quan Thử;\n- Lưu: VT, ........"


def test_no_file_is_written_where_one_of_them_is_there(run: Run, tmp_path: Path) -> None:
    write_catalogue(tmp_path / "base", [{"name": "Một"}])
    write_catalogue(tmp_path / "new", [{"name": "Một"}, {"name": "Hai khác hẳn"}])
    (tmp_path / "d.docx").write_bytes(b"mine")
    versions = ("--from", tmp_path / "base", "--to", tmp_path / "new", "-C", tmp_path / "new", "--as-of", "2026-04-01")
    code, _, err = run("decision", "draft", *versions, "-o", tmp_path / "d.yaml", "--word", tmp_path / "d.docx")
    assert (code, err) == (2, f"Lỗi: '{tmp_path / 'd.docx'}' đã có; không ghi đè. Chọn tên khác.\n")
    assert ((tmp_path / "d.yaml").exists(), (tmp_path / "d.docx").read_bytes()) == (False, b"mine")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (DECLARATION | {"form_code": "Mẫu số 03"}, ["a) Tờ khai (Mẫu số 03): 01 bản chính"]),
        (CARD | {"copies": None, "present_only": True, "when": "nộp trực tiếp"}, ["a) Hộ chiếu (xuất trình) (nộp trực tiếp)"]),
        ({"id": "data", "lookup": ["population"]}, ["a) Cơ quan giải quyết khai thác dữ liệu trong {register}, không yêu cầu nộp giấy tờ"]),
        (
            {"id": "data", "lookup": ["population"], "otherwise": {"id": "one", "any_of": [CARD, {"id": "both", "all_of": [DECLARATION]}]}},
            [
                "a) Cơ quan giải quyết khai thác dữ liệu trong {register}; không khai thác được thì yêu cầu:",
                "- Một trong các giấy tờ sau:",
                "+ Hộ chiếu: 01 bản sao",
                "+ Các giấy tờ sau:",
                "+ Tờ khai (mẫu CT01): 01 bản chính",
            ],
        ),
    ],
)
def test_a_line_of_the_dossier_in_words(tmp_path: Path, line: dict[str, Any], told: list[str]) -> None:
    write_catalogue(tmp_path / "c", [{"dossier": [line]}])
    catalogue, problems = read_catalogue(tmp_path / "c")
    assert problems == []
    procedure = catalogue.procedures["1.000001"]
    register = catalogue.vocabulary.registers["population"].name.vi
    lines: tuple[RequiredDocument, ...] = procedure.dossier
    assert [text.vi for text in dossier_lines(Naming(procedure, catalogue), lines)] == [one.format(register=register) for one in told]


def test_a_part_that_the_record_leaves_out_is_not_made_up(tmp_path: Path) -> None:
    write_catalogue(tmp_path / "c", [{}])
    catalogue, _ = read_catalogue(tmp_path / "c")
    parts = described(catalogue.procedures["1.000001"], catalogue)
    silent = [part.title.vi for part in parts if [line.text for line in part.lines] == [NOT_IN_RECORD]]
    assert len(parts) == 11
    assert [part.title.vi for part in parts if part.title.vi not in silent] == ["Cơ quan thực hiện thủ tục hành chính"]
