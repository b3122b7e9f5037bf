"""Lines of a dossier that a State body writes while it deals with what a person asks: its letter to the body above, its minutes, its certificate."""

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
_WITH_LETTER = any_case(
    rf"{_BULLET}(?:biên bản (?:thẩm tra|xác minh|xét duyệt|họp xét|hội nghị liên tịch|kiểm tra, xác minh)\b|danh sách (?:người|đối tượng|thân nhân|cán bộ)\b)"
)
"""Minutes, and lists of persons: a person who applies for one thing writes neither."""
_FIRST_WORDS = ("công văn", "tờ trình", "văn bản")
_UNIT = one_of(r"công an (?:các )?đơn vị, (?:công an )?(?:các )?địa phương", r"(?:các )?tổng cục, (?:các )?bộ tư lệnh")
_OF_UNIT = any_case(
    rf"{_BULLET}(?:văn bản|công văn|tờ trình|giấy chứng nhận|giấy báo tử|danh sách|phiếu xác minh) [^;:()]*?(?<!nhận )(?<!thực )(?:của|do) {_UNIT}"
)
"""What the unit of the police writes on its own people: it has their files, and sends the dossier up."""


def made_by_body(lines: Iterable[str], persons: bool) -> list[str]:
    """Of the lines of a dossier, those that a body writes, for its own people or (`persons`: only persons apply) on what a person asks.

    Of these none where no person writes anything, or no letter of a body shows that it does.

    >>> made_by_body(["Đơn xin trợ cấp", "Công văn đề nghị (mẫu 2)", "Biên bản xét duyệt", "Sổ đò", "Văn bản đề nghị của Công an cấp xã"], persons=True)
    ['Công văn đề nghị (mẫu 2)', 'Biên bản xét duyệt', 'Văn bản đề nghị của Công an cấp xã']
    >>> made_by_body(["Đơn xin đi học", "Công văn đề nghị của cơ quan chủ quản"], persons=True), made_by_body(["Công văn đề nghị", "Sổ đò"], persons=True)
    ([], [])
    >>> made_by_body(["Đơn xin trợ cấp", "Công văn đề nghị của Hội Người cao tuổi", "Công văn của trường (mẫu 1)", "Công văn đề nghị của Sở Y tế"], persons=True)
    ['Công văn đề nghị của Sở Y tế']
    >>> made_by_body(["Giấy chứng nhận bị thương của Công an đơn vị, địa phương", "Bản sao có xác nhận của Công an đơn vị, địa phương"], persons=False)
    ['Giấy chứng nhận bị thương của Công an đơn vị, địa phương']
    """
    told = list(lines)
    written = [line for line in told if _OF_UNIT.match(line)]
    if persons and any(_OWN.match(line) for line in told):
        written += [line for line in told if any(words in small(line) for words in _FIRST_WORDS) and _is_letter(line)]
    return [line for line in told if line in written or _WITH_LETTER.match(line)] if written else []


def _is_letter(line: str) -> bool:
    if not _LETTER.match(line) or _EMPLOYER.search(line):
        return False
    writers = list(_WRITER.finditer(_NOT_OF_THE_LETTER.sub(" ", line)))
    return not writers or any(writer["body"] for writer in writers)
