"""Lengths of time in a text: each as a value and as written, with its place; dates and clock times are left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from analyzer.model.values import Duration, Unit
from analyzer.text.any_case import any_case
from analyzer.text.doubts import TimeDoubt
from analyzer.text.numerals import SPELLED, number
from analyzer.text.wording import tidy

ON_THE_SPOT = Duration(Decimal(0), "on the spot")
SAME_DAY = Duration(Decimal(1), "working days", Decimal(0))
"""`trong ngày`: before the working day of filing ends (domain.md 8.3: shown as bounded)."""
NEXT_DAY = Duration(Decimal(1), "working days")
MINUTES_IN_AN_HOUR = 60
_FINEST = Decimal("0.0001")
Written = tuple[str, str | None]
"""A number as written, and again in the brackets behind it."""

_UNITS: tuple[tuple[str, Unit, Decimal], ...] = (
    (
        r"ng[àa]y\s*(?:\(?\s*(?:tính )?(?:theo )?ngày làm việc\)?|\(làm việc\))|"
        r"ng[àa]y\s*(?:l[àa]m\s*)+v\w{0,2}[ệêe]c|ngày\s*làm(?!\w)(?:\s*làm việc)?|ngày hành chính",
        "working days",
        Decimal(1),
    ),
    (r"giờ\s*(?:làm\s*việc|hành chính)", "working hours", Decimal(1)),
    (r"tuần làm việc", "working days", Decimal(5)),
    (r"ngày", "days", Decimal(1)),
    (r"giờ|tiếng(?: đồng hồ)?", "hours", Decimal(1)),
    (r"phút", "hours", Decimal(1) / MINUTES_IN_AN_HOUR),
    (r"tuần", "days", Decimal(7)),
    (r"tháng", "months", Decimal(1)),
    (r"quý", "months", Decimal(3)),
    (r"năm", "years", Decimal(1)),
)
_HALF_MONTH = Duration(Decimal(15), "days")
"""Điều 146 Bộ luật Dân sự 2015."""
_UNIT = any_case("|".join(f"({pattern})" for pattern, _, _ in _UNITS))
_ANY_UNIT = "(?:" + "|".join(pattern for pattern, _, _ in _UNITS) + ")"
_NUMBER = rf"(?:1/2|½|\d{{1,4}}(?:[.,]\d{{1,2}})?|nửa|{SPELLED})"
_AGAIN = r"(?:\s*\(\s*([^()]{1,30}?)\s*\))?"
_LENGTH = any_case(rf"(?<![\w/.,])({_NUMBER}){_AGAIN}(?:(?:\s*{_ANY_UNIT})?\s*(?:-|đến|tới)\s*({_NUMBER}){_AGAIN})?\s*({_ANY_UNIT})(?!\w)")
_BEFORE_A_LABEL = any_case(r"(?:ngày|tháng|năm|quý|khoản|điều|điểm|số|mẫu|bước|nhóm|loại|thứ|kỳ|khóa|phụ lục|qua|cả)\s*$")
_DATE_AFTER = any_case(r"(?<=ngày)\s*\d{1,2}\s*(?:[/.\-]|tháng)|(?<=tháng)\s*\d|(?<=năm)\s*\d{4}|\s*(?:sinh|đầu|cuối)\b")
_BEFORE_FIVE = any_case(r"(?:trong|hạn|quá|đa|vòng|sau|trước|thiểu|nhất|là)\s*$")
_CLOCK_BEFORE = any_case(r"(?:từ|đến|lúc|vào|khoảng|sáng|chiều|hồi|trước|sau)\s*:?\s*$")
_CLOCK_AFTER = any_case(
    r"\s*(?:\d{1,2}\b|(?:sáng|chiều|cùng ngày|các ngày|thì|hàng ngày|hằng ngày|ngày|đến \d|hoặc)|[;.):]|,(?! (?:kể|tính))|$)"
)
_AT_ONCE = any_case(
    r"(?P<next_day>(?:vào |trong )?ngày làm việc (?:tiếp theo|kế tiếp|liền kề)(?! (?:của|sau ngày|kể)))"
    r"|(?P<same_day>(?<!giờ )(?:ngay )?(?:trong|cùng)(?: cùng| chính)? ngày"
    r"(?! làm việc (?:tiếp|kế|liền))(?: làm việc)?(?! (?:\d|tiếp|nghỉ|thứ|hôm|cuối|\w+ tuần)))"
    r"|(?P<spot>\bngay(?: sau)?(?: khi| lúc| thời điểm)(?! có| phát hiện| xảy ra)|\bngay lập tức|\bngay tại chỗ"
    r"|\b(?:giải quyết|trả kết quả|trả|cấp|đổi|thực hiện|xử lý|xác nhận|chứng thực) ngay\b(?! (?:sau|khi|trong|lúc|\w+ khi))"
    r"|(?:(?<=: )|^)tại thời điểm (?:tiếp nhận|nhận|nộp)(?: hồ sơ)?|^\W*ngay\W*$)"
)
_MAY_BE_AT_ONCE = any_case(r"ngay|(?:trong|cùng|chính) ngày|ngày làm việc (?:tiếp|kế|liền)|tại thời điểm")
"""Without one of these no text says `ngay`; looking for them is far quicker."""
_QUICK_TEST = any_case(r"ng[àa]y|giờ|tháng|tuần|phút|năm|quý|tiếng|tại thời điểm")


@dataclass(frozen=True, slots=True)
class Length:
    """A length of time as written and as a value; `start` and `end` are its place in the tidied text.

    `at_once` marks wording such as `ngay`, `trong ngày`; `doubt` says what is odd: the digits and the words in
    brackets differ.
    """

    wording: str
    duration: Duration
    start: int
    end: int
    at_once: bool = False
    doubt: TimeDoubt | None = None


@lru_cache(maxsize=32768)
def lengths(text: str) -> tuple[Length, ...]:
    """All lengths of time in a text, in their order.

    >>> [str(length.duration) for length in lengths("từ 3 đến 05 ngày làm việc; cấp lại trong ngày; mười (10) ngày")]
    ['3-5 working days', '0-1 working days', '10 days']
    """
    text = tidy(text)
    if not _QUICK_TEST.search(text):
        return ()
    found = sorted((*_stated(text), *_at_once(text)), key=lambda length: length.start)
    return tuple(found)


def _stated(text: str) -> Iterator[Length]:
    for match in _LENGTH.finditer(text):
        before, after = text[max(0, match.start() - 24) : match.start()], text[match.end() : match.end() + 24]
        first, again, last, last_again, unit = match.groups()
        least, most = ((first, again), (last, last_again)) if last else (None, (first, again))
        if _is_label_or_date(most, before) or _DATE_AFTER.match(text, match.end()) or _is_clock(unit, least is not None, before, after):
            continue
        duration = _duration(least, most, unit)
        if duration is not None:
            agree = _agree(*most) and (least is None or _agree(*least))
            yield Length(match[0], duration, match.start(), match.end(), doubt=None if agree else "digits_and_words_differ")


def _at_once(text: str) -> Iterator[Length]:
    if not _MAY_BE_AT_ONCE.search(text):
        return
    for match in _AT_ONCE.finditer(text):
        duration = NEXT_DAY if match["next_day"] else SAME_DAY if match["same_day"] else ON_THE_SPOT
        yield Length(match[0], duration, match.start(), match.end(), at_once=True)


def _is_label_or_date(most: Written, before: str) -> bool:
    """`tháng 12 năm`, `khoản 2 năm`: not lengths; a bare `năm ngày` only after words such as `trong`."""
    if _BEFORE_A_LABEL.search(before):
        return True
    number, again = most
    return number.lower() == "năm" and not again and not _BEFORE_FIVE.search(before)


def _is_clock(unit: str, in_range: bool, before: str, after: str) -> bool:
    """`từ 7 giờ 30`, `sau 15 giờ thì`: a time of day."""
    if unit.lower() not in ("giờ", "phút") or (in_range and not _CLOCK_BEFORE.search(before)):
        return False
    return bool(re.match(r"\s*\d{1,2}\b", after) or (_CLOCK_BEFORE.search(before) and _CLOCK_AFTER.match(after)))


def _duration(least: Written | None, most: Written, unit: str) -> Duration | None:
    value = _value(*most)
    lower = _value(*least) if least else None
    if value is None or (least and lower is None) or (lower is not None and lower >= value):
        return None
    found = _UNIT.match(unit)
    assert found and found.lastindex
    name, times = _UNITS[found.lastindex - 1][1:]
    if name == "months" and value == Decimal("0.5") and times == 1:
        return _HALF_MONTH
    return Duration(_exact(value * times), name, None if lower is None else _exact(lower * times))


def _value(written: str, again: str | None) -> Decimal | None:
    """The number; digits in the brackets count before words outside them."""
    if again and again.isdigit() and not written[0].isdigit():
        return number(again)
    return number(written)


def _agree(written: str, again: str | None) -> bool:
    said = number(again) if again else None
    return said is None or said == number(written)


def _exact(value: Decimal) -> Decimal:
    """Minutes become hours with four decimals at most."""
    rounded = value.quantize(_FINEST).normalize()
    return rounded.quantize(Decimal(1)) if rounded == rounded.to_integral_value() else rounded
