"""Words that the vocabulary lacks are added to it, at the end: every byte that was there stays, and no word is added twice."""

from __future__ import annotations

from pathlib import Path

import pytest

from analyzer.importing.lists.words import Words as Names
from analyzer.importing.portal.words import Words
from analyzer.model.vocabulary import Vocabulary
from analyzer.reading.yaml.plain import typed
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
    ("Cục Cảnh sát về trật tự, xã hội", "Cục cảnh sát về trật tự xã hội", "Cục Cảnh sát về trật tự xã hội (C06)"),
    ("Chủ tịch Ủy ban nhân dân xã", "Chủ tịch UBND cấp xã", "Chủ tịch Uỷ ban nhân dân cấp Xã"),
    ("Sở Văn hoá", "Sở Văn hóa", "SỞ VĂN HÓA"),
    ("Công an tỉnh", "Công an cấp Tỉnh", "Công an cấp tỉnh"),
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


def _executed_by(code: str, *names: str) -> dict[str, object]:
    return record(code, departmentsExecuting=[{"name": name} for name in names])


def test_a_name_of_several_bodies_that_are_known_is_those_bodies(ledger: Ledger) -> None:
    one, several = _executed_by("1.000001", "Công an cấp Xã", "Sở Tư pháp"), _executed_by("1.000002", "Công an Xã, Sở Tư pháp")
    ledger.come(one, several)
    assert ledger.document("1.000002")["authority"] == ["commune_police", "so_tu_phap"]
    assert ledger.gives_back(several)
    assert ledger.document("1.000002")["source"]["record"]["departmentsExecuting"] == several["departmentsExecuting"]


def test_a_name_with_an_unknown_body_is_one_word(ledger: Ledger) -> None:
    ledger.come(_executed_by("1.000001", "Công an cấp Xã, Đội Một"))
    assert ledger.document()["authority"] == ["cong_an_cap_xa_doi_mot"]


def test_what_a_name_is_read_as_does_not_hang_on_the_names_before_it(ledger: Ledger) -> None:
    """`Sở Một, Sở Hai` is one word, since its parts were unknown; names read later are not made of it."""
    names = ("Sở Một, Sở Hai", "Sở Một", "Sở Hai", "Sở Ba", "Sở Một, Sở Hai, Sở Ba", "Sở Ba, Sở Một, Sở Hai")
    every = [_executed_by(f"1.00000{number}", name) for number, name in enumerate(names)]
    ledger.come(*every)
    assert ledger.document("1.000004")["authority"] == ["so_mot", "so_hai", "so_ba"]
    before = ledger.bytes()
    assert ledger.come(*every, seen=SECOND)["unchanged"] == len(every)
    assert ledger.bytes() == before


def test_an_issuer_that_is_an_agency_already_is_not_added_again() -> None:
    words = Words(Vocabulary())
    (body,) = words.agencies("Bộ Tư pháp")
    number = words.instrument("01/2020/TT-BTP", "Thông tư 01/2020/TT-BTP của Bộ Tư pháp")
    assert words.added["instruments"][number]["issuer"] == body
    assert list(words.added["agencies"]) == [body]


def test_ids_that_mean_no_body_are_not_given_to_one() -> None:
    assert Words(Vocabulary()).agencies("Unknown") == ("unknown_2",)


def test_of_two_words_with_one_name_the_first_has_it() -> None:
    assert Names({"c06": "Cục trật tự, xã hội", "cuc_trat_tu": "Cục trật tự xã hội"}).id_of("Cục Trật tự xã hội") == "c06"


def test_brackets_that_leave_several_words_name_none() -> None:
    names = Names({"one": "Phòng (a)", "two": "Phòng (b)"})
    names.learn("three", "Phòng (c)")
    assert [names.id_of(name) for name in ("Phòng", "Phòng (b)", "Phòng (c) (cơ sở cũ)", "---")] == ["", "two", "three", ""]
