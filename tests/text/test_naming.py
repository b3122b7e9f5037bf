"""What the name of a procedure says."""

from __future__ import annotations

import pytest

from analyzer.text.naming import action_of, decides_anew, names_district, stem_of


@pytest.mark.parametrize(
    ("name", "action"),
    [
        ("Cấp Giấy chứng nhận đủ điều kiện về an ninh, trật tự", "issue"),
        ("Cấp mới giấy phép", "issue"),
        ("Cấp lại Giấy chứng nhận đủ điều kiện", "reissue"),
        ("Cấp đổi thẻ căn cước", "exchange"),
        ("Cấp gia hạn giấy phép", "renew"),
        ("Cấp điều chỉnh giấy phép", "amend"),
        ("Đổi giấy phép lái xe", "exchange"),
        ("Gia hạn tạm trú", "renew"),
        ("Thủ tục: Đăng ký thường trú", "register"),
        ("Đề nghị cấp thị thực", "issue"),
        ("Thủ tục đề nghị  cấp đổi giấy phép", "exchange"),
        ("  xóa đăng ký thường trú", "revoke"),
        ("Mở khóa tài khoản định danh", "unlock"),
        ("Khóa căn cước điện tử", "lock"),
        ("Khôi phục giá trị sử dụng hộ chiếu", "reissue"),
        ("Đăng ký biến động do đổi tên", "amend"),
        ("Đăng ký thay đổi nội dung đăng ký doanh nghiệp", "amend"),
        ("Đính chính giấy chứng nhận", "amend"),
        ("Đăng ký lại khai sinh", "register"),
        ("Đăng ký lại việc sinh", "register"),
        ("Đăng ký lại phương tiện", "reissue"),
        ("Tách hộ", "other"),
        ("", "other"),
    ],
)
def test_the_first_words_say_the_action(name: str, action: str) -> None:
    assert action_of(name) == action


@pytest.mark.parametrize(
    "name",
    [
        "Đăng ký thêm mẫu dấu",
        "Đăng ký thêm mẫu dấu cấp tỉnh",
        "Đăng ký thêm mẫu dấu (thực hiện tại cấp xã)",
        "Đăng ký  thêm mẫu dấu thực hiện tại Công an cấp huyện",
        "Thủ tục đăng ký thêm mẫu dấu tại Cục Cảnh sát",
        "Thủ tục đề nghị đăng ký thêm mẫu dấu",
        "Đăng ký thêm mẫu dấu tại cấp trung ương, cấp tỉnh",
    ],
)
def test_levels_and_places_leave_one_stem(name: str) -> None:
    assert stem_of(name) == "đăng ký thêm mẫu dấu"


def test_the_district_in_a_name() -> None:
    assert names_district("Giải quyết khiếu nại tại Công an cấp huyện")
    assert not names_district("Giải quyết khiếu nại tại Công an cấp xã")


@pytest.mark.parametrize(
    ("name", "anew"),
    [
        ("Cấp lại giấy phép (trừ trường hợp giấy phép bị mất, bị hỏng)", True),
        ("Cấp lại chứng chỉ khi hết hạn", True),
        ("Cấp lại thẻ sau khi bị thu hồi", True),
        ("Cấp lại giấy phép bị mất, hỏng hoặc hết hạn", False),
        ("Cấp lại giấy phép trong trường hợp bị mất, rách", False),
        ("Cấp lại giấy phép", False),
    ],
)
def test_a_reissue_that_decides_anew(name: str, anew: bool) -> None:
    assert decides_anew(name) == anew
