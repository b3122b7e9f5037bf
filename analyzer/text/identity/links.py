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

    `only_near`: one of these words must stand in the phrase of the head as well. `telling`: of each of `words` one word, so that
    a text with none of them need not be searched.
    """

    says: str
    registers: tuple[str, ...]
    words: tuple[str, ...]
    unless: tuple[str, ...] = ()
    only_near: tuple[str, ...] = ()
    telling: frozenset[str] = frozenset()


def _link(says: str, registers: str, words: str, unless: str = "", only_near: str = "") -> Link:
    sought = whole_words(words)
    telling = frozenset(max(each.split(), key=len) for each in sought)
    return Link(says, words_of(registers), sought, whole_words(unless), whole_words(only_near), telling)


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
        "nơi cư trú do cơ quan đăng ký cư trú xác nhận",
        "residence | population",
        "xác nhận của cơ quan đăng ký cư trú | cơ quan đăng ký cư trú xác nhận",
        only_near="đăng ký cư trú",
    ),
    _link(
        "thiết kế, báo cáo đã được cơ quan xây dựng thẩm định",
        "building",
        "thẩm định của cơ quan chuyên môn về xây dựng | thẩm quyền thẩm định thiết kế cơ sở | thông báo thẩm định thiết kế cơ sở"
        " | văn bản thẩm định thiết kế xây dựng | văn bản thẩm định thiết kế cơ sở",
        unless="đề nghị | của chủ đầu tư | nước ngoài",
        only_near="thẩm định | phê duyệt dự án | thiết kế cơ sở | văn bản pháp lý",
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
        " | thẩm duyệt thiết kế về phòng cháy | thẩm định thiết kế về phòng cháy | thẩm duyệt về phòng cháy | thẩm duyệt phòng cháy "
        "| đủ điều kiện phòng cháy | đủ điều kiện về phòng cháy | an toàn về phòng cháy",
        unless="chứng chỉ | huấn luyện | kết quả thử nghiệm | hoàn thành các hạng mục | chủ đầu tư",
    ),
    _link(
        "tư cách pháp nhân của doanh nghiệp",
        "enterprise",
        "tư cách pháp lý của doanh nghiệp | tư cách pháp lý của nhà đầu tư | tư cách pháp nhân của doanh nghiệp"
        " | tư cách pháp nhân của cơ sở | tư cách pháp lý | tư cách pháp nhân | được thành lập hợp pháp "
        "| thành lập và hoạt động hợp pháp | việc thành lập và hoạt động của | giấy tờ pháp lý của tổ chức | giấy tờ pháp lý của doanh nghiệp",
        unless="nước ngoài | nước nơi | đối tác | cá nhân | quốc tế | tàu bay",
        only_near="chứng minh | giấy tờ pháp lý | tài liệu về tư cách | giấy tờ về tư cách | tư cách pháp lý của",
    ),
    _link("thành viên là pháp nhân trong nước", "enterprise", "thành viên là pháp nhân", unless="nước ngoài"),
    _link(
        "tư cách pháp lý của cá nhân hay tổ chức",
        "enterprise",
        "tư cách pháp lý của cá nhân tổ chức | tư cách pháp lý của tổ chức cá nhân",
        unless="nước ngoài",
        only_near="tư cách",
    ),
    _link(
        "nghĩa vụ thuế, lệ phí trước bạ, nghĩa vụ tài chính về đất đã thực hiện",
        "tax",
        "hoàn thành nghĩa vụ thuế | thực hiện nghĩa vụ thuế | chấp hành nghĩa vụ thuế | nghĩa vụ nộp thuế | nghĩa vụ về thuế | nợ thuế"
        " | không nợ thuế | lệ phí trước bạ | số thuế đã nộp | của cơ quan thuế | thực hiện nghĩa vụ tài chính"
        " | hoàn thành nghĩa vụ tài chính",
        unless="nước cư trú | ghi nợ | kho bạc | hải quan | xóa nợ | báo cáo tài chính | thuộc diện miễn | thuộc đối tượng miễn",
        only_near="chứng từ | chứng minh | xác nhận | biên lai | dữ liệu điện tử | hóa đơn điện tử",
    ),
    _link(
        "việc tham gia, đóng, hưởng bảo hiểm xã hội",
        "social_insurance",
        "đóng bảo hiểm xã hội | tham gia bảo hiểm xã hội | hưởng bảo hiểm xã hội | đóng bhxh | tham gia bhxh | đóng bảo hiểm thất nghiệp"
        " | tờ rời"
        " | bảo hiểm xã hội xác nhận | của cơ quan bảo hiểm xã hội",
        only_near="xác nhận | chứng minh | chứng từ | bảng kê | sổ",
    ),
    _link(
        "văn bằng, trình độ học vấn",
        "diploma",
        "văn bằng | bằng cử nhân | bằng thạc sĩ | bằng tiến sĩ | trình độ chuyên môn | trình độ học vấn | trình độ đào tạo | học bạ",
        unless="bảo hộ | nước ngoài | nhận xét | tờ khai",
        only_near="văn bằng | bằng cử nhân | bằng thạc sĩ | bằng tiến sĩ | học bạ | chứng minh trình độ | chứng minh về trình độ",
    ),
    _link(
        "sức khỏe đã được khám",
        "health_certificate",
        "đủ sức khỏe | tiêu chuẩn sức khỏe | tình trạng sức khỏe",
        unless="cam kết | tự khai",
        only_near="xác nhận | chứng nhận | khám",
    ),
    _link(
        "dân tộc của công dân",
        "population",
        "thông tin về dân tộc | là người dân tộc",
        unless="tổ chức | doanh nghiệp | văn bằng | bằng tốt nghiệp",
        only_near="chứng minh | xác nhận",
    ),
    _link("biển số xe đã cấp", "vehicle", "biển số xe | biển số cũ", unless="giấy phép | hợp đồng | danh sách"),
    _link(
        "việc nuôi con nuôi, việc đã ghi vào sổ hộ tịch",
        "civil_status | population",
        "giấy chứng nhận nuôi con nuôi | công nhận việc nuôi con nuôi | ghi vào sổ hộ tịch",
        unless="nước ngoài | tờ khai",
        only_near="giấy chứng nhận nuôi | quyết định công nhận | trích lục",
    ),
    _link(
        "quyết định giao đất, cho thuê đất, cho phép chuyển mục đích sử dụng đất",
        "land",
        "quyết định giao đất | quyết định cho thuê đất | quyết định chuyển mục đích sử dụng đất"
        " | quyết định cho phép chuyển mục đích sử dụng đất",
        unless="thay đổi căn cứ",
    ),
    _link(
        "công trình đã được nghiệm thu, thẩm định theo pháp luật về xây dựng",
        "building",
        "pháp luật về xây dựng | thiết kế xây dựng",
        unless="đề nghị | bản vẽ | phòng cháy | thuyết minh | chủ đầu tư | nước ngoài",
        only_near="văn bản thẩm định | kết quả thẩm định | được nghiệm thu | kết quả nghiệm thu | thông báo thẩm định | đã được thẩm định",
    ),
    _link(
        "giấy tờ về quyền sử dụng đất",
        "land",
        "chứng minh quyền sử dụng đất | quyền sử dụng đất hợp pháp | hợp pháp về đất đai | hợp pháp về quyền sử dụng đất"
        " | về quyền sử dụng đất | về sử dụng đất | pháp lý về đất | về đất đai",
        unless="điều 137 | chuyển nhượng",
        only_near="giấy tờ | tài liệu | giấy chứng nhận | văn bản pháp lý | pháp lý về",
    ),
    _link(
        "địa điểm, trụ sở hợp pháp: đất và nhà của mình",
        "land",
        "địa điểm hợp pháp | trụ sở hợp pháp | sử dụng hợp pháp địa điểm | sử dụng hợp pháp trụ sở | sở hữu hoặc sử dụng hợp pháp trụ sở"
        " | quyền sử dụng địa điểm | nơi đặt trụ sở hợp pháp",
        unless="nước ngoài cấp | quảng cáo | hợp đồng thuê | ủy ban nhân dân xác nhận",
        only_near="chứng minh",
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
    words = frozenset(near.split())
    for link in LINKS:
        if link.telling.isdisjoint(words):
            continue
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
