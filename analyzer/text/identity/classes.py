"""Which class a line is of by its head noun: notes first, then the head, then what the procedure does with the paper."""

from __future__ import annotations

import re
from typing import NamedTuple

from analyzer.model.procedure import DocumentClass
from analyzer.model.text import Text
from analyzer.text.identity.handed_back import handed_back, own_result
from analyzer.text.identity.heads_by_company import BY_COMPANY
from analyzer.text.identity.heads_by_maker import BY_MAKER
from analyzer.text.identity.heads_by_organ import BY_ORGAN
from analyzer.text.identity.heads_handed_in import HANDED_IN
from analyzer.text.identity.heads_last import LAST, NO_HEADS
from analyzer.text.identity.heads_of_others import OF_OTHERS
from analyzer.text.identity.heads_of_state import OF_STATE
from analyzer.text.identity.heads_written import WRITTEN
from analyzer.text.identity.line import Line
from analyzer.text.identity.notes import note
from analyzer.text.identity.opening import COPIED, opening_of
from analyzer.text.identity.principle import Heads, Match
from analyzer.text.identity.spelling import fold, has_any, spaced, whole_words, words_of
from analyzer.text.identity.wording import Wording, core, phrase_words, take_apart

PRINCIPLES = (*BY_MAKER, *BY_ORGAN, *WRITTEN, *HANDED_IN, *OF_OTHERS, *BY_COMPANY, *OF_STATE)
"""In the order in which they are asked: the first that holds for a head decides."""
HEADS = Heads(PRINCIPLES, NO_HEADS)
LAST_HEADS = Heads(LAST)

_MAY_BE_HANDED_BACK = frozenset({"evidence", "identity", "third_party", "confirmation"})
_GENERAL = frozenset(words_of("tài liệu | văn bản | hồ sơ | giấy tờ | thông tin | nội dung"))
"""General nouns: in front of a more exact one (“tài liệu sơ đồ”) they say nothing."""
_NOUN = r"(?:giấy tờ|tài liệu|văn bản|hồ sơ|chứng từ|thông tin|nội dung)"
_GENERAL_PROOF = "proof"
"""“Papers that prove …” are no result of a procedure, whose matter they only name."""
_LISTING = (_GENERAL_PROOF, "capability_documents")
"""Kinds of which a line may list the papers, or say case by case which is filed."""
_OPEN_ENDED = re.compile(
    rf"(?:các |những |một số )?(?:loại )?{_NOUN}(?: pháp lý(?: và kỹ thuật)?)?(?:(?:,| và| hoặc|/|,? các)? ?{_NOUN})*"
    r"(?: chứng minh)?(?: cần thiết| bổ sung)?(?: có)?(?: liên quan)?"
    r"(?: khác\b(?! chứng minh (?:quyền|tư cách|việc))|(?<=liên quan)(?=\W*(?:$|\(|;|theo quy định|nếu có)))"
)
"""“Các giấy tờ, tài liệu khác”, “văn bản có liên quan”: which papers is left open."""
_LISTED = re.compile(r"(?:: ?|\b(?:gồm|như|là):? |\()(?=\w|[-+*])")
"""Behind it are named the papers by which something is proved."""
_FILED_IN_CASE = re.compile(r"\btrường hợp [^;+]{0,400}?\bnộp (?=bản )")
"""“Trường hợp đã được công nhận: tổ chức nộp bản sao chứng chỉ công nhận”: behind it is named what the first case files."""
_LISTED_WITHIN, _CASE_WITHIN = 170, 700
_RIGHTS = whole_words("quyền | pháp lý | tư cách")
"""A right or a standing is proved to be so by the State, whatever else would do."""
_BY_LIST = Text(
    "Giấy tờ được liệt kê trước hết cho biết ai lập giấy tờ chứng minh.",
    "The paper that is listed first tells who makes the papers that prove it.",
)
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
_OPEN = Text("câu mở, không nêu giấy tờ nào", "an open line that names no paper")
_NO_HEAD = Text(
    "không thấy tên giấy tờ: coi là nội dung người nộp tự viết",
    "no paper's name is found: taken as content that the applicant writes",
)
_BEHIND_SETTING = 0.95
"""How much surer a head noun at the front is than one found behind a condition."""


class ClassReading(NamedTuple):
    """The class of a line, the general kind it has by its head noun, how sure that is (0 to 1), and why.

    `own`: the paper is one that this very procedure gives, changes or takes away. `weighed`: reviewers' words overruled the head noun.
    `doubt`: how much less sure those words make the class that the head noun gives. `anywhere`: no procedure makes another of it.
    """

    class_: DocumentClass
    kind: str
    sure: float
    why: Text
    own: bool = False
    weighed: bool = False
    doubt: float = 0.0
    anywhere: bool = False


def wording_of(core: str) -> Wording:
    """The parts of the core of a line."""
    return take_apart(core, HEADS.begins, LAST_HEADS.begins)


def head_of(wording: Wording) -> Match | None:
    """The head noun of a line and the principle that holds for it."""
    return _first_head(wording) or LAST_HEADS.find(wording.head, wording.phrase)


