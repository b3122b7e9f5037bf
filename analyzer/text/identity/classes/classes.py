"""Which class a line is of by its words: notes first, then what is left open, then the head noun."""

from __future__ import annotations

import re
from typing import NamedTuple

from analyzer.model.enumerations import DocumentClass
from analyzer.model.text import Text
from analyzer.text.identity.classes.notes import note
from analyzer.text.identity.heads.principle import Match
from analyzer.text.identity.heads.word_lists import heads, last_heads
from analyzer.text.identity.opening import opening_of
from analyzer.text.identity.wording import Wording, core, phrase_words, take_apart
from analyzer.text.spelling import has_any, whole_words, words_of

_GENERAL = frozenset(words_of("tài liệu | văn bản | hồ sơ | giấy tờ | thông tin | nội dung"))
"""General nouns: in front of a more exact one (“tài liệu sơ đồ”) they say nothing."""
_NOUN = r"(?:giấy tờ|tài liệu|văn bản|hồ sơ|chứng từ|thông tin|nội dung)"
GENERAL_PROOF = "proof"
"""“Papers that prove …” are no result of a procedure, whose matter they only name."""
_LISTING = (GENERAL_PROOF, "capability_documents")
"""Kinds of which a line may list the papers, or say case by case which is filed."""
_OPEN_ENDED = re.compile(
    rf"(?:các |những |một số )?(?:loại )?{_NOUN}(?: pháp lý(?: và kỹ thuật)?)?(?:(?:,| và| hoặc|/|,? các)? ?{_NOUN})*"
    r"(?: chứng minh)?(?: cần thiết| bổ sung)?(?: có)?(?: liên quan)?"
    r"(?: khác\b(?! chứng minh (?:quyền|tư cách|việc))|(?<=liên quan)(?=\W*(?:$|\(|;|theo quy định|nếu có)))"
)
"""“Các giấy tờ, tài liệu khác”, “văn bản có liên quan”: which papers is left open."""
_MAY_BE_LEFT_OPEN = (*_GENERAL, "chứng từ", "các ", "những ", "một số ", "loại ")
"""How such a line begins."""
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
_OPEN = Text("câu mở, không nêu giấy tờ nào", "an open line that names no paper")
_NO_HEAD = Text(
    "không thấy tên giấy tờ: coi là nội dung người nộp tự viết",
    "no paper's name is found: taken as content that the applicant writes",
)
_BEHIND_SETTING = 0.95
"""How much surer a head noun at the front is than one found behind a condition."""


class ClassReading(NamedTuple):
    """The class of a line, the general kind it has by its head noun, how sure that is (0 to 1), and what decides it.

    `told`: the words that decide, where there are any.
    `own`: the paper is one that this very procedure gives, changes or takes away. `weighed`: reviewers' words overruled the head noun.
    `doubt`: how much less sure those words make the class that the head noun gives. `anywhere`: no procedure makes another of it.
    """

    class_: DocumentClass
    kind: str
    sure: float
    says: Text
    told: str = ""
    own: bool = False
    weighed: bool = False
    doubt: float = 0.0
    anywhere: bool = False

    @property
    def why(self) -> Text:
        """The words that decide, and what they say."""
        told, says = self.told, self.says
        return Text(f"“{told}”: {says.vi}", f"“{told}”: {says.en}") if told else says


def wording_of(core: str) -> Wording:
    """The parts of the core of a line."""
    return take_apart(core, heads().begins, last_heads().begins)


def head_of(wording: Wording) -> Match | None:
    """The head noun of a line and the principle that holds for it."""
    return _first_head(wording) or last_heads().find(wording.head, wording.phrase)


def class_by_words(wording: Wording, match: Match | None, uncounted: bool) -> ClassReading:
    """The class of a line, from its head noun and its wording; `uncounted`: as in `Line`."""
    no_document = note(wording, match is not None, uncounted)
    if no_document:
        why, sure = no_document
        return ClassReading("note", "none", sure, why, anywhere=True)
    if match is None:
        return ClassReading("self_made", "statement", 0.4, _NO_HEAD, anywhere=True)
    return _left_open(wording) or _by_head(wording, match)


def _first_head(wording: Wording) -> Match | None:
    match = heads().find(wording.whole, wording.phrase, wording.at)
    if match and match.head in _GENERAL:
        behind = wording.head[len(match.head) :].lstrip(" :")
        if heads().begins(behind):
            return heads().find(behind, f" {' '.join(phrase_words(behind))} ") or match
    return match


def _left_open(wording: Wording) -> ClassReading | None:
    """The class of a line that leaves open which papers: that of the paper that it names first all the same."""
    left_open = _OPEN_ENDED.match(wording.head) if wording.head.startswith(_MAY_BE_LEFT_OPEN) else None
    if left_open is None:
        return None
    listed = _named_behind(wording.head[left_open.end() :])
    if listed is None:
        return ClassReading("catch_all", "other_documents", 0.8, _OPEN, anywhere=True)
    return ClassReading(listed.principle.class_, listed.principle.kind, 0.65, listed.principle.says, listed.head, anywhere=True)


def _by_head(wording: Wording, match: Match) -> ClassReading:
    """The class by the head noun, unless the paper that the line lists first tells who makes it."""
    head, principle, company = match
    listed = _listed_first(wording, principle.kind) if principle.kind in _LISTING and not has_any(wording.phrase, _RIGHTS) else None
    if listed and listed.principle.class_ == "third_party":
        return ClassReading("third_party", listed.principle.kind, 0.7, _BY_LIST, f"{head}: {listed.head}")
    sure = principle.sure * (_BEHIND_SETTING if wording.setting else 1)
    told = f"{head} … {company}" if company else head
    return ClassReading(principle.class_, principle.kind, sure, principle.says, told)


def _named_behind(text: str) -> Match | None:
    """The first paper that is named behind “other papers:”: then they are not left open."""
    return head_of(wording_of(core(text[1:]))) if text.startswith(":") else None


def _listed_first(wording: Wording, kind: str) -> Match | None:
    """The first paper of the list by which something is proved: “… chứng minh chi phí, gồm: hợp đồng, hóa đơn”."""
    mark = (
        _LISTED.search(wording.head, 0, _LISTED_WITHIN) if kind == GENERAL_PROOF else _FILED_IN_CASE.search(wording.head, 0, _CASE_WITHIN)
    )
    if mark is None:
        return None
    behind = wording.head[opening_of(wording.head, mark.end(), heads().begins)[1] :]
    return heads().find(behind, f" {' '.join(phrase_words(behind))} ")
