"""Whether a paper comes from another country, or is of a foreigner: no Vietnamese register holds it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from analyzer.text.spelling import has_any, words_in, words_of

_MAY_BE_ABROAD = words_of("nước | quốc tế | hợp pháp hóa lãnh sự | tiếng việt | tiếng anh")
_MAY_BE_FOREIGNER = (*_MAY_BE_ABROAD, "công dân", "quốc tịch")
_FROM_ABROAD = "|".join(rf"{behind}(?: \w+){{0,6}} (?<!tiếng )nước ngoài(?! tại việt nam cấp)" for behind in ("của", "do", "tại", "ở"))
_FOREIGNERS = "|".join(f"{who} nước ngoài" for who in words_of("người | phóng viên | thương nhân | nhà đầu tư | tổ chức | doanh nghiệp"))
_ABROAD = re.compile(
    rf"{_FROM_ABROAD}|doanh nghiệp(?! có vốn)(?: \w+){{1,4}} nước ngoài(?! tại việt nam)|{_FOREIGNERS}"
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
_BEFORE, _AROUND = 4, 12
_OR_ALIKE = re.compile(r"(?: \w+){0,2} \(?hoặc (?:các )?(?:giấy tờ|văn bản|tài liệu)(?: \w+){0,4} tương đương\)?( của người)?")
"""“Giấy đăng ký kinh doanh hoặc giấy tờ có giá trị tương đương của thương nhân nước ngoài”: whose it is, is said behind both.

“Phiếu lý lịch tư pháp hoặc giấy tờ tương đương của người nước ngoài”: the second only is a foreigner's.
"""
_ISSUED_ABROAD = re.compile(
    r"[^;.,+]{0,240}\bdo (?:cơ quan (?:\w+ ){0,3}thẩm quyền (?:của |ở |tại )?)?nước (?:ngoài|mà|đặt|nơi|sở tại|cư trú)"
    r"|[^;.+]{0,160}(?:dịch (?:thuật )?(?:ra |sang )?tiếng việt|bằng tiếng anh)"
)
"""“… do cơ quan có thẩm quyền của nước mà người đó mang quốc tịch cấp”, however far behind; “… kèm bản dịch tiếng Việt”."""
_OF_ANOTHER_STATE = re.compile(r"(?: \w+){0,3} (?:(?:của|do) (?:cơ quan )?(?:có thẩm quyền )?(?:của )?nước ngoài|ở nước ngoài)")
"""“Thị thực của cơ quan nước ngoài có thẩm quyền cấp”, “thẻ thường trú dài hạn ở nước ngoài”."""


def is_abroad(text: str) -> bool:
    """Whether the words of a text say that the paper comes from another country."""
    return has_any(text, _MAY_BE_ABROAD) and bool(_ABROAD.search(text)) and not _AT_HOME.search(text)


def is_of_foreigner(text: str, procedure: str) -> bool:
    """Whether a line, or the procedure it stands in, is about persons from another country."""
    if has_any(text, _MAY_BE_FOREIGNER) and _OF_FOREIGNERS.search(text):
        return True
    return _is_for_foreigners(procedure)


@lru_cache(maxsize=1024)
def _is_for_foreigners(procedure: str) -> bool:
    return bool(_PROCEDURE_FOR_FOREIGNERS.search(procedure)) and "công dân việt nam" not in procedure


def may_be_foreign(head: str) -> bool:
    """Whether a line has one of the words without which none of its papers is a foreign one."""
    return has_any(head, _MAY_BE_ABROAD)


def is_of_another_state(head: str, end: int) -> bool:
    """Whether the words behind a paper, whose name ends at `end`, say that another State issued it."""
    return bool(_OF_ANOTHER_STATE.match(head, end))


def is_foreign_paper(head: str, words: Sequence[str], start: int, length: int, end: int) -> bool:
    """Whether the words around a paper say that it is a foreign one: `start` and `length` count words, `end` letters of `head`."""
    if _ISSUED_ABROAD.match(head, end):
        return True
    behind = start + length
    if alike := _OR_ALIKE.match(head, end):
        behind += -_AROUND if alike[1] else len(words_in(alike[0]))
    return is_abroad(f" {' '.join(words[max(0, start - _BEFORE) : behind + _AROUND])} ")
