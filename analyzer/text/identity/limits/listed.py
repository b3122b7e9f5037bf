"""Lines that list several papers: what limits one of them does not limit the line."""

from __future__ import annotations

import re

from analyzer.text.identity.opening import Begins, opening_of
from analyzer.text.spelling import has_any, words_of

_MARK = re.compile(r"; *|\. (?=[-+] |[a-zđ]\) |\(?\d{1,2}[.)] )| [-+] (?=\w)")
"""What stands between the papers of a list."""
_GATHERS = re.compile(r":|\b(?:gồm|sau)\b|\b[a-zđ]\.?1[.)]|\(i\)|\ba\)")
"""Behind these words the papers follow of which the condition before them is told."""
_WHOLE_FILE = ("hồ sơ đề nghị", "hồ sơ đăng ký", "hồ sơ xin", "thành phần hồ sơ")
_CASE = words_of("trường h | đối với | nếu | trừ | áp dụng | thay ")
_NEXT_CASE = re.compile(r"[.;] +(?:[-+*] ?)*(?:trong |riêng )?(?:trường hợp|đối với|nếu)\b")
"""What follows is told of another case."""
_NO_OTHER = words_of(
    "thông tin | tài liệu khác | giấy tờ khác | văn bản khác | hồ sơ khác | các thông tin | các giấy tờ khác | các tài liệu khác"
)
_DEMANDS = re.compile(r"[^.;]{0,80}\bphải (?:được|có|là|ghi|do|dịch|thể hiện|nêu|bảo đảm|đảm bảo|đáp ứng)\b")
"""“Hợp đồng phải được phê duyệt”: what a paper must be like, no further paper."""
_NEXT_PAPER = re.compile(r", |; | và |: ")
GENERAL = words_of("giấy tờ | tài liệu | văn bản | hồ sơ | chứng từ | thông tin | kết quả | kết luận | số liệu")
"""Head nouns too general to be another paper."""
_SHORTEST = 12
"""Letters of a name by which the same paper is known again."""


def names_another(before: str, begins: Begins) -> bool:
    """Whether a second paper is named before the condition, so that it is that one which is conditional."""
    parts = (before[mark.end() :].lstrip() for mark in _NEXT_PAPER.finditer(before))
    return any(begins(part) and not part.startswith(GENERAL) for part in parts)


def limits_one_of_several(head: str, start: int, end: int, begins: Begins) -> bool:
    """Whether behind the condition at a place another paper is listed that is always asked.

    “Giấy khai sinh đối với trẻ em; giấy khám sức khỏe”.
    """
    bracketed = head.count("(", 0, end) > head.count(")", 0, end)
    if bracketed:
        end = max(end, head.find(")", end))
    other_case = _NEXT_CASE.search(head, end)
    last = other_case.start() if other_case else len(head)
    marks = [
        mark for mark in _MARK.finditer(head, end, last) if head.count("(", end, mark.start()) <= head.count(")", end + 1, mark.start())
    ]
    if not marks or head.startswith(_WHOLE_FILE) or _GATHERS.search(head, end, marks[0].start()):
        return False
    if bracketed and names_another(head[:start], begins):
        return True
    stops = (*(mark.start() for mark in marks[1:]), last)
    return any(_is_always_asked(head, mark.end(), stop, start, begins) for mark, stop in zip(marks, stops, strict=True))


def _is_always_asked(head: str, at: int, stop: int, limited: int, begins: Begins) -> bool:
    """Whether a part of the list names a paper, other than the one that is limited, and no case for it."""
    if head.startswith("kèm", at):
        return False
    paper = opening_of(head, at, begins)[1]
    if paper >= stop or not begins(head, paper) or has_any(head[paper:stop], _CASE):
        return False
    if head.startswith(_NO_OTHER, at) or _DEMANDS.match(head, paper, stop):
        return False
    first = head[:limited].rstrip(" (,")
    return len(first) < _SHORTEST or not head.startswith(first, paper)
