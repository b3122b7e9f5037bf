"""Clauses that let data come first: which texts are such clauses, and which papers each speaks of."""

from __future__ import annotations

import pytest

from analyzer.bundled import folder
from analyzer.reading.load import load
from analyzer.text.identity.kinds import Kinds
from analyzer.text.identity.looked_up import Clauses, speaks_of_data
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
