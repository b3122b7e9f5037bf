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
from tests.ledger.making import decision, ledger_of, row
from tests.small import write_catalogue

CATALOGUE = folder("catalogue")
SPAN = ("--from", "2026-01-01", "--to", "2026-06-30")
DAY = ("--as-of", "2026-11-22")
UNSETTLED = "đã hết hiệu lực mà chưa rõ văn bản nào áp dụng"
NATIONAL = LISTS.with_name("national_2026-07.jsonl.gz")


def test_the_sentence_and_the_rows_behind_it(run: Run) -> None:
    code, out, err = run("period", CATALOGUE, *SPAN, *DAY)
    assert (code, err) == (0, "")
    words = " ".join(out.split())
    assert words.startswith(
        "Từ 01/01/2026 đến 30/06/2026: đã ban hành 1 quyết định công bố 5 thủ tục hành chính mới ban hành, 36 thủ tục hành chính được "
        "sửa đổi, bổ sung, thay thế và 7 thủ tục hành chính bị bãi bỏ. Thủ tục đếm theo mã; trong danh mục kèm theo có 5, 39 và 7 dòng"
    )
    assert "Không khớp danh mục: 30 dòng" in out
    assert "danh mục chỉ giữ một phần thủ tục; chưa xác minh: ngày ký, ngày có hiệu lực, văn bản" in words
    assert [line.split()[-3:] for line in out.splitlines() if line.startswith("Cả kỳ, mỗi mã một lần")] == [["5", "36", "7"]] * 2


def test_a_period_of_which_the_ledger_holds_nothing(run: Run) -> None:
    for span in (("--from", "2025-01-01", "--to", "2025-12-31", *DAY), (*SPAN, "--as-of", "2026-03-25")):
        code, out, _ = run("period", CATALOGUE, *span)
        assert (code, out.splitlines()[0].partition(": ")[2]) == (0, "sổ không có quyết định công bố nào được ký trong kỳ.")


def test_a_period_that_has_not_ended_says_so(run: Run, tmp_path: Path) -> None:
    unfinished = "Kỳ chưa kết thúc: số liệu tính đến ngày 22/11/2026."
    span = ("--from", "2026-07-01", "--to", "2026-12-31", *DAY)
    assert unfinished in run("period", CATALOGUE, *span)[1].splitlines()
    assert unfinished not in run("period", CATALOGUE, *SPAN, *DAY)[1]
    run("period", CATALOGUE, *span, "--format", "docx", "-o", tmp_path / "report.docx")
    assert unfinished in [paragraph.text for paragraph in Document(tmp_path / "report.docx").paragraphs]


def test_decisions_are_summed_by_row_and_procedures_once_each(run: Run, tmp_path: Path) -> None:
    rows = [row("amend", "1.000001"), row("amend", "1.000001", "commune")]
    ledger_of(tmp_path, decision("1/QĐ-BCA", "2026-01-05", rows), decision("2/QĐ-BCA", "2026-02-05", rows[:1], partial="true"))
    _, out, _ = run("period", tmp_path, *SPAN, *DAY)
    lines = [line.split("  ") for line in out.splitlines() if line]
    table = [[cell.strip() for cell in line if cell.strip()] for line in lines]
    assert ["1/QĐ-BCA", "05/01/2026", "2"] in table
    assert ["2/QĐ-BCA", "05/02/2026", "1", "danh mục chỉ giữ một phần thủ tục"] in table
    assert ["Cộng", "3"] in table
    assert [line for line in table if line[0] in ("cấp tỉnh", "cấp xã", "Cả kỳ, mỗi mã một lần")] == [
        ["Cả kỳ, mỗi mã một lần", "0", "1", "0"],
        ["cấp tỉnh", "0", "1", "0"],
        ["cấp xã", "0", "1", "0"],
        ["Cả kỳ, mỗi mã một lần", "0", "1", "0"],
    ]
    run("period", tmp_path, *SPAN, *DAY, "--format", "docx", "-o", tmp_path / "report.docx")
    (decisions,) = [table for table in Document(tmp_path / "report.docx").tables if table.cell(0, 0).text == "Số, ký hiệu"]
    assert [row.cells[-1].text for row in decisions.rows] == ["Số dòng", "2", "1", "3"]


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
        ["Cả kỳ, mỗi mã một lần", "5", "36", "7"],
    ]
    assert [text for text in texts if text.startswith("1523/QĐ-BCA-C06: danh mục chỉ giữ một phần thủ tục; chưa xác minh: ngày ký,")]
    states = [[cell.text for cell in row.cells] for row in document.tables[5].rows]
    assert states[0] == ["Phương án", "đề xuất", "đã phê duyệt", "đang có hiệu lực", UNSETTLED, "đã trở lại như cũ"]
    assert ["22/2026/NQ-CP", "0", "0", "18", "0", "0"] in states
    again = tmp_path / "again.docx"
    run("period", CATALOGUE, *SPAN, *DAY, "--format", "docx", "-o", again)
    assert again.read_bytes() == data
    assert run("period", CATALOGUE, *SPAN, *DAY, "--format", "docx", "-o", out)[0] == 2


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--from", "2026-06-30", "--to", "2026-01-01"), "Lỗi: Kỳ kết thúc (01/01/2026) trước khi bắt đầu (30/06/2026).\n"),
        ((*SPAN, "--format", "docx"), "Lỗi: Dạng docx cần -o TỆP.docx.\n"),
        ((*SPAN, "--format", "docx", "-o", "x.doc"), "Lỗi: 'x.doc' phải có đuôi .docx.\n"),
        (("--from", "2026-01-01"), "Lỗi: Thiếu tùy chọn '--to'. Xem: tthc period --help\n"),
    ],
)
def test_wrong_arguments(run: Run, arguments: tuple[str, ...], says: str) -> None:
    assert run("period", CATALOGUE, *arguments)[::2] == (2, says)


