"""What a line says about the form of the paper: a certified copy, or one that is only shown."""

from __future__ import annotations

import re

from analyzer.model.enumerations import DocumentClass
from analyzer.text.identity.line import Line
from analyzer.text.identity.opening import skip_space
from analyzer.text.identity.wording import Wording
from analyzer.text.spelling import fold, has_any, words_of

_WORDS_OF_CERTIFYING = ("chứng th", "công chứng", "chứng nhận của")
_CERTIFIED = re.compile(r"chứng thực|công chứng|chứng thức")
_BY_COMMITTEE = re.compile(r"\bcó (?:giấy )?chứng nhận của (?:ủy ban nhân dân|ubnd)\b")
"""An older word for a copy that the committee of the commune certifies."""
_OF_ANOTHER = "(?:chứng thực|công chứng)" + "".join(
    rf"(?<!{copy} .{{10}})" for copy in ("sao", "sao có", "sao được", "chụp", "chụp có", "chụp được")
)
"""What is certified stands behind, unless a copy of it stands before: ten letters are those of either word."""
_TRADE = "|".join(
    f"{before} (?:hành nghề )?(?:công chứng|chứng thực)"
    for before in words_of(
        "văn phòng | phòng | tổ chức | tập sự | hội | hệ thống | dịch vụ | thẻ | nghề | việc | yêu cầu | hồ sơ | nộp phí | luật | đào tạo nghề"
    )
)
_NOT_ASKED = re.compile(
    r"(?:không|khỏi)(?: cần| yêu cầu| phải| bắt buộc| có)*(?: phải)?(?: được| bản sao)?"
    r" (?:chứng thực|công chứng)(?:(?:,| hoặc| và|/) ?(?:chứng thực|công chứng))*|công chứng viên"
    rf"|{_TRADE}|{_OF_ANOTHER} (?:cá nhân|hợp đồng|điện tử theo|di chúc|giao dịch|văn bản)|người chứng thực|chứng thực hợp pháp của"
    r"|chứng thực chữ ký (?:số|điện tử)"
)
"""“Công chứng”, “chứng thực” as a trade, as a denial, or as what the procedure itself does: nothing certified is asked."""
_OF_NO_COPY = re.compile(rf"{_OF_ANOTHER} chữ ký|cơ quan (?:công chứng|chứng thực)")
"""A signature, or who certifies: no copy."""
_OF_A_CONTRACT = re.compile(
    r"(?:hợp đồng|văn bản|di chúc|giấy ủy quyền)(?:(?!bản sao|bản chụp)[^;.]){0,120}(?:được|có|đã) (?:công chứng|chứng thực)"
)
"""A contract that must be notarised is no copy of anything."""
_SHOWN_AT_START = re.compile(
    r"(?:các )?(?:loại )?(?:giấy tờ|hồ sơ|tài liệu|chứng từ)(?:,? tài liệu)? (?:phải |cần )?xuất trình\b|(?:phải |cần )?xuất trình\b"
)
"""“Giấy tờ phải xuất trình: …”, “phải xuất trình …”."""
_SHOWN_BEHIND = re.compile(r"[^;.]{3,120} \((?:phải |chỉ )?xuất trình(?: bản (?:chính|gốc))?\)\W*$")
"""A line that names its paper and ends with “(xuất trình)”."""
_SHOWN_WHEN_UNKNOWN = re.compile(
    r"thông tin [^;]{0,400}\. ?trường hợp (?:không|thông tin)[^.;]{3,120} thì (?:công dân|người [^.;,]{3,60}|tổ chức|cá nhân)?(?:,? (?:tổ chức|cá nhân))* ?(?:phải )?xuất trình\b"
)
"""“Thông tin … được khai thác trong cơ sở dữ liệu. Trường hợp không khai thác được thì công dân xuất trình …”."""
_SENT = ("nộp", "gửi")
_FILED = (*_SENT, "bản sao", "bản chụp")
_SHOWN_IN_CASE = re.compile(
    r"\W*(?:các )?(?:loại )?(?:giấy tờ|(?:thành phần )?hồ sơ) (?:phải |cần )*xuất trình\b|.*(?:phải|cần) xuất trình\b|.*\bxuất trình (?:một trong )?(?:các )?giấy tờ\b"
)
_FILED_IN_CASE = re.compile(
    r"phải nộp|nộp bản (?:sao|chụp)|xuất trình,? (?:và|hoặc) (?:nộp|gửi)|nộp,? (?:và|hoặc) xuất trình|bản sao và xuất trình"
)


def is_certified(whole: str) -> bool:
    """Whether something certified or notarised is asked or accepted: a copy, a translation, a signature, the paper itself.

    `whole`: a line in the one spelling.
    """
    if not has_any(whole, _WORDS_OF_CERTIFYING):
        return False
    return bool(_CERTIFIED.search(_NOT_ASKED.sub(" ", whole)) or _BY_COMMITTEE.search(whole))


def asks_certified_copy(whole: str) -> bool:
    """Whether a certified copy is asked or accepted; of a contract that must be notarised the original is filed."""
    if not has_any(whole, _WORDS_OF_CERTIFYING):
        return False
    asked = _OF_NO_COPY.sub(" ", _NOT_ASKED.sub(" ", whole))
    return bool(_CERTIFIED.search(asked)) and bool(_CERTIFIED.search(_OF_A_CONTRACT.sub(" ", asked)))


def is_only_shown(line: Line, wording: Wording, class_: DocumentClass) -> bool:
    """Whether the paper is shown for comparison and not filed."""
    if class_ in ("note", "form"):
        return False
    if "xuất trình" in wording.whole and _shows(wording):
        return not has_any(wording.opening, _SENT)
    if "xuất trình" not in line.case:
        return False
    case = fold(line.case)
    return bool(_SHOWN_IN_CASE.match(case)) and not _FILED_IN_CASE.search(case)


def _shows(wording: Wording) -> bool:
    """Whether the line itself says that its paper is shown, and no other verb that it is filed."""
    whole, setting = wording.whole, wording.setting
    if wording.opening.lstrip().startswith("xuất trình") or setting.endswith("xuất trình"):
        return True
    if _SHOWN_AT_START.match(whole) or _SHOWN_BEHIND.match(whole):
        return True
    if setting and _SHOWN_AT_START.match(whole, skip_space(whole, whole.find(setting) + len(setting))):
        return not has_any(whole, _SENT)
    return whole.startswith("thông tin") and bool(_SHOWN_WHEN_UNKNOWN.match(whole)) and not has_any(whole, _FILED)
