"""Which wordings say the same, and which only say again what their part says as a value."""

from __future__ import annotations

from typing import Any

import pytest

from analyzer.comparing.judging.restating import restates
from analyzer.comparing.judging.rewording import is_reworded

LONG = "theo quy định của pháp luật về cư trú, căn cước, hộ tịch, quốc tịch và các văn bản hướng dẫn thi hành của Bộ Công an"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("được đại diện phải đến cùng", "được đại diện không phải đến cùng"),
        ("phải đến nhận kết quả", "được đến nhận kết quả"),
        ("đã được cấp giấy phép", "chưa được cấp giấy phép"),
        ("cơ sở có kho và bãi", "cơ sở có kho hoặc bãi"),
        ("mọi cơ sở kinh doanh", "mọi cơ sở kinh doanh, trừ hộ gia đình"),
        ("giấy tờ do cơ sở lưu giữ", "chỉ giấy tờ do cơ sở lưu giữ"),
        ("người trên 14 tuổi", "người dưới 14 tuổi"),
        ("trong hai tháng", "trong ba tháng"),
        ("trong 12 tháng", "trong 12 tuần"),
        ("10 ngày làm việc", "10 ngày"),
        ("bản chính hợp đồng", "bản sao hợp đồng"),
        ("bản sao hợp đồng", "bản sao có chứng thực hợp đồng"),
        ("Công an cấp xã xác nhận", "Công an cấp tỉnh xác nhận"),
        ("không quá 50% vốn", "không quá 50 vốn"),
        ("thuế, hải quan, lao động, bảo hiểm", "thuế, hải quan, lao động, bảo hiểm, môi trường"),
        ("người có trình độ đại học", "người có trình độ thạc sĩ"),
        ("tại Phòng Cảnh sát giao thông", "tại Cục Cảnh sát giao thông"),
        ("trả kết quả", "trả kết quả trực tiếp cho người đại diện"),
        ("danh sách người quản lý, kỹ thuật", "danh sách người quản lý"),
    ],
)
def test_one_word_of_meaning_makes_another_meaning_however_long_the_text(before: str, after: str) -> None:
    assert not is_reworded(f"{before} {LONG}", f"{after} {LONG}")
    assert not is_reworded(f"{after} {LONG}", f"{before} {LONG}")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Cơ sở kĩ thuật; hóa đơn.", "cơ sở kỹ thuật, hoá đơn"),
        ("07 (bảy) ngày", "7 ngày"),
        ("bảy ngày", "07 ngày"),
        ("địa chỉ cơ sở", "địa chỉ của cơ sở"),
        ("người có liên quan đến cơ sở", "người có liên quan tới cơ sở"),
        ("mất hoặc hỏng", "mất hay hỏng"),
        ("thuế, hải quan, lao động, bảo hiểm", "Thuế; hải quan; lao động và bảo hiểm"),
        ("UBND cấp xã nơi ở", "Ủy ban nhân dân cấp xã chỗ ở"),
        ("các văn bản nêu trên", "những văn bản này"),
    ],
)
def test_spelling_signs_and_little_words_make_none(before: str, after: str) -> None:
    assert is_reworded(f"{before} {LONG}", f"{after} {LONG}")
    assert is_reworded(f"{after} {LONG}", f"{before} {LONG}")


@pytest.mark.parametrize(
    ("before", "after", "same"),
    [
        ("Tờ khai và ảnh", "Ảnh và tờ khai", True),
        ("07 ngày kể từ khi nhận hồ sơ", "Kể từ khi nhận hồ sơ: 07 ngày", True),
        ("Bản đồ không đóng dấu, sơ đồ", "Bản đồ, sơ đồ không đóng dấu", False),
        ("Cấp mới 5 ngày, cấp lại 3 ngày", "Cấp lại 5 ngày, cấp mới 3 ngày", False),
        ("Ảnh và bản đồ hoặc sơ đồ", "Ảnh hoặc bản đồ và sơ đồ", False),
        ("Không nộp ảnh, tờ khai", "Nộp ảnh, không tờ khai", False),
        ("Bản chính hộ chiếu, bản sao thị thực", "Bản sao hộ chiếu, bản chính thị thực", False),
        ("Cấp tỉnh trả trước và cấp xã trả sau", "Cấp xã trả trước và cấp tỉnh trả sau", False),
    ],
)
def test_the_order_of_words(before: str, after: str, same: bool) -> None:
    assert is_reworded(before, after, any_order=True) == same


@pytest.mark.parametrize(
    ("text", "part", "again"),
    [
        ("07 ngày làm việc", {"value": "7 working days"}, True),
        ("Thời hạn giải quyết: không quá 07 (bảy) ngày làm việc.", {"value": "7 working days"}, True),
        ("07 ngày", {"value": "7 working days"}, False),
        ("07 ngày làm việc; vùng cao 60 ngày làm việc", {"value": "7 working days"}, False),
        ("07 ngày làm việc, không kể thời gian xác minh", {"value": "7 working days"}, False),
        ("Trường hợp phức tạp", {"value": "7 working days"}, False),
        ("Lệ phí: 70.000 đồng", {"amount": "70000 VND"}, True),
        ("70.000 đồng/lần", {"amount": "70000 VND", "per": "lần"}, True),
        ("70.000 đồng/lần", {"amount": "70000 VND"}, False),
        ("70.000 đồng", {"amount": "70000 VND", "upto": "90000 VND"}, False),
        ("Nộp trực tiếp", {"mode": "counter"}, True),
        ("Nộp trực tiếp", {"mode": "online"}, False),
        ("giấy khai sinh", {"document": "birth_certificate"}, True),
        ("giấy khai sinh có công chứng", {"document": "birth_certificate"}, False),
    ],
)
def test_a_text_that_says_its_value_again(text: str, part: dict[str, Any], again: bool) -> None:
    assert restates(text, part, {"birth_certificate": (" giấy khai sinh ",)}) == again
