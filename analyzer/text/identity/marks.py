"""What a line says about the form of the paper: a certified copy, or one that is only shown."""

from __future__ import annotations

import re

from analyzer.model.procedure import DocumentClass
from analyzer.text.identity.line import Line
from analyzer.text.identity.spelling import fold
from analyzer.text.identity.wording import Wording

_CERTIFIED = re.compile(r"chứng thực|công chứng|chứng thức")
_NOT_ASKED = re.compile(
    r"(?:không|khỏi)(?: cần| yêu cầu| phải| bắt buộc| có)*(?: phải)?(?: được| bản sao)?"
    r" (?:chứng thực|công chứng)(?:(?:,| hoặc| và|/) ?(?:chứng thực|công chứng))*|công chứng viên|công chứng chữ ký"
    r"|(?:văn phòng|phòng|tổ chức|tập sự|hội|hệ thống|dịch vụ|cơ quan|thẻ|nghề|việc|yêu cầu|hồ sơ|nộp phí)"
    r" (?:hành nghề )?(?:công chứng|chứng thực)"
    r"|(?<!sao )(?<!sao có )(?<!sao được )chứng thực (?:cá nhân|chữ ký|hợp đồng|điện tử theo|di chúc|giao dịch|văn bản)|(?:yêu cầu|người) chứng thực|chứng thực hợp pháp của"
)
"""“Công chứng”, “chứng thực” as a trade, as a denial, or of a signature: no certified copy is asked."""
_SHOWN_PAPERS = ("giấy tờ xuất trình", "hồ sơ xuất trình")
_OF_A_CONTRACT = re.compile(
    r"(?:hợp đồng|văn bản|di chúc|giấy ủy quyền)(?:(?!bản sao|bản chụp)[^;.]){0,120}(?:được|có|đã) (?:công chứng|chứng thực)"
)
"""A contract that must be notarised is no copy of anything."""


def is_certified(wording: Wording) -> bool:
    """Whether a certified or notarised copy is asked or accepted."""
    text = wording.whole
    if "chứng th" not in text and "công chứng" not in text:
        return False
    asked = _NOT_ASKED.sub(" ", text)
    return bool(_CERTIFIED.search(asked)) and bool(_CERTIFIED.search(_OF_A_CONTRACT.sub(" ", asked)))


def is_only_shown(line: Line, wording: Wording, class_: DocumentClass) -> bool:
    """Whether the paper is shown for comparison and not filed."""
    if class_ in ("note", "form"):
        return False
    opening = wording.opening.lstrip()
    if opening.startswith("xuất trình") or wording.setting.endswith("xuất trình"):
        return "nộp" not in opening
    if "xuất trình" not in line.case:
        return False
    case = fold(line.case)
    if case.startswith(_SHOWN_PAPERS):
        return "nộp" not in case
    return "phải xuất trình" in case and "phải nộp" not in case
