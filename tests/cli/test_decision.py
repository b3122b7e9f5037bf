"""`tthc decision`: drafted from an edit, checked both ways, recorded once, and seen when it is changed by hand."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from analyzer.writing.alone import alone
from tests.cli.running import Run
from tests.ledger.making import decision, row, write_decision
from tests.small import write_catalogue

DAY = ("--as-of", "2026-04-01")
HEAD = ("--issuer", "ministry_of_public_security", "--lead-unit", "c06", "--signed", "2026-03-26", "--effective", "2026-03-27")
ENDED = "until: 2026-03-26\n"
FILE = "decisions/2026/7-QĐ-BCA.yaml"


@pytest.fixture
def edited(tmp_path: Path) -> Path:
    """A catalogue before and after an edit: a shorter time, a procedure that came, one that went and whose file is kept."""
    limit: dict[str, Any] = {"id": "normal", "value": "5 working days"}
    write_catalogue(tmp_path / "base", [{"name": "Một", "time_limits": [limit]}, {"name": "Hai"}, {"name": "Ba"}])
    shutil.copytree(tmp_path / "base", tmp_path / "new")
    one = tmp_path / "new/procedures/1.000001.yaml"
    one.write_text(one.read_text("utf-8").replace("5 working days", "3 working days"), "utf-8")
    two = tmp_path / "new/procedures/1.000002.yaml"
    four = two.read_text("utf-8").replace("1.000002", "1.000004").replace("Hai", "Bốn khác hẳn")
    (tmp_path / "new/procedures/1.000004.yaml").write_text(four, "utf-8")
    two.write_text(two.read_text("utf-8") + ENDED, "utf-8")
    return tmp_path


def versions(root: Path) -> tuple[object, ...]:
    return ("--from", root / "base", "--to", root / "new", "-C", root / "new", *DAY)


def drafted(run: Run, root: Path) -> Path:
    out = root / "draft.yaml"
    told = run("decision", "draft", *versions(root), *HEAD, "--number", "7/QĐ-BCA", "-o", out)
    assert told == (0, "", f"Đã ghi {out}: 3 dòng, 3 thủ tục.\n")
    assert "\nsigned: 2026-03-26\neffective: 2026-03-27\n" in out.read_text("utf-8")
    out.write_text(out.read_text("utf-8").replace("counts:", "bases: [58/2026/NĐ-CP]\ncounts:"), "utf-8")
    return out


def test_a_draft_names_each_change_and_its_part(run: Run, edited: Path) -> None:
    code, out, err = run("decision", "draft", *versions(edited))
    assert (code, err) == (0, "3 dòng, 3 thủ tục.\n")
    assert out.startswith("# yaml-language-server: $schema=../../schema/decision.schema.json\nformat: 1\nnumber: # ")
    assert out.partition("counts:")[2] == (
        " {promulgated: 1, amended: 1, replaced: 0, repealed: 1}\n"
        "rows:\n"
        '- {action: promulgate, level: province, field: residence, code: "1.000004", name: Bốn khác hẳn}\n'
        '- {action: amend, level: province, field: residence, code: "1.000001", name: Một, parts: [đ]}\n'
        '- {action: repeal, level: province, field: residence, code: "1.000002", name: Hai}\n'
    )


def test_a_draft_of_nothing_is_no_draft_and_no_file_is_written_over(run: Run, edited: Path) -> None:
    same = ("--from", edited / "base", "--to", edited / "base", "-C", edited / "base")
    assert run("decision", "draft", *same, "-o", edited / "none.yaml") == (0, "", "Không có thay đổi nào cần công bố.\n")
    assert not (edited / "none.yaml").exists()
    out = drafted(run, edited)
    before = out.read_bytes()
    code, _, err = run("decision", "draft", *versions(edited), "-o", out)
    assert (code, err) == (2, f"Lỗi: '{out}' đã có; không ghi đè. Chọn tên khác.\n")
    assert out.read_bytes() == before


def test_from_the_draft_to_the_ledger(run: Run, edited: Path) -> None:
    out = drafted(run, edited)
    code, told, _ = run("decision", "check", out, *versions(edited))
    assert (code, told.splitlines()[-1]) == (0, "1 quyết định: 0 sai, 0 cần xem, 1 ghi chú.")
    root = edited / "new"
    assert run("decision", "record", out, *versions(edited)) == (0, f"Đã ghi nhận 7/QĐ-BCA: {root / FILE}\n", "")
    assert (root / FILE).read_bytes() == out.read_bytes()
    assert run("check", root, *DAY)[0] == 0
    code, told, _ = run("decision", "check", *versions(edited), "--format", "json")
    assert (code, json.loads(told)) == (0, {"decisions": ["7/QĐ-BCA"], "double_entry": True, "outcomes": [], "problems": []})


def test_what_no_decision_explains_fails(run: Run, edited: Path) -> None:
    code, told, _ = run("decision", "check", *versions(edited), "--lang", "en")
    assert code == 1
    assert told.splitlines()[:3] == [
        "procedures/1.000001.yaml:1:1  change_without_row (wrong)",
        "  Procedure 1.000001 (Một) is amended (province), but no row of a decision says so.",
        "  → Add a row (tthc decision draft writes it), or take the change back.",
    ]
    assert told.splitlines()[-1] == "0 decision(s): 3 wrong, 1 to look at, 0 note."


def test_a_number_is_recorded_once_and_nothing_is_rewritten(run: Run, edited: Path) -> None:
    out = drafted(run, edited)
    run("decision", "record", out, *versions(edited))
    recorded = (edited / "new" / FILE).read_bytes()
    out.write_text(out.read_text("utf-8").replace("lead_unit: c06\n", ""), "utf-8")
    code, _, err = run("decision", "record", out, *versions(edited))
    assert (code, err.splitlines()[-1]) == (
        2,
        f"Lỗi: Số 7/QĐ-BCA đã có trong sổ ({FILE}); sổ chỉ được thêm, không ghi đè. Đính chính bằng một quyết định khác.",
    )
    assert (edited / "new" / FILE).read_bytes() == recorded


def test_the_check_of_a_file_says_that_its_number_is_taken(run: Run, edited: Path) -> None:
    out = drafted(run, edited)
    run("decision", "record", out, *versions(edited))
    code, _, err = run("decision", "check", out, *versions(edited))
    assert code == 1
    assert err.splitlines()[-3:] == [
        "draft.yaml:3:1  number_taken",
        f"  Số 7/QĐ-BCA đã có trong sổ ({FILE}); sổ chỉ được thêm, không ghi đè. Đính chính bằng một quyết định khác.",
        "  → Sửa số, hoặc bỏ tệp này nếu là bản chép.",
    ]
    assert "not_recorded" not in run("decision", "check", out, *versions(edited))[1], "it is not to be recorded"


def test_the_file_of_the_ledger_is_the_record_and_no_copy_of_it(run: Run, edited: Path) -> None:
    root = edited / "new"
    run("decision", "record", drafted(run, edited), *versions(edited))
    by_number = run("decision", "check", "7/QĐ-BCA", *versions(edited))
    assert by_number[0] == 0
    assert run("decision", "check", root / FILE, *versions(edited)) == by_number
    (root / FILE).write_text((root / FILE).read_text("utf-8").replace("parts: [đ]", "parts: [d]"), "utf-8")
    code, _, err = run("decision", "check", root / FILE, *versions(edited))
    assert (code, "changed_after_recording" in err, "number_taken" in err) == (1, True, False)


@pytest.mark.parametrize(
    ("option", "word", "says"),
    [
        ("--issuer", "ministry_of_publik_security", "Có phải là 'ministry_of_public_security'?"),
        ("--lead-unit", "nobody_at_all", "Thêm 'nobody_at_all' vào vocabulary/agencies.yaml, hoặc sửa lại."),
        ("--number", "bảy", "'bảy' không đúng dạng số/ký hiệu, như 1523/QĐ-BCA-C06."),
        ("--effective", "2026-03-25", "Ngày có hiệu lực (2026-03-25) trước ngày ký (2026-03-26); sửa một trong hai ngày."),
    ],
)
def test_a_draft_takes_no_words_that_its_ledger_would_refuse(run: Run, edited: Path, option: str, word: str, says: str) -> None:
    code, out, err = run("decision", "draft", *versions(edited), *HEAD, option, word)
    assert (code, out) == (2, "")
    assert err.strip().endswith(says)


def test_a_file_that_another_catalogue_would_refuse_is_not_checked_as_right(run: Run, edited: Path) -> None:
    out = drafted(run, edited)
    out.write_text(out.read_text("utf-8").replace("ministry_of_public_security", "nobody_at_all"), "utf-8")
    code, _, err = run("decision", "check", out, *versions(edited))
    assert (code, err.splitlines()[0]) == (1, "draft.yaml:5:1  dangling_reference")


def test_versions_with_unreadable_files_are_not_held_against_decisions(run: Run, edited: Path) -> None:
    (edited / "new/procedures/1.000003.yaml").write_text("id: [\n", "utf-8")
    for said in (run("decision", "draft", *versions(edited)), run("decision", "check", *versions(edited))):
        assert said[0] == 2
        assert said[2].splitlines()[-1] == "Lỗi: Có tệp không đọc được, nên chưa so được hai bản; sửa tệp trước."


def test_a_ledger_edited_by_hand_is_told(run: Run, edited: Path) -> None:
    run("decision", "record", drafted(run, edited), *versions(edited))
    path = edited / "new" / FILE
    whole = path.read_text("utf-8")
    path.write_text("# chú thích\n" + whole + "in_database: 2026-03-30\n", "utf-8")
    assert run("check", edited / "new", *DAY)[0] == 0
    path.write_text(whole.replace("parts: [đ]", "parts: [d]"), "utf-8")
    code, _, err = run("check", edited / "new", *DAY)
    assert code == 1
    assert err.splitlines() == [
        f"{FILE}:3:1  changed_after_recording",
        "  3 | number: 7/QĐ-BCA",
        "    | ^ Quyết định 7/QĐ-BCA đã bị sửa tay sau khi ghi nhận; sổ quyết định chỉ được thêm, không được sửa.",
        "  → Khôi phục tệp như lúc ghi nhận (git checkout); đính chính bằng một quyết định khác. Chỉ in_database, posted, unconfirmed được sửa sau.",
    ]
    assert run("decision", "check", "-C", edited / "new", *DAY)[0] == 1
    path.unlink()
    assert run("check", edited / "new", *DAY)[2].splitlines() == [
        "decisions/2026/7-QĐ-BCA.sha256  recorded_decision_gone",
        "  Quyết định đã ghi nhận không còn trong sổ.",
        "  → Khôi phục tệp (git checkout).",
    ]


def test_what_is_wrong_is_not_recorded_unless_it_was_issued_so(run: Run, edited: Path) -> None:
    out = drafted(run, edited)
    out.write_text(out.read_text("utf-8").replace("amended: 1", "amended: 2"), "utf-8")
    code, _, err = run("decision", "record", out, *versions(edited))
    assert (code, err.splitlines()) == (
        1,
        [
            "draft.yaml:10:26  counts_differ (sai)",
            "  Quyết định khai 2 thủ tục được sửa đổi, bổ sung; danh mục kèm theo có 1 thủ tục như thế trong 1 dòng.",
            "  → Sửa số khai, hoặc thêm bớt dòng.",
            "Chưa ghi nhận. Sửa những điều trên, hoặc thêm --although-wrong.",
        ],
    )
    assert not (edited / "new/decisions").exists()
    assert run("decision", "record", out, *versions(edited), "--although-wrong")[0] == 0


def test_a_decision_written_at_its_place_is_sealed_there(run: Run, edited: Path) -> None:
    root = edited / "base"
    path = write_decision(root, decision("1/QĐ-BCA", "2026-03-26", [row("amend", "1.000001", parts=["đ"])]))
    assert run("decision", "record", path, "-C", root, *DAY)[0] == 0
    assert sorted(file.name for file in path.parent.iterdir()) == ["1-QĐ-BCA.sha256", "1-QĐ-BCA.yaml"]
    assert run("decision", "record", path, "-C", root, *DAY)[0] == 2


@pytest.mark.parametrize(
    ("replaced", "says"),
    [
        ("number: 7/QĐ-BCA", "Lỗi: Quyết định trong '{out}' chưa đọc được trọn vẹn."),
        ("signed: 2026-03-26", "Lỗi: Quyết định chưa có ngày ký ('signed'): chưa ghi nhận được."),
    ],
)
def test_a_draft_with_blanks_is_not_recorded(run: Run, edited: Path, replaced: str, says: str) -> None:
    out = drafted(run, edited)
    out.write_text(out.read_text("utf-8").replace(replaced, replaced.partition(" ")[0]), "utf-8")
    code, _, err = run("decision", "record", out, *versions(edited))
    assert (code, err.splitlines()[-1]) == (2, says.format(out=out))


def test_while_another_command_writes_nothing_is_recorded(run: Run, edited: Path) -> None:
    out = drafted(run, edited)
    with alone(edited / "new"):
        code, _, err = run("decision", "record", out, *versions(edited))
    assert (code, err) == (2, f"Lỗi: Một lệnh khác đang ghi vào '{edited / 'new'}'; chờ nó xong rồi chạy lại.\n")
    assert not (edited / "new/decisions").exists()


def test_wrong_arguments(run: Run, edited: Path) -> None:
    root = edited / "base"
    write_decision(root, decision("1523/QĐ-BCA-C06", "2026-03-26", []))
    assert run("decision", "check", "1532/QĐ-BCA-C06", "-C", root)[::2] == (
        2,
        "Lỗi: Sổ không có quyết định '1532/QĐ-BCA-C06'. Có phải là '1523/QĐ-BCA-C06'?\n",
    )
    assert run("decision", "check", "-C", root, "--from", "2026-01-01")[2] == "Lỗi: --from và --to đi cùng nhau.\n"
    assert run("decision", "chek")[2] == "Lỗi: Không có lệnh 'chek'. Có phải là 'check'?\n"
    assert run("decision", "check", "nowhere.yaml", "-C", root)[0] == 2
    assert run("decision", "check", "-C", edited / "none")[0] == 2


def test_a_decision_alone_says_that_it_was_not_held_against_the_catalogue(run: Run, edited: Path) -> None:
    root = edited / "base"
    write_decision(root, decision("1/QĐ-BCA", "2026-03-26", []))
    code, out, _ = run("decision", "check", "1/QĐ-BCA", "-C", root, *DAY)
    assert code == 0
    assert out.splitlines()[-2:] == [
        "Chưa đối chiếu hai chiều với thay đổi của danh mục: thêm --from và --to.",
        "1 quyết định: 0 sai, 1 cần xem, 1 ghi chú.",
    ]


def test_a_broken_ledger_does_not_touch_a_review(run: Run, edited: Path) -> None:
    (edited / "base/decisions/2026").mkdir(parents=True)
    (edited / "base/decisions/2026/1-QĐ-BCA.yaml").write_text("{{{", "utf-8")
    assert json.loads(run("analyze", edited / "base", "--format", "json", *DAY)[1])["problems"] == []
    assert run("check", edited / "base", *DAY)[0] == 1
    assert run("period", edited / "base", "--from", "2026-01-01", "--to", "2026-12-31")[0] == 1


@pytest.fixture
def merged(tmp_path: Path) -> Path:
    """Two procedures that go on in a third one."""
    paper: dict[str, Any] = {"dossier": [{"id": "form", "document": "declaration", "originals": 1}]}
    write_catalogue(tmp_path / "base", [{"name": "Cấp thẻ đỏ", **paper}, {"name": "Cấp thẻ xanh", **paper}, {"name": "Ba"}])
    write_catalogue(tmp_path / "new", [{"id": "1.000003", "name": "Ba"}, {"id": "1.000005", "name": "Cấp thẻ", **paper}])
    for code in ("1.000001", "1.000002"):
        old = (tmp_path / f"base/procedures/{code}.yaml").read_text("utf-8")
        (tmp_path / f"new/procedures/{code}.yaml").write_text(old + ENDED, "utf-8")
    return tmp_path


def test_a_merger_is_drafted_checked_and_recorded(run: Run, merged: Path) -> None:
    going_on = ("--goes-on", "1.000001=1.000005", "--goes-on", "1.000002=1.000005")
    out = merged / "draft.yaml"
    assert run("decision", "draft", *versions(merged), *HEAD, "--number", "7/QĐ-BCA", *going_on, "-o", out)[0] == 0
    text = out.read_text("utf-8")
    assert "predecessors: ['1.000001', '1.000002']" in text.replace('"', "'")
    out.write_text(text.replace("counts:", "bases: [58/2026/NĐ-CP]\ncounts:"), "utf-8")
    code, told, err = run("decision", "check", out, *versions(merged))
    assert (code, told.splitlines()[-1]) == (0, "1 quyết định: 0 sai, 0 cần xem, 1 ghi chú."), told + err
    assert run("decision", "record", out, *versions(merged))[0] == 0
    assert run("decision", "check", *versions(merged))[0] == 0


def test_a_pair_of_codes_that_is_none(run: Run, merged: Path) -> None:
    code, _, err = run("decision", "draft", *versions(merged), "--goes-on", "1.000001")
    assert (code, err.strip().splitlines()[-1]) == (
        2,
        "Lỗi: --goes-on: '1.000001' không đúng dạng MÃ_CŨ=MÃ_MỚI, như 1.000001=1.000005.",
    )


@pytest.mark.parametrize(
    ("pair", "says"),
    [
        ("1.999999=1.000005", "bản trước (--from) không có thủ tục '1.999999'. Sửa mã, hoặc bỏ --goes-on này."),
        ("1.000001=1.000009", "bản sau (--to) không có thủ tục '1.000009'. Sửa mã, hoặc bỏ --goes-on này."),
        ("1.000003=1.000005", "thủ tục '1.000003' vẫn còn ở bản sau (--to), không tiếp tục dưới mã khác. Sửa mã, hoặc bỏ --goes-on này."),
    ],
)
def test_a_pair_that_the_versions_do_not_hold(run: Run, merged: Path, pair: str, says: str) -> None:
    out = merged / "draft.yaml"
    code, _, err = run("decision", "draft", *versions(merged), "--goes-on", pair, "-o", out)
    assert (code, err.strip().splitlines()[-1]) == (2, f"Lỗi: --goes-on: {says}")
    assert not out.exists()


def test_the_blanks_of_a_draft_are_to_be_filled(run: Run, edited: Path) -> None:
    out = edited / "draft.yaml"
    run("decision", "draft", *versions(edited), "-o", out)
    code, _, err = run("decision", "check", out, *versions(edited))
    assert code == 2
    assert [line.strip() for line in err.splitlines() if "→" in line] == [
        "→ Điền giá trị vào dòng 'number:', đang để trống.",
        "→ Điền giá trị vào dòng 'issuer:', đang để trống.",
    ]


def test_a_later_decision_is_not_checked_on_an_earlier_day(run: Run, edited: Path) -> None:
    root = edited / "base"
    write_decision(root, decision("1/QĐ-BCA", "2026-03-26", []))
    for day, count in (("2026-03-25", 0), ("2026-03-26", 1)):
        code, out, _ = run("decision", "check", "-C", root, "--as-of", day)
        assert (code, out.splitlines()[-1].partition(":")[0]) == (0, f"{count} quyết định")
    assert run("decision", "check", "1/QĐ-BCA", "-C", root, "--as-of", "2026-03-25")[0] == 0


def test_two_decisions_between_two_versions_are_held_against_them_together(run: Run, edited: Path) -> None:
    root = edited / "new"
    rows = [row("promulgate", "1.000004", name="Bốn khác hẳn"), row("repeal", "1.000002", name="Hai")]
    write_decision(root, decision("1/QĐ-BCA", "2026-03-25", [*rows, row("amend", "1.000001", name="Một", parts=["đ"])]))
    later = [row("amend", "1.000004", name="Bốn khác hẳn", parts=["h"])]
    write_decision(root, decision("2/QĐ-BCA", "2026-03-26", later))
    out = run("decision", "check", *versions(edited), "--format", "json")[1]
    told = json.loads(out)
    assert told["decisions"] == ["1/QĐ-BCA", "2/QĐ-BCA"]
    assert [one["code"] for one in told["outcomes"] if one["weight"] == "wrong"] == []


def test_a_taken_number_is_said_before_anything_else(run: Run, edited: Path) -> None:
    out = drafted(run, edited)
    run("decision", "record", out, *versions(edited))
    told = run("decision", "record", out, "-C", edited / "new", *DAY)
    assert (told[0], told[2].partition(" (")[0]) == (2, "Lỗi: Số 7/QĐ-BCA đã có trong sổ")


def test_the_last_line_counts_what_is_wrong_with_the_file(run: Run, edited: Path) -> None:
    out = drafted(run, edited)
    out.write_text(out.read_text("utf-8").replace("ministry_of_public_security", "nobody_at_all"), "utf-8")
    code, told, _ = run("decision", "check", out, *versions(edited))
    assert (code, told.splitlines()[-1]) == (1, "1 quyết định: 0 sai, 0 cần xem, 1 ghi chú, 1 lỗi của tệp nêu ở trên.")


def test_a_file_that_went_with_its_procedure_is_asked_about(run: Run, edited: Path) -> None:
    """The difference and the decision agree, yet the catalogue alone can neither tell the law that ended nor record the decision."""
    out = drafted(run, edited)
    gone = edited / "new/procedures/1.000002.yaml"
    kept = gone.read_text("utf-8")
    gone.unlink()
    code, told, _ = run("decision", "check", out, *versions(edited))
    assert (code, told.splitlines()[-1]) == (0, "1 quyết định: 0 sai, 1 cần xem, 1 ghi chú.")
    asked = [
        "draft.yaml:14:55  file_of_procedure_gone (cần xem)",
        "  Bản sau không còn tệp của thủ tục 1.000002, nên danh mục không còn cho biết trước đây thủ tục này quy định gì.",
        "  → Giữ tệp ấy và ghi 'until' là ngày cuối cùng thủ tục còn hiệu lực. Không giữ tệp thì tthc decision record chỉ ghi nhận"
        " khi có --from và --to như lúc kiểm tra.",
    ]
    assert told.splitlines()[:3] == asked
    alone = ("-C", edited / "new", *DAY)
    code, _, err = run("decision", "record", out, *alone)
    assert (code, "repeals_what_is_not_there" in err) == (1, True)
    gone.write_text(kept, "utf-8")
    assert run("decision", "check", out, *versions(edited))[1].splitlines()[-1] == "1 quyết định: 0 sai, 0 cần xem, 1 ghi chú."
    assert run("decision", "record", out, *alone)[0] == 0, "the file that was kept is enough"


def test_with_the_versions_of_the_check_a_file_that_went_is_no_hindrance(run: Run, edited: Path) -> None:
    out = drafted(run, edited)
    (edited / "new/procedures/1.000002.yaml").unlink()
    code, _, err = run("decision", "record", out, *versions(edited))
    assert (code, err.splitlines()[0]) == (0, "draft.yaml:14:55  file_of_procedure_gone (cần xem)")
    assert "file_of_procedure_gone" not in run("decision", "check", *versions(edited))[1], "what was recorded is not asked about"


def test_predecessors_whose_files_went_are_asked_about(run: Run, merged: Path) -> None:
    out = merged / "draft.yaml"
    going_on = ("--goes-on", "1.000001=1.000005", "--goes-on", "1.000002=1.000005")
    run("decision", "draft", *versions(merged), *HEAD, "--number", "7/QĐ-BCA", *going_on, "-o", out)
    (merged / "new/procedures/1.000002.yaml").unlink()
    told = run("decision", "check", out, *versions(merged), "--format", "json")[1]
    asked = [one for one in json.loads(told)["outcomes"] if one["code"] == "file_of_procedure_gone"]
    assert [(one["weight"], "1.000002" in one["message"]) for one in asked] == [("ask", True)]