def test_the_follow_up_in_three_forms(run: Run) -> None:
    code, out, err = run("follow", CATALOGUE, *DAY)
    assert (code, err) == (0, "")
    assert out.startswith("Đến 22/11/2026: theo dõi 1 văn bản, không việc nào đang chậm.\n")
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
    assert (shorter["state"], shorter["procedures"], shorter["of"], shorter["measured"]) == ("accepted", 2, 10, 3)
    assert "2/10 (20\u00a0%)" in out
    assert "(0\u00a0%)" not in out, "where no item names a procedure there is no share"
    assert "641/QĐ-TTg: Chưa gồm mọi nội dung của phương án; nguồn không cho biết" in out


def test_a_plan_that_cannot_be_read_is_no_plan_that_is_not_there(run: Run, tmp_path: Path) -> None:
    write_catalogue(tmp_path, [{}])
    item = "{id: a, name: Giảm, target: document, field: residence, amends: [31/2015/TT-BCA Điều 3]}"
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans" / "1-QĐ-BCA.yaml").write_text(
        f"format: 1\nnumber: 1/QĐ-BCA\napproved_by: ministry_of_public_security\nitems:\n- {item}\n", "utf-8"
    )
    code, out, err = run("plan", tmp_path, *DAY)
    assert (code, out) == (1, "Chưa đọc được phương án nào: sửa plans/1-QĐ-BCA.yaml.\n")
    assert "'amends' (trong 'a') cần trích dẫn, nhưng tệp ghi một danh sách." in err


def test_plans_of_other_days(run: Run) -> None:
    assert run("plan", CATALOGUE, "--as-of", "2023-01-22") == (0, "Đến 22/01/2023 chưa có phương án nào.\n", "")
    assert run("plan", CATALOGUE, "--as-of", "2025-12-01")[1].startswith("Đến 01/12/2025: 21 nội dung: 21 đã phê duyệt.\n")
    after = run("plan", CATALOGUE, "--as-of", "2027-03-02")[1]
    assert after.startswith(f"Đến 02/03/2027: 39 nội dung: 5 đã phê duyệt, 34 {UNSETTLED}.\n")


def test_a_decision_that_was_not_posted_is_not_done(run: Run, tmp_path: Path) -> None:
    ledger_of(tmp_path, decision("1/QĐ-BCA", "2026-03-30", [], in_database="2026-03-31"))
    words = run("follow", tmp_path, "--as-of", "2026-04-16")[1]
    assert ("còn niêm yết" in words, "xong" in words) == (True, False)


def test_the_follow_up_shows_both_countings_and_decisions_without_a_text(run: Run, tmp_path: Path) -> None:
    own = {"type": "circular", "issuer": "ministry_of_public_security", "signed": "2026-03-20", "effective": "2026-05-05"}
    ledger_of(
        tmp_path,
        decision("1/QĐ-BCA", "2026-03-30", []),
        decision("2/QĐ-BCA", "2026-02-02", [], in_database="2026-03-02", posted="2026-03-03"),
        procedures=[{"legal_basis": ["7/2026/TT-BCA"], "lead_unit": "c06"}],
        vocabulary={"instruments": {"7/2026/TT-BCA": own}},
    )
    _, out, _ = run("follow", tmp_path, "--as-of", "2026-04-16")
    assert out.startswith("Đến 16/04/2026: theo dõi 1 văn bản và 2 quyết định không nêu văn bản, 2 việc đang chậm.\n")
    lines = [[cell.strip() for cell in line.split("  ") if cell.strip()] for line in out.splitlines()[5:]]
    assert [line[-1] for line in lines if line[0] in ("7/2026/TT-BCA", "(không nêu)")] == ["chậm 3", "chậm 1", "xong, có hạn bị"]
    due = out.index("15/04/2026")
    assert due < out.index("(tính theo ngày") < out.index("07/04/2026"), "the day by the other counting stands below"
    english = run("follow", tmp_path, "--as-of", "2026-04-16", "--lang", "en")[1]
    assert english.startswith("On 2026-04-16: 1 text and 2 decisions that name none followed, 2 late.\n")


def test_a_calendar_without_any_day_says_so(run: Run, small: Path) -> None:
    code, out, err = run("follow", small, *DAY, "--format", "ics")
    assert (code, "VEVENT" in out, err) == (0, False, "Không có hạn nào để ghi vào lịch.\n")


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
