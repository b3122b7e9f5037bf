"""Which class a line is of in its procedure: what the procedure does with a paper may make another class of it than its words."""

from __future__ import annotations

import re

from analyzer.model.text import Text
from analyzer.text.identity.classes.classes import GENERAL_PROOF, ClassReading
from analyzer.text.identity.classes.handed_back import handed_back, own_result
from analyzer.text.identity.heads.principle import Match
from analyzer.text.identity.line import Line
from analyzer.text.identity.opening import COPIED
from analyzer.text.identity.wording import Wording
from analyzer.text.spelling import fold, spaced, words_of

_MAY_BE_HANDED_BACK = frozenset({"evidence", "identity", "third_party", "confirmation"})
_CUSTOMS_DECLARATION = frozenset(words_of("tờ khai hải quan | tờ khai hàng hóa"))
_ASKED_OR_ISSUED = _CUSTOMS_DECLARATION.union(
    words_of("giấy đăng ký | đăng ký | bản công bố | công bố | thông báo | hồ sơ đăng ký | bản đăng ký | văn bản đăng ký | bản tự công bố")
)
"""Forms that become papers of the State once they are received."""
_ALLOWANCE = re.compile(
    r"^(?:thủ tục )?(?:(?:xét|giải quyết|thực hiện)(?: hưởng)? (?:chế độ|trợ cấp)|hưởng (?:chế độ|trợ cấp)|công nhận (?:thương|bệnh) binh)"
)
"""Procedures in which a person asks an allowance: the person declares, the office that gathers the files writes letters and lists."""
_LETTERS_OF_OFFICES = ("công văn", "giấy giới thiệu")
_LIST, _OF_POLICE = "danh sách", " của công an "
_BETWEEN_OFFICES = Text(
    "Người xin hưởng chế độ thì kê khai; công văn là của cơ quan lập hồ sơ gửi cơ quan giải quyết.",
    "Who asks an allowance declares; the letter comes from the office that gathers the file.",
)
_FILLED_IN = re.compile(r"(?:đã|được) (?:kê )?khai đ[ầu]+[yu] đủ")
"""“Giấy xác nhận … đã kê khai đầy đủ thông tin”: the sheet of what is applied for, filled in by the applicant."""
_SHEET = Text(
    "Mẫu của giấy xin cấp mà người nộp đã kê khai là mẫu đơn.",
    "The sheet of the paper applied for, filled in by the applicant, is a form.",
)


def class_in_procedure(line: Line, wording: Wording, match: Match | None, by_words: ClassReading) -> ClassReading:
    """The class of the line: `by_words`, that of `class_by_words`, unless its procedure makes another of it; and whether it gives the paper itself."""
    if match is None or by_words.anywhere:
        return by_words
    if _may_come_from_office(match, wording) and _ALLOWANCE.search(fold(line.procedure)):
        return ClassReading("evidence", "official_request", 0.7, _BETWEEN_OFFICES, match.head)
    known = _received_or_asked(line, wording, match.head) if match.head in _ASKED_OR_ISSUED else None
    if known or match.principle.class_ not in _MAY_BE_HANDED_BACK:
        return known or by_words
    own = match.principle.kind != GENERAL_PROOF and own_result(line, wording)
    if own and _FILLED_IN.search(wording.head):
        return ClassReading("form", "application_form", 0.75, _SHEET, match.head)
    word = handed_back(line, wording, own)
    if word:
        head = match.head
        why = Text(f"“{head}”, thủ tục “{word}”: giấy tờ cũ được nộp lại", f"“{head}”, “{word}”: the old paper is handed back")
        return ClassReading("surrendered", match.principle.kind, 0.85, why, own=own)
    return by_words._replace(own=True) if own else by_words


def depends_on_procedure(match: Match | None, wording: Wording) -> bool:
    """Whether the procedure decides what its head noun says: a paper it may give itself, a customs declaration, a letter between offices."""
    return match is not None and (
        match.principle.class_ in _MAY_BE_HANDED_BACK or match.head in _CUSTOMS_DECLARATION or _may_come_from_office(match, wording)
    )


def _may_come_from_office(match: Match, wording: Wording) -> bool:
    """Whether a letter or list is one that offices send to one another where persons ask something of them."""
    written = match.principle.class_ in ("form", "authorisation") and match.head.startswith(_LETTERS_OF_OFFICES)
    return written or (match.head == _LIST and _OF_POLICE in wording.phrase)


def _received_or_asked(line: Line, wording: Wording, head: str) -> ClassReading | None:
    """A copy of a form is one that the State received before; a customs declaration is a form in customs procedures only."""
    if head in _CUSTOMS_DECLARATION:
        if " hải quan " not in spaced(fold(line.procedure)):
            return None
        why = Text(f"“{head}” của chính thủ tục hải quan", f"“{head}” of the customs procedure itself")
        return ClassReading("form", "application_form", 0.75, why)
    if not COPIED.search(wording.opening):
        return None
    why = Text(f"bản sao của “{head}” đã được tiếp nhận", f"a copy of “{head}” that was received before")
    return ClassReading("evidence", "official_document", 0.7, why)
