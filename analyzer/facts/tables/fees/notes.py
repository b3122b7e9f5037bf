"""What the words of a fee say beside its number: they may name another amount, or one whose time has ended.

Columns of `fees`; the readers of wording are loaded when a rule first asks.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Any

from analyzer.facts.tables import column as c
from analyzer.facts.tables.column import Columns, Part
from analyzer.model.procedure import Fee
from analyzer.model.text import with_marks
from analyzer.model.values import Money
from analyzer.text.any_case import any_case
from analyzer.text.quoting import clause, shortened

if TYPE_CHECKING:
    from analyzer.text.money.fee_records import FeeReading
    from analyzer.text.money.fees import FeeAmount
    from analyzer.text.money.reliefs import Exemption, Share

_SUM = re.compile(r"(?<![\d.,/])\d{1,3}(?:[.,]\d{3})+(?![\d/])|(?<![\d.,/])\d{4,}(?![\d/])")
_SHORT = 160
"""Letters of words that are quoted."""
_FREE = any_case(r"^\W*(?:không thu|miễn)\b")
_BESIDES = any_case(
    r"[.;]\s*(?P<said>[-+\s]*(?:mức thu )?(?:lệ phí|phí)\b(?! cụ thể)[^.;:]* (?:được quy định tại|thực hiện theo|theo quy định tại|theo) (?:quy định tại )?(?:thông tư|nghị quyết|nghị định)[^;]*)"
)
_BY_CHANNEL = any_case(r"trực tuyến|trực tiếp|bưu chính|môi trường (?:điện tử|mạng)")


def of_fee(row: Part[Fee]) -> FeeReading | None:
    """What the record says of a fee that has words."""
    fee = row.element
    if not fee.text:
        return None
    from analyzer.text.money.fee_records import read_fee_record

    stated = fee.amount if fee.amount is not None and row.index.inferred.is_stated(fee) else None
    return read_fee_record(float(stated.amount) if stated and stated.currency == "VND" else 0, fee.text)


def kind_of_fee(row: Part[Fee]) -> str:
    """The kind that the record states; `other` where the words speak only of prices, which are neither `phí` nor `lệ phí`."""
    if not row.element.text:
        return row.element.kind
    from analyzer.text.money.roles import says_only_price

    return "other" if says_only_price(row.element.text) else row.element.kind


def _doubt(row: Part[Fee]) -> str:
    read = of_fee(row)
    return next(iter(read.doubts), "") if read else ""


def _amounts(row: Part[Fee]) -> list[str]:
    read = of_fee(row)
    fees = read.said.of("fee") if read else ()
    return list(dict.fromkeys(_money(fee.amount.money) for fee in fees if fee.amount.money is not None))


def _rates(row: Part[Fee]) -> list[str]:
    read = of_fee(row)
    found = read.said.of("fee") if read else ()
    return list(dict.fromkeys(" ".join(fee.amount.wording.split()) for fee in found if fee.amount.money is not None))


def _bad_digits(row: Part[Fee]) -> str:
    """The first number of the words that is grouped wrongly, where none of them is an amount."""
    read = of_fee(row)
    found = read.said.of("fee") if read else ()
    if any(fee.amount.money is not None for fee in found):
        return ""
    return next((" ".join(fee.amount.wording.split()) for fee in found if fee.amount.doubt == "digits_grouped_wrongly"), "")


def _source_amount(row: Part[Fee]) -> float | None:
    """The amount that the source states where the catalogue has none of it; None where its cell is empty."""
    parts = (row.procedure.source or {}).get("parts") or {}
    value = ((parts.get("fees") or {}).get(row.element.id) or {}).get("value")
    return None if value is None else float(value)


def _beside(row: Part[Fee]) -> str:
    """How the one amount that the words state is that of another fee of the same channels: `swapped` where its words state this amount, `stands` where it has none."""
    from analyzer.text.money.amounts import amounts

    fee = row.element
    stated, own = _amounts(row), fee.amount
    if len(stated) != 1 or own is None:
        return ""
    others = (one for one in row.procedure.fees if one is not fee and one.for_.channel == fee.for_.channel)
    same = [one for one in others if one.amount is not None and _money(one.amount) == stated[0] != _money(own)]
    swapped = any(found.money == own for one in same for found in amounts(one.text))
    return "swapped" if swapped else "stands" if any(not one.text for one in same) else ""


def _tells_objects_apart(row: Part[Fee]) -> bool:
    """Whether the words of a fee name several amounts, or that of another fee of its kind, and no channel of filing."""
    fee = row.element
    if not fee.text or _BY_CHANNEL.search(fee.text):
        return False
    own = fee.amount.amount if fee.amount else None
    others = {other.amount.amount for other in row.procedure.fees if other.kind == fee.kind and other.amount is not None} - {own}
    return len(_amounts(row)) > 1 or not others.isdisjoint(int(re.sub(r"\D", "", found)) for found in _SUM.findall(fee.text))


def _charged_besides(row: Part[Fee]) -> str:
    """The sentence that leaves the amount of another sum to a text, after words that nothing is charged."""
    text = row.element.text
    found = _BESIDES.search(text) if not (row.element.amount and row.element.amount.amount) and _FREE.match(text) else None
    return shortened(found["said"], _SHORT) if found else ""


def _money(money: Money) -> str:
    return with_marks(f"{money.amount:,.0f}", "vi") + (" đồng" if money.currency == "VND" else f" {money.currency}")


def _ended(row: Part[Fee]) -> date | None:
    """The day on which the last amount or share that the words give for a time has ended; None where one still holds."""
    read = of_fee(row)
    if read is None:
        return None
    said: list[FeeAmount | Share | Exemption] = [*read.said.amounts, *read.said.shares, *read.said.exemptions]
    ends = [one.period.until for one in said if one.period.until is not None]
    day = row.index.catalogue.as_of
    return max(ends) if ends and max(ends) < day else None


def _holds_ended(row: Part[Fee]) -> bool:
    """Whether the amount that the record states is one that its words give for a time that has ended."""
    read, stated = of_fee(row), row.element.amount
    if read is None or stated is None or not _ended(row) or not row.index.inferred.is_stated(row.element):
        return False
    fees = read.said.of("fee")
    same = [fee for fee in fees if fee.amount.money == stated]
    return all(fee.period.until for fee in same) if same else not fees and bool(read.said.shares)


OF_FEE: Columns[Any] = (
    c.text(
        "note_doubt",
        "điều không khớp giữa số tiền và lời văn: in_dollars, a_thousandth, number_and_text_differ ...; trống nếu khớp",
        "what does not fit between the amount and its words; empty where they fit",
        _doubt,
        "doubts",
    ),
    c.texts("note_amounts", "các mức thu mà lời văn nêu", "the amounts that the words state", _amounts),
    c.text(
        "note_bad_digits",
        "con số viết sai nhóm chữ số trong lời văn không nêu mức thu nào khác, như đã viết; trống nếu không có",
        "the number of the words whose digits are grouped wrongly, where they state no other amount, as written; empty: none",
        _bad_digits,
    ),
    c.texts(
        "note_rates",
        "các mức thu ấy như lời văn viết, kể cả đơn vị tính",
        "these amounts as written, with the unit they are charged by",
        _rates,
        "few",
    ),
    c.flag(
        "note_tells_objects_apart",
        "lời văn nêu nhiều mức thu, hoặc mức của khoản khác cùng loại, mà không phân theo cách thức nộp",
        "the words state several amounts, or that of another fee of its kind, and name no channel of filing",
        _tells_objects_apart,
    ),
    c.text(
        "note_beside",
        "mức thu duy nhất mà lời văn nêu ở một khoản khác của cùng cách thức: stands (đã được ghi ở đó, không có lời văn), swapped (và lời văn khoản ấy nêu số tiền của khoản này); trống nếu không có",
        "the one amount that the words state, in another fee of the same channels: stands (entered there, without words), swapped (and its words state this amount); else empty",
        _beside,
    ),
    c.flag(
        "source_zero",
        "nguồn ghi số tiền bằng 0, không phải để trống",
        "the source states an amount of 0, and does not leave it empty",
        lambda row: _source_amount(row) == 0,
    ),
    c.text(
        "said",
        "lời văn của mục phí, dài thì phần đầu; trống nếu không có",
        "the words of the entry, of many the first; empty where there are none",
        lambda row: clause(row.element.text, _SHORT) if row.element.text else "",
    ),
    c.text(
        "charged_besides",
        "ở mục nói không thu, miễn: câu nêu một khoản khác theo văn bản mà không ghi mức; trống nếu không có",
        "in an entry that says nothing is charged: the sentence about another sum, left to a text without its amount; empty none",
        _charged_besides,
    ),
    c.day(
        "note_ended",
        "ngày hết hạn của mức thu, mức giảm cuối cùng mà lời văn nêu cho một thời gian; trống nếu còn mức chưa hết hạn",
        "the day on which the last amount or discount stated for a time ended; empty where one still holds",
        _ended,
    ),
    c.flag(
        "holds_ended",
        "số tiền của bản ghi chính là mức mà lời văn nêu cho một thời gian đã hết",
        "the amount of the record is one that its words give for a time that has ended",
        _holds_ended,
    ),
)
