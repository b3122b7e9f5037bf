"""What the wording of an imported record fills in, how sure it is, and what it never touches."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from analyzer.facts.facts import compute
from analyzer.inferring.infer import infer
from analyzer.inferring.inferred import NOTHING, STATED, UNNAMED
from analyzer.model.procedure import Procedure
from tests.small import read_catalogue, write_catalogue

SOURCE = {"source": {"record": {"state": "ACTIVE"}}}
CARD_LINE = {"id": "card", "name": "Bản sao Thẻ căn cước", "copies": 1}


def _inferred(root: Path, body: dict[str, Any]) -> tuple[Procedure, list[float]]:
    """The procedure with what was inferred, and how sure each of its parts is."""
    write_catalogue(root, [body])
    catalogue, problems = read_catalogue(root)
    assert problems == []
    filled, inferred = infer(catalogue)
    procedure = filled.procedures["1.000001"]
    parts = (*procedure.dossier, *procedure.results, *procedure.time_limits, *procedure.fees)
    return procedure, [inferred.confidence(part) for part in parts]


def test_a_line_that_is_only_named_gets_kind_class_and_marks(tmp_path: Path) -> None:
    procedure, (sure,) = _inferred(tmp_path, SOURCE | {"dossier": [{**CARD_LINE, "name": "Bản sao có chứng thực Thẻ căn cước"}]})
    line = procedure.dossier[0]
    assert (line.document, line.class_, line.accepted, line.copies) == ("identity_card", "identity", ("certified",), 1)
    assert 0 < sure < STATED


@pytest.mark.parametrize(
    ("name", "accepted"),
    [
        ("Thẻ căn cước (bản sao có chứng thực)", ("certified",)),
        ("Thẻ căn cước (bản sao có chứng thực hoặc bản sao kèm bản chính để đối chiếu)", ("certified", "shown_original")),
        ("Bản sao Thẻ căn cước", ()),
    ],
)
def test_a_certified_copy_is_demanded_only_where_no_other_will_do(tmp_path: Path, name: str, accepted: tuple[str, ...]) -> None:
    procedure, _ = _inferred(tmp_path, SOURCE | {"dossier": [{"id": "card", "name": name}]})
    assert procedure.dossier[0].accepted == accepted


@pytest.mark.parametrize(
    ("name", "choice"), [("Thẻ căn cước hoặc hộ chiếu", True), ("Thẻ căn cước", False), ("Thẻ căn cước và hộ chiếu", False)]
)
def test_a_line_of_several_papers_is_a_choice(tmp_path: Path, name: str, choice: bool) -> None:
    write_catalogue(tmp_path, [SOURCE | {"dossier": [{"id": "card", "name": name}]}])
    rows = compute(read_catalogue(tmp_path)[0]).tables.rows("SELECT alternative FROM documents")
    assert rows == [{"alternative": choice}]


@pytest.mark.parametrize(
    ("name", "beside"),
    [
        ("Đơn đề nghị kèm theo Giấy khai sinh", ("birth_certificate",)),
        ("Hợp đồng thuê nhà; bản sao Giấy khai sinh", ("birth_certificate",)),
        ("Đơn đề nghị kèm theo Giấy khai sinh nếu không khai thác được dữ liệu", ()),
        ("Đơn đề nghị; Giấy khai sinh do cơ quan nước ngoài cấp", ()),
        ("Đơn đề nghị hoặc Giấy khai sinh", ()),
        ("Sơ yếu lý lịch, bản sao Giấy khai sinh", ("birth_certificate",)),
        ("Phiếu đề nghị khóa thẻ căn cước, Giấy khai sinh hoặc hộ chiếu", ()),
        ("Giấy khai sinh; Đơn đề nghị", ()),
    ],
)
def test_papers_named_behind_one_that_no_register_holds(tmp_path: Path, name: str, beside: tuple[str, ...]) -> None:
    write_catalogue(tmp_path, [SOURCE | {"dossier": [{"id": "line", "name": name}]}])
    filled, inferred = infer(read_catalogue(tmp_path)[0])
    assert inferred.beside(filled.procedures["1.000001"].dossier[0]) == beside


@pytest.mark.parametrize(
    ("counts", "shown"),
    [({"originals": 0, "copies": 1}, False), ({"originals": 1, "copies": 0}, True), ({"originals": 1, "copies": 1}, True)],
)
def test_of_an_identity_card_a_copy_is_filed_where_only_copies_are_counted(tmp_path: Path, counts: dict[str, int], shown: bool) -> None:
    procedure, _ = _inferred(tmp_path, SOURCE | {"dossier": [{"id": "card", "name": "Thẻ căn cước", **counts}]})
    assert procedure.dossier[0].present_only is shown


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("Đơn đề nghị có xác nhận của Ủy ban nhân dân cấp xã nơi cư trú", "commune_committee"),
        ("Sơ yếu lý lịch được Ủy ban nhân dân xã nơi cư trú xác nhận", "commune_committee"),
        ("Đơn đề nghị không cần xác nhận của Ủy ban nhân dân cấp xã", ""),
        ("Đơn đề nghị kèm theo danh sách có xác nhận của Ủy ban nhân dân cấp xã", ""),
        ("Đơn đề nghị cấp giấy xác nhận của Ủy ban nhân dân cấp xã", ""),
        ("Giấy khai sinh có xác nhận của Ủy ban nhân dân cấp xã", ""),
    ],
)
def test_the_body_that_certifies_a_form(tmp_path: Path, name: str, body: str) -> None:
    procedure, _ = _inferred(tmp_path, SOURCE | {"dossier": [{"id": "form", "name": name}]})
    assert procedure.dossier[0].certified_by == body


def test_a_form_that_its_own_body_certifies_is_taken_nowhere_else(tmp_path: Path) -> None:
    line = {"id": "form", "name": "Đơn đề nghị có xác nhận của Ủy ban nhân dân cấp xã"}
    procedure, _ = _inferred(tmp_path, SOURCE | {"authority": ["commune_committee"], "dossier": [line]})
    assert procedure.dossier[0].certified_by == ""


def test_a_condition_on_data_is_not_one_on_the_applicant(tmp_path: Path) -> None:
    lines = [
        {"id": "data", "name": "Giấy khai sinh (chỉ nộp khi không khai thác được dữ liệu hộ tịch)"},
        {"id": "person", "name": "Giấy khai sinh đối với trẻ em"},
        {"id": "stated", "document": "birth_certificate", "when": "trường hợp chưa được cấp số định danh cá nhân"},
        {"id": "always", "name": "Giấy khai sinh"},
    ]
    write_catalogue(tmp_path, [SOURCE | {"dossier": lines}])
    rows = compute(read_catalogue(tmp_path)[0]).tables.rows("SELECT line, conditional, data_first FROM documents")
    assert {row["line"]: (row["conditional"], row["data_first"]) for row in rows} == {
        "data": (True, True),
        "person": (True, False),
        "stated": (True, True),
        "always": (False, False),
    }


STEPS = "Bước 1: Công dân nộp hồ sơ tại Công an tỉnh.\nBước 2: Công an tỉnh thẩm định hồ sơ và cấp giấy chứng nhận."


def test_steps_are_read_and_who_files_at_the_counter_comes(tmp_path: Path) -> None:
    channels = [{"id": "counter", "mode": "counter"}, {"id": "online", "mode": "online"}]
    body = {"text": {"steps": STEPS.replace("nộp hồ sơ tại", "gửi hồ sơ đến")}, "channels": channels}
    procedure, _ = _inferred(tmp_path, SOURCE | body)
    assert [(step.kind, step.actor, step.visit, step.for_.channel) for step in procedure.steps] == [
        ("file", "applicant", True, ("counter",)),
        ("file", "applicant", False, ("online",)),
        ("issue", "provincial_police", False, ()),
    ]


def test_who_files_at_the_counter_comes_though_the_step_names_the_portal_too(tmp_path: Path) -> None:
    channels = [{"id": "counter", "mode": "counter"}, {"id": "online", "mode": "online"}]
    steps = "Bước 1: Cá nhân nộp hồ sơ trực tiếp hoặc trên cổng dịch vụ công.\nBước 2: Công an cấp tỉnh cấp giấy phép."
    procedure, _ = _inferred(tmp_path, SOURCE | {"text": {"steps": steps}, "channels": channels})
    assert [(step.kind, step.visit, step.for_.channel) for step in procedure.steps] == [
        ("file", True, ("counter",)),
        ("file", False, ("online",)),
        ("issue", False, ()),
    ]


def test_papers_of_the_same_words_are_of_one_kind_where_the_vocabulary_has_none(tmp_path: Path) -> None:
    names = ("- Báo cáo quan trắc hằng năm", "a) Báo cáo quan trắc hằng năm.")
    procedure, _ = _inferred(tmp_path, SOURCE | {"dossier": [{"id": f"p{n}", "name": name} for n, name in enumerate(names)]})
    first, second = (line.document for line in procedure.dossier)
    assert first == second
    assert first.startswith(UNNAMED)


def test_lines_inside_choices_and_behind_lookups_are_filled_too(tmp_path: Path) -> None:
    choice = {"id": "choice", "any_of": [CARD_LINE, {"id": "other", "document": "passport"}]}
    behind = {"id": "behind", "lookup": ["population"], "otherwise": {**CARD_LINE, "id": "inner"}}
    procedure, _ = _inferred(tmp_path, SOURCE | {"dossier": [choice, behind]})
    chosen, asked = procedure.dossier
    assert [line.document for line in chosen.any_of] == ["identity_card", "passport"]
    assert asked.otherwise is not None
    assert asked.otherwise.document == "identity_card"


@pytest.mark.parametrize(
    ("channel", "limit", "value"),
    [
        ("", {"text": "Không quá 05 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ"}, "5 working days"),
        ("Thời hạn giải quyết: 10 ngày", {}, "10 days"),
        ("Nộp tại trụ sở", {"text": "Theo quy định"}, None),
    ],
)
def test_a_time_limit_is_read_from_its_words_and_those_of_its_channel(
    tmp_path: Path, channel: str, limit: dict[str, str], value: str | None
) -> None:
    body = {"channels": [{"id": "counter", "mode": "counter", "text": channel}], "time_limits": [{"id": "limit", **limit}]}
    procedure, (sure,) = _inferred(tmp_path, SOURCE | body)
    read = procedure.time_limits[0].value
    assert (None if read is None else str(read)) == value
    assert (sure == STATED) == (value is None)


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("50.000 đồng/giấy", "50000 VND"),
        ("Theo quy định của Bộ Tài chính", None),
        ("0 đồng", None),
        ("Mới: 50.000 đồng; đổi: 30.000 đồng", None),
    ],
)
def test_a_fee_is_read_where_its_words_name_one_amount(tmp_path: Path, text: str, amount: str | None) -> None:
    procedure, _ = _inferred(tmp_path, SOURCE | {"fees": [{"id": "fee", "text": text}]})
    read = procedure.fees[0].amount
    assert (None if read is None else str(read)) == amount


@pytest.mark.parametrize(("name", "kind"), [("Thẻ căn cước", "identity_card"), ("Biên bản bàn giao thẻ căn cước", ""), ("Thông báo", "")])
def test_a_result_has_the_kind_whose_name_it_begins_with(tmp_path: Path, name: str, kind: str) -> None:
    procedure, _ = _inferred(tmp_path, SOURCE | {"results": [{"id": "result", "name": name}]})
    assert procedure.results[0].document == kind


def test_what_is_stated_is_never_touched(tmp_path: Path) -> None:
    body = {
        "dossier": [{"id": "card", "document": "passport", "name": "Thẻ căn cước"}],
        "fees": [{"id": "fee", "amount": "10000 VND", "text": "50.000 đồng"}],
        "time_limits": [{"id": "limit", "value": "3 working days", "text": "5 ngày làm việc"}],
        "results": [{"id": "result", "document": "passport", "name": "Thẻ căn cước"}],
    }
    procedure, sure = _inferred(tmp_path, SOURCE | body)
    assert (procedure.dossier[0].document, str(procedure.fees[0].amount), str(procedure.time_limits[0].value)) == (
        "passport",
        "10000 VND",
        "3 working days",
    )
    assert sure == [STATED] * 4


def test_a_record_that_a_person_wrote_is_left_as_it_is(tmp_path: Path) -> None:
    write_catalogue(tmp_path, [{"fees": [{"id": "fee", "text": "Bản ghi nêu 50.000 đồng, không rõ cho việc gì"}]}])
    catalogue, _ = read_catalogue(tmp_path)
    assert infer(catalogue) == (catalogue, NOTHING)


def test_facts_say_how_sure_they_are(tmp_path: Path) -> None:
    write_catalogue(tmp_path, [SOURCE | {"dossier": [CARD_LINE, {"id": "stated", "document": "passport"}]}])
    facts = compute(read_catalogue(tmp_path)[0])
    rows = facts.tables.rows("SELECT path, document, held_in, confidence < 1 AS inferred FROM documents ORDER BY path")
    assert [(row["path"], row["document"], row["inferred"]) for row in rows] == [
        ("dossier/card", "identity_card", True),
        ("dossier/stated", "passport", False),
    ]
