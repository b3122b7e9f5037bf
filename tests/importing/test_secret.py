"""A procedure that people made secret: an import leaves its file alone, forgets what it held and tells no more than its code."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from analyzer.cli.imports.list import list_
from analyzer.cli.imports.volumes import volumes
from analyzer.importing.procedure_files import ProcedureFiles
from tests.importing.ledger import SECOND, THIRD, Ledger, publish, run
from tests.importing.records import CODE, case, decided, line, record

NAME = "Xylophon"
STUB = f"""format: 1
id: "{CODE}"
name: {NAME}
field: residence
ministry: bca
level: [commune]
classification: secret
authority: [commune_police]
"""
NEW = record(
    name="Tên Xylophon",
    requirementsAndConditions="Điều kiện Xylophon",
    executionCases=[case("", line("Giấy Xylophon"))],
    **decided("20/QĐ-BCA"),
)
STATE = f"imported/portal/{CODE}.json"


def _procedures(ledger: Ledger) -> dict[str, bytes]:
    return {name: data for name, data in ledger.bytes().items() if not name.startswith("imported")}


@pytest.mark.parametrize("word", ["secret", "SECRET", "mật", "[secret]", "", "public\nclassification: secret"])
def test_it_comes_again(ledger: Ledger, word: str) -> None:
    ledger.come(record())
    ledger.path().write_text(STUB.replace("classification: secret", f"classification: {word}"), "utf-8")
    before = _procedures(ledger)
    for seen in (SECOND, THIRD):
        told = ledger.come(NEW, seen=seen)
        assert (told["unchanged"], told["merged"], told["written"], told["conflicts"]) == (1, 0, 0, [])
        assert [(one["code"], one["reason"]) for one in told["problems"]] == [(CODE, "thủ tục mật; giữ nguyên, không nhập nội dung")]
        assert _procedures(ledger) == before
        held = json.loads(ledger.bytes()[STATE])
        assert (held.keys(), held["document"].keys()) == ({"document"}, {"id", "field", "ministry"})
    verified = ledger.verify(NEW)
    assert verified["lost"] == []


def test_conflicts_of_earlier_imports_are_forgotten(ledger: Ledger) -> None:
    ledger.come(record())
    ledger.edit("name: Cấp thẻ thử", "name: Tên của người")
    assert ledger.come(record(name="Tên của nguồn"), seen=SECOND)["conflicts"]
    ledger.edit("field:", "classification: secret\nfield:")
    assert ledger.come(record(name="Tên của nguồn"), seen=SECOND)["conflicts"] == []
    assert "Tên của" not in ledger.bytes()[STATE].decode()


def test_no_word_comes_from_it(ledger: Ledger) -> None:
    ledger.come(record())
    ledger.path().write_text(STUB, "utf-8")
    before = _procedures(ledger)
    ledger.come(record(departmentsExecuting=[{"name": "Cục Xylophon"}]), seen=SECOND)
    assert _procedures(ledger) == before


def test_it_is_not_marked_as_gone(ledger: Ledger) -> None:
    others = [record(f"1.00000{number}") for number in range(2, 5)]
    ledger.come(record(), *others)
    ledger.path().write_text(STUB, "utf-8")
    told = ledger.come(*others, seen=SECOND)
    assert (told["gone"], ledger.text()) == ([], STUB)
    assert "Cấp thẻ thử" not in ledger.bytes()[STATE].decode()


def test_an_older_version_that_is_secret_counts(ledger: Ledger) -> None:
    ledger.come(record())
    ledger.path().with_name(f"{CODE}@2020-01-01.yaml").write_text(STUB, "utf-8")
    before = _procedures(ledger)
    ledger.come(NEW, seen=SECOND)
    assert _procedures(ledger) == before


def test_a_file_with_a_slip_that_may_be_secret_keeps_its_state(ledger: Ledger) -> None:
    ledger.come(record())
    ledger.path().write_text(f"{STUB}x: [", "utf-8")
    before = ledger.bytes()
    told = ledger.come(NEW, seen=SECOND)
    assert ["không đọc được" in one["reason"] for one in told["problems"]] == [True]
    assert ledger.bytes() == before


def test_one_that_is_open_again_is_the_peoples_own(ledger: Ledger) -> None:
    ledger.come(record())
    ledger.path().write_text(STUB, "utf-8")
    ledger.come(NEW, seen=SECOND)
    ledger.edit("classification: secret", "classification: public")
    before = ledger.bytes()
    told = ledger.come(NEW, seen=THIRD)
    assert ["không do lần nhập nào tạo ra" in one["reason"] for one in told["problems"]] == [True]
    assert ledger.bytes() == before
    ledger.path().unlink()
    assert ["đã bị xóa" in one["reason"] for one in ledger.come(NEW, seen=THIRD)["problems"]] == [True]


@pytest.mark.parametrize("form", ["text", "json"])
@pytest.mark.parametrize("code", [CODE, f'"{CODE.replace(".", ",")}"'])
@pytest.mark.parametrize("command", [list_, volumes])
def test_lists_do_not_tell_its_name(ledger: Ledger, command: Any, code: str, form: str) -> None:
    ledger.come(record())
    ledger.path().write_text(STUB, "utf-8")
    file = ledger.root.parent / "a.csv"
    file.write_text(f"code,name,field,authority,year,dossiers\n{code},Tên khác,Cư trú,Công an tỉnh,2025,5\n", "utf-8")
    arguments = [str(file), "--into", str(ledger.root), "--format", form]
    done = CliRunner().invoke(command, arguments, standalone_mode=False)
    assert (done.exception, bool(done.output), NAME in done.output) == (None, True, False)
    if code != CODE:
        assert "thủ tục mật: chỉ ghi nhận, không hiển thị nội dung" in done.output
    assert ledger.text() == STUB


@pytest.mark.parametrize(
    ("table", "old", "new"),
    [
        ("fields", "residence: {name:", "residence: {nmae:"),
        ("ministries", "bca:", "bca: ["),
        ("fields", "fields:", "fields:\n  x: {name: y}"),
    ],
)
def test_a_vocabulary_with_an_error_is_told_before_anything_is_written(ledger: Ledger, table: str, old: str, new: str) -> None:
    path: Path = ledger.root / f"vocabulary/{table}.yaml"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    before = ledger.bytes()
    code, said = run(publish(ledger.source, [record()]), "--into", ledger.root)
    assert (code, f"sửa trước khi nhập: vocabulary/{table}.yaml:" in said) == (2, True), said
    assert ledger.bytes() == before


def test_a_pipe_among_the_files_is_not_waited_for(tmp_path: Path) -> None:
    (tmp_path / "procedures").mkdir()
    os.mkfifo(tmp_path / "procedures/1.000001.yaml")
    files = ProcedureFiles(tmp_path)
    assert (files.secret(), files.text("1.000001")) == ({}, None)
