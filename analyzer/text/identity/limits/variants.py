"""Papers of a line that stand for one another, each in its own case: one of them is always asked."""

from __future__ import annotations

import re

from analyzer.text.identity.opening import Begins

_CASE = re.compile(
    r"\((?:đối với|(?:trong )?(?:các )?(?:trường|trưởng) h[ợơ]p|dành cho|dùng cho|áp dụng|nếu là|với|cho)\b|đối với|trong (?:các )?trường hợp"
)
_CHOOSES = re.compile(r"\(?[^()]*\),? hoặc ")
"""“(Đối với trường công) hoặc …”: right behind the case stands what takes the place of the paper, or of who writes it."""
_ALIKE = re.compile(r"đối với (?:các |những )?(?!trường hợp)(\w+ \w+)[^;.()]{3,100} hoặc [^;.()]{3,90}? đối với (?:các |những )?\1")
"""“… phê duyệt đối với trường công lập hoặc … phê duyệt đối với trường tư thục”: who writes the paper differs."""
_OR = re.compile(r" ?/ ?| hoặc (?:là )?")
_COPY = re.compile(r"(?:bản (?:sao|chính|chụp)(?: hợp lệ| có chứng thực| điện tử)? )?(?:các )?")
_NAMED_SHORT = ("mẫu", "phụ lục", "bản sao", "bản chính", "bản gốc", "bản chụp")
"""Codes of forms, and copies of the paper named before."""
_NEXT_POINT = re.compile(r";(?! ?(?:hoặc|/)) ?(?:bản (?:sao|chính) )?")
"""Behind it another paper is listed; an “or” within that point chooses among the papers of the point."""
_LACKING = re.compile(r"\b(?:không|chưa) (?:có|được cấp)\b|\bmất\b")
"""“Đối với người không có hộ chiếu hoặc giấy tờ khác”: what is lacked is told within the case."""
_CANNOT = re.compile(r"\b(?:không|chưa) (?:có|còn|được cấp)\b|\b(?:bị )?(?:mất|hỏng|thất lạc)\b")
_NEXT_MAKER = re.compile(r"[,;] (?:và |hoặc )?(?:của|do|(?:biểu )?mẫu) ")
_BY_MAKER = re.compile(
    r"\b(?:của|do|mẫu) [^;,()]{1,120}? ?\(?(?:đối với|trường hợp) [^;()]{3,160}\)?"
    rf"{_NEXT_MAKER.pattern}[^;()]{{1,120}}? \(?(?:đối với|trường hợp)\b"
)
"""“Báo cáo của Cục đối với luồng quốc gia, của Sở đối với luồng địa phương”: who writes it, or which form it takes, differs."""
_BY_ORGAN = re.compile(
    r"(?:nghị quyết|quyết định|biên bản họp)\b[^;.()]{0,120}\b(?:hội đồng|đại hội|chủ sở hữu)\b[^;.()]{0,120}?"
    r" đối với (?:các )?(?:công ty|ngân hàng|doanh nghiệp|tổ chức tín dụng)\b"
)
"""“Nghị quyết của hội đồng thành viên đối với công ty …”: every company decides; its kind tells which organ does."""
_FIRST = re.compile(r"\w+ \w+")
_NEAR = 90
"""Letters of a case within which the paper named first is told to be lacking."""


def has_variants(head: str, at: int, begins: Begins) -> bool:
    """Whether behind the case that stands at a place another paper follows, instead of the first, with its own case told alike.

    “Quyết định thành lập đối với tổ chức hoặc giấy chứng nhận đăng ký đối với doanh nghiệp”.
    """
    if _BY_ORGAN.match(head) or (_NEXT_MAKER.search(head) and _BY_MAKER.search(head)):
        return True
    if "(" in head[max(0, at - 1) : at + 1] and _CHOOSES.match(head, at):
        return True
    cases = list(_CASE.finditer(head, at))[:2]
    if len(cases) < 2 or cases[0][0].lstrip("(")[:3] != cases[1][0].lstrip("(")[:3]:
        return False
    start, end = cases[0].end(), cases[1].start()
    if _ALIKE.match(head, cases[0].start()):
        return True
    last = _end_of_point(head, start, end)
    return any(
        _is_paper(head, mark.end(), end, begins) and not _LACKING.search(head, start, mark.start())
        for mark in _OR.finditer(head, start, last)
    )


def _end_of_point(head: str, start: int, end: int) -> int:
    """Where the next point begins with a paper other than the one named first; else `end`."""
    point, first = _NEXT_POINT.search(head, start, end), _FIRST.match(head)
    if point is None or (first and head.startswith(first[0], point.end())):
        return end
    return point.start()


def stands_in(head: str, at: int, begins: Begins) -> bool:
    """Whether the case at a place is that the paper named first cannot be given, so that another stands in for it.

    “Giấy phép lái xe hoặc bản cam kết trong trường hợp giấy phép bị mất”.
    """
    first = _FIRST.match(head)
    if first is None or head.find(first[0], at, at + _NEAR) < 0 or not _CANNOT.search(head, at, at + _NEAR):
        return False
    return any(_is_paper(head, mark.end(), at, begins) for mark in _OR.finditer(head, 0, at))


def _is_paper(head: str, at: int, end: int, begins: Begins) -> bool:
    """Whether a paper, the code of its form or a copy of it is named at a place, before the case that it is for."""
    copy = _COPY.match(head, at)
    paper = copy.end() if copy else at
    return at < end and (head.startswith(_NAMED_SHORT, at) or begins(head, paper))
