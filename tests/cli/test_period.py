"""`tthc period`, `tthc follow`, `tthc plan`: what they print, in which form."""

from __future__ import annotations

import io
import json
import shutil
from pathlib import Path

import pytest
from docx import Document

from analyzer.bundled import folder
from tests.cli.running import Run
from tests.ledger.lists_of_1523 import LISTS

CATALOGUE = folder("catalogue")
SPAN = ("--from", "2026-01-01", "--to", "2026-06-30")
DAY = ("--as-of", "2026-11-22")
NATIONAL = LISTS.with_name("national_2026-07.jsonl.gz")


def test_the_sentence_and_the_rows_behind_it(run: Run) -> None:
    code, out, err = run("period", CATALOGUE, *SPAN, *DAY)
    assert (code, err) == (0, "")
    words = " ".join(out.split())
    assert words.startswith(
        "Từ 01/01/2026 đến 30/06/2026: Đã ban hành 1 quyết định công bố 5 thủ tục hành chính mới ban hành, 36 thủ tục hành chính được "
        "sửa đổi, bổ sung, thay thế và 7 thủ tục hành chính bị bãi bỏ. Thủ tục đếm theo mã; trong danh mục kèm theo có 5, 39 và 7 dòng"
    )
    assert "Không khớp danh mục: 30 dòng" in out


def test_json_and_english(run: Run) -> None:
    told = json.loads(run("period", CATALOGUE, *SPAN, *DAY, "--format", "json")[1])
    assert (told["promulgated"], told["amended_or_replaced"], told["repealed"]) == (5, 36, 7)
    assert (
        "1 decision(s) announced 5 new, 36 amended or replaced and 7 repealed" in run("period", CATALOGUE, *SPAN, *DAY, "--lang", "en")[1]
    )


def test_the_report_follows_points_a_to_h_and_leaves_open_what_nobody_knows(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "report.docx"
    assert run("period", CATALOGUE, *SPAN, *DAY, "--format", "docx", "-o", out) == (0, "", f"Đã ghi {out}.\n")
    data = out.read_bytes()
    document = Document(io.BytesIO(data))
    heads = [paragraph.text for paragraph in document.paragraphs if paragraph.style.name == "Heading 2"]
    assert [head.partition(")")[0] for head in heads] == ["a", "b", "c", "d", "đ", "e", "g", "h"]
    texts = [paragraph.text for paragraph in document.paragraphs]
    assert sum(set(text) == {"."} for text in texts) == 6
    figures = [[cell.text for cell in row.cells] for row in document.tables[4].rows]
    assert figures[1:] == [
        ["cấp trung ương", "5", "14", "1"],
        ["cấp tỉnh", "0", "13", "1"],
        ["cấp huyện", "0", "0", "3"],
        ["cấp xã", "0", "12", "2"],
    ]
    states = [[cell.text for cell in row.cells] for row in document.tables[5].rows]
    assert states[0] == ["Phương án", "đề xuất", "đã phê duyệt", "đang có hiệu lực", "đã bị hoàn lại"]
    assert ["22/2026/NQ-CP", "0", "0", "18", "0"] in states
    again = tmp_path / "again.docx"
    run("period", CATALOGUE, *SPAN, *DAY, "--format", "docx", "-o", again)
    assert again.read_bytes() == data
    assert run("period", CATALOGUE, *SPAN, *DAY, "--format", "docx", "-o", out)[0] == 2


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--from", "2026-06-30", "--to", "2026-01-01"), "Lỗi: Kỳ kết thúc (2026-01-01) trước khi bắt đầu (2026-06-30).\n"),
        ((*SPAN, "--format", "docx"), "Lỗi: Dạng docx cần -o TỆP.docx.\n"),
        ((*SPAN, "--format", "docx", "-o", "x.doc"), "Lỗi: Dạng docx cần -o TỆP.docx.\n"),
        (("--from", "2026-01-01"), "Lỗi: Thiếu tùy chọn '--to'. Xem: tthc period --help\n"),
    ],
)
def test_wrong_arguments(run: Run, arguments: tuple[str, ...], says: str) -> None:
    assert run("period", CATALOGUE, *arguments)[::2] == (2, says)


def test_the_follow_up_in_three_forms(run: Run) -> None:
    code, out, err = run("follow", CATALOGUE, *DAY)
    assert (code, err) == (0, "")
    assert out.startswith("Đến 22/11/2026: theo dõi 1 văn bản, 0 đang chậm.\n")
    told = json.loads(run("follow", CATALOGUE, "--as-of", "2026-12-22", "--format", "json")[1])
    assert [text["stage"] for text in told["texts"]] == ["decided"]
    assert [(matter["kind"], matter["of"], matter["day"]) for matter in told["matters"]] == [
        ("ends", "66.7/2025/NQ-CP", "2027-02-28"),
        ("ends", "22/2026/NQ-CP", "2027-03-01"),
    ]
    events = run("follow", CATALOGUE, "--as-of", "2026-12-22", "--format", "ics")[1]
    assert events.startswith("BEGIN:VCALENDAR")
    assert "DTSTART;VALUE=DATE:20270228" in events


def test_plans_by_item_and_by_field(run: Run) -> None:
    code, out, err = run("plan", CATALOGUE, *DAY)
    assert (code, err) == (0, "")
    assert out.startswith("Đến 22/11/2026: 39 nội dung: 5 đã phê duyệt, 34 đang có hiệu lực.\n")
    told = json.loads(run("plan", CATALOGUE, *DAY, "--format", "json", "--since", "2026-01-01")[1])
    assert {one["state"] for one in told["items"] if one["plan"] == "1891/QĐ-TTg"} == {"accepted"}
    (shorter,) = [one for one in told["shares"] if (one["field"], one["target"]) == ("driving_licence", "time_limit")]
    assert (shorter["state"], shorter["procedures"], shorter["of"], shorter["measured"]) == ("accepted", 2, 7, 3)


@pytest.mark.skipif(not (NATIONAL.exists() and LISTS.exists()), reason="needs the real records in ../shared/data")
def test_on_the_imported_ministry_just_the_codes_that_the_database_lacks_are_unmatched(run: Run, tmp_path: Path) -> None:
    root = tmp_path / "ministry"
    run("init", root, "--empty")
    run("import", "portal", NATIONAL, "--into", root, "--ministry", "bca")
    shutil.copytree(CATALOGUE / "decisions", root / "decisions")
    told = json.loads(run("period", root, *SPAN, *DAY, "--format", "json")[1])
    lists = [json.loads(line) for line in LISTS.read_text("utf-8").splitlines()]
    lacking = {line["code"] for line in lists if line["code"] and not line["in_national_2026_07"]}
    assert {one["code"] for one in told["unmatched"] if one["code"]} == lacking
    assert sum(one["reason"] == "no_code_yet" for one in told["unmatched"]) == 5
