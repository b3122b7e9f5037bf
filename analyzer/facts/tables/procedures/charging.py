"""Whether a text of the legal basis may set what a record charges; a column of `procedures`."""

from __future__ import annotations

import re

from analyzer.facts.tables import column as c
from analyzer.facts.tables.column import Columns
from analyzer.facts.tables.procedures.whole import Whole
from analyzer.inferring.wording import cited_titles
from analyzer.model.instrument import Instrument
from analyzer.text.any_case import any_case
from analyzer.text.law.legal_records import read_legal_record
from analyzer.text.law.titles import is_bare

_SETS_CHARGES = re.compile(r"BTC|HĐND|UBTVQH")
"""Letters in the numbers of those who set charges: the Minister of Finance, the provincial councils, the Standing Committee."""
_OF_CHARGES = any_case(r"\b(?:phí|lệ phí|giá|mức thu|thu,? nộp|tài chính|thuế)\b")
_OF_A_MINISTRY = re.compile(r"/TT[-_/]?(?!\w*BTC)[A-ZĐ]|/QH\d")
"""Circulars of other ministries and laws: what a bare title leaves open of a decree, their numbers tell."""


def _without_text(row: Whole) -> bool:
    """Whether no text of the legal basis may set charges: by its number, title or name; one of which nothing else is known may."""
    if any(_SETS_CHARGES.search(one.instrument) for one in row.procedure.legal_basis):
        return False
    texts = row.index.words.instruments
    rows = {(code, title) for code, title in cited_titles(row.procedure)}
    told = {read.number for code, title in rows if (read := read_legal_record(code, title)) is not None}
    rows |= {(one.instrument, "") for one in row.procedure.legal_basis if one.instrument not in told}
    return not any(_may_set(code, title, texts.get(_number(code, title))) for code, title in rows)


def _number(code: str, title: str) -> str:
    read = read_legal_record(code, title)
    return read.number if read is not None else code


def _may_set(code: str, title: str, text: Instrument | None) -> bool:
    name = text.name if text is not None else ""
    if _SETS_CHARGES.search(f"{code} {title}") or _OF_CHARGES.search(f"{title} {name}"):
        return True
    return is_bare(title) and not name and not _OF_A_MINISTRY.search(f"{code} {title}")


CHARGING: Columns[Whole] = (
    c.flag(
        "no_text_of_charges",
        "thủ tục có khoản thu mà không văn bản nào trong căn cứ pháp lý có thể quy định mức thu: không do Bộ trưởng Bộ Tài chính, Hội đồng nhân dân, Ủy ban Thường vụ Quốc hội ban hành, tên không nói đến phí, lệ phí, giá, tài chính",
        "it charges, and no text of its legal basis may set charges: none of the Minister of Finance, a provincial council or the Standing Committee, none whose title speaks of fees, charges, prices or finance",
        _without_text,
        where=lambda row: row.procedure.fees and row.procedure.legal_basis,
    ),
)
