"""Fees whose amount stands only in the wording."""

from __future__ import annotations

from analyzer.model.element import holding
from analyzer.model.procedure import Fee
from analyzer.text.money.fee_records import read_fee_record

_SURE = 0.9
_DOUBTED = 0.5


def with_amount(fee: Fee) -> tuple[Fee, float] | None:
    """The fee with the one amount its wording names; None where it names none, 0, or several by case."""
    if fee.amount is not None or not fee.text:
        return None
    read = read_fee_record(0, fee.text)
    if read.money is None or read.money.amount == 0 or read.branches:
        return None
    return holding(fee, amount=read.money, per=fee.per or read.per), _DOUBTED if read.doubts else _SURE
