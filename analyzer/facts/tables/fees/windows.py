"""Columns of `fees`: a lower amount that only the words of an entry give, for a time that still runs."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from itertools import combinations
from typing import TYPE_CHECKING, Any

from analyzer.facts.tables import column as c
from analyzer.facts.tables.column import Columns, Part
from analyzer.facts.tables.fees.notes import of_fee
from analyzer.model.procedure import Fee
from analyzer.model.values import Money
from analyzer.text.any_case import any_case

if TYPE_CHECKING:
    from analyzer.text.dates import Period
    from analyzer.text.money.fee_records import FeeReading

_FOR_SOME = any_case(r"trực tuyến|trực tiếp|bưu chính|môi trường|vneid|đối với|trường hợp|nếu |giảm")
"""Words that give an amount to some of those who pay, or a share that is taken off."""
_HALF = 50
"""The one percent that is the same whether it is charged or taken off."""

Lower = tuple[Money, date]
"""An amount, and the last day of its time."""


def _lower(row: Part[Fee]) -> Lower | None:
    """The one lower amount of the words on the day of the review, where the record states the other and no line of the same kind has the lower one."""
    fee, stated = row.element, row.element.amount
    if stated is None or stated.currency != "VND" or not stated.amount or "20" not in fee.text or not row.index.inferred.is_stated(fee):
        return None
    read, day = of_fee(row), row.index.catalogue.as_of
    found = _amount(read, stated, day) or _share(read, stated, day) if read else None
    if found is None or found[0].amount >= stated.amount:
        return None
    others = (one.amount for one in row.procedure.fees if one is not fee and one.kind == fee.kind)
    return None if found[0] in others or _is_sum(stated, row) else found


def _is_sum(stated: Money, row: Part[Fee]) -> bool:
    """Whether the stated amount adds up those of two cases that a channel tells: nobody pays it."""
    from analyzer.text.money.amounts import amounts

    told = (
        {one.money.amount for one in amounts(channel.text) if one.money} for channel in row.procedure.channels if "đồng" in channel.text
    )
    return any(one + other == stated.amount for each in told for one, other in combinations(each, 2))


def _amount(read: FeeReading, stated: Money, day: date) -> Lower | None:
    fees = [one for one in read.said.of("fee") if one.amount.money is not None]
    now = [one for one in fees if _runs(one.period, day)]
    sums = {one.amount.money for one in now}
    always = {one.amount.money for one in fees if one.period.until is None}
    if len(sums) != 1 or not always <= {stated} or read.said.shares or any(_FOR_SOME.search(one.condition) for one in now):
        return None
    money, until = now[0].amount.money, now[0].period.until
    return (money, until) if money and until else None


def _share(read: FeeReading, stated: Money, day: date) -> Lower | None:
    now = [one for one in read.said.shares if _runs(one.period, day)]
    sums = {one.amount.money for one in read.said.of("fee")}
    if len(now) != 1 or not sums <= {stated} or _FOR_SOME.search(now[0].condition):
        return None
    percent, until = now[0].percent, now[0].period.until
    charged = percent == _HALF or re.search(rf"bằng[^\d;.:]{{0,25}}{percent}\s*%", read.said.wording)
    return (Money(stated.amount * percent / Decimal(100), stated.currency), until) if charged and until else None


def _runs(period: Period, day: date) -> bool:
    """Whether a time with an end holds on a day."""
    return period.until is not None and day <= period.until and (period.since is None or period.since <= day)


OF_WINDOW: Columns[Any] = c.only_where(
    _lower,
    [
        c.number(
            "lower_now",
            "mức thấp hơn số tiền này mà chỉ lời văn nêu, đang áp dụng vào ngày rà soát đến một ngày; 0 nếu không có",
            "an amount below the stated one that only the words give, in force on the day of the review until some day; 0 none",
            lambda row: float(found[0].amount) if (found := _lower(row)) else 0.0,
            c.DONG,
        ),
        c.day(
            "lower_until",
            "ngày cuối cùng áp dụng mức ấy",
            "the last day of that amount",
            lambda row: found[1] if (found := _lower(row)) else None,
        ),
    ],
)
