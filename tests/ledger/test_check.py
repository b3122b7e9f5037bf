"""Checks of a decision alone: history, declared counts, days, texts that had ended, texts nobody announced."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from analyzer.ledger.checks.check import check_decisions, check_whole
from analyzer.ledger.following.period import period
from analyzer.ledger.outcome import Outcome
from tests.ledger.making import Books, books, decision, ledger_of, row

AS_OF = date(2026, 4, 1)


def said(outcomes: list[Outcome], *codes: str) -> list[str]:
    return [f"{one.place} {one.weight} {one.code}: {one.message.vi}" for one in outcomes if one.code in codes]


def checked(found: Books) -> list[Outcome]:
    return check_decisions(found.ledger.decisions, found.ledger, found.catalogue)


def test_actions_fit_what_earlier_decisions_did(tmp_path: Path) -> None:
    found = ledger_of(
        tmp_path,
        decision("1/QĐ-BCA", "2025-01-05", [row("promulgate", "1.000001"), row("repeal", "1.000002"), row("amend", "1.000003")]),
        decision("2/QĐ-BCA", "2026-01-05", [row("promulgate", "1.000001"), row("repeal", "1.000002"), row("amend", "1.000003")]),
        decision("3/QĐ-BCA", "2026-02-05", [row("amend", "1.000002"), row("amend", "1.000002", "commune")]),
    )
    codes = ("promulgates_what_exists", "repealed_already", "goes_on_after_repeal")
    assert said(checked(found), *codes) == [
        "decisions/2026/2-QĐ-BCA.yaml:8:3 wrong promulgates_what_exists: Thủ tục 1.000001 mới ban hành, nhưng đã có tại Quyết định 1/QĐ-BCA ngày 05/01/2025.",
        "decisions/2026/2-QĐ-BCA.yaml:13:3 wrong repealed_already: Thủ tục 1.000002 bị bãi bỏ, nhưng Quyết định 1/QĐ-BCA ngày 05/01/2025 đã bãi bỏ.",
        "decisions/2026/3-QĐ-BCA.yaml:8:3 wrong goes_on_after_repeal: Thủ tục 1.000002 được sửa đổi, bổ sung, nhưng Quyết định 2/QĐ-BCA ngày 05/01/2026 đã bãi bỏ.",
    ]


def test_a_level_is_that_of_the_code_before_it_is_recorded(tmp_path: Path) -> None:
    moved = [row("amend", "1.000002", "commune"), row("repeal", "1.000002")]
    found = ledger_of(tmp_path, decision("1/QĐ-BCA", "2026-03-26", [row("amend", "1.000001", "ministry"), *moved]))
    assert said(checked(found), "level_of_another_code") == [
        "decisions/2026/1-QĐ-BCA.yaml:9:3 ask level_of_another_code: Dòng này ghi 1.000001 ở cấp trung ương; trong danh mục thủ tục ấy thực hiện ở cấp tỉnh.",
    ]
    (filed,) = found.ledger.decisions
    assert said(check_decisions([replace(filed, sealed=True)], found.ledger, found.catalogue), "level_of_another_code") == []


def test_what_left_a_level_comes_back_to_it(tmp_path: Path) -> None:
    moved = [row("amend", "1.000001", "commune", parts=["g"]), row("repeal", "1.000001")]
    then = {
        "2/QĐ-BCA": [row("amend", "1.000001", parts=["g"]), row("repeal", "1.000001", "commune")],
        "3/QĐ-BCA": [row("promulgate", "1.000001", "commune"), row("repeal", "1.000001")],
        "4/QĐ-BCA": [row("amend", "1.000001", parts=["d"]), row("promulgate", "1.000001", "commune")],
        "5/QĐ-BCA": [row("repeal", "1.000001"), row("repeal", "1.000001", "commune")],
        "6/QĐ-BCA": [row("repeal", "1.000001"), row("amend", "1.000001", "commune")],
    }
    signed = [decision(number, f"2026-01-{at:02}", rows) for at, (number, rows) in enumerate(then.items(), 2)]
    found = ledger_of(tmp_path, decision("1/QĐ-BCA", "2026-01-01", moved), *signed)
    assert said(checked(found), "promulgates_what_exists", "repealed_already", "goes_on_after_repeal") == [
        "decisions/2026/4-QĐ-BCA.yaml:8:3 wrong goes_on_after_repeal: Thủ tục 1.000001 được sửa đổi, bổ sung ở cấp tỉnh, nhưng Quyết định 3/QĐ-BCA ngày 03/01/2026 đã bãi bỏ ở cấp ấy.",
        "decisions/2026/4-QĐ-BCA.yaml:15:3 wrong promulgates_what_exists: Thủ tục 1.000001 mới ban hành, nhưng đã có tại Quyết định 3/QĐ-BCA ngày 03/01/2026.",
        "decisions/2026/6-QĐ-BCA.yaml:8:3 wrong repealed_already: Thủ tục 1.000001 bị bãi bỏ, nhưng Quyết định 5/QĐ-BCA ngày 05/01/2026 đã bãi bỏ.",
        "decisions/2026/6-QĐ-BCA.yaml:13:3 wrong goes_on_after_repeal: Thủ tục 1.000001 được sửa đổi, bổ sung, nhưng Quyết định 5/QĐ-BCA ngày 05/01/2026 đã bãi bỏ.",
    ]


def test_decisions_of_one_day_follow_their_numbers(tmp_path: Path) -> None:
    signed = [decision(f"{number}/QĐ-BCA", "2026-07-01", [row("repeal", "1.000001")]) for number in (10, 9)]
    found = ledger_of(tmp_path, *signed)
    assert [filed.record.number for filed in found.ledger.decisions] == ["9/QĐ-BCA", "10/QĐ-BCA"]
    assert [(one.of, one.code) for one in checked(found) if one.code == "repealed_already"] == [("10/QĐ-BCA", "repealed_already")]


def test_a_number_that_counts_each_level_is_asked_about(tmp_path: Path) -> None:
    rows = [row("promulgate", "1.000001", "commune"), row("repeal", "1.000001")]
    once = decision("1/QĐ-BCA", "2026-01-05", rows, counts={"promulgated": "1", "amended": "0", "repealed": "0"})
    each = decision("2/QĐ-BCA", "2026-01-06", rows, counts={"promulgated": "1", "amended": "0", "repealed": "1"})
    neither = decision("3/QĐ-BCA", "2026-01-07", rows, counts={"promulgated": "1", "amended": "1"})
    found = ledger_of(tmp_path, once, each, neither)
    assert [(one.of, one.weight) for one in checked(found) if one.code == "counts_differ"] == [("3/QĐ-BCA", "wrong"), ("2/QĐ-BCA", "ask")]
    kinds = period(found.ledger, found.catalogue, ["1.000001"], date(2026, 1, 5), date(2026, 1, 5)).kinds
    assert {kind: counted.procedures for kind, counted in kinds.items() if counted} == {"promulgated": ("1.000001",)}


def test_procedures_are_counted_by_code_and_rows_by_level(tmp_path: Path) -> None:
    rows = [row("amend", "1.000001"), row("amend", "1.000001", "commune"), row("replace", "1.000002"), row("promulgate", name="Mới")]
    right = decision("1/QĐ-BCA", "2026-01-05", rows, counts={"promulgated": "1", "amended": "2", "repealed": "0"})
    apart = decision("2/QĐ-BCA", "2026-01-06", rows, counts={"amended": "1", "replaced": "1"})
    by_rows = decision("3/QĐ-BCA", "2026-01-07", rows, counts={"promulgated": "2", "amended": "3"})
    found = ledger_of(tmp_path, right, apart, by_rows)
    outcomes = [one for one in checked(found) if one.code == "counts_differ"]
    assert [(one.of, one.message.vi, one.remedy.vi) for one in outcomes] == [
        (
            "3/QĐ-BCA",
            "Quyết định khai 2 thủ tục mới ban hành; danh mục kèm theo có 1 thủ tục như thế trong 1 dòng.",
            "Sửa số khai, hoặc thêm bớt dòng.",
        ),
        (
            "3/QĐ-BCA",
            "Quyết định khai 3 thủ tục được sửa đổi, bổ sung, thay thế; danh mục kèm theo có 2 thủ tục như thế trong 3 dòng.",
            "Số thủ tục tính theo mã, không theo dòng của từng cấp.",
        ),
    ]


LATE = ("publication_late", "publication_in_time_by_one_counting", "database_late")


def test_late_decisions_and_entries(tmp_path: Path) -> None:
    announces = [{"number": "58/2026/NĐ-CP", "effective": "2026-03-15"}]
    late = decision("1/QĐ-BCA", "2026-03-02", [], announces=announces, in_database="2026-03-17")
    waiting = decision("2/QĐ-BCA", "2026-03-03", [])
    reported = decision("3/QĐ-BCA", "2026-03-04", [], announces=announces, unconfirmed=["signed"], in_database="2026-03-05")
    disputed = decision("4/QĐ-BCA", "2026-02-20", [], announces=announces, in_database="2026-02-21")
    found = ledger_of(tmp_path, late, waiting, reported, disputed, as_of=AS_OF)
    assert said(checked(found), *LATE, "not_in_database") == [
        "decisions/2026/1-QĐ-BCA.yaml:6:1 wrong publication_late: Quyết định công bố 58/2026/NĐ-CP được ký ngày 02/03/2026, hạn chót 23/02/2026 (trước ngày văn bản có hiệu lực ít nhất 20 ngày).",
        "decisions/2026/1-QĐ-BCA.yaml:11:1 wrong database_late: Thủ tục được nhập vào Cơ sở dữ liệu quốc gia ngày 17/03/2026, hạn chót 16/03/2026 (10 ngày làm việc kể từ ngày ký quyết định).",
        "decisions/2026/2-QĐ-BCA.yaml:5:1 ask not_in_database: Chưa ghi ngày nhập Cơ sở dữ liệu quốc gia; hạn chót 17/03/2026 (10 ngày làm việc kể từ ngày ký quyết định).",
        "decisions/2026/3-QĐ-BCA.yaml:6:1 ask publication_late: Quyết định công bố 58/2026/NĐ-CP được ký ngày 04/03/2026, hạn chót 23/02/2026 (trước ngày văn bản có hiệu lực ít nhất 20 ngày); ngày theo nguồn thứ cấp, chưa xác minh.",
        "decisions/2026/4-QĐ-BCA.yaml:6:1 note publication_in_time_by_one_counting: Quyết định công bố 58/2026/NĐ-CP được ký ngày 20/02/2026, đúng hạn, hạn chót 23/02/2026 (trước ngày văn bản có hiệu lực ít nhất 20 ngày); tính theo ngày làm việc thì hạn là 16/02/2026, chậm.",
    ]


def test_who_is_in_time_as_the_unit_counts_gives_no_reason_for_being_late(tmp_path: Path) -> None:
    announces = [{"number": "58/2026/NĐ-CP", "effective": "2026-03-15"}]
    decided = [
        decision("1/QĐ-BCA", "2026-02-20", [], announces=announces),
        decision("2/QĐ-BCA", "2026-02-20", [], announces=announces, unconfirmed=["signed"]),
    ]
    found = [one for one in checked(ledger_of(tmp_path, *decided)) if one.code in LATE]
    assert [(one.weight, one.code, "chậm" in one.remedy.vi) for one in found] == [
        ("note", "publication_in_time_by_one_counting", False),
        ("note", "publication_in_time_by_one_counting", False),
    ]


def test_what_is_later_than_the_day_is_not_said(tmp_path: Path) -> None:
    announces = [{"number": "58/2026/NĐ-CP", "effective": "2026-03-15"}]
    ledger_of(tmp_path, decision("1/QĐ-BCA", "2026-02-26", [], announces=announces, in_database="2026-03-20"))
    told = {}
    for day in (date(2026, 2, 25), date(2026, 2, 27), date(2026, 3, 19), date(2026, 3, 21)):
        lines = said(checked(books(tmp_path, day)), "publication_late", "database_late", "not_in_database")
        told[str(day)] = [re.split("[,;] hạn chót", line.partition(": ")[2])[0] for line in lines]
    signed = "Quyết định công bố 58/2026/NĐ-CP được ký ngày 26/02/2026"
    assert told == {
        "2026-02-25": ["Đến ngày 25/02/2026 chưa có quyết định công bố 58/2026/NĐ-CP"],
        "2026-02-27": [signed],
        "2026-03-19": [signed, "Chưa ghi ngày nhập Cơ sở dữ liệu quốc gia"],
        "2026-03-21": [signed, "Thủ tục được nhập vào Cơ sở dữ liệu quốc gia ngày 20/03/2026"],
    }


def test_working_days_are_a_setting_and_holidays_a_file(tmp_path: Path) -> None:
    announces = [{"number": "58/2026/NĐ-CP", "effective": "2026-03-15"}]
    ledger_of(tmp_path, decision("1/QĐ-BCA", "2026-02-12", [], announces=announces, in_database="2026-02-13"))
    (tmp_path / "settings.yaml").write_text("format: 1\nday_counting: working\n", "utf-8")
    days = {f"2026-02-{day}": "Tết" for day in range(16, 21)}
    (tmp_path / "parameters").mkdir()
    (tmp_path / "parameters/holidays.yaml").write_text(yaml.safe_dump({"format": "1", "holidays": days}, allow_unicode=True), "utf-8")
    (only,) = said(checked(books(tmp_path, AS_OF)), "publication_late")
    assert "hạn chót 09/02/2026" in only
    assert "tính theo ngày theo lịch thì hạn là 23/02/2026, không chậm" in only


def test_texts_that_had_ended(tmp_path: Path) -> None:
    instruments = {
        "1/2020/TT-BCA": {"type": "circular", "issuer": "ministry_of_public_security", "until": "2025-12-31"},
        "2/2020/TT-BCA": {
            "type": "circular",
            "issuer": "ministry_of_public_security",
            "replaced_by": "3/2025/TT-BCA",
            "status": "replaced",
        },
        "3/2025/TT-BCA": {"type": "circular", "issuer": "ministry_of_public_security", "effective": "2026-06-01"},
    }
    bases = ["1/2020/TT-BCA", "2/2020/TT-BCA", "31/2015/TT-BCA"]
    rows = [row("amend", "1.000001", provision="1/2020/TT-BCA Điều 2")]
    found = ledger_of(tmp_path, decision("1/QĐ-BCA", "2026-03-26", rows, bases=bases), vocabulary={"instruments": instruments})
    assert said(checked(found), "stale_basis") == [
        "decisions/2026/1-QĐ-BCA.yaml:12:3 wrong stale_basis: 1/2020/TT-BCA đã hết hiệu lực hoặc được thay thế từ 01/01/2026.",
        "decisions/2026/1-QĐ-BCA.yaml:15:3 wrong stale_basis: 1/2020/TT-BCA đã hết hiệu lực hoặc được thay thế từ 01/01/2026.",
        "decisions/2026/1-QĐ-BCA.yaml:17:3 ask stale_basis: 31/2015/TT-BCA đã hết hiệu lực hoặc được thay thế (66/2023/TT-BCA), chưa rõ từ ngày nào.",
    ]


def test_own_texts_newer_than_the_ledger_that_nobody_announced(tmp_path: Path) -> None:
    own: dict[str, Any] = {"type": "circular", "issuer": "ministry_of_public_security"}
    instruments = {
        "1/2026/TT-BCA": {**own, "effective": "2026-02-01"},
        "2/2026/TT-BCA": {**own, "effective": "2026-02-01"},
        "3/2026/TT-BCA": {**own, "effective": "2025-02-01"},
        "4/2026/TT-BCA": {**own, "effective": "2027-02-01"},
        "5/2026/TT-BCA": {**own, "effective": "2026-02-01"},
    }
    cited = {"legal_basis": ["1/2026/TT-BCA", "2/2026/TT-BCA", "3/2026/TT-BCA", "4/2026/TT-BCA", "58/2026/NĐ-CP"]}
    announces = [{"number": "2/2026/TT-BCA"}]
    found = ledger_of(
        tmp_path,
        decision("1/QĐ-BCA", "2026-01-01", [], announces=announces),
        procedures=[cited, {"legal_basis": ["1/2026/TT-BCA"]}],
        vocabulary={"instruments": instruments},
        as_of=AS_OF,
    )
    (only,) = check_whole(found.ledger, found.catalogue, found.versions)
    assert (only.weight, only.code, only.of) == ("ask", "text_without_decision", "1/2026/TT-BCA")
    assert only.message.en == (
        "1/2026/TT-BCA is in force since 2026-02-01, but no decision of the ledger announces it; procedures that cite it: 1.000001, 1.000002."
    )


def test_a_later_decision_hides_no_awaited_one(tmp_path: Path) -> None:
    own = {"type": "circular", "issuer": "ministry_of_public_security", "effective": "2026-02-01"}
    announced = decision("2/QĐ-BCA", "2026-03-01", [], announces=[{"number": "1/2026/TT-BCA"}])
    ledger_of(
        tmp_path,
        decision("1/QĐ-BCA", "2026-01-01", []),
        announced,
        procedures=[{"legal_basis": ["1/2026/TT-BCA"]}],
        vocabulary={"instruments": {"1/2026/TT-BCA": own}},
    )
    awaited = {}
    for day in (date(2026, 2, 28), date(2026, 3, 1)):
        found = books(tmp_path, day)
        awaited[str(day)] = [one.of for one in check_whole(found.ledger, found.catalogue, found.versions)]
    assert awaited == {"2026-02-28": ["1/2026/TT-BCA"], "2026-03-01": []}


def test_parts_that_are_not_named_and_a_decision_left_by_hand(tmp_path: Path) -> None:
    found = ledger_of(
        tmp_path, decision("1/QĐ-BCA", "2026-03-26", [row("amend", "1.000001"), row("amend", "1.000002", parts=["d"])]), as_of=AS_OF
    )
    assert said(checked(found), "parts_not_named", "not_recorded") == [
        "decisions/2026/1-QĐ-BCA.yaml:8:3 ask parts_not_named: 1 trên 2 dòng sửa đổi, bổ sung không nêu bộ phận nào của thủ tục được sửa.",
        "decisions/2026/1-QĐ-BCA.yaml:5:1 note not_recorded: Quyết định chưa được ghi nhận vào sổ.",
    ]


def test_what_replaces_no_other_procedure_names_its_parts_too(tmp_path: Path) -> None:
    rows = [row("replace", "1.000001"), row("replace", "1.000002", predecessors=["1.000003"])]
    found = ledger_of(tmp_path, decision("1/QĐ-BCA", "2026-03-26", rows), as_of=AS_OF)
    assert said(checked(found), "parts_not_named") == [
        "decisions/2026/1-QĐ-BCA.yaml:8:3 ask parts_not_named: 1 trên 1 dòng sửa đổi, bổ sung, thay thế không nêu bộ phận nào của thủ tục được sửa.",
    ]


def test_lists_that_do_not_say_what_they_should(tmp_path: Path) -> None:
    announces = [{"number": "58/2026/NĐ-CP", "signed": "2026-02-13", "effective": "2026-04-15"}]
    rows = [
        row("amend", "1.000001", name="Thủ tục đăng ký thường trú tại Công an xã", parts=["d"]),
        row("amend", "1.000002", name="Cấp hộ chiếu phổ thông", parts=["d"]),
    ]
    found = ledger_of(
        tmp_path,
        decision("1/QĐ-BCA", "2026-03-26", rows),
        decision("2/QĐ-BCA", "2026-03-27", [], announces=announces, in_database="2026-03-28"),
        decision("3/QĐ-BCA", "2026-03-28", [], announces=announces, unconfirmed=["announces"]),
        procedures=[{"name": "Đăng ký thường trú"}, {"name": "Đăng ký xe mô tô"}],
        as_of=AS_OF,
    )
    assert said(checked(found), "no_text_named", "name_of_another_code", "other_day_of_text") == [
        "decisions/2026/2-QĐ-BCA.yaml:11:3 wrong other_day_of_text: Ngày có hiệu lực của 58/2026/NĐ-CP ghi là 15/04/2026; danh mục văn bản ghi 15/03/2026.",
        "decisions/2026/1-QĐ-BCA.yaml:5:1 ask no_text_named: Quyết định không nêu văn bản nào làm căn cứ hay được công bố, nên không tính được hạn công bố.",
        "decisions/2026/1-QĐ-BCA.yaml:18:3 ask name_of_another_code: Dòng này ghi mã 1.000002 với tên “Cấp hộ chiếu phổ thông”; trong danh mục mã ấy là “Đăng ký xe mô tô”.",
        "decisions/2026/3-QĐ-BCA.yaml:11:3 ask other_day_of_text: Ngày có hiệu lực của 58/2026/NĐ-CP ghi là 15/04/2026; danh mục văn bản ghi 15/03/2026.",
    ]


def test_a_draft_announces_no_text_older_than_what_the_procedure_rested_on(tmp_path: Path) -> None:
    from analyzer.ledger.checks.check import Compared
    from analyzer.ledger.draft import Head, draft
    from analyzer.model.changes import Change

    law = {"type": "law", "issuer": "national_assembly"}
    instruments = {
        number: {**law, "effective": day}
        for number, day in {"1/2014/QH13": "2014-07-01", "2/2020/QH14": "2021-07-01", "3/2026/QH15": "2026-07-01"}.items()
    }
    before = ledger_of(tmp_path / "base", procedures=[{"legal_basis": ["2/2020/QH14"]}], vocabulary={"instruments": instruments})
    bases = ["1/2014/QH13", "2/2020/QH14", "3/2026/QH15", "4/2026/TT-BCA"]
    after = ledger_of(
        tmp_path / "new",
        procedures=[{"legal_basis": bases}],
        vocabulary={"instruments": {**instruments, "4/2026/TT-BCA": {"type": "circular", "issuer": "ministry_of_public_security"}}},
    )
    changes = (Change("1.000001", "amended", "legal_basis", "citations", "neutral", None, None),)
    written = yaml.safe_load(draft(Compared(before.catalogue, after.catalogue, changes), Head()))
    assert [text["number"] for text in written["announces"]] == ["3/2026/QH15", "4/2026/TT-BCA"]
