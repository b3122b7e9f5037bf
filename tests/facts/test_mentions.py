"""What the wording names, beside what the record says; and notes that disagree with their numbers."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from analyzer.facts.facts import compute
from analyzer.facts.procedure.steps_told import restart
from analyzer.facts.procedure.worded import pieces, sentence
from tests.facts.making import facts_of, procedure
from tests.small import read_catalogue, write_catalogue


def mentions(root: Path, **body: Any) -> list[dict[str, Any]]:
    return facts_of(root, [body]).tables.rows("SELECT * FROM mentions")


def only(root: Path, **body: Any) -> dict[str, Any]:
    (row,) = mentions(root, **body)
    return row


def test_steps_as_the_source_tells_them_stand_in_for_steps_read_from_them() -> None:
    told = procedure(text={"steps": "Nộp hồ sơ."}, steps=[{"id": "file", "actor": "applicant", "name": "Nộp"}])
    assert [(piece.part, piece.path) for piece in pieces(told)] == [("steps", "text/steps")]
    modelled = procedure(steps=[{"id": "file", "actor": "applicant", "name": "Nộp"}], conditions=[{"id": "age", "text": "Đủ 18 tuổi"}])
    assert [piece.path for piece in pieces(modelled)] == ["steps/file", "conditions/age"]


def test_a_sentence_ends_at_semicolons_and_lines_not_inside_a_name() -> None:
    text = "Nộp hồ sơ; gửi Bộ Lao động - Thương binh và Xã hội xem xét.\nTrả kết quả"
    assert sentence(text, text.index("Thương"), text.index("binh")) == "gửi Bộ Lao động - Thương binh và Xã hội xem xét."


def test_of_a_long_sentence_whole_words_are_shown() -> None:
    text = f"{'nghĩa ' * 100}với nơi chưa có bản đồ {'nghĩa ' * 100}"
    shown = sentence(text, text.index("nơi"), text.index("nơi") + 3)
    assert set(shown.split()) == {"…", "nghĩa", "với", "nơi", "chưa", "có", "bản", "đồ"}
    assert shown.startswith("… nghĩa ") and shown.endswith(" nghĩa …")


def test_a_line_that_was_only_wrapped_ends_no_sentence() -> None:
    told = procedure(text={"steps": "Gửi hồ sơ tới Bộ\n    trưởng một bộ;\n- trả kết quả"})
    (piece,) = pieces(told)
    assert sentence(piece.text, piece.text.index("một"), piece.text.index("bộ;")) == "Gửi hồ sơ tới Bộ trưởng một bộ"


def test_a_limit_that_begins_anew() -> None:
    assert restart("Bổ sung. thời hạn giải quyết được tính lại từ đầu sau khi nhận đủ hồ sơ.") != ""
    assert restart("Thời gian tính lại tiền sử dụng đất.") == ""


def test_a_text_is_looked_for_in_the_legal_basis(tmp_path: Path) -> None:
    row = only(tmp_path, legal_basis=["154/2024/NĐ-CP"], conditions=[{"id": "age", "text": "Theo Nghị định số 154/2024/NĐ-CP"}])
    assert (row["kind"], row["what"], row["path"], row["in_basis"], row["doubt"]) == (
        "instrument",
        "154/2024/NĐ-CP",
        "conditions/age",
        True,
        "",
    )


@pytest.mark.parametrize(
    ("words", "doubt", "meant"),
    [
        ("Thông tư số 58/2026/NĐ-CP", "type_and_number_differ", ""),
        ("Luật số 68/2020/QH1", "cut_short", "68/2020/QH14"),
        ("Thông tư số 36/2028/TT-BYT", "year_to_come", ""),
        ("Thông tư số 44/2023/TT-BTC ngày 29/12/2023 của Bộ trưởng Bộ Công Thương", "issuer_and_number_differ", ""),
        ("Thông tư số 44/2024/TT-BYT", "", ""),
    ],
)
def test_what_is_odd_about_a_number(tmp_path: Path, words: str, doubt: str, meant: str) -> None:
    row = only(tmp_path, legal_basis=["68/2020/QH14"], conditions=[{"id": "one", "text": f"Đáp ứng {words}"}])
    assert (row["doubt"], row["meant"], row["in_basis"]) == (doubt, meant, False)


def test_a_body_that_is_gone_counts_where_it_has_work_to_do_not_where_it_issued_a_text(tmp_path: Path) -> None:
    row = only(tmp_path / "a", text={"steps": "Nộp tại CÔNG AN cấp huyện."})
    assert (row["kind"], row["body"], row["ended"]) == ("agency", "district_police", True)
    assert [
        row["kind"] for row in mentions(tmp_path / "b", text={"steps": "Theo Quyết định số 12/2020/QĐ-UBND của Công an cấp huyện"})
    ] == ["instrument"]


def test_a_district_is_told_from_the_day_on_which_the_level_ended(tmp_path: Path) -> None:
    text = {"steps": "Nộp tại bến số 5 phố Huế, quận Hai Bà Trưng, hoặc tại Hạt Kiểm lâm cấp huyện."}
    write_catalogue(tmp_path, [{"text": text}])
    named = {
        day: [mention["what"] for mention in compute(read_catalogue(tmp_path, day)[0]).tables.rows("SELECT * FROM mentions")]
        for day in (date(2024, 3, 1), date(2025, 7, 1))
    }
    assert named == {date(2024, 3, 1): [], date(2025, 7, 1): ["quận Hai Bà Trưng", "Hạt kiểm lâm cấp huyện"]}


def test_any_identity_paper_of_the_dossier_stands_for_another(tmp_path: Path) -> None:
    text = {"steps": "Người đến nhận phải xuất trình Hộ chiếu."}
    alone = only(tmp_path / "a", text=text)
    assert (alone["kind"], alone["document"], alone["class"], alone["in_dossier"]) == ("shown", "passport", "identity", False)
    beside = only(tmp_path / "b", text=text, dossier=[{"id": "card", "document": "identity_card", "present_only": "true"}])
    assert beside["in_dossier"]


def test_a_form_is_known_by_its_code_however_that_is_written(tmp_path: Path) -> None:
    row = only(
        tmp_path, text={"steps": "Nộp đơn theo mẫu 03 TS"}, dossier=[{"id": "form", "document": "declaration", "name": "Đơn (Mẫu 03TS)"}]
    )
    assert (row["kind"], row["what"], row["in_dossier"]) == ("form", "03TS", True)


def test_a_stop_within_the_code_of_a_form_does_not_end_it(tmp_path: Path) -> None:
    row = only(tmp_path, text={"steps": "Nộp đơn theo Mẫu III.4 tại Phụ lục III. Chờ kết quả."})
    assert (row["kind"], row["what"]) == ("form", "III.4")


def test_the_form_of_what_the_body_issues_is_none_of_the_dossier(tmp_path: Path) -> None:
    steps = "Cơ quan quản lý cấp giấy phép theo Mẫu số 11.KT; danh sách thuyền viên theo Mẫu số 12.KT."
    assert facts_of(tmp_path, [{"text": {"steps": steps}}]).tables.rows("SELECT what FROM mentions WHERE kind = 'form'") == []


def limits(root: Path, **body: Any) -> list[tuple[Any, ...]]:
    rows = facts_of(root, [body]).tables.rows("SELECT note_doubt, note_lengths, steps_say FROM time_limits")
    return [tuple(row.values()) for row in rows]


def test_a_note_beside_its_number(tmp_path: Path) -> None:
    assert limits(tmp_path / "a", time_limits=[{"id": "one", "value": "5 days", "text": "05 ngày làm việc"}]) == [("units_differ", 1, "")]
    assert limits(tmp_path / "b", time_limits=[{"id": "one", "value": "5 days", "text": "05 ngày"}]) == [("", 0, "")]
    assert limits(tmp_path / "c", time_limits=[{"id": "one", "text": "05 ngày làm việc"}]) == [("", 0, "")]


def test_steps_that_count_the_same_number_in_other_days(tmp_path: Path) -> None:
    steps = "Trong 05 ngày làm việc kể từ ngày nhận đủ hồ sơ, cấp giấy."
    assert limits(tmp_path / "a", time_limits=[{"id": "one", "value": "5 days"}], text={"steps": steps}) == [("", 0, steps)]
    assert limits(tmp_path / "b", time_limits=[{"id": "one", "value": "5 working days"}], text={"steps": steps}) == [("", 0, "")]
    long = steps.replace("05", "120")
    assert limits(tmp_path / "c", time_limits=[{"id": "one", "value": "120 days"}], text={"steps": long}) == [("", 0, long)]
    half = steps.replace("05", "3,5")
    assert limits(tmp_path / "d", time_limits=[{"id": "one", "value": "5 days"}], text={"steps": half}) == [("", 0, "")]


def test_a_fee_beside_its_words(tmp_path: Path) -> None:
    text = "150.000 đồng/giấy. Miễn phí đến hết ngày 30/6/2026."
    rows = facts_of(
        tmp_path, [{"fees": [{"id": "fee", "amount": "1500000 VND", "text": text}, {"id": "bare", "amount": "5 VND"}]}]
    ).tables.rows("SELECT note_doubt, note_amounts, note_ended FROM fees")
    assert [tuple(row.values()) for row in rows] == [("number_and_text_differ", ["150.000 đồng"], "2026-06-30"), ("", [], "")]


def test_notes_that_carry_a_number_of_copies(tmp_path: Path) -> None:
    note = {"document": "declaration", "class": "note", "name": "Số lượng: 01 bộ"}
    lines = [{"id": "counted", "originals": 1, **note}, {"id": "free", **note}, {"id": "form", "document": "declaration", "originals": 1}]
    rows = facts_of(tmp_path, [{"dossier": lines}]).tables.rows("SELECT notes_counted FROM procedures")
    assert rows == [{"notes_counted": ["dossier/counted"]}]
