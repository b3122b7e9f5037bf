"""The text of law that a person says has cut already: read from what was typed, and what the catalogue cannot confirm of it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from analyzer.model.days import written_day
from analyzer.model.instrument import Instrument
from analyzer.model.refusals import Cannot
from analyzer.model.text import Text
from analyzer.model.values import Citation
from analyzer.text.any_case import any_case
from analyzer.text.law.cited_texts import cited_spans
from analyzer.text.law.numbers import read_number
from analyzer.text.law.provisions import PLACE
from analyzer.text.wording import tidy

_TOKEN = re.compile(r"\S*\d\S*/[^\s,;()]+")
_BETWEEN = any_case(r"\b(?:của|tại|theo|thuộc|trong|và|hoặc|ban hành|kèm theo|quy định|số)\b")
_EDGES = " ,.;:"
_AFTER_PLACES = any_case(r"(?:\s|,|\b(?:của|tại|thuộc|trong|ban hành|kèm theo|số)\b)+$")
_BEFORE_PLACES = any_case(r"^(?:\s|,|\b(?:theo|tại|quy định)\b)+")
_SIGNS = re.compile(r"\s*[,;()][\s,;()]*")
EXAMPLE = "66.7/2025/NQ-CP Điều 4"


class NoText(Cannot):
    """The words do not name one text of law and places in it; `message` says what is wrong with them."""


def text_named(words: str) -> Citation:
    """The one text of law that a person names, with its provision as it was written. Raises `NoText`.

    >>> str(text_named("66.7/2025/NQ-CP Điều 4")), str(text_named("khoản 1 Điều 4 của Nghị quyết số 66.7/2025/NQ-CP"))
    ('66.7/2025/NQ-CP Điều 4', '66.7/2025/NQ-CP khoản 1 Điều 4')
    """
    words = _TOKEN.sub(lambda found: number.number if (number := read_number(found[0])) else found[0], tidy(words))
    spans = [(start, end, cited.number) for start, end, cited in sorted(cited_spans(words), key=lambda span: span[0])]
    numbers = {number for _, _, number in spans}
    if len(numbers) > 1:
        raise NoText(_several(words))
    known = read_number(numbers.pop()) if numbers else None
    if known is None or known.placeholder:
        raise NoText(_none(words))
    for start, end, _ in reversed(spans):
        words = f"{words[:start].rstrip()}, {words[end:].lstrip()}"
    left = _BETWEEN.sub(" ", re.sub(PLACE, " ", words)).strip(_EDGES)
    if re.search(r"\w", left):
        raise NoText(_unread(" ".join(left.split())))
    provision = _SIGNS.sub(lambda found: "; " if ";" in found[0] else ", ", words).strip(_EDGES)
    provision = _AFTER_PLACES.sub("", _BEFORE_PLACES.sub("", provision)).strip(_EDGES)
    return Citation(known.number, provision)


def doubt_of(named: Citation, known: Mapping[str, Instrument], on: date) -> Text | None:
    """What to look at again before a text is trusted to have cut by a day; None where the vocabulary knows it and it is in force."""
    text, number = known.get(named.instrument), read_number(named.instrument)
    if text is None and number is not None and number.year is not None and number.year > on.year:
        return Text(
            "Văn bản số {} mang năm sau ngày cho ý kiến, {}: đề nghị kiểm tra lại số.",
            "Text No. {} bears a year after the day of the verdict, {}: look at its number again.",
        ).of(named.instrument, written_day(on))
    if text is None:
        return Text(
            f"Văn bản số {named.instrument} chưa có trong từ vựng của danh mục: đề nghị kiểm tra số, hoặc thêm vào"
            " vocabulary/instruments.yaml.",
            f"Text No. {named.instrument} is not in the vocabulary of the catalogue: look at its number, or add it to"
            " vocabulary/instruments.yaml.",
        )
    if text.ended(on):
        return Text(
            f"Văn bản số {named.instrument} đã hết hiệu lực theo từ vựng của danh mục: đề nghị kiểm tra lại.",
            f"Text No. {named.instrument} is no longer in force by the vocabulary of the catalogue: look at it again.",
        )
    if not text.in_force(on):
        return Text(
            f"Văn bản số {named.instrument} có hiệu lực từ {text.effective:%d/%m/%Y}, sau ngày cho ý kiến, {on:%d/%m/%Y}.",
            f"Text No. {named.instrument} takes effect on {text.effective}, after the day of the verdict, {on}.",
        )
    return None


def _none(words: str) -> Text:
    return Text(
        f"“{words}” không cho biết văn bản nào: viết số đầy đủ của văn bản, rồi điều khoản, như “{EXAMPLE}”.",
        f"“{words}” names no text of law: write its whole number, then the provision, as in “{EXAMPLE}”.",
    )


def _several(words: str) -> Text:
    return Text(
        f"“{words}” nêu nhiều văn bản: chỉ nêu văn bản đã cắt, văn bản khác ghi ở lý do.",
        f"“{words}” names several texts of law: name the one that has cut, any other in the reason.",
    )


def _unread(left: str) -> Text:
    return Text(
        f"“{left}” không phải điểm, khoản, Điều, mẫu hay phụ lục nào: sau số của văn bản chỉ ghi điều khoản, như “{EXAMPLE}”.",
        f"“{left}” is no point, clause, article, form or annex: write the number of the text and the provision alone, as in “{EXAMPLE}”.",
    )
