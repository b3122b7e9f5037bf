"""Arrays made from buffers against pyarrow's own."""

from __future__ import annotations

from typing import Any

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analyzer.facts.database.arrow import array
from analyzer.facts.tables.column import Type

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=8) | st.sampled_from(["", "Giấy khai sinh", "đ", "a\0b", "𝄞"])
COLUMNS: dict[Type, tuple[st.SearchStrategy[Any], pa.DataType]] = {
    "text": (WORDS, pa.string()),
    "texts": (st.lists(WORDS, max_size=4), pa.list_(pa.string())),
    "flag": (st.booleans(), pa.bool_()),
    "whole": (st.integers(-(2**63), 2**63 - 1), pa.int64()),
    "number": (st.floats(allow_nan=False), pa.float64()),
}


@pytest.mark.parametrize("type_", COLUMNS)
@settings(max_examples=80)
@given(data=st.data())
def test_an_array_holds_the_values(type_: Type, data: st.DataObject) -> None:
    values, arrow = COLUMNS[type_]
    drawn = data.draw(st.lists(values, max_size=20))
    found = array(type_, drawn)
    found.validate(full=True)
    assert found.equals(pa.array(drawn, type=arrow))
