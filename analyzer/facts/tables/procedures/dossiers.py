"""Columns of `procedures`: what its dossier is as a list: how much of it there is, what is counted twice or is no paper, which cases it mixes."""

from __future__ import annotations

import re
from collections import Counter
from operator import attrgetter

from analyzer.facts.procedure.filing_told import either_form_taken, originals_shown, papers_taken
from analyzer.facts.tables import column as c
from analyzer.facts.tables.column import Columns
from analyzer.facts.tables.procedures.whole import Whole
from analyzer.inferring.wording import filing_texts
from analyzer.model.text import Text
from analyzer.text.any_case import any_case
from analyzer.text.dossier.case_told import applicant_told, case_told
from analyzer.text.dossier.only_note import only_note
from analyzer.text.dossier.sets import sentence_of_sets
from analyzer.text.quoting import as_quoted, shortened

_SOME = 3
_MOST = 3 / 5
"""The share of lines that makes a habit of their numbers."""
_NAMED = 120
"""Letters of a case that are quoted."""
_QUOTED = 160
"""Letters of a note that are quoted."""
_AS_CHOSEN = any_case(r"bản sao[^.;]{0,80}(?:xuất trình|hoặc nộp|kèm)[^.;]{0,40}bản chính")
"""Whoever files may choose the original or a copy beside it: both are counted for that."""
_FORM_NAMED = any_case(r"bản (?:chính|gốc|sao|chụp|điện tử|chứng thực)")
_ONE_PAPER = r"(?:[^;:+]|;(?! *(?:giấy|hóa đơn|bản|các|văn bản|tài liệu|chứng|quyết định|biên bản)))*"
"""Words up to where a further paper is named."""
_OWN = any_case(
    r"[^a-zà-ỹ]*(?:\w{1,2}[.)] *)?(?:(?:đơn|tờ khai|phiếu|(?:văn bản|giấy|công văn|tờ trình) (?:đề nghị|yêu cầu|đăng ký|xin))\b"
    rf"|[^;:+]*\btheo mẫu\b){_ONE_PAPER}$"
)
"""A line that is what whoever files writes and nothing beside it: no other has an original that could be copied."""
_ASIDE = re.compile(r"\([^()]*\)")
_NUMBERED_CASE = re.compile(r"Trường hợp \d+")
_SETS = any_case(r"\b(?:0?[2-9]|hai|ba|bốn)(?: ?\([^()]*\))? bộ\b")


def _notes_counted(row: Whole) -> list[tuple[str, str]]:
    """The paths and words of dossier lines that only introduce or explain and yet have a number of copies, as if they were papers."""
    return [
        (path, line.name)
        for path, line in row.lines
        if row.index.class_of(line) == "note" and (line.originals or line.copies) and only_note(line.name)
    ]


def _of_notes(row: Whole) -> str:
    """What lines of the dossier say that are notes on its papers."""
    return "\n".join(line.name for _, line in row.lines if row.index.class_of(line) == "note")


def _twice(row: Whole) -> list[str]:
    """The dossier lines that are papers, where each of three or more is counted as one original and one copy, and no words ask for sets."""
    papers = [(path, line) for path, line in row.lines if row.index.class_of(line) != "note"]
    each = len(papers) >= _SOME and all(line.originals == line.copies == 1 for _, line in papers)
    said = row.said.everywhere if each else ""
    return [path for path, _ in papers] if each and not (_SETS.search(said) or _AS_CHOSEN.search(said)) else []


def _counted_as_both(row: Whole) -> list[str]:
    """The dossier lines counted as one original and one copy, where most lines that have a number are; not what the applicant writes or names its form."""
    numbered = [(path, line) for path, line in row.lines if line.originals or line.copies]
    both = [(path, line.name) for path, line in numbered if line.originals == line.copies == 1]
    if len(both) < _MOST * len(numbered):
        return []
    return [path for path, name in both if not (_FORM_NAMED.search(name) or _OWN.match(_ASIDE.sub(" ", name).strip(" ;")))]


def _of_one_name(row: Whole) -> list[str]:
    """The names that two cases or more have, as they are quoted; two that only their bullets tell apart are headings of two levels."""
    names = Counter(" ".join(case.name.split()) for case in row.procedure.cases.values() if case.name and not case.within)
    return [as_quoted(name) for name, times in names.items() if times > 1]


def _number(case: str) -> int:
    """The number of “Trường hợp 2”; 0 of a case that is told by words."""
    return int(case.rpartition(" ")[2]) if _NUMBERED_CASE.fullmatch(case) else 0


def _cases_in_list(row: Whole) -> list[str]:
    """The cases that half of the counted lines or more say they are for, of a dossier that has none; empty where they say fewer than two."""
    counted = [line.name for line in row.procedure.dossier if line.originals or line.copies]
    told = [case for name in counted if (case := case_told(name))]
    cases = sorted({case.lower(): shortened(case, _NAMED) for case in told}.values(), key=_number)
    return cases if len(cases) > 1 and 2 * len(told) >= len(counted) else []


def _of_each_applicant(row: Whole) -> str:
    """The paper that a dossier without cases counts once for one sort of applicant and once more for another."""
    seen: dict[str, str] = {}
    for line in row.procedure.dossier:
        counted = (line.originals or line.copies) and not line.for_.applicant
        applicant, paper = applicant_told(line.name) if counted else ("", "")
        if paper and seen.setdefault(paper.lower(), applicant) != applicant:
            return shortened(paper, _QUOTED)
    return ""


