"""Where the steps of a text begin and end: by its marks, else by its lines, else by its sentences; nothing is lost in between."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from analyzer.text.any_case import any_case
from analyzer.text.steps.marks import MarkedLine, MarkKind, marked_lines

_CASE = any_case(
    r"(?:\W|[ivx]{1,4}[.)]|\d{1,2}(?:\.\d{1,2})*[.)]?|[a-zđ][).])*\s*"
    r"(?P<case>(?:trong |riêng |áp dụng )?(?:đối với|trường hợp|nếu |tại (?:cấp|trung ương|địa phương|bộ|xã|tỉnh)|hồ sơ (?:nộp|gửi)|"
    r"(?:nộp|gửi|thực hiện)(?: hồ sơ)? (?:trực|qua|trên môi)|hình thức|cách thức|cấp (?:bộ|tỉnh|xã|mới|lại|đổi|trung ương)\b|"
    r"thủ tục|quy trình|(?:các )?trình tự|phương thức|qua (?:dịch vụ|bưu|hệ thống|cổng)))"
)
"""How the heading over a group of steps begins: a case, a channel, a level, or the title of the whole."""
_TITLE = any_case(r"(?:\W|\d|[a-zđ][).])*\s*(?:a\W+)?(?:các )?(?:trình tự|quy trình|các bước)(?: thực hiện)?(?: thủ tục)?(?: như sau)?\W*$")
_NO_STEP = any_case(
    r"(?:.{0,6}\b)?(?:lưu ý|ghi chú|chú ý|thời gian (?:tiếp nhận|nhận|trả|làm việc|nộp)|địa (?:điểm|chỉ)|số điện thoại"
    r"|thời hạn (?:của|hiệu lực|giấy)|kinh phí|hồ sơ [^.;:]{0,90}(?:bao gồm|gồm)\b)"
)
"""Lines that say where, when or note something: a part of the step above."""
_SENTENCE = re.compile(r"(?<=[.;])\s+(?=[A-ZÀ-ỸĐ])")
_LONGEST_HEADING, _LONGEST_TITLE = 230, 70


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a text that may be a step. `words`: where its words begin, behind heading and mark; `heading`: the case it is under."""

    start: int
    end: int
    words: int
    kind: MarkKind = ""
    label: str = ""
    number: int | None = None
    heading: str = ""
    detail: bool = False


def pieces(text: str) -> list[Piece]:
    """The pieces of a text, in order and without gaps: the first starts at 0, each ends where the next starts, the last at the end.

    >>> [piece.label for piece in pieces("- Người dân nộp hồ sơ.\\n + Qua mạng;\\n- Ủy ban nhân dân cấp xã cấp giấy.")]
    ['-', '-']
    """
    lines = list(marked_lines(text))
    headings = {place for place, line in enumerate(lines) if _is_heading(text, line, lines[place + 1 : place + 2])}
    top = _top(lines, headings)
    if top is None:
        return list(_unmarked(text, lines, headings))
    return list(_marked(text, lines, top, headings))


def _is_heading(text: str, line: MarkedLine, following: list[MarkedLine]) -> bool:
    """Whether a line names a case or a title and says nothing more: it ends with a colon, or without any stop above a list."""
    if line.kind == "step" or line.end - line.start > _LONGEST_HEADING:
        return False
    words = text[line.start : line.end].rstrip()
    above_list = words[-1] not in ".;," and ":" not in words and bool(following) and following[0].kind not in ("", line.kind)
    if (words[-1] == ":" or above_list) and _CASE.match(words):
        return " thì " not in words
    return len(words) < _LONGEST_TITLE and _TITLE.match(words) is not None


def _top(lines: list[MarkedLine], headings: set[int]) -> MarkKind | None:
    """The level whose marks open steps: `Bước n`, else that of the first mark that is no heading."""
    if any(line.kind == "step" for line in lines):
        return "step"
    return next((line.kind for place, line in enumerate(lines) if line.kind and place not in headings), None)


def _marked(text: str, lines: list[MarkedLine], top: MarkKind, headings: set[int]) -> Iterator[Piece]:
    """A piece from each mark of the top level to the next; what stands before the first is a piece of its own, or a heading."""
    heading, start, opened = "", 0, None
    waiting: int | None = None
    for place, line in enumerate(lines):
        if place in headings and _opens_group(lines, place, top, headings):
            if waiting is None:
                waiting = line.start
                if opened is not None:
                    yield _piece(start, line.start, opened, heading)
                    start, opened = line.start, None
            heading = _heading(text, line)
        elif line.kind == top:
            if opened is not None:
                yield _piece(start, line.start, opened, heading)
                start = line.start
            opened, waiting = line, None
        elif opened is None:
            opened, waiting = line, None
        elif not line.kind and top != "step" and _new_paragraph(text, lines[place - 1], line):
            yield _piece(start, line.start, opened, heading)
            start, opened = line.start, line
    yield _piece(start, len(text), opened or MarkedLine(start, len(text), start), heading)


def _opens_group(lines: list[MarkedLine], place: int, top: MarkKind, headings: set[int]) -> bool:
    """Whether a step, or another heading over one, follows a heading."""
    following = next((at for at in range(place + 1, len(lines)) if at not in headings), None)
    if following is None:
        return False
    return lines[following].kind == top or place == 0


def _new_paragraph(text: str, before: MarkedLine, line: MarkedLine) -> bool:
    """Whether a line without a mark begins a paragraph, rather than going on with a line that was only wrapped."""
    return text[line.start].isupper() and text[before.start : before.end].rstrip()[-1] in ".;:"


def _heading(text: str, line: MarkedLine) -> str:
    words = " ".join(text[line.words : line.end].split()).rstrip(" :")
    return "" if _TITLE.match(words) else words


def _piece(start: int, end: int, line: MarkedLine, heading: str) -> Piece:
    return Piece(start, end, line.words, line.kind, line.label, line.number, heading)


def is_detail(words: str) -> bool:
    """Whether words only note where, when or what to mind.

    >>> is_detail("Thời gian tiếp nhận: từ thứ Hai đến thứ Sáu"), is_detail("Tiếp nhận hồ sơ")
    (True, False)
    """
    return _NO_STEP.match(words) is not None


def _unmarked(text: str, lines: list[MarkedLine], headings: set[int]) -> Iterator[Piece]:
    """Lines of a text without marks; of a single line, its sentences. Who acts decides later which of them belong together."""
    paragraphs = [
        (place, line) for place, line in enumerate(lines) if place == 0 or place - 1 in headings or not text[line.start].islower()
    ]
    if len(paragraphs) <= 1:
        cuts = [0, *(match.end() for match in _SENTENCE.finditer(text)), len(text)]
        yield from (Piece(start, end, start) for start, end in pairwise(cuts))
        return
    heading, start = "", 0
    for number, (place, line) in enumerate(paragraphs):
        if place in headings and number + 1 < len(paragraphs):
            heading = _heading(text, line)
            continue
        end = paragraphs[number + 1][1].start if number + 1 < len(paragraphs) else len(text)
        yield Piece(start, end, line.start, heading=heading)
        start = end
