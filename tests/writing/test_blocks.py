"""What is written reads back as it was, whatever it holds, and looks as a person would have written it."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from analyzer.writing.blocks import ONE_LINE, block

TEXTS = st.text(st.characters(exclude_categories=("Cs",)), max_size=200)
VALUES: st.SearchStrategy[Any] = st.recursive(
    TEXTS | st.booleans() | st.integers(0, 999),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.from_regex(r"[a-z_]{1,12}", fullmatch=True), inner, max_size=4),
    max_leaves=12,
)


@given(st.dictionaries(st.from_regex(r"[a-z_]{1,12}", fullmatch=True), VALUES, max_size=5))
def test_what_is_written_reads_back(value: dict[str, Any]) -> None:
    assert yaml.safe_load(block(value)) == value


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ({"id": "1.004222"}, 'id: "1.004222"\n'),
        ({"recorded": "2026-07-18"}, "recorded: '2026-07-18'\n"),
        ({"name": "Đăng ký, quản lý cư trú"}, 'name: "Đăng ký, quản lý cư trú"\n'),
        ({"level": ["commune", "province"]}, "level: [commune, province]\n"),
        ({"channels": [{"id": "counter", "mode": "counter"}]}, "channels:\n- {id: counter, mode: counter}\n"),
        ({"text": {"steps": "Bước 1\n  nộp\n\nBước 2"}}, "text:\n  steps: |-\n    Bước 1\n      nộp\n\n    Bước 2\n"),
        ([{"id": "form", "originals": 1}], "- {id: form, originals: 1}\n"),
    ],
)
def test_it_looks_as_a_person_would_write(value: Any, written: str) -> None:
    assert block(value) == written


def test_the_outermost_mapping_is_never_on_one_line() -> None:
    assert block({"sets": 1, "note": "a"}) == "sets: 1\nnote: a\n"


def test_what_is_too_long_for_a_line_goes_below() -> None:
    assert block({"fee": {"id": "counter", "text": "x" * ONE_LINE}}) == f"fee:\n  id: counter\n  text: {'x' * ONE_LINE}\n"


def test_a_block_is_moved_right_whole() -> None:
    assert block({"a": {"b": "c\n\nd"}}, indent=2) == "  a:\n    b: |-\n      c\n\n      d\n"
