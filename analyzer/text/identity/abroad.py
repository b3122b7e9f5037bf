"""Whether a paper comes from another country, or is of a foreigner: no Vietnamese register holds it."""

from __future__ import annotations

import re

from analyzer.text.identity.spelling import has_any, words_of

_MAY_BE_ABROAD = words_of("nước | quốc tế | hợp pháp hóa lãnh sự")
_MAY_BE_FOREIGNER = (*_MAY_BE_ABROAD, "công dân")
_ABROAD = re.compile(
    r"(?:của|do|tại|ở)(?: \w+){0,6} (?<!tiếng )nước ngoài(?! tại việt nam cấp)"
    r"|doanh nghiệp(?! có vốn)(?: \w+){1,4} nước ngoài(?! tại việt nam)|(?:người|phóng viên|thương nhân|nhà đầu tư|tổ chức|doanh nghiệp) nước ngoài"
    r"|nước (?:mà|sở tại|nguyên xứ|cư trú|nơi|cộng hòa|xuất khẩu)|công dân nước|của nước|pháp luật nước ngoài|quốc tế của|hợp pháp hóa lãnh sự"
)
_AT_HOME = re.compile(r"định cư ở nước ngoài|ở trong nước|do việt nam|tại việt nam|của việt nam|người việt nam|công dân việt nam")
_OF_FOREIGNERS = re.compile(
    r"người nước ngoài|nước ngoài cấp|của nước ngoài|không quốc tịch|đi lại quốc tế|định cư ở nước ngoài|quốc tịch nước ngoài"
    r"|hộ chiếu nước ngoài|không có quốc tịch việt nam|công dân (?:lào|campuchia|trung quốc|nhật bản|hàn quốc|niu di|úc|thái lan|nga)\b"
)
_PROCEDURE_FOR_FOREIGNERS = re.compile(
    r"(?<!ra )(?<!việc ở )(?<!đại diện ở )(?<!chi nhánh ở )(?<!học tập ở )(?<!đào tạo ở )nước ngoài|thị thực|không quốc tịch|quốc tế(?! do việt nam)"
    r"|công dân (?:lào|campuchia|trung quốc|nhật bản|hàn quốc|thái lan)\b"
)


def is_abroad(text: str) -> bool:
    """Whether the words of a text say that the paper comes from another country."""
    return has_any(text, _MAY_BE_ABROAD) and bool(_ABROAD.search(text)) and not _AT_HOME.search(text)


def is_of_foreigner(text: str, procedure: str) -> bool:
    """Whether a line, or the procedure it stands in, is about persons from another country."""
    if has_any(text, _MAY_BE_FOREIGNER) and _OF_FOREIGNERS.search(text):
        return True
    return bool(_PROCEDURE_FOR_FOREIGNERS.search(procedure)) and "công dân việt nam" not in procedure
