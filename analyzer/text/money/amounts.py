"""Amounts of money in a text: each as a value and as written, with its place, its unit (`/lần`) and what the wording makes doubtful."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from analyzer.model.values import Money
from analyzer.text.any_case import any_case
from analyzer.text.doubts import MoneyDoubt
from analyzer.text.numerals import SPELLED, number
from analyzer.text.wording import tidy

Currency = Literal["VND", "USD"]

_SCALES = {"nghìn": 1_000, "ngàn": 1_000, "triệu": 1_000_000, "tỷ": 1_000_000_000, "tỉ": 1_000_000_000}
_SCALE = r"(?:nghìn|ngàn|triệu|tỷ|tỉ)"
_DIGITS = r"(?:\d{1,4}(?:\.\d{3,4})+|\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d+(?:[.,]\d{1,2})?)(?![\d])"
_VND = r"(?:đồng(?: Việt Nam)?|\(?VNĐ\)?|\(?VND\)?|đ(?!\w))"
_USD = r"(?:USD|US\$|đô la(?: Mỹ)?|đô-la(?: Mỹ)?|đôla(?: Mỹ)?|\$)"
_AGAIN = r"(?:\s*\([^()\d]*(?:nghìn|ngàn|triệu|tỷ|trăm|mươi|một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín|mười)[^()\d]*\))?"
_PER_ENDS = r"(?=\s*(?:[.;:(),\n+]|$|-\s)|\s+(?:đối với|trường hợp|theo|và|cộng|áp dụng|nếu|kể từ|từ|đến|khi|thu|nhưng|Đồng)\b)"
_PER = rf"(?:\s*/\s*(?P<per>\d{{0,2}}\s*[^\W\d][^.;:(),\n+]{{0,45}}?){_PER_ENDS})?"
_AMOUNT = any_case(
    rf"(?<![\w/.,\-])(?:"
    rf"(?P<prefix>{_USD})\s*(?P<after>{_DIGITS})"
    rf"|(?:(?P<low>{_DIGITS})\s*(?:-|đến|tới)\s*)?(?P<digits>{_DIGITS}){_AGAIN}"
    rf"\s*(?:(?P<scale>{_SCALE}){_AGAIN})?\s*(?:(?P<vnd>{_VND})|(?P<usd>{_USD}))"
    rf"|(?P<scaled>{_DIGITS}){_AGAIN}\s*(?P<scale2>{_SCALE})(?!\w)(?! đồng)"
    rf"|(?P<spelled>{SPELLED})\s+(?P<scale3>{_SCALE})(?P<more>(?:\s+{SPELLED}\s+{_SCALE})*)\s+(?:đồng|Việt Nam đồng)"
    rf"|(?P<bare>\d{{1,3}}(?:\.\d{{3}})+)(?=\s*/\s*[^\W\d])"
    rf"){_AGAIN}{_PER}"
)
_QUICK_TEST = any_case(r"\d|đồng")
_SECOND = any_case(rf"({SPELLED})\s+({_SCALE})")


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount as written and as a value. `money` is None where the digits are grouped in a way that allows two readings."""

    wording: str
    money: Money | None
    start: int
    end: int
    per: str = ""
    least: Money | None = None
    doubt: MoneyDoubt | None = None


@lru_cache(maxsize=16384)
def amounts(text: str) -> tuple[Amount, ...]:
    """All amounts in a text, in their order.

    >>> [(str(found.money), found.per) for found in amounts("Cấp mới 1,5 triệu đồng/giấy phép; cấp lại 25 USD; 20.000đ/lần")]
    [('1500000 VND', 'giấy phép'), ('25 USD', ''), ('20000 VND', 'lần')]
    """
    text = tidy(text)
    return tuple(_joined(text)) if _QUICK_TEST.search(text) else ()


def _joined(text: str) -> Iterator[Amount]:
    """The amounts; `1 triệu 500 nghìn đồng` is one, and so is `từ 100.000 đồng đến 300.000 đồng`."""
    waiting: Amount | None = None
    for match in _AMOUNT.finditer(text):
        found = _amount(match)
        if waiting is not None:
            between = text[waiting.end : match.start()]
            together = _together(waiting, found, between)
            if together is None:
                yield waiting
            else:
                found = together
        waiting = found
    if waiting is not None:
        yield waiting


def _amount(match: re.Match[str]) -> Amount:
    money, doubt = _money(match)
    per = (match["per"] or "").strip()
    return Amount(match[0].strip(), money, match.start(), match.end(), per, _least(match, money) if match["low"] else None, doubt)


def _least(match: re.Match[str], money: Money | None) -> Money | None:
    """The lower end of `3-5 triệu đồng`, `3.000.000-5.000.000 đồng`."""
    value, _ = _value(match["low"])
    if value is None or money is None:
        return None
    scaled = value * _SCALES.get((match["scale"] or "").lower(), 1)
    lower = scaled if scaled < money.amount else value
    return Money(_without_zeros(lower), money.currency) if lower < money.amount else None


def _together(first: Amount, second: Amount, between: str) -> Amount | None:
    """Two amounts as one: a sum when they touch, a range when `đến` stands between; None when they are two."""
    if first.money is None or second.money is None or first.per:
        return None
    wording = f"{first.wording}{between}{second.wording}"
    if not between.strip() and first.doubt == "currency_not_stated" and second.money.amount < first.money.amount:
        whole = Money(first.money.amount + second.money.amount, second.money.currency)
        return Amount(wording, whole, first.start, second.end, second.per)
    if between.strip().lower() in ("đến", "-", "tới") and first.money.amount < second.money.amount:
        return Amount(wording, second.money, first.start, second.end, second.per, Money(first.money.amount, second.money.currency))
    return None


def _money(match: re.Match[str]) -> tuple[Money | None, MoneyDoubt | None]:
    """The value of an amount and what makes it doubtful."""
    if match["spelled"]:
        return _spelled(match), None
    written = match["digits"] or match["after"] or match["scaled"] or match["bare"]
    value, doubt = _value(written)
    if value is None:
        return None, doubt
    scale = (match["scale"] or match["scale2"] or "").lower()
    currency: Currency = "USD" if match["usd"] or match["prefix"] else "VND"
    if match["bare"] or match["scaled"]:
        doubt = doubt or "currency_not_stated"
    return Money(_without_zeros(value * _SCALES.get(scale, 1)), currency), doubt


def _value(written: str) -> tuple[Decimal | None, MoneyDoubt | None]:
    """Digits in Vietnamese grouping (`1.500.000`, `1,5`); wrong groups of digits are doubtful, or unreadable: `0.000` lacks a digit."""
    compact = written.replace(" ", "")
    groups = re.split(r"[.,]", compact)
    if len(groups) == 1:
        return Decimal(compact), None
    if all(len(group) == 3 for group in groups[1:]):
        if not groups[0].strip("0"):
            return None, "digits_grouped_wrongly"
        return Decimal("".join(groups)), "digits_grouped_wrongly" if len(groups[0]) > 3 else None
    if len(groups) == 2 and len(groups[1]) <= 2:
        return Decimal(".".join(groups)), None
    return None, "digits_grouped_wrongly"


def _spelled(match: re.Match[str]) -> Money | None:
    total = Decimal(0)
    for words, scale in ((match["spelled"], match["scale3"]), *(part.groups() for part in _SECOND.finditer(match["more"] or ""))):
        value = number(words)
        if value is None:
            return None
        total += value * _SCALES[scale.lower()]
    return Money(total, "VND")


def _without_zeros(value: Decimal) -> Decimal:
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()
