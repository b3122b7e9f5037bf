"""Lines of a dossier that a State body writes while it deals with what a person asks: its letter to the body above, its minutes."""

from __future__ import annotations

from collections.abc import Iterable

from analyzer.text.any_case import any_case, small

_BULLET = r"^\W*(?:[a-zđ0-9]{1,2}[.)]+\W*)?(?:bản chính )?"
_OWN = any_case(rf"{_BULLET}(?:đơn|tờ khai|bản khai|bản tự khai|bản kê khai|giấy đề nghị)\b")
"""What the person writes."""
_BODY = r"(?:các )?(?:(?:đơn vị )?(?:trường )?công an|[uủ]ỷ ban nhân dân|ủy ban nhân dân|ubnd|sở |phòng |cục |chi cục |bộ chỉ huy |ban chỉ huy |cơ quan chính trị|các đơn vị)"
_LETTER = any_case(rf"{_BULLET}(?:công văn (?:đề nghị|của)|(?:tờ trình|văn bản (?:đề nghị|trình))[^;:()]*? của {_BODY})")
"""People write no “công văn”; another letter is a body's where it says whose it is."""
_EMPLOYER = any_case(
    r"(?:cơ quan|đơn vị|tổ chức|thủ trưởng)[^;,]*? (?:chủ quản|nơi|quản lý trực tiếp|trực tiếp quản lý|sử dụng|cử)\b"
    r"|của (?:thủ trưởng )?cơ quan,? |tổ chức|người (?:đứng đầu|đại diện|sử dụng)|doanh nghiệp bảo"
)
"""An employer or an organisation writes one for its own person, who asks for it there."""
_MINUTES = any_case(rf"{_BULLET}biên bản (?:thẩm tra|xác minh|xét duyệt|họp xét|hội nghị liên tịch|kiểm tra, xác minh)\b")
_FIRST_WORDS = ("công văn", "tờ trình", "văn bản")


def made_by_body(lines: Iterable[str]) -> list[str]:
    """Of the lines of a dossier that persons file, those that a body writes; none where no person writes anything, or no letter of a body shows that it does.

    >>> made_by_body(["Đơn xin trợ cấp", "Công văn đề nghị (mẫu 2)", "Biên bản xét duyệt", "Sổ đò", "Văn bản đề nghị của Công an cấp xã"])
    ['Công văn đề nghị (mẫu 2)', 'Biên bản xét duyệt', 'Văn bản đề nghị của Công an cấp xã']
    >>> made_by_body(["Đơn xin đi học", "Công văn đề nghị của cơ quan chủ quản"]), made_by_body(["Công văn đề nghị", "Sổ đò"])
    ([], [])
    """
    told = list(lines)
    letters = [line for line in told if any(words in small(line) for words in _FIRST_WORDS) and _is_letter(line)]
    if not letters or not any(_OWN.match(line) for line in told):
        return []
    return [line for line in told if line in letters or _MINUTES.match(line)]


def _is_letter(line: str) -> bool:
    return _LETTER.match(line) is not None and _EMPLOYER.search(line) is None
