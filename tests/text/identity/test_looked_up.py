"""Clauses that let data come first: which texts are such clauses, and which papers each speaks of."""

from __future__ import annotations

import pytest

from analyzer.bundled import folder
from analyzer.reading.load import load
from analyzer.text.identity.kinds import Kinds
from analyzer.text.identity.limits.looked_up import Clauses, is_for_lookup, speaks_of_data
from tests.small import AS_OF

SPEAKS = [
    "Trường hợp không khai thác được dữ liệu thì yêu cầu nộp Giấy khai sinh",
    "Giấy đăng ký doanh nghiệp trong trường hợp chưa được đăng tải trên Cổng thông tin quốc gia",
    "Bản sao quyết định (trong trường hợp chưa được tích hợp, kết nối và chia sẻ dữ liệu)",
    "Người chưa có tài khoản định danh điện tử thì nộp bản sao thẻ căn cước",
    "Bộ phận tiếp nhận đối chiếu với cơ sở dữ liệu và không yêu cầu người đề nghị nộp giấy này",
]
SILENT = [
    "Giấy chứng nhận đăng ký doanh nghiệp (bản sao)",
    "Cán bộ thì không phải nộp phiếu lý lịch tư pháp",
    "Cơ quan đăng ký cập nhật thông tin vào cơ sở dữ liệu đất đai",
]


@pytest.mark.parametrize("text", SPEAKS)
def test_data_come_first(text: str) -> None:
    assert speaks_of_data(text)


@pytest.mark.parametrize("text", SILENT)
def test_other_sentences_say_nothing_of_it(text: str) -> None:
    assert not speaks_of_data(text)


@pytest.fixture(scope="module")
def clauses() -> Clauses:
    words = load(folder("catalogue"), AS_OF)[0].vocabulary
    return Clauses(Kinds(words.documents).held(), {id: register.name.vi for id, register in words.registers.items()})


def test_a_clause_covers_what_it_names(clauses: Clauses) -> None:
    [clause] = clauses.of(["Không phải nộp Giấy khai sinh nếu đã có trong cơ sở dữ liệu", "Tờ khai"])
    assert clause.covers("birth_certificate", ())
    assert not clause.covers("enterprise_registration_certificate", ("enterprise",))


def test_a_register_is_named_in_short_too(clauses: Clauses) -> None:
    [clause] = clauses.of(["Khai thác được thông tin trên CSDL quốc gia về đăng ký doanh nghiệp thì không phải nộp"])
    assert clause.covers("cooperative_certificate", ("enterprise",))
    assert not clause.covers("birth_certificate", ("civil_status",))


def test_a_clause_on_the_whole_dossier_covers_every_paper(clauses: Clauses) -> None:
    text = "Thành phần hồ sơ trong thủ tục hành chính này được thay thế trong trường hợp khai thác được thông tin từ cơ sở dữ liệu"
    [clause] = clauses.of([text])
    assert clause.covers("birth_certificate", ("civil_status",))


WHOLE = "Thành phần hồ sơ trong thủ tục hành chính này được thay thế trong trường hợp khai thác được thông tin từ các cơ sở dữ liệu"


@pytest.mark.parametrize(
    ("text", "covers", "not_covers"),
    [
        (f"+ Hợp đồng thuê trụ sở;;{WHOLE}. Trường hợp không khai thác được thì bổ sung.", ["birth_certificate", "health_certificate"], []),
        (
            "+) Thông tin trên dữ liệu Sổ sức khỏe điện tử VNeID để thay thế Giấy khám sức khỏe.",
            ["health_certificate"],
            ["birth_certificate"],
        ),
        ("Giấy khai sinh được thay thế bằng dữ liệu khi cơ sở dữ liệu đã vận hành", ["birth_certificate"], ["health_certificate"]),
        (f"Giấy khám sức khỏe ({WHOLE})", [], ["birth_certificate"]),
        ("Cập nhật cơ sở dữ liệu, cấp mới Giấy khai sinh thay thế Giấy khai sinh cũ", [], ["birth_certificate"]),
        ("Số định danh điện tử; số hộ chiếu hoặc giấy tờ có giá trị thay thế giấy khai sinh", [], ["birth_certificate"]),
        (
            "khai thác thông tin trên các cơ sở dữ liệu để thay thế thành phần hồ sơ của người nhận con nuôi, cụ thể:",
            [],
            ["birth_certificate"],
        ),
    ],
)
def test_a_sentence_anywhere_tells_what_data_replace(clauses: Clauses, text: str, covers: list[str], not_covers: list[str]) -> None:
    told = list(clauses.told([text]))
    assert [kind for kind in covers if not any(clause.covers(kind, ()) for clause in told)] == []
    assert [kind for kind in not_covers if any(clause.covers(kind, ()) for clause in told)] == []


@pytest.mark.parametrize(
    ("text", "is_it"),
    [
        (
            "Thông tin về tài liệu chứng minh quyền sử dụng đất để cơ quan có thẩm quyền tra cứu trên cơ sở dữ liệu hoặc Giấy chứng nhận",
            True,
        ),
        ("Giấy chứng nhận quyền sử dụng đất hoặc thông tin về giấy ấy để cơ quan tra cứu trên cơ sở dữ liệu", True),
        ("Tài liệu chứng minh quyền sử dụng đất hoặc Giấy chứng nhận", False),
        ("Báo cáo tra cứu thông tin sáng chế hoặc Giấy chứng nhận", False),
    ],
)
def test_information_given_for_a_look_up(text: str, is_it: bool) -> None:
    assert is_for_lookup(text) is is_it
