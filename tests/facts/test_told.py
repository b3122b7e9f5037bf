"""What a whole record tells of its papers: exemptions, who asks, payments, first entries, and the channels of its cases."""

from __future__ import annotations

from typing import Any

import pytest

from analyzer.facts.procedure.filed_by import with_channels
from analyzer.facts.procedure.filing_told import body_asks, is_payment, spares_legalisation
from analyzer.facts.procedure.worded import Said, pieces
from analyzer.model.element import Scope
from analyzer.text.first_entry import entered_first
from tests.facts.making import procedure

CHANNELS = [{"id": "desk", "mode": "counter"}, {"id": "mail", "mode": "post"}, {"id": "site", "mode": "online"}]


@pytest.mark.parametrize(
    ("name", "channels"),
    [
        ("Trường hợp thực hiện bằng hình thức trực tiếp hoặc bưu chính", ("desk", "mail")),
        ("Trường hợp nộp trực tiếp và qua hệ thống bưu chính công ích", ("desk", "mail")),
        ("Nộp theo phương thức điện tử", ("site",)),
        ("Trường hợp đăng ký trên môi trường điện tử:", ("site",)),
        ("Trường hợp gửi hồ sơ trực tuyến", ("site",)),
        ("Nộp trực tiếp, trực tuyến hoặc qua dịch vụ bưu chính", ()),
        ("Trường hợp hồ sơ không được gửi trên môi trường điện tử", ()),
        ("Các giấy tờ nộp trực tiếp hoặc gửi qua fax", ()),
        ("Trường hợp người bị thiệt hại trực tiếp yêu cầu bồi thường", ()),
        ("Cấp giấy phép mở chuyên trang của báo điện tử", ()),
    ],
)
def test_channels_that_a_case_states(name: str, channels: tuple[str, ...]) -> None:
    whole = procedure(cases={"case": {"name": name}}, channels=CHANNELS)
    assert with_channels(Scope(case=("case",)), whole).channel == channels


def test_stated_channels_stay() -> None:
    whole = procedure(cases={"case": {"name": "Nộp trực tiếp"}}, channels=CHANNELS)
    scope = Scope(case=("case",), channel=("site",))
    assert with_channels(scope, whole) is scope


@pytest.mark.parametrize(
    ("name", "registers"),
    [
        ("Đăng ký đất đai lần đầu đối với trường hợp được Nhà nước giao đất để quản lý", ("land",)),
        ("Chuyển nhượng dự án có sử dụng đất (Dự án chưa được Giấy chứng nhận)", ("land",)),
        ("Đăng ký xe lần đầu", ("vehicle",)),
        ("Thu hồi Giấy chứng nhận đã cấp lần đầu không đúng quy định của pháp luật đất đai", ()),
        ("Đăng ký biến động đất đai", ()),
        ("Cấp lần đầu giấy phép lái xe", ()),
    ],
)
def test_first_entries(name: str, registers: tuple[str, ...]) -> None:
    assert entered_first(name) == registers


def test_a_first_entry_in_every_case() -> None:
    first, again = "Đăng ký xe lần đầu", "Đăng ký sang tên xe"
    assert entered_first("Đăng ký xe", [first]) == ("vehicle",)
    assert entered_first("Đăng ký xe", [first, again]) == ()
    assert entered_first(first, [again]) == ("vehicle",)


STEPS: list[tuple[str, bool]] = [
    ("Cơ sở khám bệnh, chữa bệnh lập Giấy đề nghị xác nhận và gửi đến cơ quan công an.", True),
    ("Cơ quan hải quan nơi theo dõi khoản nợ lập hồ sơ gửi Chi cục xem xét.", True),
    ("Người lao động nộp hồ sơ. Sở Nội vụ hoàn thiện hồ sơ trình Ủy ban.", False),
    ("Trung tâm trọng tài gửi hồ sơ đến Sở Tư pháp.", False),
    ("Cá nhân gửi văn bản đề nghị xác nhận đến Ủy ban nhân dân cấp xã.", False),
]


@pytest.mark.parametrize(("steps", "asks"), STEPS)
def test_a_body_asks_for_the_confirmation(steps: str, asks: bool) -> None:
    assert bool(body_asks(procedure(text={"steps": steps}))) == asks


@pytest.mark.parametrize(
    ("whole", "paying"),
    [
        ({"name": "Nộp tiền vào ngân sách nhà nước"}, True),
        ({"name": "Khai, nộp vào ngân sách nhà nước tiền thu từ chuyển đổi sở hữu"}, True),
        ({"name": "Thu ngân sách", "results": [{"id": "receipt", "name": "Biên lai thu phí, lệ phí"}]}, True),
        ({"name": "Cấp giấy phép", "results": [{"id": "licence", "name": "Giấy phép"}]}, False),
        ({"name": "Thu hồi giấy phép"}, False),
    ],
)
def test_procedures_that_are_a_payment(whole: dict[str, Any], paying: bool) -> None:
    assert is_payment(procedure(**whole)) == paying


@pytest.mark.parametrize(
    ("part", "spares"),
    [
        ({"text": {"steps": "Văn bản phải hợp pháp hóa lãnh sự (trừ trường hợp được miễn theo điều ước quốc tế)."}}, True),
        ({"conditions": [{"id": "papers", "text": "Giấy tờ phải được hợp pháp hoá lãnh sự, trừ các nước có đi có lại."}]}, True),
        ({"cases": {"papers": {"name": "Giấy tờ được miễn hợp pháp hóa lãnh sự"}}}, True),
        ({"text": {"steps": "Văn bản phải hợp pháp hóa lãnh sự. Hộ nghèo được miễn phí."}}, False),
        ({}, False),
    ],
)
def test_an_exemption_from_legalisation_anywhere(part: dict[str, Any], spares: bool) -> None:
    one = procedure(**part)
    assert bool(spares_legalisation(Said(one, tuple(pieces(one))).everywhere)) == spares
