"""Fees whose amount stands only in the wording."""

from __future__ import annotations

from decimal import Decimal

from analyzer.model.element import holding
from analyzer.model.procedure import Fee
from analyzer.model.values import Money
from analyzer.text.money.fee_records import read_fee_record

FREE = Money(Decimal(0), "VND")
_SURE = 0.9
_DOUBTED = 0.5


def with_amount(fee: Fee) -> tuple[Fee, float] | None:
    """The fee with the one amount its wording names, nothing where it is free; of several by case the dearest is the ceiling.

    None where the wording names no amount, or only a 0.
    """
    if fee.amount is not None or not fee.text:
        return None
    read = read_fee_record(0, fee.text)
    sure = _DOUBTED if read.doubts else _SURE
    if read.no_amount == "free":
        return holding(fee, amount=FREE), sure
    if read.branches:
        amounts = [branch.amount.money for branch in read.branches if branch.amount.money is not None]
        same = [money for money in amounts if money.currency == "VND"]
        return (holding(fee, upto=max(same, key=lambda money: money.amount)), sure) if same else None
    if read.money is None or read.money.amount == 0:
        return None
    return holding(fee, amount=read.money, per=fee.per or read.per), sure
