"""The fee of one entry of a record, from its number and its text; numbers in a mistaken unit are kept and flagged."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from analyzer.model.values import Money
from analyzer.text.any_case import any_case
from analyzer.text.dates import NO_PERIOD
from analyzer.text.doubts import MoneyDoubt
from analyzer.text.money.fees import FeeAmount, FeeWording, NoAmount, read_fee
from analyzer.text.wording import tidy

SMALLEST_FEE = Decimal(1000)
"""Below this, an amount in Vietnamese currency is a slip (the smallest fee in the country's tariffs is a thousand for a page)."""
_ABROAD = any_case(
    r"thị thực|hộ chiếu|thẻ tạm trú|quốc tịch|lãnh sự|cơ quan đại diện|nước ngoài|"
    r"giá trị (?:trên|một lần|nhiều lần|đến)|thẻ ABTC|tạm trú|thông hành|trích lục|tàu|quá cảnh"
)
_UNIT_FIRST = any_case(r"^\W*(?:đồng|VNĐ|đ)?\s*/\s*(?P<per>\d{0,2}\s*[^\W\d][^.;:(),\n]{0,45}?)\s*(?:[.;:(),\n]|$)")


@dataclass(frozen=True, slots=True)
class FeeReading:
    """A fee entry. `money` is the one amount to pay, from the number or, where that is empty or 0, from the text.

    `branches` are the amounts by case where the text names several, or another one for a period; `no_amount` says why there is neither. A doubtful number
    stays as it is in `money`; `doubts` says what is odd, `meant` what the text itself names instead.
    """

    money: Money | None
    source: Literal["number", "text"] | None
    said: FeeWording
    per: str = ""
    branches: tuple[FeeAmount, ...] = ()
    no_amount: NoAmount | None = None
    doubts: tuple[MoneyDoubt, ...] = ()
    meant: Money | None = None


def read_fee_record(value: float | int | None, text: str) -> FeeReading:
    """Reads a fee of the national database (`value`, `description`).

    >>> str(read_fee_record(0, "50.000 đồng/giấy").money), read_fee_record(145, "Loại có giá trị trên 01 năm").doubts
    ('50000 VND', ('looks_like_dollars',))
    """
    return _read(Decimal(str(value or 0)), text or "")


@lru_cache(maxsize=16384)
def _read(value: Decimal, text: str) -> FeeReading:
    said = read_fee(text)
    fees = tuple(fee for fee in said.of("fee") if fee.amount.money is not None)
    per = next((fee.amount.per for fee in fees if fee.amount.per), "") or _unit(text)
    grouped: tuple[MoneyDoubt, ...] = (
        ("digits_grouped_wrongly",) if any(fee.amount.doubt == "digits_grouped_wrongly" for fee in said.amounts) else ()
    )
    if value > 0:
        money = Money(value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize(), "VND")
        doubt, meant = _doubt(value, said, fees, text)
        branches = fees if len(fees) > 1 or any(fee.period != NO_PERIOD and not _same(value, fee) for fee in fees) else ()
        return FeeReading(money, "number", said, per, branches, doubts=(doubt,) if doubt else () if fees else grouped, meant=meant)
    if len({fee.amount.money for fee in fees}) == 1 and not said.shares:
        return FeeReading(fees[0].amount.money, "text", said, per, doubts=grouped)
    if said.no_amount == "free":
        return FeeReading(Money(Decimal(0), "VND"), "text", said, no_amount="free")
    return FeeReading(None, None, said, per, fees, None if fees else said.no_amount, grouped)


def _unit(text: str) -> str:
    """The unit of a text that goes on from its number: `/hồ sơ`, `đồng/lần`."""
    found = _UNIT_FIRST.match(tidy(text))
    return found["per"].strip() if found else ""


def _doubt(value: Decimal, said: FeeWording, fees: tuple[FeeAmount, ...], text: str) -> tuple[MoneyDoubt | None, Money | None]:
    """What is odd about a number, and the amount of the text that it stands for."""
    named = [money for fee in fees if (money := fee.amount.money) is not None]
    dollars = next((money for money in named if money.currency == "USD" and money.amount == value), None)
    if dollars:
        return "in_dollars", dollars
    if value < SMALLEST_FEE:
        thousandfold = next((money for money in named if money.amount == value * 1000), None)
        if thousandfold:
            return "a_thousandth", thousandfold
        return ("looks_like_dollars" if not named and _ABROAD.search(text) else "below_any_fee"), None
    unlike = [fee for fee in fees if fee.period.until is None or (fee.amount.money and fee.amount.money.amount > value)]
    differ = unlike and not said.shares and not any(_same(value, fee) for fee in fees)
    return ("number_and_text_differ" if differ else None), None


def _same(value: Decimal, fee: FeeAmount) -> bool:
    """Whether the number is the amount, or lies in its range."""
    money, least = fee.amount.money, fee.amount.least
    return money is not None and (money.amount == value or (least is not None and least.amount <= value <= money.amount))
