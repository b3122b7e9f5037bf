"""Facts that registers hold, whatever the paper is called: data for `registers`, to be read and extended."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from analyzer.text.identity.abroad import is_abroad
from analyzer.text.identity.spelling import first_of, has_any, whole_words, words_of


@dataclass(frozen=True, slots=True)
class Link:
    """Papers whose wording has one of `words`, and none of `unless`, prove what `registers` hold; `says`: which fact that is.

    `only_near`: one of these words must stand in the phrase of the head as well.
    """

    says: str
    registers: tuple[str, ...]
    words: tuple[str, ...]
    unless: tuple[str, ...] = ()
    only_near: tuple[str, ...] = ()


def _link(says: str, registers: str, words: str, unless: str = "", only_near: str = "") -> Link:
    return Link(says, words_of(registers), whole_words(words), whole_words(unless), whole_words(only_near))


LINKS: tuple[Link, ...] = (
    _link(
        "quan hệ cha mẹ, con, vợ chồng, người đại diện của trẻ em; kết hôn, ly hôn",
        "civil_status | population",
        "người đại diện hợp pháp | người đại diện theo pháp luật đối với | quan hệ của | quan hệ cha | quan hệ mẹ | quan hệ vợ"
        " | quan hệ cha mẹ | quan hệ hôn nhân | quan hệ gia đình | quan hệ nhân thân | quan hệ huyết thống | quan hệ thân nhân"
        " | xác định thân nhân | thân nhân ở nước ngoài | là cha | là vợ | là con | việc kết hôn | việc ly hôn | đã ly hôn"
        " | thay đổi hộ tịch | cải chính hộ tịch",
        unless="doanh nghiệp | công ty | liệt sĩ | hợp đồng | thuê | tổ chức kinh tế | của tổ chức | góp vốn",
        only_near="chứng minh | xác định | xác nhận",
    ),
    _link(
        "nơi cư trú của công dân",
        "residence | population",
        "nơi cư trú | nơi thường trú | nơi tạm trú | thông tin về cư trú",
        unless="nước ngoài | chỗ ở hợp pháp | lý lịch | nước láng giềng | hoàn cảnh",
        only_near="chứng minh nơi | chứng minh về nơi | chứng minh thông tin về cư trú | xác nhận thông tin về cư trú",
    ),
    _link(
        "công trình đã được cơ quan chuyên môn về xây dựng thẩm định",
        "building",
        "cơ quan chuyên môn về xây dựng",
        unless="đề nghị",
        only_near="thẩm định | nghiệm thu",
    ),
    _link(
        "nghiệm thu, thẩm duyệt về phòng cháy và chữa cháy",
        "fire_safety",
        "nghiệm thu về phòng cháy | nghiệm thu phòng cháy | nghiệm thu hoặc kiểm tra định kỳ về phòng cháy"
        " | thẩm duyệt thiết kế về phòng cháy | thẩm định thiết kế về phòng cháy | thẩm duyệt về phòng cháy | an toàn về phòng cháy",
        unless="chứng chỉ | huấn luyện | kết quả thử nghiệm | hoàn thành các hạng mục | chủ đầu tư",
    ),
    _link(
        "tư cách pháp nhân của doanh nghiệp",
        "enterprise",
        "thành viên là pháp nhân | tư cách pháp lý của doanh nghiệp | tư cách pháp lý của nhà đầu tư | tư cách pháp nhân của doanh nghiệp"
        " | tư cách pháp nhân của cơ sở | giấy tờ pháp lý của tổ chức | giấy tờ pháp lý của doanh nghiệp",
        unless="nước ngoài",
    ),
    _link("nghĩa vụ thuế đã hoàn thành", "tax", "hoàn thành nghĩa vụ thuế | không nợ thuế | lệ phí trước bạ"),
    _link(
        "việc tham gia, đóng, hưởng bảo hiểm xã hội",
        "social_insurance",
        "đóng bảo hiểm xã hội | tham gia bảo hiểm xã hội | hưởng bảo hiểm xã hội | đóng bhxh | tham gia bhxh | đóng bảo hiểm thất nghiệp"
        " | bảo hiểm xã hội xác nhận | của cơ quan bảo hiểm xã hội",
        only_near="xác nhận | chứng minh | chứng từ | bảng kê",
    ),
    _link(
        "giấy tờ về quyền sử dụng đất",
        "land",
        "chứng minh quyền sử dụng đất | quyền sử dụng đất hợp pháp | hợp pháp về đất đai | hợp pháp về quyền sử dụng đất"
        " | về quyền sử dụng đất | về sử dụng đất | pháp lý về đất | về đất đai",
        unless="điều 137 | chuyển nhượng",
        only_near="giấy tờ | tài liệu | giấy chứng nhận | văn bản pháp lý | pháp lý về",
    ),
)
_CALLED: dict[str, tuple[str, ...]] = {
    "dân cư": ("population",),
    "căn cước": ("identity",),
    "cư trú": ("residence",),
    "hộ tịch": ("civil_status",),
    "đăng ký doanh nghiệp": ("enterprise",),
    "đất đai": ("land",),
    "bảo hiểm": ("social_insurance",),
    "lý lịch tư pháp": ("criminal_record",),
    "xuất nhập cảnh": ("immigration",),
}
"""Registers as lines call them: “Cơ sở dữ liệu quốc gia về dân cư”."""
_SYSTEMS = words_of("cơ sở dữ liệu | hệ thống thông tin")
_REGISTER_NAMED = re.compile(rf"(?:{'|'.join(_SYSTEMS)})(?: quốc gia)?(?: về)? ({'|'.join(_CALLED)})")


def linked(phrase: str, near: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Facts told by words `near` the head noun, each with the registers that hold it."""
    for link in LINKS:
        if link.only_near and not has_any(phrase, link.only_near):
            continue
        word = first_of(near, link.words)
        if word and not has_any(phrase, link.unless) and not is_abroad(near):
            yield word.strip(), link.registers


def named(text: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Registers that a line names itself, as the place where the fact is looked up first."""
    if has_any(text, _SYSTEMS):
        for found in _REGISTER_NAMED.finditer(text):
            yield found[0], _CALLED[found[1]]
