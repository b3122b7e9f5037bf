"""Laws that a record leaves out of its legal basis, though by its type a law has it laid down in detail; columns of `procedures`."""

from __future__ import annotations

import re

from analyzer.facts.procedure.worded import sentence
from analyzer.facts.tables import column as c
from analyzer.facts.tables.column import Columns
from analyzer.facts.tables.procedures.whole import Whole
from analyzer.inferring.wording import cited_titles, delegated_by_law
from analyzer.model.instrument import InstrumentType
from analyzer.text.any_case import any_case, small
from analyzer.text.law.legal_records import read_legal_record
from analyzer.text.law.names import LAW_NAME
from analyzer.text.law.titles import is_law, law_detailed
from analyzer.text.wording import tidy

_LAWS: tuple[InstrumentType, ...] = ("constitution", "law", "ordinance", "national_assembly_resolution", "standing_committee_resolution")
_OF_THE_ASSEMBLY = re.compile(r"QH\d|UBTVQH|VPQH")
_APPLIED = re.compile(rf"Điều \d+[a-zđ]?(?: của)? (?P<law>(?:Bộ luật|Luật|Pháp lệnh)\s+{LAW_NAME})")
_ASIDE = any_case(r"chi tiết|hướng dẫn|vi phạm|nghiêm cấm")
"""Another text is meant, or a duty that everybody has."""


def _without_law(row: Whole) -> bool:
    """Whether the record is typed as laid down for a law, has a legal basis, and no law or resolution of the National Assembly in it."""
    if not row.procedure.legal_basis or not delegated_by_law(row.procedure):
        return False
    texts = row.index.words.instruments
    if any(one.instrument in texts and texts[one.instrument].type in _LAWS for one in row.procedure.legal_basis):
        return False
    return not any(_names_law(code, title) for code, title in cited_titles(row.procedure))


def _names_law(code: str, title: str) -> bool:
    read = read_legal_record(code, title)
    return (read is not None and read.type in _LAWS) or _OF_THE_ASSEMBLY.search(code) is not None or is_law(code) or is_law(title)


def _detailed(row: Whole) -> tuple[str, str]:
    """The law that a text of the legal basis details, and that text; neither where texts of several laws are there."""
    found = {law: (code, title) for code, title in reversed(list(cited_titles(row.procedure))) if (law := law_detailed(tidy(title)))}
    if len({small(law) for law in found}) != 1:
        return "", ""
    law, (code, title) = found.popitem()
    read = read_legal_record(code, title)
    return law, (read.number if read else "") or tidy(code) or tidy(title)


def _applied(row: Whole) -> tuple[str, str]:
    """The law by an article of which a condition goes, and the sentence of the condition."""
    for condition in row.procedure.conditions:
        for found in _APPLIED.finditer(condition.text):
            said = sentence(condition.text, found.start(), found.end())
            if not _ASIDE.search(said):
                return found["law"], said
    return "", ""


DELEGATED: Columns[Whole] = c.only_where(
    _without_law,
    [
        c.text(
            "law_detailed",
            "ở thủ tục ghi loại được luật giao mà căn cứ không có luật nào: luật mà tên một văn bản trong căn cứ nói là quy định chi tiết, hướng dẫn; trống nếu không có",
            "where the record is typed as laid down for a law and its legal basis has none: the law that a text of the basis details by its title; empty none",
            lambda row: _detailed(row)[0],
        ),
        c.text("law_detailed_by", "văn bản ấy", "that text", lambda row: _detailed(row)[1], "instruments"),
        c.text(
            "law_applied",
            "ở các thủ tục ấy: luật mà một điều kiện viện dẫn điều; trống nếu không có",
            "in those: the law an article of which a condition cites; empty none",
            lambda row: _applied(row)[0],
        ),
        c.text("law_applied_in", "câu nêu điều kiện ấy", "the sentence of that condition", lambda row: _applied(row)[1]),
    ],
)
