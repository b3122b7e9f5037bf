"""What the name of a procedure says: the action, and the name without its level and place; its object is told by `acts`."""

from __future__ import annotations

import re
from functools import lru_cache

from analyzer.text.any_case import any_case

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

_ACTIONS: tuple[tuple[str, str], ...] = (
    ("cấp lại", "reissue"),
    ("đăng ký lại khai sinh", "register"),
    ("đăng ký lại khai tử", "register"),
    ("đăng ký lại kết hôn", "register"),
    ("đăng ký lại việc", "register"),
    ("đăng ký lại", "reissue"),
    ("khôi phục", "reissue"),
    ("đăng ký biến động", "amend"),
    ("đăng ký thay đổi", "amend"),
    ("đính chính", "amend"),
    ("hiệu đính", "amend"),
    ("cập nhật", "amend"),
    ("chuyển đổi", "amend"),
    ("xác định lại", "amend"),
    ("cấp đổi", "exchange"),
    ("cấp chuyển đổi", "exchange"),
    ("cấp gia hạn", "renew"),
    ("cấp bổ sung", "amend"),
    ("cấp điều chỉnh", "amend"),
    ("cấp sửa đổi", "amend"),
    ("cấp thay đổi", "amend"),
    ("đổi", "exchange"),
    ("gia hạn", "renew"),
    ("sửa đổi", "amend"),
    ("thay đổi", "amend"),
    ("điều chỉnh", "amend"),
    ("bổ sung", "amend"),
    ("thu hồi", "revoke"),
    ("đình chỉ", "revoke"),
    ("tạm đình chỉ", "revoke"),
    ("xóa", "revoke"),
    ("xoá", "revoke"),
    ("hủy", "revoke"),
    ("huỷ", "revoke"),
    ("mở khóa đào tạo", "other"),
    ("mở khóa bồi dưỡng", "other"),
    ("mở khóa tập huấn", "other"),
    ("mở khóa", "unlock"),
    ("khóa", "lock"),
    ("khai thác", "extract"),
    ("xác nhận", "confirm"),
    ("khai báo", "declare"),
    ("trình báo", "declare"),
    ("thông báo", "declare"),
    ("thẩm định", "approve"),
    ("thẩm duyệt", "approve"),
    ("chấp thuận", "approve"),
    ("phê duyệt", "approve"),
    ("nghiệm thu", "approve"),
    ("kiểm tra", "approve"),
    ("đăng ký", "register"),
    ("cấp mới", "issue"),
    ("cấp", "issue"),
)


@lru_cache(maxsize=65536)
def action_of(name: str) -> str:
    """The action that the first words of a name state; `other` when they state none."""
    words = _PREFIX.sub("", name.strip()).lower()
    return next((action for start, action in _ACTIONS if words.startswith(start)), "other")


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
