"""Whose passport a line asks, and whether it asks one at all: Vietnam issues those that the immigration register holds."""

from __future__ import annotations

import re

from analyzer.text.identity.held.abroad import is_of_foreigner
from analyzer.text.identity.wording import Wording
from analyzer.text.spelling import words_of

_PASSPORT = "hộ chiếu"
_NAMES_WITHIN = 150
"""Letters within which a list of identity papers names the passport."""
_TRAVEL_PAPERS = words_of(
    "giấy thông hành | hộ chiếu | trang nhân thân | trang hộ chiếu | thẻ abtc | giấy miễn thị thực | tem ab | giấy phép xuất nhập cảnh"
)
"""Travel papers that Vietnam itself issues."""
_ALWAYS_VIETNAMESE = words_of("hộ chiếu phổ thông | hộ chiếu việt nam")
_OF_CITIZENS = re.compile(r"căn cước|chứng minh (?:nhân dân|thư nhân dân)")
"""A passport beside a card that only citizens have may be a citizen's, whatever the procedure."""
_OTHER_PROOF = re.compile(r"căn cước|chứng minh (?:nhân dân|thư)|số định danh|khai sinh")
"""“Thẻ căn cước hoặc hộ chiếu”: who somebody is, is proved by what the registers of persons hold; the passport behind them adds nothing."""
_ALSO_FOREIGN = "hộ chiếu nước ngoài"
_TRAVELS = re.compile(
    r"hộ chiếu(?: phổ thông|(?: của công dân)? việt nam)"
    rf"|hộ chiếu(?:,| hoặc|/) ?(?:các )?(?:{_ALSO_FOREIGN}|giấy tờ (?:xuất|nhập|có giá trị (?:đi lại|xuất|nhập))|giấy thông hành)"
)
"""“… hoặc hộ chiếu, giấy tờ xuất nhập cảnh”, “… hoặc hộ chiếu hoặc hộ chiếu nước ngoài”: the travel papers are asked for themselves."""
_ANYBODYS = re.compile(
    r"(?:^|(?:[,/:;(]|hoặc|hay) ?)(?:số )?hộ chiếu\b(?! nước ngoài| của người nước ngoài)(?:(?! hoặc |nước ngoài)[^,;/])*(?:[,;/]| hoặc |$)"
)
"""“Thẻ căn cước hoặc hộ chiếu hoặc hộ chiếu nước ngoài”: the foreign one is named apart, so that the other is one of Vietnam."""
_AMONG_OTHERS = re.compile(r"(?:[,/:;]|hoặc|hay) ?(?:số )?hộ chiếu(?! nước ngoài)")
"""A passport as one of several papers that would do."""
_MAY_BE_CITIZENS = re.compile(r"(?:công dân|(?<!nước ngoài cấp cho )người|(?<!không có )quốc tịch) việt nam")
"""Where citizens are named too, it may be theirs; not where another country gave the paper “cho người Việt Nam định cư ở nước ngoài”."""
_PROCEDURE_OF_FOREIGNERS = re.compile(
    r"(?:người|cá nhân|phóng viên|nhà báo|chuyên gia|lao động|luật sư|học viên|sinh viên|thuyền viên) nước ngoài|không quốc tịch"
    r"|cấp (?:lại |giấy |miễn )*thị thực|công dân (?:lào|campuchia|trung quốc|nhật bản|hàn quốc|thái lan)\b"
)
"""Persons from abroad. What is done abroad, for a firm of another country or “có yếu tố nước ngoài” is also done by citizens."""
_BORDER = "cửa khẩu biên giới đất liền"
_STAMPED = re.compile(r"dấu[^;.]{0,30} (?:xuất|nhập) cảnh của cơ quan|dấu xác nhận của cơ quan (?:quản lý )?xuất")
"""The stamp of those who watch the border: what is proved is the crossing, which their register holds, whosever passport it is."""


def passport_of(wording: Wording, procedure: str, case: str) -> str:
    """The travel paper of Vietnam that a line asks; empty where it asks none, a foreigner's, or one beside papers that say the same."""
    head = wording.head
    at = head.find(_PASSPORT, 0, _NAMES_WITHIN)
    front = _front(head)
    if at < 0 and not front:
        return ""
    if at >= 0 and (_BORDER in procedure or _STAMPED.search(head, at)):
        return _PASSPORT
    if at > 0 and _OTHER_PROOF.search(head, 0, at) and not _TRAVELS.match(head, at):
        return ""
    if at >= 0 and (_OF_CITIZENS.search(head, 0, _NAMES_WITHIN) or _ALSO_FOREIGN in head[:_NAMES_WITHIN]):
        named = _ANYBODYS.search(head)
        if named and named.start() < _NAMES_WITHIN:
            return _PASSPORT
    if concerns_foreigner(wording, procedure, case) and not head.startswith(_ALWAYS_VIETNAMESE):
        return ""
    return front or (_PASSPORT if _AMONG_OTHERS.search(head, 0, _NAMES_WITHIN) else "")


def concerns_foreigner(wording: Wording, procedure: str, case: str) -> bool:
    """Whether the person whose paper is asked is from another country, as the line, its case or the procedure says."""
    of_citizen = bool(_OF_CITIZENS.search(wording.head, 0, _NAMES_WITHIN))
    return is_of_foreigner(wording.whole, "" if of_citizen else procedure) or (not of_citizen and is_of_foreigner(case, ""))


def is_passport_of_foreigner(wording: Wording, procedure: str, case: str) -> bool:
    """Whether the passport of a line is one that another country issued: its holder is a foreigner, and no citizen may show it instead."""
    said = f"{wording.whole} {case}"
    if _OF_CITIZENS.search(said) or _MAY_BE_CITIZENS.search(said) or passport_of(wording, procedure, case):
        return False
    if is_of_foreigner(said, ""):
        return True
    return bool(_PROCEDURE_OF_FOREIGNERS.search(procedure)) and not _MAY_BE_CITIZENS.search(procedure)


def _front(head: str) -> str:
    """The travel paper that the line begins with."""
    return next((word for word in _TRAVEL_PAPERS if head.startswith(word)), "") if head.startswith(_TRAVEL_PAPERS) else ""
