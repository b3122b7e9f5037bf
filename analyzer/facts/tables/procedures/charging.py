"""Whether a text of the legal basis may set what a record charges; a column of `procedures`."""

from __future__ import annotations

import re
from collections.abc import Iterable

from analyzer.facts.index import Index
from analyzer.facts.tables import column as c
from analyzer.facts.tables.column import Columns
from analyzer.facts.tables.procedures.whole import Whole
from analyzer.inferring.wording import cited_titles
from analyzer.text.any_case import any_case
from analyzer.text.law.legal_records import read_legal_record
from analyzer.text.law.titles import is_bare

_SETS_CHARGES = re.compile(r"BTC|HĐND|UBTVQH")
"""Letters in the numbers of those who set charges: the Minister of Finance, the provincial councils, the Standing Committee."""
_OF_CHARGES = any_case(r"\b(?:phí|lệ phí|giá|mức thu|thu,? nộp|tài chính|thuế)\b")
_OF_A_MINISTRY = re.compile(r"/TT[-_/]?(?!\w*BTC)[A-ZĐ]|/QH\d")
"""Circulars of other ministries and laws: what a bare title leaves open of a decree, their numbers tell."""
_AMENDS_SEVERAL = any_case(
    r"[^;]*?sửa đổi(?:,? (?:và )?(?:bổ sung|bãi bỏ|thay thế))*,? (?:một số |các )*(?:điều |nội dung )?(?:của |tại )?(?:các|một số) nghị định(?! số)"
)
"""In a title: decrees are amended that it does not number, and one of them may set charges."""


def _without_text(row: Whole) -> bool:
    """Whether no text of the legal basis may set charges: by its number, title or name, or those of what it amends; one of which nothing
    else is known may."""
    if any(_SETS_CHARGES.search(one.instrument) for one in row.procedure.legal_basis):
        return False
    rows = {(code, title) for code, title in cited_titles(row.procedure)}
    told = {read.number for code, title in rows if (read := read_legal_record(code, title)) is not None}
    rows |= {(one.instrument, "") for one in row.procedure.legal_basis if one.instrument not in told}
    return not any(_may_set(code, title, row.index) for code, title in rows)


def _may_set(code: str, title: str, index: Index) -> bool:
    read = read_legal_record(code, title)
    text = index.words.instruments.get(read.number if read is not None else code)
    name, amends = (text.name, text.amends) if text is not None else ("", ())
    if _SETS_CHARGES.search(f"{code} {title}") or _OF_CHARGES.search(f"{title} {name} {_called(amends, index)}"):
        return True
    if _OF_A_MINISTRY.search(f"{code} {title}"):
        return False
    return (is_bare(title) and not name) or (not amends and (_AMENDS_SEVERAL.match(title) or _AMENDS_SEVERAL.match(name)) is not None)


def _called(texts: Iterable[str], index: Index) -> str:
    """The numbers and names of texts, with the titles that records give them."""
    known = index.words.instruments
    return " ".join(" ".join((one, known[one].name if one in known else "", *index.titles.get(one, ()))) for one in texts)


CHARGING: Columns[Whole] = (
    c.flag(
        "no_text_of_charges",
        "thủ tục có khoản thu mà không văn bản nào trong căn cứ pháp lý có thể quy định mức thu: không do Bộ trưởng Bộ Tài chính, Hội đồng nhân dân, Ủy ban Thường vụ Quốc hội ban hành, tên của nó, của văn bản nó sửa đổi không nói đến phí, lệ phí, giá, tài chính",
        "it charges, and no text of its legal basis may set charges: none of the Minister of Finance, a provincial council or the Standing Committee, none whose title, or that of a text it amends, speaks of fees, charges, prices or finance",
        _without_text,
        where=lambda row: row.procedure.fees and row.procedure.legal_basis,
    ),
)
