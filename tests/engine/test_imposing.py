"""Which cited texts may impose what is to be cut: told apart by titles, numbers and what the vocabulary lists."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from analyzer.engine.words.imposing import may_impose
from tests.small import AS_OF, read_catalogue, write_catalogue


def decree(name: str, **more: Any) -> dict[str, Any]:
    return {"type": "decree", "issuer": "government", "name": name, **more}


def law(name: str, **more: Any) -> dict[str, Any]:
    return {"type": "law", "issuer": "national_assembly", "name": name, **more}


def circular(name: str, issuer: str = "ministry_of_public_security") -> dict[str, Any]:
    return {"type": "circular", "issuer": issuer, "name": name}


def resolution(name: str) -> dict[str, Any]:
    return {"type": "government_resolution", "issuer": "government", "name": name}


MINISTRIES = {
    "ministry_of_finance": {"name": {"vi": "Bộ Tài chính", "en": "Ministry of Finance"}, "level": "ministry", "ministry": "btc"},
    "ministry_of_planning": {
        "name": {"vi": "Bộ Kế hoạch và Đầu tư (trước đây)", "en": "Ministry of Planning and Investment (former)"},
        "level": "ministry",
        "ministry": "bkhdt",
        "abolished": {"since": "2025-03-01", "successor": "ministry_of_finance"},
    },
}
RULES = "Quy định việc thử nghiệm"
FEES = circular("Quy định mức thu, chế độ thu, nộp phí thử nghiệm")


def imposing(root: Path, texts: dict[str, Any], paths: list[str], **body: Any) -> list[str]:
    """Those of `texts` that may impose what stands at `paths` of a procedure that cites them all."""
    write_catalogue(root, [{"legal_basis": list(texts), **body}], {"instruments": texts, "agencies": MINISTRIES})
    catalogue, _ = read_catalogue(root)
    return may_impose(catalogue.procedures["1.000001"], paths, catalogue.vocabulary, AS_OF)


@pytest.mark.parametrize(
    ("cited", "title", "named"),
    [
        ("5/2020/TT-BTC", "Sửa đổi Thông tư số 5/2020/TT-BTC", True),
        ("05/2020/TT-BTC", "Sửa đổi Thông tư số 5/2020/TT-BTC, Thông tư số 9/2021/TT-BTC", True),
        ("5/2020/TT-BTC", "Sửa đổi Thông tư số 05/2020/TT-BTC", True),
        ("5/2020/TT-BTC", "Sửa đổi Thông tư số 15/2020/TT-BTC", False),
        ("7/2025/NQ-CP", "Sửa đổi Nghị quyết số 66.7/2025/NQ-CP", False),
        ("5/2020/TTLT-BTC", "Sửa đổi Thông tư liên tịch số 5/2020/TTLT-BTC-BTP", False),
    ],
)
def test_a_number_is_named_where_it_stands_whole(tmp_path: Path, cited: str, title: str, named: bool) -> None:
    amending = "9/2024/NĐ-CP"
    found = imposing(tmp_path, {cited: circular(RULES), amending: decree(title)}, [])
    assert found == ([cited] if named else [cited, amending])


@pytest.mark.parametrize(
    ("name", "title", "named"),
    [
        ("Luật Đầu tư (2020)", "Luật sửa đổi, bổ sung một số điều của Luật Đầu tư", True),
        ("Luật Đầu tư (2020)", "Luật sửa đổi, bổ sung một số điều của Luật Đầu tư và Luật Đấu thầu", True),
        ("Luật Đầu tư (2020)", "Luật sửa đổi, bổ sung một số điều của Luật Đầu tư số 61/2020/QH14", True),
        ("Luật Đầu tư (2020)", "Luật sửa đổi, bổ sung một số điều của Luật Đầu tư, Luật Đấu thầu", True),
        ("Luật Đầu tư (2020)", "Luật Đầu tư sửa đổi 2025", True),
        ("Luật Đầu tư (2020)", "Luật sửa đổi, bổ sung một số điều của Luật Đầu tư công", False),
        ("Luật 6/2020/QH14 - Đầu tư", "Luật sửa đổi, bổ sung một số điều Luật đầu tư", True),
        ("Đầu tư", "Luật sửa đổi, bổ sung một số điều Luật đầu tư", True),
        ("Luật số số 6/2020/QH14", "Luật số 9/2025/QH15 sửa đổi, bổ sung một số điều của Luật Đầu tư", False),
        ("Luật", "Luật sửa đổi, bổ sung một số điều của Luật Đầu tư", False),
    ],
)
def test_a_law_is_named_by_its_whole_name(tmp_path: Path, name: str, title: str, named: bool) -> None:
    found = imposing(tmp_path, {"6/2020/QH14": law(name), "9/2025/QH15": law(title)}, [])
    assert found == (["6/2020/QH14"] if named else ["6/2020/QH14", "9/2025/QH15"])


@pytest.mark.parametrize(
    "amended", ["Thông tư số 1/2019/TT-BCA quy định chi tiết Luật Đầu tư", "Thông tư hướng dẫn Nghị định số 3/2015/NĐ-CP"]
)
def test_no_text_amends_a_higher_one_that_its_title_names(tmp_path: Path, amended: str) -> None:
    """The circular that it amends is not cited: the rule may stand there, and be known from this one alone."""
    amending = circular(f"Sửa đổi, bổ sung một số điều của {amended}")
    texts = {"6/2020/QH14": law("Luật Đầu tư"), "3/2015/NĐ-CP": decree(RULES), "2/2024/TT-BCA": amending}
    assert imposing(tmp_path, texts, []) == list(texts)


@pytest.mark.parametrize(
    ("title", "named"),
    [
        ("Sửa đổi, bổ sung một số điều của các nghị định quy định chi tiết thi hành Luật Đầu tư", True),
        ("Sửa đổi, bổ sung một số điều của các nghị định quy định chi tiết thi hành Luật Đầu tư công", False),
        ("Sửa đổi, bổ sung một số điều của Nghị định số 8/2016/NĐ-CP quy định chi tiết thi hành Luật Đầu tư", False),
    ],
)
def test_texts_that_detail_a_law_are_named_together_by_it(tmp_path: Path, title: str, named: bool) -> None:
    texts = {"3/2015/NĐ-CP": decree("Quy định chi tiết thi hành một số điều của Luật Đầu tư"), "9/2025/NĐ-CP": decree(title)}
    assert imposing(tmp_path, texts, []) == (["3/2015/NĐ-CP"] if named else list(texts))


@pytest.mark.parametrize(
    ("title", "left"),
    [
        ("Quy định chi tiết việc thử nghiệm và sửa đổi một số nghị định", ["3/2015/NĐ-CP", "4/2025/NĐ-CP"]),
        ("Sửa đổi một số nghị định", ["3/2015/NĐ-CP"]),
        ("Nghị định 4/2025/NĐ-CP", ["3/2015/NĐ-CP"]),
        ("", ["3/2015/NĐ-CP"]),
    ],
)
def test_what_is_listed_as_amended_does_not_count_against_a_title(tmp_path: Path, title: str, left: list[str]) -> None:
    texts = {"3/2015/NĐ-CP": decree(RULES), "4/2025/NĐ-CP": decree(title, amends=["3/2015/NĐ-CP"])}
    assert imposing(tmp_path, texts, []) == left


def test_texts_that_amend_each_other_bring_no_ended_one_back(tmp_path: Path) -> None:
    texts = {
        "1/2010/NĐ-CP": decree(RULES, status="expired"),
        "3/2015/NĐ-CP": decree("", amends=["4/2025/NĐ-CP"]),
        "4/2025/NĐ-CP": decree("", amends=["3/2015/NĐ-CP"]),
    }
    assert imposing(tmp_path, texts, []) == ["3/2015/NĐ-CP", "4/2025/NĐ-CP"]


def test_a_decision_on_a_single_matter_is_looked_through_sooner_than_charges(tmp_path: Path) -> None:
    texts = {"601/QĐ-BCA": circular(RULES), "5/2021/TT-BTC": FEES}
    assert imposing(tmp_path, texts, ["dossier/a"]) == ["601/QĐ-BCA"]


@pytest.mark.parametrize(
    ("name", "charges"),
    [
        ("Khai phí, lệ phí", True),
        ("Nộp lệ phí trước bạ", True),
        ("Cấp giấy phép tại khu vực phía Nam", False),
        ("Hỗ trợ kinh phí đào tạo", False),
        ("Hỗ trợ chi phí đào tạo", False),
        ("Giải quyết chế độ mai táng phí", False),
        ("Hỗ trợ phí bảo hiểm nông nghiệp", False),
    ],
)
def test_a_procedure_is_about_charges_where_its_name_speaks_of_them(tmp_path: Path, name: str, charges: bool) -> None:
    texts = {"2/2024/TT-BCA": circular(RULES), "5/2021/TT-BTC": FEES}
    assert ("5/2021/TT-BTC" in imposing(tmp_path, texts, ["dossier/a"], name=name)) is charges


@pytest.mark.parametrize(("path", "charges"), [("fees", True), ("fees/a/amount", True), ("dossier/fees", False), ("", False)])
def test_charges_are_cut_where_the_path_is_one_of_fees(tmp_path: Path, path: str, charges: bool) -> None:
    texts = {"2/2024/TT-BCA": circular(RULES), "5/2021/TT-BTC": FEES}
    assert ("5/2021/TT-BTC" in imposing(tmp_path, texts, [path])) is charges


@pytest.mark.parametrize(
    ("title", "may"),
    [
        ("Quy định hồ sơ, thủ tục và mức thu phí thử nghiệm", True),
        ("Quy định mức thu lệ phí thử nghiệm và mẫu tờ khai", True),
        ("Hướng dẫn tờ khai, mức thu phí thử nghiệm", True),
        ("Quy định mức thu phí thẩm định hồ sơ thử nghiệm", False),
        ("Phí và lệ phí", False),
        ("Quy định mức thu lệ phí khi thực hiện các thủ tục hành chính", False),
    ],
)
def test_a_text_on_charges_may_impose_papers_where_its_title_speaks_of_them(tmp_path: Path, title: str, may: bool) -> None:
    texts = {"2/2024/TT-BCA": circular(RULES), "5/2021/TT-BTC": circular(title)}
    assert ("5/2021/TT-BTC" in imposing(tmp_path, texts, ["dossier/a"])) is may


@pytest.mark.parametrize(
    ("title", "may"),
    [
        ("Quy định cắt giảm, đơn giản hóa thủ tục hành chính dựa trên dữ liệu", False),
        ("Nghị quyết của Chính phủ về thay thế giấy tờ bằng khai thác cơ sở dữ liệu quốc gia", False),
        ("Về cắt giảm, phân cấp, đơn giản hóa thủ tục hành chính thuộc phạm vi quản lý của Bộ Công an", True),
        ("Về quản lý và sử dụng dữ liệu", True),
        ("Nghị quyết số 1/2025/NQ-CP của Chính phủ bãi bỏ một số văn bản quy phạm pháp luật", False),
        ("Bãi bỏ một số quy định và quy định chi tiết việc thử nghiệm", True),
        ("Thay thế, bãi bỏ một số mẫu biểu", True),
        ("Phân cấp thủ tục cấp phép, bãi bỏ đường ngang", True),
    ],
)
def test_a_text_that_only_takes_away_imposes_nothing(tmp_path: Path, title: str, may: bool) -> None:
    texts = {"2/2024/TT-BCA": circular(RULES), "66.7/2025/NQ-CP": resolution(title)}
    assert ("66.7/2025/NQ-CP" in imposing(tmp_path, texts, ["dossier/a"])) is may


@pytest.mark.parametrize(
    ("name", "ministry", "may"),
    [
        ("", "bca", False),
        ("Thông tư 5/2021/TT-BTC", "bca", False),
        ("Sửa đổi, bổ sung một số điều của Thông tư số 4/2019/TT-BTC", "bca", False),
        ("Sửa đổi, bổ sung một số điều của Thông tư số 4/2019/TT-BTC về thanh toán", "bca", True),
        ("Quy định việc lập dự toán và quyết toán", "bca", True),
        ("Hướng dẫn về phí và lệ phí do cấp tỉnh quyết định", "btc", False),
        ("Quy định khung giá dịch vụ tiêm phòng", "btc", False),
        ("Thông tư 5/2021/TT-BTC", "btc", True),
        ("Thông tư 5/2021/TT-BTC", "ubnd_tinh_thu", True),
        ("Thông tư 5/2021/TT-BTC", "bkhdt", True),
    ],
)
def test_a_circular_of_the_ministry_of_finance_without_a_matter_sets_charges_of_others(
    tmp_path: Path, name: str, ministry: str, may: bool
) -> None:
    texts = {"2/2024/TT-BCA": circular(RULES), "5/2021/TT-BTC": circular(name, issuer="ministry_of_finance")}
    assert ("5/2021/TT-BTC" in imposing(tmp_path, texts, ["dossier/a"], ministry=ministry)) is may


def test_a_circular_of_several_ministries_may_impose_papers_whatever_its_title(tmp_path: Path) -> None:
    joint = {"type": "joint_circular", "issuer": "ministry_of_finance", "name": "Thông tư liên tịch 5/2021/TTLT-BTC-BCA"}
    texts = {"2/2024/TT-BCA": circular(RULES), "5/2021/TTLT-BTC-BCA": joint}
    assert imposing(tmp_path, texts, ["dossier/a"]) == list(texts)


def test_a_title_of_the_record_is_found_however_its_number_is_written(tmp_path: Path) -> None:
    record = {"legalBasisesDetails": [{"code": "5 /2021/TT- BTC", "name": "Quy định mẫu tờ khai"}]}
    texts = {"2/2024/TT-BCA": circular(RULES), "5/2021/TT-BTC": circular("", issuer="ministry_of_finance")}
    assert imposing(tmp_path, texts, ["dossier/a"], source={"record": record}) == list(texts)
