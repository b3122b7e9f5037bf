"""Cases that decide not whether a paper is asked but how it is made, who of several writes it, or which of several it is."""

from __future__ import annotations

import re

from analyzer.text.identity.limits.listed import names_another
from analyzer.text.identity.opening import Begins
from analyzer.text.spelling import has_any, words_of

_BRACKETED = re.compile(r"\(([^()]*)\)")
_OF_CASE = words_of("trường h | đối với | nếu | trừ ")
_IF_ANY = "nếu có"
_CASE_FIRST = re.compile(
    r"\W*(?:(?:chỉ|không) )?(?:áp dụng |sử dụng |dành |dùng |trong |riêng |ngoại )*(?:các |những )?(?:trường h|đối với|nếu|trừ|cho |với )"
)
"""A bracket that opens with the case tells nothing but the case."""
_MANNER = re.compile(
    r"\s*(?:(?:nộp|gửi|xuất trình|kèm|kèm theo|bao gồm cả|bao gồm|gồm|\d+|\([^()]*\)) )*"
    r"(?:bản (?:chính|gốc|sao|chụp|dịch|phô ?tô)|bộ|mẫu(?! số| đơn)|tờ khai)\b|\s*(?:hoặc|tỷ lệ|có xác nhận|có chứng thực) "
)
"""“(05 mẫu đối với trường hợp …)”, “(kèm bản dịch nếu …)”: how many, in what form, with what beside it."""
_DEMANDS_MORE = re.compile(r"(?<!không) phải (?:được )?(?:kèm|dịch|gửi kèm|nộp kèm)")
"""“(Đối với tác phẩm nước ngoài phải kèm bản dịch)”: something is added in the case; the paper itself is always asked."""
_APART = re.compile(r"[,;.]\s*(?:(?:trong|áp dụng) )?(?:các |những )?(?:trường h|đối với|nếu|trừ)")
"""Behind a comma the case is told of the paper itself."""
_OF_THE_COPY = re.compile(r"trừ (?:các )?trường hợp (?:(?:nộp|là|đã có) )*(?:bản sao|bản chụp|chứng thực)")
_GOES_ON = re.compile(r" (?:thông qua|của|về|đồng ý|phê duyệt|chấp thuận|xác nhận|ký|cho phép)\b")
"""Behind the bracket the name of the paper goes on."""
_TWO_ACTS = re.compile(r" và (?:thông qua|phê duyệt|chấp thuận) ")
_OR_OTHER = re.compile(r"(?: hoặc|,) (?:(?!của|hoặc)\w+ ){1,8}$")
_NEAR = 60
_FIRST_POINT = re.compile(r":\W*(?:\(?(?:[a-zđ]|\d|[ivx]+)[.)]\W*)?$")
_NEXT_POINT = re.compile(r"[;.]\W*(?:\(?(?:[a-zđ]|\d|[ivx]+)[.)]\W*)?(?:(?:trong|riêng) )?(?:đối với|(?:các )?trường hợp|nếu)\b")
_HOLDERS = re.compile(r" của ([^();:]{3,80}?) hoặc ")
_WHO = re.compile(r"đối với (?:các |những )?(\w+ \w+)")


def without_asides(head: str, begins: Begins) -> str:
    """The text from the head noun on, with blanks in place of brackets whose case binds only a part of it."""
    if "(" not in head or not has_any(head, _OF_CASE):
        return head
    for aside in _BRACKETED.finditer(head):
        if _is_aside(aside, begins):
            head = f"{head[: aside.start()]}{' ' * len(aside[0])}{head[aside.end() :]}"
    return head


def _is_aside(aside: re.Match[str], begins: Begins) -> bool:
    """Whether a bracket tells in which case a copy, a translation, a number or another paper is meant, or one of those who write it."""
    within = aside[1]
    if _IF_ANY in within or not has_any(within, _OF_CASE):
        return False
    if _CASE_FIRST.match(within):
        if _DEMANDS_MORE.search(within):
            return True
        head, at = aside.string, aside.start()
        if _TWO_ACTS.match(head, aside.end()):
            return True
        if not _GOES_ON.match(head, aside.end()):
            return False
        return bool(_OR_OTHER.search(head, max(0, at - _NEAR), at)) or names_another(head[:at], begins)
    if _MANNER.match(within):
        return not _APART.search(within) or bool(_OF_THE_COPY.search(within))
    return not within.startswith("mẫu") and begins(within) and not _APART.search(within)


def shares_out(head: str, at: int) -> bool:
    """Whether the case at a place is the first point of a list of cases: “đơn đề nghị: a) đối với …; b) đối với …”."""
    return bool(_FIRST_POINT.search(head, max(0, at - 12), at)) and bool(_NEXT_POINT.search(head, at))


def singles_out(head: str, at: int) -> bool:
    """Whether the case at a place is told of some of those whose first paper was asked already.

    “Hộ chiếu của thuyền viên và hành khách hoặc sổ thuyền viên đối với thuyền viên nước ngoài”.
    """
    who = _WHO.match(head, at)
    holders = _HOLDERS.search(head, 0, at) if who and " hoặc " in head else None
    return holders is not None and who is not None and who[1] in holders[1] and who[1] != holders[1]
