"""Sources that are damaged, and records that are none: one clear problem each, the rest comes in, the catalogue stays whole."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from analyzer.importing.portal import published
from tests.importing.ledger import SECOND, Ledger, publish, run
from tests.importing.records import Record, case, decided, line, record

GOOD = record("1.000009")


def _deep(levels: int) -> Record:
    value: Any = "x"
    for _ in range(levels):
        value = {"a": value}
    return {"extra": value}


BAD: dict[str, tuple[Any, str, str]] = {
    "a line that is no JSON": ('{"code": \n', "published.jsonl:1", "không phải JSON"),
    "a line that is no object": ("[1]\n", "published.jsonl:1", "không phải một bản ghi"),
    "a number that JSON does not have": ('{"code": "1.000001", "name": "a", "x": NaN}\n', "published.jsonl:1", "không phải JSON"),
    "a number that is too large": ('{"code": "1.000001", "name": "a", "x": 1e999}\n', "published.jsonl:1", "không phải JSON"),
    "a key that stands twice": ('{"code": "1.000001", "name": "a", "x": {"y": 1, "y": 2}}\n', "published.jsonl:1", "'y' stands twice"),
    "no code": ({key: value for key, value in record().items() if key != "code"}, "code", "không có trường này"),
    "a blank code": (record("  "), "code", "không có trường này"),
    "a code that is none": (record("TTHC-12"), "code", "không phải mã thủ tục"),
    "a code that is a number": (record() | {"code": 1.000001}, "code", "không đúng dạng"),
    "a code that is a list": (record() | {"code": ["1.000001"]}, "code", "không đúng dạng"),
    "no name": (record(name=None), "name", "không"),
    "a name that is a number": (record(name=7), "name", "không đúng dạng"),
    "a ministry that is a list": (record(departmentPromulgateName=["Bộ Công an"]), "departmentPromulgateName", "không đúng dạng"),
    "ways that are no list": (record(executionMethods={"a": 1}), "executionMethods", "không đúng dạng"),
    "a count that is a word": (record(executionCases=[case("", line("A", "một"))]), "executionCases.0", "không đúng dạng"),
    "half a character": (record(name="a\ud800b"), "published.jsonl:1", "nửa ký tự (\\ud800)"),
    "half a character in a key": (record() | {"\udfff": 1}, "published.jsonl:1", "nửa ký tự"),
    "a record nested too deep": (record() | _deep(60), "", "lồng quá 50 tầng"),
    "a record nested much too deep": (record() | _deep(600), "", "lồng quá 50 tầng"),
    "a record nested beyond all measure": (
        '{"code": "1.000001", "name": ' + "[" * 90000 + "]" * 90000 + "}\n",
        "published.jsonl:1",
        "JSON",
    ),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_record_is_one_problem_and_the_rest_comes_in(ledger: Ledger, name: str) -> None:
    bad, field, reason = BAD[name]
    done = ledger.come(bad, GOOD)
    assert [(one["field"].startswith(field), reason in one["reason"]) for one in done["problems"]] == [(True, True)], done["problems"]
    assert (done["refused"], done["written"]) == (1, 1)
    assert ledger.gives_back(GOOD)
    assert ledger.problems() == []
    assert ledger.verify(bad, GOOD)["lost"] == []


def test_a_bad_record_does_not_stand_in_the_way_of_a_good_one(ledger: Ledger) -> None:
    done = ledger.come(record(executionMethods=7), record(name="Tốt"), record("1.000002", name="a\ud800"), record("1.000002"))
    assert (done["written"], done["refused"], ledger.document()["name"]) == (2, 2, "Tốt")


@pytest.mark.parametrize("name", BAD)
def test_a_record_that_became_bad_is_not_gone(ledger: Ledger, name: str) -> None:
    ledger.come(record(), GOOD)
    before = ledger.bytes()
    done = ledger.come(BAD[name][0], GOOD, seen=SECOND)
    assert (done["gone"], ledger.bytes() == before) == ([], True)


@pytest.mark.parametrize(
    ("more", "field", "reason"),
    [
        ({"name": "Cấp  thẻ "}, "name", "khoảng trắng thừa"),
        ({"name": "Cấp <b>thẻ</b>"}, "name", "thẻ đánh dấu"),
        ({"isWard": False}, "isWard", "không nêu cấp"),
        ({"subjectTypesDetails": [{"name": "Người ngoài hành tinh"}]}, "subjectTypesDetails", "không rõ đối tượng"),
        (decided(""), "procedureProposal.proposalNumber", "không nêu quyết định"),
        (decided("2565"), "procedureProposal.proposalNumber", "thiếu ký hiệu"),
        ({"executionCases": [case("Trống")]}, "executionCases.0", "không có giấy tờ nào"),
        ({"executionCases": [case("", line(" "), line("A"))]}, "executionCases.0", "không ghi tên"),
        ({"legalBasisesDetails": [{"code": "", "name": "Luật gì đó"}]}, "legalBasisesDetails.0", "không rõ là văn bản nào"),
    ],
)
def test_what_a_record_contradicts_itself_on_is_told_and_kept(ledger: Ledger, more: Record, field: str, reason: str) -> None:
    done = ledger.come(one := record(**more))
    assert [one["field"] for one in done["problems"] if reason in one["reason"]] == [field]
    assert ledger.gives_back(one)
    assert ledger.problems() == []


def test_two_records_of_one_code(ledger: Ledger) -> None:
    done = ledger.come(record(name="Một"), record(name="Hai"))
    assert [(one["code"], one["reason"]) for one in done["problems"]] == [
        ("1.000001", "mã 1.000001 đã có ở published.jsonl:1; bản ghi này không được nhập")
    ]
    assert ledger.document()["name"] == "Một"


@pytest.mark.parametrize(
    ("published", "code", "said"),
    [
        ("1.00422", "1.004220", "mất số 0 ở cuối"),
        ("1,004222", "1.004222", "được sửa thành '1.004222'"),
        ("1 . 004222", "1.004222", "được sửa thành '1.004222'"),
        (" 1.004222 ", "1.004222", ""),
        ("1.0042221", "1.0042221", "không theo dạng"),
        ("1.004222-H01", "1.004222-H01", "không theo dạng"),
        ("1.00", None, "không phải mã"),
        ("12.004222", None, "không phải mã"),
        ("１.004222", None, "không phải mã"),
        ("../../1.004222", None, "không phải mã"),
        ("1.004222.000.00.00.H21", None, "không phải mã"),
        ("1004222", None, "không phải mã"),
    ],
)
def test_codes_are_repaired_in_sight_or_refused(ledger: Ledger, published: str, code: str | None, said: str) -> None:
    done = ledger.come(one := record(published))
    assert [path.stem for path in ledger.root.rglob("procedures/*/*.yaml")] == ([code] if code else [])
    assert [said in problem["reason"] for problem in done["problems"]] == ([True] if said else [])
    if code:
        assert ledger.verify(one) == {"read": 1, "whole": 1, "edited": [], "absent": [], "lost": []}


@pytest.mark.parametrize("order", [1, -1])
def test_a_repaired_code_gives_way_to_the_record_that_has_it(ledger: Ledger, order: int) -> None:
    records = [record("1.00422", name="Mất số 0"), record("1.004220", name="Đủ số")]
    done = ledger.come(*records[::order])
    assert ledger.document("1.004220")["name"] == "Đủ số"
    assert ["đã có ở" in one["reason"] for one in done["problems"]] == [True]


def _cut(path: Path, records: list[Record], share: float) -> Path:
    whole = gzip.compress("".join(json.dumps(one) + "\n" for one in records).encode())
    path.write_bytes(whole[: int(len(whole) * share)])
    return path


def test_a_packed_file_that_breaks_off_gives_what_stands_before_the_break(ledger: Ledger, tmp_path: Path) -> None:
    import random

    draw = random.Random(7)
    records = [record(f"1.{number:06}", keywords=str(draw.random())) for number in range(200)]
    ledger.come_from(_cut(tmp_path / "whole.jsonl.gz", records, 1))
    before = ledger.bytes()
    done = ledger.come_from(_cut(tmp_path / "cut.jsonl.gz", records, 0.8), seen=SECOND, more=["--complete"])
    assert 100 < done["read"] < 200
    assert [one["field"].startswith("cut.jsonl.gz:") and "bị đứt hoặc hỏng" in one["reason"] for one in done["problems"]] == [True]
    assert (done["gone"], ledger.bytes() == before) == ([], True)


FORMS: dict[str, tuple[str | bytes, int, str]] = {
    "list.json": (json.dumps([record(), record("1.000002")]), 2, ""),
    "one.json": (json.dumps(record()), 1, ""),
    "answer.json": (json.dumps({"code": 200, "data": {"content": [record()]}}), 1, ""),
    "marked.jsonl": ("\ufeff" + json.dumps(record()) + "\r\n\r\n", 1, ""),
    "wide.json": (json.dumps([record()]).encode("utf-16"), 1, ""),
    "broken.json": ("[{", 0, "không phải JSON"),
    "empty.json": ("", 0, "không phải JSON"),
    "empty.jsonl": ("", 0, ""),
    "latin.jsonl": ('{"code": "1.000001", "name": "C\xe9"}\n'.encode("latin-1"), 0, "không phải JSON"),
    "no_gzip.jsonl.gz": ("abc", 0, "bị đứt hoặc hỏng"),
}


@pytest.mark.parametrize("name", FORMS)
def test_forms_of_a_source(ledger: Ledger, tmp_path: Path, name: str) -> None:
    content, read, reason = FORMS[name]
    (tmp_path / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    done = ledger.come_from(tmp_path / name)
    assert (done["read"], [reason in one["reason"] for one in done["problems"]]) == (read, [True] if reason else [])


def test_a_document_is_read_once(ledger: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "list.json").write_text(json.dumps([record(), record("1.000002")]), "utf-8")
    read, value = [], published._value
    monkeypatch.setattr(published, "_value", lambda data: read.append(len(data)) or value(data))
    assert ledger.come_from(tmp_path / "list.json")["read"] == 2
    assert len(read) == 1


def test_a_folder_is_read_in_the_order_of_its_names(ledger: Ledger, tmp_path: Path) -> None:
    publish(tmp_path / "many" / "b.jsonl", [record("1.000002")])
    publish(tmp_path / "many" / "a" / "a.jsonl", [record(), record("1.000002", name="Đầu tiên")])
    (tmp_path / "many" / "note.txt").write_text("x", "utf-8")
    done = ledger.come_from(tmp_path / "many")
    assert (done["read"], done["written"]) == (3, 2)
    assert ledger.document("1.000002")["name"] == "Đầu tiên"


@pytest.mark.parametrize(
    ("missing", "told"),
    [("nothing.jsonl", "không có tệp hay thư mục này"), ("folder", "Không có bản ghi nào ở"), ("data.csv", "Không có bản ghi nào ở")],
)
def test_a_source_without_records_is_told_before_a_catalogue_is_begun(tmp_path: Path, missing: str, told: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "data.csv").write_text("x", "utf-8")
    code, said = run(tmp_path / missing, "--into", tmp_path / "new")
    assert (code, told in said) == (2, True)
    assert not (tmp_path / "new").exists()


def test_a_folder_that_is_no_catalogue_is_left_alone(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    (home / "letter.txt").write_text("x", "utf-8")
    code, said = run(publish(tmp_path / "a.jsonl", [record()]), "--into", home)
    assert (code, "không phải danh mục" in said) == (2, True)
    assert [path.name for path in home.iterdir()] == ["letter.txt"]
    assert run(tmp_path / "a.jsonl", "--into", home / "letter.txt")[0] == 2


def test_a_choice_that_no_record_meets_makes_no_catalogue(ledger: Ledger, tmp_path: Path) -> None:
    publish(ledger.source, [record()])
    code, said = run(ledger.source, "--into", tmp_path / "new", "--ministry", "Bộ Công An nhân dân")
    assert (code, "Không bản ghi nào" in said, "Chưa ghi gì" in said) == (2, True, True)
    assert not (tmp_path / "new").exists()


def test_what_came_in_is_what_is_verified(ledger: Ledger) -> None:
    """Of two records of one code, that whose code needed no repair comes in, whichever stands first."""
    both = [record("1.00422", name="Một"), record("1.004220", name="Hai")]
    ledger.come(*both)
    assert ledger.document("1.004220")["name"] == "Hai"
    assert ledger.verify(*both)["lost"] == []
