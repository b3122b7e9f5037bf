"""The examples in the docstrings of the readers of wording are run."""

from __future__ import annotations

import doctest
import importlib

import pytest

MODULES = (
    "amounts",
    "channel_limits",
    "citations",
    "dates",
    "durations",
    "fee_records",
    "fee_reliefs",
    "fee_roles",
    "hidden_time",
    "instrument_numbers",
    "issuers",
    "law_names",
    "legal_records",
    "limit_checks",
    "money",
    "no_limit",
    "numerals",
    "provinces",
    "provisions",
    "time_actors",
    "time_conditions",
    "time_lengths",
    "time_roles",
    "wording",
)


@pytest.mark.parametrize("name", MODULES)
def test_examples(name: str) -> None:
    result = doctest.testmod(importlib.import_module(f"analyzer.text.{name}"), optionflags=doctest.NORMALIZE_WHITESPACE)
    assert result.failed == 0
    assert result.attempted > 0
