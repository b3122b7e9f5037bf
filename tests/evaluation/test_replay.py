"""The replay itself: what counts as shown, carried out, proposed or missed, and what a kind of reform is."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

import pytest

from analyzer.engine.findings.finding import Finding
from tests.evaluation import replay as replaying
from tests.evaluation.before import Before, Line, Side
from tests.evaluation.cases import Case
from tests.evaluation.kinds import DATA, RULES, Kind, kind_of
from tests.evaluation.replay import Outcome
from tests.evaluation.showing import Papers
from tests.evaluation.wording import papers_of, worded
from tests.rules.test_fixtures import BY_NAME

PAPERS = Papers()
CARD = "Căn cước"
FIRM = "Giấy chứng nhận đăng ký doanh nghiệp"


def _case(before: str, kind: Kind | None = None, **more: Any) -> Case:
    given: dict[str, Any] = {"id": "one", "group": "one", "name": "Cấp giấy phép", "ministry": "Bộ Công an", "codes": ("1.000001",)}
    return Case(**(given | {"before": before, "kind": kind or Kind("paper", DATA)} | more))


def _finding(path: str, rule: str = "evidence_held_in_register") -> Finding:
    """What the replay asks of a finding: its rule and place."""
    return cast(Finding, SimpleNamespace(rule=rule, procedure="1.000001", path=path))


@pytest.mark.parametrize(
    ("before", "line", "shown"),
    [
        (FIRM, "- Bản sao giấy chứng nhận đăng ký doanh nghiệp hoặc quyết định thành lập;", True),
        (FIRM, "Bảo sao Giấy chứng nhận đăng ký doanh nghiệp", True),
        (FIRM, "Đơn đề nghị, ghi rõ số giấy chứng nhận đăng ký doanh nghiệp", False),
        (FIRM, "Giấy chứng nhận đăng ký đầu tư", False),
        (CARD, "Bản sao thẻ căn cước công dân", True),
        (CARD, "Ảnh kiểu chụp ảnh căn cước công dân", False),
        (CARD, "Giấy khai sinh, khi thông tin chưa có trong cơ sở dữ liệu căn cước", False),
        (
            "Giấy tờ chứng minh có địa điểm hợp pháp (Giấy chứng nhận quyền sử dụng đất)",
            "+ Giấy tờ chứng minh có địa điểm hợp pháp;.",
            True,
        ),
    ],
)
def test_a_line_shows_a_paper_by_its_kind_or_its_words(before: str, line: str, shown: bool) -> None:
    assert PAPERS.shows(before, line) is shown


def _judged(lines: list[Line], findings: list[Finding], before: str = FIRM) -> Outcome:
    side = Side("record")
    side.lines["1.000001"], side.findings["1.000001"] = lines, findings
    return replaying._on_side(_case(before), side, ["1.000001"], PAPERS)


def test_a_copy_that_was_filed_is_not_what_a_record_only_wants_to_be_shown() -> None:
    shown = [Line("card", CARD, False, False, only_shown=True)]
    assert _judged(shown, [], CARD).verdict == "missed"
    assert _judged(shown, [], f"Bản sao {CARD}").verdict == "not shown"
    assert _judged([Line("card", CARD, False, False)], [], f"Bản sao {CARD}").verdict == "missed"


def test_a_finding_counts_only_at_the_line_that_was_cut() -> None:
    asked = [Line("firm", FIRM, False, False), Line("card", CARD, False, False)]
    assert _judged(asked, [_finding("dossier/firm")]).verdict == "proposed"
    assert _judged(asked, [_finding("dossier/card")]).verdict == "missed"
    assert _judged(asked, [_finding("")]).verdict == "missed"
    assert _judged(asked, [_finding("dossier/firm", "long_extract")]).verdict == "missed"
    assert _judged(asked[1:], []).verdict == "not shown"


def test_a_record_that_reads_data_first_is_no_before_side() -> None:
    asked, carried = Line("firm", FIRM, False, False), Line("firm_2", FIRM, False, True)
    note = Line("note", f"{FIRM}: cơ quan giải quyết khai thác dữ liệu, không phải nộp", True, True)
    assert _judged([carried], []).verdict == "carried out"
    assert _judged([asked, carried], []).verdict == "missed", "one line still asks outright"
    assert _judged([asked, note], []).verdict == "carried out", "a note for the whole dossier"
    assert _judged([Line("note", FIRM, True, False)], []).verdict == "not shown"


@pytest.mark.parametrize(
    ("called", "expected", "aspect", "choice"),
    [
        ("Thay giấy tờ bằng dữ liệu", "R-DATA", "paper", False),
        ("Bãi bỏ TTHC", "R-REPEAL; R-DATA", "paper", True),
        ("Bãi bỏ TTHC trùng cấp", "R-DUP-LEVEL", "level", False),
        ("Gộp biểu mẫu", "R-FORM-MERGE", "paper", False),
        ("Gộp TTHC, cắt hồ sơ", "R-MERGE", "paper", True),
        ("Rút thời hạn", "R-TIME-BENCH", "paper", True),
        ("Thời gian ẩn (chưa cắt)", "R-HIDDEN-TIME", "time", False),
        ("Phân cấp", "R-LEVEL", "paper", True),
        ("Kết quả điện tử, nhiều kênh trả", "R-CHANNEL", "result", False),
    ],
)
def test_kinds_of_reform(called: str, expected: str, aspect: str, choice: bool) -> None:
    kind = kind_of(called, expected)
    assert (bool(kind.choice), kind.choice == "" and kind.aspect) == (choice, not choice and aspect)


def test_an_unknown_kind_is_judged_and_has_no_rule() -> None:
    assert kind_of("Việc chưa từng thấy", "R-NEW") == Kind("paper", frozenset())


def test_every_rule_named_by_a_kind_exists() -> None:
    named = {rule for _, rules in RULES.values() for rule in rules}
    assert named <= set(BY_NAME)


def test_the_wording_gives_only_the_facts_it_states() -> None:
    assert papers_of("đơn báo mất; bản sao hộ chiếu có chứng thực; 2 ảnh") == ["đơn báo mất", "bản sao hộ chiếu có chứng thực", "2 ảnh"]
    assert papers_of('"bản sao hợp lệ"') == []
    (record,) = worded(3, _case(CARD, described=True))
    component = record["executionCases"][0]["profileComponents"][0]
    assert (component["name"], component["originalQty"], component["copyQty"]) == (CARD, 0, 1)
    (limited,) = worded(3, _case("07 ngày làm việc", Kind("time", DATA), name="Đăng ký xe: chờ xác minh không tính vào thời hạn"))
    (method,) = limited["executionMethods"]
    assert (method["processingTime"], method["processingTimeUnit"]) == (7, "WORKING_DAY")
    assert method["description"] == "Chờ xác minh không tính vào thời hạn."
    assert [record["code"] for record in worded(3, _case("Làm ở cả tỉnh và xã", Kind("level", DATA)))] == ["9.000031", "9.000032"]
    assert worded(3, _case("Làm ở tỉnh", Kind("level", DATA))) == []
    assert worded(3, _case("thời hạn theo nghị định", Kind("time", DATA))) == []


def _named(names: dict[str, str]) -> Before:
    before = Before.__new__(Before)
    before._by_ministry = {"công an": {name.lower(): [code] for code, name in names.items()}}
    return before


def test_a_procedure_is_found_by_name_and_ministry_before_a_code_that_is_another() -> None:
    before = _named({"1.000001": "Đăng ký thường trú", "1.000002": "Đăng ký tạm trú", "1.000003": "Đổi thẻ căn cước cho người nước ngoài"})
    assert before.procedures(_case(FIRM, name="Đăng ký thường trú")) == ("1.000001",)
    assert before.procedures(_case(FIRM, name="Đăng ký tạm trú")) == ("1.000002",), "the code is of another procedure"
    assert before.procedures(_case(FIRM, name="Đăng ký tạm trú (cấp xã)", codes=())) == ("1.000002",)
    assert before.procedures(_case(FIRM, name="Đổi thẻ căn cước", codes=())) == ("1.000003",), "the beginning of its name"
    assert before.procedures(_case(FIRM, name="Đổi thẻ căn cước", codes=(), ministry="Bộ Y tế")) == ()
    assert before.procedures(_case(FIRM, name="Cấp hộ chiếu")) == ("1.000001",)


def test_policy_choices_and_what_is_not_shown_are_not_judged(capsys: pytest.CaptureFixture[str]) -> None:
    case = _case(FIRM)
    found = [
        Outcome(case, "proposed", rules=("evidence_held_in_register",)),
        Outcome(case, "missed", why="only shown, not filed"),
        Outcome(case, "policy choice", rules=("variant_family",)),
        Outcome(case, "not shown"),
        Outcome(case, "carried out"),
    ]
    figure = replaying._figure("cases", found, 0.85)
    assert (figure.value, figure.holds) == (0.5, False)
    assert "(1 of 2)" in figure.told()
    replaying._print_groups(found)
    replaying._print_single(found, ("missed",))
    told = capsys.readouterr().out
    assert "all the same: 1" in told
    assert "only shown, not filed" in told
