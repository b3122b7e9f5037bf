"""Lines of a dossier that a State body writes while it deals with what a person asks: its letter to the body above, its minutes."""

from __future__ import annotations

from collections.abc import Iterable

from analyzer.text.any_case import any_case, one_of, small

_BULLET = r"^\W*(?:[a-zđ0-9]{1,2}[.)]+\W*)?(?:bản chính )?"
_OWN = any_case(rf"{_BULLET}(?:đơn|tờ khai|bản khai|bản tự khai|bản kê khai|giấy đề nghị)\b")
"""What the person writes."""
_BODY = one_of(
    r"(?:các )?(?:(?:đơn vị )?(?:trường )?công an|[uủ]ỷ ban nhân dân|ủy ban nhân dân|ubnd|hội đồng nhân dân|sở |cục |chi cục |tổng cục |các đơn vị)",
    r"phòng (?!khám|công chứng|thí nghiệm|thử nghiệm|giao dịch|kế toán|nhân sự)|trạm y tế|bảo hiểm xã hội|chính quyền|(?:xã|phường|quận|huyện|tỉnh)\b",
    r"bộ (?!phận|môn)|ban chỉ huy |quân khu|(?:lữ|sư|trung|tiểu) đoàn|cơ quan (?:chính trị|quân sự|nhà nước|quản lý nhà nước|có thẩm quyền)",
)
_LETTER = any_case(rf"{_BULLET}(?:công văn (?:đề nghị|của)|(?:tờ trình|văn bản (?:đề nghị|trình))[^;:()]*? của {_BODY})")
"""People write no “công văn”; another letter is a body's where it says whose it is."""
_WRITER = any_case(rf"\bcủa (?P<body>{_BODY})?")
"""Whose letter it is, where the line says so."""
_NOT_OF_THE_LETTER = any_case(
    r"[;(].*|,? (?:kèm|cùng)(?: theo| với).*|(?:nghị định|nghị quyết|thông tư|quyết định|luật|pháp lệnh) (?:số )?[\d/][^;()]*? của (?:chính phủ|quốc hội|thủ tướng|bộ trưởng|bộ) "
)
"""What goes with the letter, and who issued a text that it names."""
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
    >>> made_by_body(["Đơn xin trợ cấp", "Công văn đề nghị của Hội Người cao tuổi", "Công văn của trường (mẫu 1)", "Công văn đề nghị của Sở Y tế"])
    ['Công văn đề nghị của Sở Y tế']
    """
    told = list(lines)
    letters = [line for line in told if any(words in small(line) for words in _FIRST_WORDS) and _is_letter(line)]
    if not letters or not any(_OWN.match(line) for line in told):
        return []
    return [line for line in told if line in letters or _MINUTES.match(line)]


def _is_letter(line: str) -> bool:
    if not _LETTER.match(line) or _EMPLOYER.search(line):
        return False
    writers = list(_WRITER.finditer(_NOT_OF_THE_LETTER.sub(" ", line)))
    return not writers or any(writer["body"] for writer in writers)
