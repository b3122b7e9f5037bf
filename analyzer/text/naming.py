"""What the name of a procedure says: the action, and the name without its level and place; its object is told by `acts`."""

from __future__ import annotations

import re
from functools import lru_cache

from analyzer.text.any_case import any_case
from analyzer.text.spelling import fold, words_of

_LEVEL = any_case(
    r"\s*\(?\s*(?:được )?(?:thực hiện )?(?:tại|ở|do)?\s*(?:công an )?cấp (?:trung ương|bộ|tỉnh|tinh|huyện|xã)"
    r"(?:\s*,\s*(?:cấp )?(?:trung ương|bộ|tỉnh|huyện|xã))*\s*(?:thực hiện)?\s*\)?"
)
_HANDLING_LEVEL = re.compile(
    r"\([^()]*cấp [^()]*\)|[-–,]?\s*(?:được )?thực hiện (?:tại|ở) (?:công an )?cấp .*$|\s+(?:tại|ở) (?:công an )?cấp .*$"
)
_NAMES_LEVEL = re.compile(r"cấp (?:trung ương|bộ|tỉnh|tinh|huyện|xã)")
"""The heart of `_LEVEL`, found in a tenth of the time: "cấp" alone begins a third of all names."""
_PLACE = re.compile(r"\s+(?:tại|ở) (?:cục|phòng|bộ|công an)\b.*$")
_PREFIX = any_case(r"^(?:(?:thủ tục:?|đề nghị)\s+)+")

_LOSS = re.compile(r"\b(?:mất|hỏng|rách|thất lạc|hư hại|cháy)\b")
_LEAVES_OUT_LOSS = re.compile(r"(?:trừ|ngoài|không (?:bao gồm|thuộc|phải|do)|khác với)[^()]{0,60}(?:mất|hỏng|thất lạc)")
_RUN_OUT = re.compile(r"hết (?:thời )?hạn|hết hiệu lực|hết thời gian|thu hồi|bị tước")
_ANOTHER_BODY = re.compile(
    r"(?:chuyển từ|thay đổi) cơ quan (?:đăng ký|quản lý|thuế|cấp|tiếp nhận|giải quyết)"
    r"|(?:chuyển|thay đổi)[^,;()]* sang (?:đơn vị hành chính|địa bàn|tỉnh)[^,;()]* khác"
)
_SAME_BODY = re.compile(r"không (?:làm )?(?:chuyển|thay đổi)[^,;()]* cơ quan")

_ACTIONS = {
    "reissue": words_of("cấp lại | đăng ký lại | khôi phục"),
    "register": words_of("đăng ký | đăng ký lại khai sinh | đăng ký lại khai tử | đăng ký lại kết hôn | đăng ký lại việc"),
    "amend": words_of(
        "sửa đổi | thay đổi | điều chỉnh | bổ sung | cập nhật | chuyển đổi | đính chính | hiệu đính | xác định lại",
        "cấp bổ sung | cấp điều chỉnh | cấp sửa đổi | cấp thay đổi | đăng ký biến động | đăng ký thay đổi",
    ),
    "exchange": words_of("đổi | cấp đổi | cấp chuyển đổi"),
    "renew": words_of("gia hạn | cấp gia hạn"),
    "revoke": words_of("thu hồi | đình chỉ | tạm đình chỉ | xóa | hủy"),
    "lock": words_of("khóa"),
    "unlock": words_of("mở khóa"),
    "other": words_of("mở khóa đào tạo | mở khóa bồi dưỡng | mở khóa tập huấn"),
    "extract": words_of("khai thác"),
    "confirm": words_of("xác nhận"),
    "declare": words_of("khai báo | trình báo | thông báo"),
    "approve": words_of("thẩm định | thẩm duyệt | chấp thuận | phê duyệt | nghiệm thu | kiểm tra"),
    "issue": words_of("cấp | cấp mới"),
}
_BEGINNINGS = sorted(((words, action) for action, all_words in _ACTIONS.items() for words in all_words), key=lambda begins: -len(begins[0]))
"""The longest words first."""


@lru_cache(maxsize=65536)
def action_of(name: str) -> str:
    """The action that the first words of a name state; `other` when they state none."""
    words = fold(_PREFIX.sub("", name.strip()))
    return next((action for begins, action in _BEGINNINGS if words.startswith(begins)), "other")


@lru_cache(maxsize=65536)
def stem_of(name: str) -> str:
    """The name without level, place and spacing: equal for one procedure at several levels."""
    words = _PREFIX.sub("", name.strip().lower())
    if _NAMES_LEVEL.search(words):
        words = _LEVEL.sub(" ", words)
    if " tại " in words or " ở " in words:
        words = _PLACE.sub("", words)
    return " ".join(words.split()).strip(" .,;-")


@lru_cache(maxsize=4096)
def without_handling_level(name: str) -> str:
    """The name without a level that stands in brackets or behind `thực hiện tại`; one that tells objects apart stays.

    >>> without_handling_level("Cấp thẻ (thực hiện tại cấp tỉnh)"), without_handling_level("Công nhận trung tâm cấp tỉnh")
    ('cấp thẻ', 'công nhận trung tâm cấp tỉnh')
    """
    words = _HANDLING_LEVEL.sub(" ", _PREFIX.sub("", name.strip().lower()))
    return " ".join(words.split()).strip(" .,;-–")


def decides_anew(name: str) -> bool:
    """Whether a name that speaks of a reissue is one of a new decision: the old paper has run out or been withdrawn, or loss and damage are left out.

    >>> decides_anew("Cấp lại giấy phép (trừ trường hợp bị mất, bị hỏng)"), decides_anew("Cấp lại giấy phép bị mất hoặc hết hạn")
    (True, False)
    """
    words = name.lower()
    if _LEAVES_OUT_LOSS.search(words):
        return True
    return _RUN_OUT.search(words) is not None and _LOSS.search(words) is None


def decided_elsewhere(name: str) -> bool:
    """Whether a name says that the file comes from another body: to the one that decides now the matter is new.

    >>> decided_elsewhere("Đăng ký lại phương tiện trong trường hợp chuyển từ cơ quan đăng ký khác")
    True
    >>> decided_elsewhere("Đăng ký lại phương tiện nhưng không thay đổi cơ quan đăng ký phương tiện")
    False
    """
    words = name.lower()
    return _ANOTHER_BODY.search(words) is not None and _SAME_BODY.search(words) is None


def names_district(name: str) -> bool:
    """Whether a name still speaks of the district level."""
    return "cấp huyện" in name.lower()
