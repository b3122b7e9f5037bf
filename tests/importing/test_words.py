"""Words that the vocabulary lacks are added to it, at the end: every byte that was there stays, and no word is added twice."""

from __future__ import annotations

from pathlib import Path

import pytest

from analyzer.reading.plain import typed
from analyzer.writing.entries import CannotAdd, add_words
from tests.importing.ledger import SECOND, Ledger, run
from tests.importing.records import record

WORDS = {"new": {"name": {"vi": "Mới, và: khác"}}}
TABLES: dict[str, bytes] = {
    "block": b"fields:\n  a: {name: {vi: A}}\n",
    "deeper": b"# x\nformat: 1\nfields:\n    a:\n      name: {vi: A}   # y\n",
    "comments behind": b"fields:\n  a: {name: {vi: A}}\n\n# x\n\n\n",
    "no end": b"fields:\n  a: {name: {vi: A}}",
    "Windows": b"\xef\xbb\xbffields:\r\n  a: {name: {vi: A}}\r\n",
    "lines": b"fields:\n  a:\n    note: |\n      x\n\n      y\n\n",
    "a table before another key": b"fields: {}\n",
    "nothing yet": b"format: 1\nfields:\n",
}


def _path(root: Path) -> Path:
    path = root / "vocabulary" / "fields.yaml"
    path.parent.mkdir(parents=True)
    return path


@pytest.mark.parametrize("name", TABLES)
def test_what_is_there_stays_byte_for_byte(tmp_path: Path, name: str) -> None:
    path, before = _path(tmp_path), TABLES[name]
    path.write_bytes(before)
    add_words(tmp_path, "fields", WORDS)
    after = path.read_bytes()
    kept = [line for line in after.splitlines() if b"new" not in line and b"M\xe1" not in line]
    assert kept == before.replace(b" {}", b"").splitlines()
    assert typed(after.decode("utf-8-sig"))["fields"]["new"] == WORDS["new"]
    assert after.count(b"\n") == after.count(b"\r\n") or b"\r" not in after


@pytest.mark.parametrize(
    "text",
    [
        "fields: {a: {name: {vi: A}}}\n",
        "fields:\n  new: {name: {vi: A}}\n",
        "fields: &x\n  a: {name: {vi: A}}\n",
        "fields: [a]\n",
        "- a\n",
        "fields:\n  a: '\n",
    ],
)
def test_a_table_that_cannot_be_added_to_is_left_as_it_is(tmp_path: Path, text: str) -> None:
    path = _path(tmp_path)
    path.write_text(text, "utf-8")
    with pytest.raises(CannotAdd):
        add_words(tmp_path, "fields", WORDS)
    assert path.read_text("utf-8") == text


def test_a_vocabulary_that_cannot_be_added_to_stops_the_import_before_anything_is_written(ledger: Ledger) -> None:
    path = ledger.root / "vocabulary" / "fields.yaml"
    path.write_text(path.read_text("utf-8").replace("name: {vi:", "nam: {vi:"), "utf-8")
    path.write_text(path.read_text("utf-8") + "  dang_ky_quan_ly_cu_tru: {nam: x}\n", "utf-8")
    before = ledger.bytes()
    ledger.source.write_text(__import__("json").dumps(record()) + "\n", "utf-8")
    code, said = run(ledger.source, "--into", ledger.root)
    assert (code, "sửa trước khi nhập: vocabulary/fields.yaml:" in said) == (2, True)
    after = ledger.bytes()
    assert {name for name in after if name.startswith(("procedures", "imported"))} == set()
    assert after["vocabulary/fields.yaml"] == before["vocabulary/fields.yaml"]


NAMES = (
    ("Công an Xã", "công an  xã", "Công An Xã."),
    ("UBND cấp xã", "Uỷ ban nhân dân cấp xã", "Ủy ban nhân dân cấp xã"),
    ("Bộ Xây dựng", "Bộ Xây dựng (Giao thông vận tải cũ)", "Bộ Xây dựng (A cũ) (B cũ)"),
)


@pytest.mark.parametrize("names", NAMES)
def test_one_body_written_in_several_ways_is_one_word(ledger: Ledger, names: tuple[str, ...]) -> None:
    every = [record(f"1.00000{number}", departmentsExecuting=[{"name": name}]) for number, name in enumerate(names)]
    ledger.come(*every[:1])
    bodies = ledger.document("1.000000")["authority"]
    before = (ledger.root / "vocabulary" / "agencies.yaml").read_bytes()
    ledger.come(*every, seen=SECOND)
    assert [ledger.document(one["code"])["authority"] for one in every] == [bodies] * 3
    assert (ledger.root / "vocabulary" / "agencies.yaml").read_bytes() == before


def test_names_that_say_nothing_make_no_word(ledger: Ledger) -> None:
    nothing = [{"name": ""}, {"name": "  "}, {"name": None}, {"code": "x"}]
    ledger.come(
        one := record(departmentsExecuting=nothing, departmentsAuthority=nothing, categoriesDetails=nothing, departmentPromulgateName=" ")
    )
    assert ledger.gives_back(one)
    assert ledger.problems() == []
    assert "authority" not in ledger.document()


def test_hard_names_are_words_that_the_vocabulary_reads(ledger: Ledger) -> None:
    hard = [{"name": name} for name in ("---", "a\u2028b", "\x07\u0301", "No", "1.5", "<b>&amp;</b>", "=1+1", "x" * 300, "\ufeffBOM")]
    ledger.come(one := record(departmentsExecuting=hard))
    assert ledger.gives_back(one)
    assert ledger.problems() == []
    vocabulary = ledger.bytes()
    ledger.come(record("1.000002", departmentsExecuting=hard), one, seen=SECOND)
    assert {name: data for name, data in ledger.bytes().items() if "vocabulary" in name} == {
        name: data for name, data in vocabulary.items() if "vocabulary" in name
    }
