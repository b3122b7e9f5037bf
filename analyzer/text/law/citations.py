"""Citations of texts of law in wording: number, type, issuer, date, the places cited, and what amends what."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from analyzer.text.any_case import any_case
from analyzer.text.law.cited_texts import CitedText, Span, cited_spans
from analyzer.text.law.provisions import PLACE, places
from analyzer.text.wording import tidy

_AMENDED_BY = any_case(
    r"(?:được|đã)\s+(?:được\s+)?(?:sửa đổi|bổ sung|thay thế|đính chính)[^;.\n]{0,70}?(?:bởi|tại|theo|bằng)"
    r"(?:\s+(?:các|quy định tại|khoản|điểm|Điều|Phụ lục|Mẫu|số|\w{1,3}|,|và))*\s*$"
)
_AMENDS = any_case(
    r"(?:sửa đổi|thay thế|bãi bỏ|đính chính)(?:,? (?:bổ sung|sửa đổi|bãi bỏ|thay thế))*\s+"
    r"(?:(?:(?:một số|các)\s+)?(?:điều|khoản|nội dung|quy định|điểm|phụ lục|mẫu|tiêu đề)[^;.\n]{0,60}(?:của|tại)\s*)?(?:các|một số)?\s*$"
)
_SAME_LIST = re.compile(r"^\s*(?:\([^()]*\))?\s*(?:,|và|;|, và)?\s*$")
_AMENDED_YEARS = any_case(
    r"được\s+(?:sửa đổi|bổ sung)[^;.\n]{0,60}?"
    r"((?:(?:,\s*|\s+và\s+|\s+)(?:các\s+)?năm\s+(?:19|20)\d{2}(?:(?:,|\s+và)\s+(?:19|20)\d{2})*)+)(?!\s*(?:của|/))"
)
_PLACE_BEFORE = re.compile(
    rf"(?P<places>{PLACE}(?:[\s,]*(?:và|hoặc|của|tại|thuộc|ban hành|kèm theo)?[\s,]*(?:tại\s+)?{PLACE})*)"
    r"(?:[\s,]*(?:quy định\s+)?(?:tại\s+)?[pP]hụ lục)?(?:\s+(?:được\s+)?(?:ban hành\s+)?(?:kèm theo|kèm|của|tại|thuộc|trong))*[\s,]*$"
)


@lru_cache(maxsize=32768)
def citations(text: str) -> tuple[CitedText, ...]:
    """All texts of law that a text cites, in their order; one cited twice stands there twice.

    >>> found = citations("theo điểm a khoản 2 Điều 5 Nghị định số 154/2024/NĐ-CP ngày 26/11/2024 của Chính phủ")[0]
    >>> found.number, found.type, found.issuer, str(found.provisions[0])
    ('154/2024/NĐ-CP', 'decree', 'government', 'điểm a khoản 2 Điều 5')
    """
    text = tidy(text)
    spans = sorted(cited_spans(text), key=lambda span: span[0])
    found: list[CitedText] = []
    end = 0
    for place, (start, stop, cited) in enumerate(spans):
        following = spans[place + 1][0] if place + 1 < len(spans) else len(text)
        before = _PLACE_BEFORE.search(text[max(end, start - 160) : start])
        years = _AMENDED_YEARS.search(text[stop : min(following, stop + 200)])
        found.append(
            replace(
                cited,
                provisions=places(before["places"]) if before else (),
                amended_by=tuple(re.findall(r"(?:19|20)\d{2}", years[1])) if years else (),
            )
        )
        end = stop
    return tuple(_related(text, spans, found))


def _related(text: str, spans: list[Span], found: list[CitedText]) -> list[CitedText]:
    """The citations with what amends what, read from the words between two of them."""
    relation, whole = "", 0
    for place in range(1, len(found)):
        between = text[spans[place - 1][1] : spans[place][0]]
        if _AMENDED_BY.search(between):
            relation, whole = "amended_by", place - 1
        elif _AMENDS.search(between):
            relation, whole = "amends", place - 1
        elif not (relation and _SAME_LIST.match(between)):
            relation = ""
        other = found[place].number or found[place].name
        if relation == "amended_by":
            found[whole] = replace(found[whole], amended_by=(*found[whole].amended_by, other))
        elif relation == "amends":
            found[whole] = replace(found[whole], amends=(*found[whole].amends, other))
    return found
