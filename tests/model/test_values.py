"""Durations, money, citations, days: what is accepted, what it means, and units that are never mixed."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analyzer.model.values import (
    Citation,
    Duration,
    Money,
    parse_citation,
    parse_date,
    parse_decimal,
    parse_duration,
    parse_flag,
    parse_money,
)

NAMES = {
    parse_duration: "duration",
    parse_money: "money",
    parse_citation: "citation",
    parse_date: "date",
    parse_flag: "flag",
    parse_decimal: "number",
}


@pytest.mark.parametrize(
    ("text", "duration", "days"),
    [
        ("7 working days", (7, "working days", None), (7, None)),
        ("1 working day", (1, "working days", None), (1, None)),
        ("8 working hours", (8, "working hours", None), (1, None)),
        ("12 hours", (12, "hours", None), (None, Decimal("0.5"))),
        ("24 hours", (24, "hours", None), (None, 1)),
        ("30 days", (30, "days", None), (None, 30)),
        ("30 calendar days", (30, "days", None), (None, 30)),
        ("1 month", (1, "months", None), (None, 30)),
        ("2 years", (2, "years", None), (None, 730)),
        ("2-4 days", (4, "days", 2), (None, 4)),
        ("2 - 4 working days", (4, "working days", 2), (4, None)),
        ("3.5 working days", (Decimal("3.5"), "working days", None), (Decimal("3.5"), None)),
        ("on the spot", (0, "on the spot", None), (0, None)),
    ],
)
def test_durations(text: str, duration: Any, days: Any) -> None:
    """Value, unit, least value; then working and calendar days, one of them unknown."""
    value, unit, least = duration
    parsed = parse_duration(text)
    assert parsed == Duration(Decimal(value), unit, None if least is None else Decimal(least))
    assert (parsed.working_days, parsed.calendar_days) == days
    assert parse_duration(str(parsed)) == parsed


@pytest.mark.parametrize(
    ("parse", "text"),
    [
        *((parse_duration, text) for text in ("", "7", "days", "7 ngày", "-7 days", "7days", "7 working months", "7 working", "1,5 days")),
        *((parse_duration, text) for text in ("4-2-1 days", "4-2 days", "On the spot", "7 dayss", "seven days", "7 days 2 hours")),
        *((parse_money, text) for text in ("", "20000", "20.000 VND đồng", "20,000 VND", "-1 VND", "20000 EUR", "20000VND", "miễn phí")),
        *((parse_citation, text) for text in ("", "Luật Cư trú", "Điều 5 154/2024/NĐ-CP", "154", "năm/tháng", "khoản 2 Điều 5")),
        *((parse_date, text) for text in ("", "2026-02-30", "2026-13-01", "18/07/2026", "2026-7-1", "20260701", "2026-07-01T00:00")),
        *((parse_flag, text) for text in ("", "yes", "no", "True", "1", "có")),
        *((parse_decimal, text) for text in ("", "nan", "inf", "1e9", "1_000", "1,5", "hai", "0x10", "1.", ".5")),
    ],
)
def test_refused(parse: Any, text: str) -> None:
    with pytest.raises(ValueError, match=f"^{NAMES[parse]}$"):
        parse(text)


@pytest.mark.parametrize(
    ("parse", "text", "value"),
    [
        (parse_money, "20000 VND", Money(Decimal(20000), "VND")),
        (parse_money, "145 USD", Money(Decimal(145), "USD")),
        (parse_money, "0 VND", Money(Decimal(0), "VND")),
        (parse_date, "2024-02-29", date(2024, 2, 29)),
        (parse_flag, "true", True),
        (parse_flag, "false", False),
        (parse_decimal, "59422", Decimal(59422)),
        (parse_decimal, "-0.5", Decimal("-0.5")),
    ],
)
def test_accepted(parse: Any, text: str, value: Any) -> None:
    assert parse(text) == value


@pytest.mark.parametrize(
    ("number", "provision"),
    [
        ("68/2020/QH14", ""),
        ("96/2016/NĐ-CP", "điểm c khoản 2 Điều 16"),
        ("02/2017/TT-VPCP", "Điều 27"),
        ("01/2011/TTLT-VPCP-BNV", "khoản 28a"),
        ("29/2026/QĐ-TTg", "Điều 35a"),
        ("190/2025/QH15", "các khoản 2, 3, 4 Điều 22"),
        ("66.7/2025/NQ-CP", "điểm a khoản 1 Điều 4"),
        ("66/NQ-CP", "khoản 2 và 13 Điều 25"),
        ("641/QĐ-TTg", "Phụ lục số I"),
        ("1523/QĐ-BCA-C06", "Mẫu số 02b"),
        ("242/CĐ-TTg", "Điểm a, b khoản 2 Điều 6"),
        ("5269/BXD-KTQLXD", ""),
    ],
)
def test_citations_of_every_kind_of_text(number: str, provision: str) -> None:
    citation = parse_citation(f"{number} {provision}".strip())
    assert citation == Citation(number, provision)
    assert parse_citation(str(citation)) == citation


UNITS = st.sampled_from(["hours", "working hours", "days", "working days", "months", "years"])


@given(st.integers(0, 10_000), UNITS)
def test_a_duration_is_working_or_calendar_time_and_never_both(value: int, unit: Any) -> None:
    duration = parse_duration(f"{value} {unit}")
    assert (duration.working_days is None) != (duration.calendar_days is None)
    assert parse_duration(str(duration)) == duration
    assert duration.comparable_days >= 0


def test_durations_have_no_order_and_no_sum() -> None:
    """Comparing or adding without saying in which unit is an error of the program, not a number."""
    one: Any = parse_duration("5 days")
    two: Any = parse_duration("5 working days")
    with pytest.raises(TypeError):
        _ = one < two
    with pytest.raises(TypeError):
        _ = one + two
    assert one != two
