"""Wording made uniform: letters, spaces, dashes, wrapped lines, clauses; numbers in words; dates."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analyzer.text.dates import day, period
from analyzer.text.numerals import number
from analyzer.text.wording import clauses, tidy
from tests.text.cases import cases


@pytest.mark.parametrize("case", cases("wording"))
def test_wording_is_made_uniform(case: dict[str, Any]) -> None:
    assert tidy(case["text"]) == case["tidy"]
    assert [clause.text for clause in clauses(case["text"])] == case["clauses"]


@given(st.text(alphabet=st.sampled_from("ab đầĐ0;.:-(–\n\t\u00a0")))
def test_uniform_wording_stays_as_it_is(text: str) -> None:
    once = tidy(text)
    assert tidy(once) == once


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("07", "7"),
        ("4,5", "4.5"),
        ("nửa", "0.5"),
        ("mười lăm", "15"),
        ("hai mươi mốt", "21"),
        ("bốn tám", "48"),
        ("một trăm linh năm", "105"),
        ("một trăm hai mươi", "120"),
        ("mười mười", None),
        ("mươi", None),
        ("ngày", None),
        ("1/3", None),
    ],
)
def test_numbers_in_digits_and_words(words: str, value: str | None) -> None:
    assert number(words) == (None if value is None else Decimal(value))


def test_dates_and_periods() -> None:
    assert day("ngày 13 tháng 11 năm 2020") == date(2020, 11, 13)
    assert day("ngày 31/02/2026") is None
    assert day("tháng 11 năm 2020") is None
    assert period("từ ngày 01/7/2025 đến hết ngày 31/12/2026").since == date(2025, 7, 1)
    assert period("Kể từ ngày 01 tháng 01 năm 2027 trở đi").since == date(2027, 1, 1)
    assert period("Kể từ ngày 01 tháng 01 năm 2027 trở đi").until is None
