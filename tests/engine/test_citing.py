"""How texts and bodies are called, and what is said where no record names a provision."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from analyzer.engine.findings.finding import Amend
from analyzer.engine.words.citing import Citing
from tests.small import read_catalogue, write_catalogue

TEXTS: dict[str, Any] = {
    "instruments": {
        "1/2020/TT-BCA": {"type": "circular", "issuer": "c06", "status": "expired", "replaced_by": "2/2024/TT-BCA"},
        "2/2024/TT-BCA": {"type": "circular", "issuer": "ministry_of_public_security"},
        "3/2015/NĐ-CP": {"type": "decree", "issuer": "government"},
        "4/2025/NĐ-CP": {"type": "decree", "issuer": "government", "amends": ["3/2015/NĐ-CP"]},
        "5/2019/UBTVQH": {"type": "ordinance", "issuer": "national_assembly", "name": "Pháp lệnh Thử"},
        "6/2020/QH14": {"type": "law", "issuer": "national_assembly", "name": "Luật 6/2020/QH14"},
        "7/2020/QH14": {"type": "law", "issuer": "national_assembly", "name": "Luật Thử (2020)"},
        "8/2012/TT-BCA": {"type": "circular", "issuer": "c06", "status": "replaced", "replaced_by": "13/2014/TT-BCA"},
        "9/2012/TT-BCA": {"type": "circular", "issuer": "c06", "status": "replaced", "replaced_by": "7/2031/NĐ-CP"},
        "10/2012/TT-BCA": {"type": "circular", "issuer": "c06", "until": "2020-01-01"},
        "11/2012/TT-BCA": {"type": "circular", "issuer": "c06", "status": "replaced", "replaced_by": "12/2012/TT-BCA"},
        "12/2012/TT-BCA": {"type": "circular", "issuer": "c06", "status": "replaced", "replaced_by": "11/2012/TT-BCA"},
        "13/2014/TT-BCA": {"type": "circular", "issuer": "c06", "until": "2015-01-01", "replaced_by": "3/2015/NĐ-CP"},
    }
}


def _citing(root: Path, body: dict[str, Any]) -> tuple[Citing, Any]:
    write_catalogue(root, [body], TEXTS)
    catalogue, problems = read_catalogue(root)
    assert {problem.code for problem in problems} <= {"dangling_reference"}
    return Citing(catalogue), catalogue.procedures["1.000001"]


def test_the_texts_that_may_hold_a_provision_are_told_the_highest_first(tmp_path: Path) -> None:
    cited = ["2/2024/TT-BCA", "3/2015/NĐ-CP Điều 5", "68/2020/QH14", "3/2015/NĐ-CP Điều 6", "9/2011/QĐ-X"]
    citing, procedure = _citing(tmp_path, {"lead_unit": "c06", "legal_basis": cited})
    told = citing.to_determine(procedure)
    assert told.vi == (
        "Dữ liệu thủ tục không nêu điểm, khoản, Điều quy định nội dung này. "
        "Đề nghị C06 xác định quy định cần sửa tại: "
        "Luật Cư trú số 68/2020/QH14, Nghị định số 3/2015/NĐ-CP, Thông tư số 2/2024/TT-BCA, văn bản số 9/2011/QĐ-X."
    )
    assert told.en.endswith(": Law No. 68/2020/QH14, Decree No. 3/2015/NĐ-CP, Circular No. 2/2024/TT-BCA, Text No. 9/2011/QĐ-X.")


IMPOSING = {
    "instruments": {
        "1/2020/TT-BCA": {"type": "circular", "issuer": "c06", "status": "expired"},
        "2/2024/TT-BCA": {"type": "circular", "issuer": "ministry_of_public_security"},
        "3/2015/NĐ-CP": {"type": "decree", "issuer": "government"},
        "4/2025/NĐ-CP": {"type": "decree", "issuer": "government", "amends": ["3/2015/NĐ-CP"]},
        "5/2021/TT-BTC": {"type": "circular", "issuer": "ministry_of_public_security", "name": "Quy định mức thu, chế độ thu, nộp phí"},
        "6/2019/NĐ-CP": {"type": "decree", "issuer": "government", "name": "Quy định chức năng, nhiệm vụ của Bộ Công an"},
        "7/2014/QH13": {"type": "law", "issuer": "national_assembly", "name": "Luật Thử nghiệm (2014)"},
        "8/2023/QH15": {"type": "law", "issuer": "national_assembly", "name": "Luật sửa đổi, bổ sung một số điều của Luật Thử nghiệm"},
    }
}


@pytest.mark.parametrize(
    ("cited", "paths", "searched"),
    [
        (["2/2024/TT-BCA", "5/2021/TT-BTC"], ["dossier/a"], ["2/2024/TT-BCA"]),
        (["2/2024/TT-BCA", "5/2021/TT-BTC"], ["fees/a"], ["2/2024/TT-BCA", "5/2021/TT-BTC"]),
        (["2/2024/TT-BCA", "1/2020/TT-BCA", "6/2019/NĐ-CP", "601/QĐ-BTC"], [], ["2/2024/TT-BCA"]),
        (["4/2025/NĐ-CP", "3/2015/NĐ-CP"], [], ["3/2015/NĐ-CP"]),
        (["4/2025/NĐ-CP", "2/2024/TT-BCA"], [], ["4/2025/NĐ-CP", "2/2024/TT-BCA"]),
        (["7/2014/QH13", "8/2023/QH15"], [], ["7/2014/QH13"]),
        (["73/NĐ-CP"], [], ["73/NĐ-CP"]),
        (["1/2020/TT-BCA", "601/QĐ-BTC"], [], ["601/QĐ-BTC"]),
    ],
)
def test_only_texts_that_may_impose_it_are_to_be_looked_through(
    tmp_path: Path, cited: list[str], paths: list[str], searched: list[str]
) -> None:
    """No circular on charges for a paper, none that has ended, organises bodies, or amends another that is cited; a step that leaves none is not taken."""
    write_catalogue(tmp_path, [{"legal_basis": cited}], IMPOSING)
    catalogue, _ = read_catalogue(tmp_path)
    assert Citing(catalogue).to_search(catalogue.procedures["1.000001"], paths) == searched


@pytest.mark.parametrize(
    ("cited", "told"),
    [
        (["1/2020/TT-BCA"], ["Thông tư số 2/2024/TT-BCA (thay cho Thông tư số 1/2020/TT-BCA đã hết hiệu lực; hiệu lực chưa rõ)"]),
        (["1/2020/TT-BCA", "2/2024/TT-BCA"], ["Thông tư số 2/2024/TT-BCA (hiệu lực chưa rõ)"]),
        (["10/2012/TT-BCA", "2/2024/TT-BCA"], ["Thông tư số 2/2024/TT-BCA (hiệu lực chưa rõ)"]),
        (["10/2012/TT-BCA"], ["Thông tư số 10/2012/TT-BCA (đã hết hiệu lực)"]),
        (["11/2012/TT-BCA"], ["Thông tư số 11/2012/TT-BCA (đã hết hiệu lực)"]),
    ],
)
def test_what_imposed_in_a_text_that_has_ended_is_looked_for_in_its_successor(tmp_path: Path, cited: list[str], told: list[str]) -> None:
    citing, procedure = _citing(tmp_path, {"legal_basis": cited})
    assert [text.vi for text in citing.texts_to_search(procedure)] == told


def test_a_text_that_amends_stands_behind_what_it_amends_and_an_ended_one_is_marked(tmp_path: Path) -> None:
    citing, procedure = _citing(tmp_path, {"legal_basis": ["1/2020/TT-BCA Điều 2", "4/2025/NĐ-CP", "3/2015/NĐ-CP"]})
    assert [citing.as_basis(citation).vi for citation in citing.cited(procedure)] == [
        "Nghị định số 3/2015/NĐ-CP",
        "Nghị định số 4/2025/NĐ-CP",
        "Điều 2 Thông tư số 1/2020/TT-BCA (đã hết hiệu lực, được thay thế bởi Thông tư số 2/2024/TT-BCA)",
    ]


def test_a_law_is_called_by_its_title_and_its_number_is_said_once(tmp_path: Path) -> None:
    citing, _ = _citing(tmp_path, {})
    assert citing.text("5/2019/UBTVQH").vi == "Pháp lệnh Thử số 5/2019/UBTVQH"
    assert citing.text("6/2020/QH14").vi == "Luật số 6/2020/QH14"
    assert citing.text("7/2020/QH14").vi == "Luật Thử số 7/2020/QH14"


def test_what_is_no_citation_is_told_as_it_is_written(tmp_path: Path) -> None:
    """A card may call a column of its own `basis`, and a text may be known by its name alone."""
    citing, _ = _citing(tmp_path, {})
    told = {
        given: citing.display.value(given, "citations", "vi") for given in ("3/2015/NĐ-CP Điều 5", "Hiến pháp 2013", "theo lời dòng 1/2")
    }
    assert list(told.values()) == ["Điều 5 Nghị định số 3/2015/NĐ-CP", "Hiến pháp 2013", "theo lời dòng 1/2"]


def test_without_legal_basis_and_unit_that_is_said_too(tmp_path: Path) -> None:
    citing, procedure = _citing(tmp_path, {})
    assert citing.to_determine(procedure).vi == (
        "Dữ liệu thủ tục không nêu điểm, khoản, Điều quy định nội dung này và không nêu căn cứ pháp lý. "
        "Đề nghị đơn vị chủ trì xác định quy định cần sửa."
    )
    assert citing.to_determine(procedure).en.endswith("The lead unit is asked to determine what to amend.")


@pytest.mark.parametrize(
    ("amend", "told"),
    [
        (
            Amend("3/2015/NĐ-CP", "khoản 1 Điều 5", "government"),
            "khoản 1 Điều 5 Nghị định số 3/2015/NĐ-CP (đã được sửa đổi, bổ sung bởi Nghị định số 4/2025/NĐ-CP); thẩm quyền: Chính phủ",
        ),
        (
            Amend("2/2024/TT-BCA", "", "ministry_of_public_security"),
            "Thông tư số 2/2024/TT-BCA, dữ liệu thủ tục chưa nêu điểm, khoản, Điều; thẩm quyền: Bộ trưởng Bộ Công an",
        ),
        (
            Amend("1/2020/TT-BCA", "Điều 3", "c06"),
            "Thông tư số 2/2024/TT-BCA (thay cho Điều 3 Thông tư số 1/2020/TT-BCA đã hết hiệu lực), "
            "cần xác định quy định tương ứng; thẩm quyền: Bộ trưởng Bộ Công an",
        ),
        (
            Amend("8/2012/TT-BCA", "Điều 3", "c06"),
            "Nghị định số 3/2015/NĐ-CP (thay cho Điều 3 Thông tư số 8/2012/TT-BCA đã hết hiệu lực; "
            "đã được sửa đổi, bổ sung bởi Nghị định số 4/2025/NĐ-CP), cần xác định quy định tương ứng; thẩm quyền: Chính phủ",
        ),
        (
            Amend("9/2012/TT-BCA", "Điều 3", "c06"),
            "Nghị định số 7/2031/NĐ-CP (thay cho Điều 3 Thông tư số 9/2012/TT-BCA đã hết hiệu lực), "
            "cần xác định quy định tương ứng; thẩm quyền: Chính phủ",
        ),
        (
            Amend("10/2012/TT-BCA", "Điều 3", "c06"),
            "Điều 3 Thông tư số 10/2012/TT-BCA (văn bản đã hết hiệu lực; cần xác định quy định tương ứng đang có hiệu lực); thẩm quyền: C06",
        ),
        (
            Amend("11/2012/TT-BCA", "Điều 3", "c06"),
            "Điều 3 Thông tư số 11/2012/TT-BCA (văn bản đã hết hiệu lực, thay thế bởi Thông tư số 12/2012/TT-BCA; "
            "cần xác định quy định tương ứng đang có hiệu lực); thẩm quyền: C06",
        ),
        (
            Amend("5/2019/UBTVQH", "Điều 3", "standing_committee"),
            "Điều 3 Pháp lệnh Thử số 5/2019/UBTVQH; thẩm quyền: Ủy ban Thường vụ Quốc hội",
        ),
        (
            Amend("9/2011/QĐ-X", "Điều 1", ""),
            "Điều 1 văn bản số 9/2011/QĐ-X; thẩm quyền: Chưa xác định (văn bản chưa có loại và cơ quan ban hành trong từ vựng)",
        ),
    ],
)
def test_an_amendment_says_place_text_remark_and_who(tmp_path: Path, amend: Amend, told: str) -> None:
    citing, _ = _citing(tmp_path, {})
    assert citing.amendment(amend).vi == told
