"""Fees in wording: amounts with case, unit and period, shares, exemptions, why no amount is named; numbers in a mistaken unit."""

from __future__ import annotations

from typing import Any

import pytest

from analyzer.text.money.fee_records import read_fee_record
from analyzer.text.money.fees import FeeAmount, read_fee
from tests.text.cases import cases


def _amount(fee: FeeAmount) -> dict[str, str]:
    row = {
        "is": str(fee.amount.money or ""),
        "least": str(fee.amount.least or ""),
        "per": fee.amount.per,
        "role": "" if fee.role == "fee" else fee.role,
        "condition": fee.condition if fee.role == "fee" else "",
        "since": str(fee.period.since or ""),
        "until": str(fee.period.until or ""),
        "doubt": fee.amount.doubt or "" if fee.role == "fee" else "",
    }
    return {key: value for key, value in row.items() if value or key == "is"}


@pytest.mark.parametrize("case", cases("money/fees"))
def test_a_text_about_a_fee(case: dict[str, Any]) -> None:
    reading = read_fee(case["text"])
    expected = [{key: value for key, value in row.items() if value or key == "is"} for row in case.get("amounts", [])]
    found = [_amount(fee) for fee in reading.amounts]
    if "thresholds" in case:
        assert len(reading.of("threshold")) == int(case["thresholds"])
        found = found[-len(expected) :]
    assert found == expected
    shares = [{"percent": str(share.percent), "of": share.of, "until": str(share.period.until or "")} for share in reading.shares]
    assert [{key: value for key, value in row.items() if value} for row in shares] == case.get("shares", [])
    assert [exemption.whom for exemption in reading.exemptions] == case.get("free", [])
    assert (reading.no_amount or "") == case.get("no_amount", "")


@pytest.mark.parametrize("case", cases("money/fee_records"))
def test_a_fee_of_a_record(case: dict[str, Any]) -> None:
    reading = read_fee_record(float(case["value"]) if case["value"] else None, case["text"])
    assert str(reading.money or "") == case.get("is", "")
    assert (reading.source or "") == case.get("source", "")
    assert reading.per == case.get("per", "")
    assert [str(fee.amount.money) for fee in reading.branches] == case.get("branches", [])
    assert (reading.no_amount or "") == case.get("no_amount", "")
    assert list(reading.doubts) == case.get("doubts", [])
    assert str(reading.meant or "") == case.get("meant", "")
