"""What the words beside a number say of it: the note of a time limit or fee, and the steps, may name another time or amount.

Columns of `time_limits` and `fees`; the readers of wording are loaded when a rule first asks.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from analyzer.facts.procedure.worded import sentence
from analyzer.facts.tables import column as c
from analyzer.facts.tables.column import Columns, Part
from analyzer.inferring.wording import limit_texts, step_texts
from analyzer.model.procedure import Fee, Procedure, TimeLimit
from analyzer.model.text import Text
from analyzer.model.values import Duration, Money
from analyzer.text.any_case import any_case

if TYPE_CHECKING:
    from analyzer.text.money.fee_records import FeeReading
    from analyzer.text.money.fees import FeeAmount
    from analyzer.text.money.reliefs import Exemption, Share

Said = tuple[str, str, int]
"""A doubt about a number, the words that raise it, and how many lengths of time those words hold."""
NOTHING: Said = ("", "", 0)
_DAYS = any_case(r"(\d(?<![\d,.]\d)\d{0,4})\s*(?:\([^()]{1,30}\)\s*)?ngày( làm việc)?(?!\w)")
"""Up to five digits. The first stands in front of the lookbehind, so that `re` looks for digits alone: the other way round it asks at each letter."""
_FROM_FILING = any_case(r"kể từ (?:ngày|khi)[^;.]{0,40}(?:nhận|tiếp nhận|có)[^;.]{0,30}hồ sơ|thời hạn giải quyết")
_OTHERS_FILE = any_case(r"hồ sơ (?:do|của|từ) (?:sở|ủy ban|bộ|cơ quan|công an|phòng)|chưa (?:đầy )?đủ|không hợp lệ|bổ sung")
_MENDED = any_case(r"hồ sơ[^.;]{0,30} (?:phải|cần|được|đã) (?:được )?(?:sửa đổi|bổ sung|hoàn thiện)")
"""The case of a dossier that has been mended: its time is one of those the note sets, and may be the one recorded."""
_ANSWERS = any_case(r"thông báo|trả lời|hướng dẫn|yêu cầu|từ chối|nêu rõ lý do")
_VERIFIES = any_case(r"xác minh|lấy ý kiến|kiểm tra thực tế|kiểm tra tại")
_SUM = re.compile(r"(?<![\d.,/])\d{1,3}(?:[.,]\d{3})+(?![\d/])|(?<![\d.,/])\d{4,}(?![\d/])")
_BY_CHANNEL = any_case(r"trực tuyến|trực tiếp|bưu chính|môi trường (?:điện tử|mạng)")


def of_limit(row: Part[TimeLimit]) -> Said:
    """What does not fit between a limit and its note; stages and limits without a number have nothing to compare."""
    limit = row.element
    if limit.value is None or limit.stages or row.index.inferred.confidence(limit) < 1:
        return NOTHING
    return next((said for text in limit_texts(row.procedure, limit) if (said := _of_note(limit.value, text)) != NOTHING), NOTHING)


@lru_cache(maxsize=16384)
def _of_note(stated: Duration, text: str) -> Said:
    from analyzer.text.time.durations import read_time
    from analyzer.text.time.limit_checks import disagreement

    said = read_time(text)
    if any(
        phrase.durations == (stated,) and _MENDED.search(phrase.condition) and not _ANSWERS.search(phrase.wording)
        for phrase in said.phrases
    ):
        return NOTHING
    doubt = next(iter(disagreement(stated, said)), None)
    if doubt is None:
        return NOTHING
    phrases = said.of("limit", "stage", "extension")
    told = [phrase.wording for phrase in phrases or said.phrases] or [text]
    return doubt, " ".join(told[0].split())[:300], len({phrase.durations for phrase in phrases})


def in_steps(row: Part[TimeLimit]) -> str:
    """The sentence of the steps that gives the number of a limit in the other kind of days, where none gives it in its own."""
    value = row.element.value
    if value is None or value.unit not in ("days", "working days") or row.index.inferred.confidence(row.element) < 1:
        return ""
    return _other_days(row.procedure, str(value.value), value.unit == "working days")


def says_verified(row: Part[TimeLimit]) -> bool:
    """Whether the sentence of its note, or of its channel, that gives the number of a limit says that something is verified or asked of others."""
    value = row.element.value
    if value is None:
        return False
    return any(
        _number(match) == str(value.value) and _VERIFIES.search(sentence(text, match.start(), match.end()))
        for text in limit_texts(row.procedure, row.element)
        if _VERIFIES.search(text)
        for match in _DAYS.finditer(text)
    )


def _number(days: re.Match[str]) -> str:
    return days[1].lstrip("0")


def _other_days(procedure: Procedure, number: str, working: bool) -> str:
    found = ""
    for text in step_texts(procedure):
        if number not in text:
            continue
        for match in _DAYS.finditer(text):
            if _number(match) == number:
                if bool(match[2]) == working:
                    return ""
                words = sentence(text, match.start(), match.end())
                if not found and _FROM_FILING.search(words) and not _OTHERS_FILE.search(words):
                    found = words
    return found


def of_fee(row: Part[Fee]) -> FeeReading | None:
    """What the record says of a fee that has words."""
    fee = row.element
    if not fee.text:
        return None
    from analyzer.text.money.fee_records import read_fee_record

    stated = fee.amount if fee.amount is not None and row.index.inferred.confidence(fee) == 1 else None
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


def _tells_objects_apart(row: Part[Fee]) -> bool:
    """Whether the words of a fee name several amounts, or that of another fee of its kind, and no channel of filing."""
    fee = row.element
    if not fee.text or _BY_CHANNEL.search(fee.text):
        return False
    own = fee.amount.amount if fee.amount else None
    others = {other.amount.amount for other in row.procedure.fees if other.kind == fee.kind and other.amount is not None} - {own}
    return len(_amounts(row)) > 1 or not others.isdisjoint(int(re.sub(r"\D", "", found)) for found in _SUM.findall(fee.text))


def _money(money: Money) -> str:
    return f"{money.amount:,.0f}".replace(",", ".") + (" đồng" if money.currency == "VND" else f" {money.currency}")


def _ended(row: Part[Fee]) -> str:
    """The day on which the last amount or share that the words give for a time has ended; empty where one still holds."""
    read = of_fee(row)
    if read is None:
        return ""
    said: list[FeeAmount | Share | Exemption] = [*read.said.amounts, *read.said.shares, *read.said.exemptions]
    ends = [one.period.until for one in said if one.period.until is not None]
    day = row.index.catalogue.as_of
    return max(ends).strftime("%d/%m/%Y") if ends and max(ends) < day else ""


def _holds_ended(row: Part[Fee]) -> bool:
    """Whether the amount that the record states is one that its words give for a time that has ended."""
    read, stated = of_fee(row), row.element.amount
    if read is None or stated is None or not _ended(row) or row.index.inferred.confidence(row.element) < 1:
        return False
    fees = read.said.of("fee")
    same = [fee for fee in fees if fee.amount.money == stated]
    return all(fee.period.until for fee in same) if same else not fees and bool(read.said.shares)


OF_LIMIT: Columns[Any] = (
    c.text(
        "note_doubt",
        "điều không khớp giữa con số và ghi chú của nó: units_differ, number_and_note_differ, unlike_times_added, another_meaning; trống nếu khớp",
        "what does not fit between the number and its note; empty where they fit",
        lambda row: of_limit(row)[0],
    ),
    c.text("note_says", "câu của ghi chú nói khác con số", "the sentence of the note that differs", lambda row: of_limit(row)[1]),
    c.whole(
        "note_lengths",
        "số thời hạn khác nhau mà ghi chú ấy nêu",
        "different limits which that note states",
        lambda row: of_limit(row)[2],
        Text("thời hạn", "limits"),
    ),
    c.text(
        "steps_say",
        "câu của trình tự nêu đúng con số này theo loại ngày kia (ngày, ngày làm việc), khi không câu nào nêu theo loại ngày của bản ghi",
        "the sentence of the steps that gives this number in the other kind of days, where none gives it in that of the record",
        in_steps,
    ),
    c.flag(
        "note_says_verified",
        "câu của ghi chú hay cách thức nêu thời hạn này nói đến việc xác minh, kiểm tra thực tế, lấy ý kiến",
        "the sentence of its note or channel that gives this limit speaks of verifying or of asking others",
        says_verified,
    ),
)
OF_FEE: Columns[Any] = (
    c.text(
        "note_doubt",
        "điều không khớp giữa số tiền và lời văn: in_dollars, a_thousandth, number_and_text_differ ...; trống nếu khớp",
        "what does not fit between the amount and its words; empty where they fit",
        _doubt,
    ),
    c.texts("note_amounts", "các mức thu mà lời văn nêu", "the amounts that the words state", _amounts),
    c.flag(
        "note_tells_objects_apart",
        "lời văn nêu nhiều mức thu, hoặc mức của khoản khác cùng loại, mà không phân theo cách thức nộp",
        "the words state several amounts, or that of another fee of its kind, and name no channel of filing",
        _tells_objects_apart,
    ),
    c.text(
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