def class_by_words(wording: Wording, match: Match | None, uncounted: bool) -> ClassReading:
    """The class of a line, from its head noun and its wording; `uncounted`: as in `Line`."""
    no_document = note(wording, match is not None, uncounted)
    if no_document:
        why, sure = no_document
        return ClassReading("note", "none", sure, why, anywhere=True)
    if match is None:
        return ClassReading("self_made", "statement", 0.4, _NO_HEAD, anywhere=True)
    return _left_open(wording) or _by_head(wording, match)


def class_in_procedure(line: Line, wording: Wording, match: Match | None, by_words: ClassReading) -> ClassReading:
    """The class of the line, unless its procedure tells otherwise that of `class_by_words`, and whether the procedure itself gives the paper."""
    if match is None or by_words.anywhere:
        return by_words
    if _may_come_from_office(match, wording) and _ALLOWANCE.search(fold(line.procedure)):
        return ClassReading("evidence", "official_request", 0.7, _because(match.head, _BETWEEN_OFFICES))
    known = _received_or_asked(line, wording, match.head) if match.head in _ASKED_OR_ISSUED else None
    if known or match.principle.class_ not in _MAY_BE_HANDED_BACK:
        return known or by_words
    own = match.principle.kind != _GENERAL_PROOF and own_result(line, wording)
    if own and _FILLED_IN.search(wording.head):
        return ClassReading("form", "application_form", 0.75, _because(match.head, _SHEET))
    word = handed_back(line, wording, own)
    if word:
        head = match.head
        why = Text(f"“{head}”, thủ tục “{word}”: giấy tờ cũ được nộp lại", f"“{head}”, “{word}”: the old paper is handed back")
        return ClassReading("surrendered", match.principle.kind, 0.85, why, own)
    return by_words._replace(own=True) if own else by_words


def class_by_head(line: Line, wording: Wording, match: Match | None) -> ClassReading:
    """The class of the line, from its head noun, its wording, its counts and the name of its procedure."""
    return class_in_procedure(line, wording, match, class_by_words(wording, match, line.uncounted))


def depends_on_procedure(match: Match | None, wording: Wording) -> bool:
    """Whether the procedure decides what its head noun says: a paper it may give itself, a customs declaration, a letter between offices."""
    return match is not None and (
        match.principle.class_ in _MAY_BE_HANDED_BACK or match.head in _CUSTOMS_DECLARATION or _may_come_from_office(match, wording)
    )


def _may_come_from_office(match: Match, wording: Wording) -> bool:
    """Whether a letter or list is one that offices send to one another where persons ask something of them."""
    written = match.principle.class_ in ("form", "authorisation") and match.head.startswith(_LETTERS_OF_OFFICES)
    return written or (match.head == _LIST and _OF_POLICE in wording.phrase)


def _first_head(wording: Wording) -> Match | None:
    match = HEADS.find(wording.head, wording.phrase)
    if match and match.head in _GENERAL:
        behind = wording.head[len(match.head) :].lstrip(" :")
        if HEADS.begins(behind):
            return HEADS.find(behind, f" {' '.join(phrase_words(behind))} ") or match
    return match


def _left_open(wording: Wording) -> ClassReading | None:
    """The class of a line that leaves open which papers: that of the paper that it names first all the same."""
    left_open = _OPEN_ENDED.match(wording.head)
    if left_open is None:
        return None
    listed = _named_behind(wording.head[left_open.end() :])
    if listed is None:
        return ClassReading("catch_all", "other_documents", 0.8, _OPEN, anywhere=True)
    return ClassReading(listed.principle.class_, listed.principle.kind, 0.65, _because(listed.head, listed.principle.says), anywhere=True)


def _by_head(wording: Wording, match: Match) -> ClassReading:
    """The class by the head noun, unless the paper that the line lists first tells who makes it."""
    head, principle, company = match
    listed = _listed_first(wording, principle.kind) if principle.kind in _LISTING and not has_any(wording.phrase, _RIGHTS) else None
    if listed and listed.principle.class_ == "third_party":
        return ClassReading("third_party", listed.principle.kind, 0.7, _because(f"{head}: {listed.head}", _BY_LIST))
    sure = principle.sure * (_BEHIND_SETTING if wording.setting else 1)
    told = f"{head} … {company}" if company else head
    return ClassReading(principle.class_, principle.kind, sure, _because(told, principle.says))


def _named_behind(text: str) -> Match | None:
    """The first paper that is named behind “other papers:”: then they are not left open."""
    return head_of(wording_of(core(text[1:]))) if text.startswith(":") else None


def _listed_first(wording: Wording, kind: str) -> Match | None:
    """The first paper of the list by which something is proved: “… chứng minh chi phí, gồm: hợp đồng, hóa đơn”."""
    mark = (
        _LISTED.search(wording.head, 0, _LISTED_WITHIN) if kind == _GENERAL_PROOF else _FILED_IN_CASE.search(wording.head, 0, _CASE_WITHIN)
    )
    if mark is None:
        return None
    behind = wording.head[opening_of(wording.head, mark.end(), HEADS.begins)[1] :]
    return HEADS.find(behind, f" {' '.join(phrase_words(behind))} ")


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


def _because(told: str, says: Text) -> Text:
    return Text(f"“{told}”: {says.vi}", f"“{told}”: {says.en}")