DOSSIER: Columns[Whole] = (
    c.whole("sets", "số bộ hồ sơ; 0 nếu chưa biết", "sets filed; 0 unknown", lambda row: row.procedure.sets or 0, Text("bộ", "sets")),
    c.text(
        "sets_said",
        "ở thủ tục phải nộp nhiều bộ: câu của bản ghi nêu số bộ; trống nếu không có",
        "where several sets are filed: the sentence of the record that says so; empty none",
        lambda row: as_quoted(sentence_of_sets(filing_texts(row.procedure))),
        where=lambda row: (row.procedure.sets or 0) > 1,
    ),
    c.whole(
        "documents_max",
        "số giấy tờ phải nộp, xuất trình của trường hợp thực hiện nặng nhất",
        "papers filed or shown on the heaviest route",
        lambda row: max(way.papers.documents for way in row.ways),
        c.PAPERS,
    ),
    c.whole(
        "forms_max",
        "số tờ khai của trường hợp thực hiện nặng nhất",
        "forms on the heaviest route",
        lambda row: max(way.papers.forms for way in row.ways),
        Text("tờ", "forms"),
    ),
    c.whole(
        "dossier_size",
        "số dòng hồ sơ có trong bản ghi",
        "lines of the dossier",
        lambda row: len(row.procedure.dossier),
        Text("dòng", "lines"),
    ),
    c.texts(
        "evidence_kinds", "các loại giấy tờ không phải tờ khai, ảnh", "kinds beside forms and photos", attrgetter("evidence"), "documents"
    ),
    *c.only_where(
        _notes_counted,
        [
            c.texts(
                "notes_counted",
                "các dòng hồ sơ là lời ghi chú mà vẫn ghi số bản",
                "lines of the dossier that are notes and yet have a number of copies",
                lambda row: [path for path, _ in _notes_counted(row)],
            ),
            c.text(
                "note_counted",
                "lời của dòng đầu tiên trong số đó; trống nếu không có",
                "the words of the first of these; empty none",
                lambda row: shortened(_notes_counted(row)[0][1], _QUOTED),
            ),
        ],
    ),
    c.texts(
        "counted_twice",
        "các dòng hồ sơ, khi có từ ba giấy tờ trở lên, giấy tờ nào cũng ghi một bản chính và một bản sao, và không lời nào nói nộp nhiều bộ; trống nếu không như vậy",
        "the lines of the dossier, where it has three papers or more and each is counted as one original and one copy, and no words ask for several sets; else empty",
        _twice,
    ),
    c.texts(
        "cases_of_one_name",
        "tên mà hai trường hợp trở lên của hồ sơ cùng mang",
        "names that two cases of the dossier or more have",
        _of_one_name,
        where=lambda row: len(row.procedure.cases) > 1,
    ),
    c.texts(
        "cases_in_list",
        "ở thủ tục không chia trường hợp mà ít nhất một nửa số dòng hồ sơ nói dòng ấy của trường hợp nào: các trường hợp ấy, khi có từ hai",
        "in a procedure without cases where half of the dossier lines or more say which case they are for: these cases, where there are two or more",
        _cases_in_list,
        where=lambda row: not row.procedure.cases and len(row.procedure.dossier) > 1,
    ),
    c.text(
        "of_each_applicant",
        "ở thủ tục không chia trường hợp: giấy tờ đầu tiên được tính hai lần, một dòng cho đối tượng này, một dòng cho đối tượng khác, ngoài ra cùng lời; trống nếu không có",
        "in a procedure without cases: the first paper that is counted twice, in a line for one sort of applicant and in one for another, otherwise in the same words; empty none",
        _of_each_applicant,
        where=lambda row: not row.procedure.cases and len(row.procedure.dossier) > 1,
    ),
    *c.only_where(
        _counted_as_both,
        [
            c.text(
                "either_form_taken",
                "ở thủ tục mà hầu hết giấy tờ ghi một bản chính và một bản sao: câu trong trình tự, cách thức nhận bản chính hoặc bản sao, tùy người nộp chọn; trống nếu không có",
                "where most papers are counted as one original and one copy: the sentence of steps or channels that takes the original or a copy as whoever files may choose; empty none",
                lambda row: either_form_taken(row.said.of_filing),
            ),
            c.texts(
                "counted_as_both",
                "các dòng hồ sơ ghi một bản chính và một bản sao, khi hầu hết các dòng đều ghi như vậy; không kể đơn, tờ khai của người nộp và dòng đã nói rõ dạng nộp",
                "the lines of the dossier counted as one original and one copy, where most lines are; without the applicant's own forms and lines that say in which form they are filed",
                _counted_as_both,
            ),
        ],
    ),
    c.text(
        "papers_taken",
        "ở thủ tục có giấy tờ chỉ nhận bản sao chứng thực: câu trong trình tự, cách thức, ghi chú của hồ sơ nhận giấy tờ ở dạng khác (bản chính, bản sao kèm bản chính); trống nếu không có",
        "where only a certified copy of some paper is accepted: the sentence of steps, channels or notes of the dossier that takes papers otherwise; empty none",
        lambda row: papers_taken(row.said.of_filing) or originals_shown(_of_notes(row)),
        where=lambda row: any(ask.line.accepted == ("certified",) for ask in row.papers),
    ),
)
