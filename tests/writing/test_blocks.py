"""What is written reads back as it was, whatever it holds, and looks as a person would have written it."""

from __future__ import annotations

import unicodedata
from datetime import date
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from analyzer.reading.yaml.events import parse
from analyzer.reading.yaml.plain import typed
from analyzer.reading.yaml.positions import Source
from analyzer.writing.blocks import block, inline
from analyzer.writing.scalars import ONE_LINE

HARD = st.text(st.sampled_from(" \n\r\t\x00\x07\x85\u2028\ufeffaeĐê\u0301\u0338\U0001f600-:#'\"{}[]|>&*!%@`,?~=<0129.\\yn"), max_size=30)
"""What YAML, or composing a file, treats in a way of its own."""
LONG = st.lists(HARD | st.sampled_from(("Đơn đề nghị", "- a", "hồ sơ:", "# ghi chú")), max_size=40).map(" ".join)
TEXTS = st.text(st.characters(exclude_categories=("Cs",)), max_size=200) | HARD | LONG
VALUES: st.SearchStrategy[Any] = st.recursive(
    TEXTS | st.booleans() | st.integers(-9, 999) | st.sampled_from((0.5, 1e-7, 1e22)),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.from_regex(r"[a-z_]{1,12}", fullmatch=True), inner, max_size=4),
    max_leaves=12,
)
KEYS = st.from_regex(r"[a-z_]{1,12}", fullmatch=True) | HARD | st.sampled_from(("no", "<<", "a" * 1100))


@settings(max_examples=80)
@given(st.dictionaries(KEYS, VALUES, max_size=5), st.integers(0, 4))
def test_what_is_written_reads_back(value: dict[str, Any], indent: int) -> None:
    text = block(value, indent)
    assert yaml.safe_load(text) == value == typed(text)
    assert typed(inline(value)) == value
    assert "\n" not in inline(value)


@settings(max_examples=80)
@given(st.dictionaries(KEYS, VALUES, min_size=1, max_size=5))
def test_the_reader_of_catalogues_reads_it_too(value: dict[str, Any]) -> None:
    """Composing the file changes letters, never its quotes, escapes or lines."""
    read, problems = parse(Source("a.yaml", block({"value": value}).encode()))
    assert (problems, _as_read(read and read.root["value"])) == ([], _as_read(value))


def _as_read(value: Any) -> Any:
    """The value with texts in NFC and numbers as they are written."""
    if isinstance(value, dict):
        return {_as_read(key): _as_read(part) for key, part in value.items()}
    if isinstance(value, list):
        return [_as_read(part) for part in value]
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value)
    return inline(value)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ({"id": "1.004222"}, 'id: "1.004222"\n'),
        ({"recorded": "2026-07-18"}, "recorded: '2026-07-18'\n"),
        ({"signed": date(2026, 7, 18), "texts": [{"until": date(2027, 1, 1)}]}, "signed: 2026-07-18\ntexts:\n- {until: 2027-01-01}\n"),
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
