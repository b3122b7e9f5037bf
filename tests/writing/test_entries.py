"""Entries added to a file: what was there stays byte for byte, and what reads back is the old and the new."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from analyzer.writing.entries import CannotAdd, added, replaced

WORD = {"b": {"name": {"vi": "Bê", "en": "B"}}}
LETTERS = st.text(st.characters(exclude_categories=("Cs", "Cc", "Cf", "Zl", "Zp")), max_size=30)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "format: 1\nfields:\n  b: {name: {vi: Bê, en: B}}\n"),
        ("# chú thích\n", "# chú thích\nformat: 1\nfields:\n  b: {name: {vi: Bê, en: B}}\n"),
        ("fields:\n  a: {x: y}", "fields:\n  a: {x: y}\n  b: {name: {vi: Bê, en: B}}\n"),
        ("fields:\n    a:\n        x: y\n\nz: 1\n", "fields:\n    a:\n        x: y\n    b: {name: {vi: Bê, en: B}}\n\nz: 1\n"),
        ("fields:\r\n  a: x\r\n", "fields:\r\n  a: x\r\n  b: {name: {vi: Bê, en: B}}\r\n"),
        ("fields: {}  # trống\n", "fields:  # trống\n  b: {name: {vi: Bê, en: B}}\n"),
        ("fields:\nz: 1", "fields:\n  b: {name: {vi: Bê, en: B}}\nz: 1"),
        ("z: 1\n", "z: 1\nfields:\n  b: {name: {vi: Bê, en: B}}\n"),
        ("fields:\n  a: |\n    một\n\n    hai\n# hết\n", "fields:\n  a: |\n    một\n\n    hai\n  b: {name: {vi: Bê, en: B}}\n# hết\n"),
    ],
)
def test_words_are_added_after_the_last(before: str, after: str) -> None:
    assert added("f.yaml", before.encode(), "fields", WORD).decode() == after


@pytest.mark.parametrize(
    ("before", "said"),
    [
        ("fields: {a: {x: y}}\n", "f.yaml: 'fields' cannot be changed without touching the rest of the file; change it by hand."),
        ("fields: x\n", "f.yaml: 'fields' cannot be changed without touching the rest of the file; change it by hand."),
        ("fields:\n  b: x\n", "f.yaml: 'fields' cannot be changed without touching the rest of the file; change it by hand."),
        ("fields: [\n", "f.yaml: Broken YAML: did not find expected node content. Correct this file first."),
    ],
)
def test_what_a_program_cannot_add_to(before: str, said: str) -> None:
    with pytest.raises(CannotAdd) as cannot:
        added("f.yaml", before.encode(), "fields", WORD)
    assert cannot.value.message.en == said


@pytest.mark.parametrize("comments", [b"", b"# ghi ch\xc3\xba", b"# ghi ch\xc3\xba\n", b"# ghi ch\xc3\xba\r\n"])
def test_a_file_of_comments_is_begun(comments: bytes) -> None:
    begun = added("vocabulary/fields.yaml", comments, "fields", {"a": {"name": "x"}})
    assert begun.startswith(comments)
    assert yaml.safe_load(begun) == {"format": 1, "fields": {"a": {"name": "x"}}}
    assert begun.count(b"\n") == begun.count(b"\r\n") or b"\r" not in begun


def test_nothing_to_add_changes_nothing() -> None:
    assert added("f.yaml", b"fields: {", "fields", {}) == b"fields: {"


@given(st.lists(st.dictionaries(st.sampled_from(["a", "b", "note"]), LETTERS, min_size=1), min_size=1, max_size=4), st.booleans())
def test_any_rows_read_back(rows: list[dict[str, Any]], indented: bool) -> None:
    before = "rows:\n  - {a: x}\n# hết\n" if indented else "rows:\n- a: x\n# hết\n"
    after = added("f.yaml", before.encode(), "rows", rows).decode()
    assert yaml.load(after, yaml.BaseLoader)["rows"][0] == {"a": "x"}
    assert after.startswith(before.removesuffix("# hết\n"))
    assert after.endswith("# hết\n")


@given(LETTERS, LETTERS)
def test_any_value_takes_the_place_of_any_other(old: str, new: str) -> None:
    before = added("f.yaml", b"", "rows", [{"a": "x"}, {"n": 1, "note": old, "z": "y"}])
    try:
        after = replaced("f.yaml", before, "rows", 1, {"note": new})
    except CannotAdd:
        return  # left to a person, and nothing changed
    assert yaml.load(after.decode(), yaml.BaseLoader)["rows"] == [{"a": "x"}, {"n": "1", "note": new, "z": "y"}]


@pytest.mark.parametrize("row", ["- {n: 1, note: a, note2: 'note: b'}", "- n: 1 # note: c\n  note: a\n"])
def test_a_value_is_found_whatever_stands_beside_it(row: str) -> None:
    after = replaced("f.yaml", f"rows:\n{row}".encode(), "rows", 0, {"n": 7})
    assert after.decode() == f"rows:\n{row}".replace("n: 1", "n: 7")


@pytest.mark.parametrize(("row", "key"), [("- n: 1\n  note: one\n    two\n", "note"), ("- {note: 'it''s, {n: 2}', n: 1}", "n")])
def test_a_value_over_several_lines_or_seen_twice_is_left_to_a_person(row: str, key: str) -> None:
    with pytest.raises(CannotAdd, match=r"'rows\[1\]"):
        replaced("f.yaml", f"rows:\n{row}".encode(), "rows", 0, {key: "x"})
