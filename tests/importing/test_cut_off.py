"""An import that is cut off leaves nothing half written, and the next one ends where an uninterrupted one would have."""

from __future__ import annotations

import errno
import itertools
import os
import random
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

import analyzer.writing.atomic
from analyzer.bundled import folder
from analyzer.cli.imports.list import list_
from analyzer.cli.imports.volumes import volumes
from analyzer.reading.yaml.plain import typed
from analyzer.writing.alone import NotAlone, alone
from analyzer.writing.atomic import is_left_beside
from analyzer.writing.starter import start
from tests.importing.ledger import FIRST, SECOND, THIRD, Ledger, publish, run
from tests.importing.records import CODE, Record, decided, record

RECORDS = [record(f"1.{number:06}", departmentsExecuting=[{"name": f"Cơ quan {number % 7}"}]) for number in range(1, 13)]
CHANGED = [one | {"name": f"Tên mới {one['code']}", **decided("20/QĐ-BCA")} for one in RECORDS]

KILLED = """
import itertools, os, signal, sys
from tests.importing.ledger import run
really, left = os.fsync, itertools.count(int(sys.argv[1]), -1)
os.fsync = lambda file: really(file) if next(left) > 0 else os.kill(os.getpid(), signal.SIGKILL)
sys.exit(run(*sys.argv[2:])[0])
"""
"""An import that is killed where it has written so many files and wants the next one on the disk."""


class _CutOff(BaseException):
    """Where the power goes."""


def _prepared(place: Path) -> Ledger:
    """A catalogue imported once and edited by a person since."""
    ledger = Ledger(place)
    ledger.come(*RECORDS)
    ledger.edit("level: [commune]", "level: [commune]\nlead_unit: c06  # theo phân công", "1.000007")
    ledger.edit("name: Cấp thẻ thử", "name: Tên của người", "1.000008")
    return ledger


def test_cut_off_anywhere_a_second_run_completes_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The power goes before each of the first writes in turn, and the next run is made on another day."""
    whole = _prepared(tmp_path / "whole")
    told = whole.come(*CHANGED, seen=SECOND)
    wanted = whole.bytes()
    really = os.replace
    for writes in (*range(8), 11, 19, 26, 35):
        ledger = _prepared(tmp_path / str(writes))
        left = itertools.count(writes, -1)

        def replace(beside: str, target: str, left: Any = left) -> None:
            if next(left) <= 0:
                raise _CutOff
            really(beside, target)

        with monkeypatch.context() as cut, pytest.raises(_CutOff):
            cut.setattr(os, "replace", replace)
            ledger.come(*CHANGED, seen=SECOND)
        assert ledger.problems() == []
        again = ledger.come(*CHANGED, seen=SECOND)
        assert ledger.bytes() == wanted, writes
        assert again["conflicts"] == told["conflicts"]


def test_the_run_that_completes_it_may_come_on_another_day(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ledger = Ledger(tmp_path)
    monkeypatch.setattr("analyzer.importing.portal.settle.write_state", _full)
    assert _import(ledger, [record()], FIRST)[0] == 2
    monkeypatch.undo()
    assert ledger.come(record(), seen=SECOND)["written"] == 1
    monkeypatch.setattr("analyzer.importing.portal.settle.write_state", _full)
    assert _import(ledger, [record(name="Mới", **decided("20/QĐ-BCA"))], SECOND)[0] == 2
    monkeypatch.undo()
    done = ledger.come(record(name="Mới", **decided("20/QĐ-BCA")), seen=THIRD)
    assert (done["written"], done["conflicts"], ledger.problems()) == (1, [], [])
    assert sorted(path.name for path in ledger.path().parent.iterdir()) == [f"{CODE}.yaml", f"{CODE}@{FIRST}.yaml"]
    assert ledger.come(record(name="Mới nữa", **decided("20/QĐ-BCA")), seen=THIRD)["written"] == 1


def test_killed_at_any_moment(tmp_path: Path) -> None:
    whole = Ledger(tmp_path / "whole")
    whole.come(*RECORDS)
    ledger, draw = Ledger(tmp_path / "killed"), random.Random(63)
    publish(ledger.source, RECORDS)
    for _ in range(3):
        command = [sys.executable, "-c", KILLED, str(draw.randint(1, 8)), str(ledger.source), "--into", str(ledger.root), "--seen", FIRST]
        assert subprocess.run(command, check=False, capture_output=True).returncode == -signal.SIGKILL
        for path in ledger.root.rglob("*.yaml"):
            assert is_left_beside(path.name) or typed(path.read_text("utf-8"))
    ledger.come(*RECORDS)
    assert ledger.bytes() == whole.bytes()


def _full(*_: Any, **__: Any) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


def _import(ledger: Ledger, records: list[Record], seen: str) -> tuple[int, str]:
    return run(publish(ledger.source, records), "--into", ledger.root, "--seen", seen)


@pytest.mark.parametrize("room", [0, 3, 5, 10, 20])
def test_a_disk_that_is_full(ledger: Ledger, monkeypatch: pytest.MonkeyPatch, room: int) -> None:
    """After so many files there is no more room: one message, nothing half written, and the rest comes in later."""
    really, left = analyzer.writing.atomic.os.fsync, itertools.count(room, -1)
    monkeypatch.setattr(os, "fsync", lambda descriptor: really(descriptor) if next(left) > 0 else _full())
    code, said = _import(ledger, RECORDS, FIRST)
    assert (code, "ổ đĩa đã đầy" in said, "chạy lại" in said) == (2, True, True)
    assert not [name for name in ledger.bytes() if is_left_beside(Path(name).name)]
    monkeypatch.setattr(os, "fsync", really)
    done = ledger.come(*RECORDS)
    assert done["written"] + done["unchanged"] == len(RECORDS)
    assert ledger.problems() == []
    assert all(map(ledger.gives_back, RECORDS))


def test_a_small_disk_of_its_own(tmp_path: Path) -> None:
    place = tmp_path / "small"
    place.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=100k", "tmpfs", place], capture_output=True, check=False).returncode:
        pytest.skip("no small disk can be mounted here")
    try:
        ledger = Ledger(place)
        ledger.source = tmp_path / "published.jsonl"
        code, said = _import(ledger, RECORDS, FIRST)
        assert (code, "ổ đĩa đã đầy" in said) == (2, True)
        written = [path for path in ledger.root.rglob("*") if path.is_file()]
        assert all(path.stat().st_size and not is_left_beside(path.name) for path in written)
        assert ledger.problems() == []
    finally:
        subprocess.run(["umount", place], check=True)


@pytest.mark.parametrize("more", [[], ["--format", "json"], ["--verify"]])
def test_a_screen_that_cannot_be_written_to_is_not_the_catalogues_fault(ledger: Ledger, more: list[str]) -> None:
    """As into `/dev/full`, or a pipe that nobody reads: what was imported is there, and nothing is said of the catalogue."""
    publish(ledger.source, RECORDS[:1])
    run(ledger.source, "--into", ledger.root, "--seen", FIRST)
    with pytest.MonkeyPatch.context() as full, pytest.raises(OSError, match="No space left on device"):
        full.setattr("click.echo", _full)
        run(ledger.source, "--into", ledger.root, *more)
    assert ledger.gives_back(RECORDS[0])


def _no_writing(path: Path) -> Callable[..., Any]:
    def refuse(*_: Any, **more: Any) -> Any:
        raise OSError(errno.EACCES, "Permission denied", str(more.get("dir", path)))

    return refuse


def test_a_folder_that_may_not_be_written_to(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever runs the tests may be allowed everything: the refusal is the system call's."""
    before = ledger.bytes()
    monkeypatch.setattr("analyzer.writing.atomic._open_beside", _no_writing(ledger.root))
    code, said = _import(ledger, RECORDS[:1], FIRST)
    assert (code, "không có quyền" in said, ledger.bytes() == before) == (2, True, True)


def test_what_a_killed_writer_left_is_swept_away_and_nothing_else(ledger: Ledger) -> None:
    kept = [ledger.root / "procedures" / name for name in (".gitkeep", ".x.yaml.swp", "note.half", ".a.half")]
    left = ledger.root / "procedures" / ".1.000001.yaml.4711-12.half"
    left.parent.mkdir()
    for path in (*kept, left):
        path.write_text("x", "utf-8")
    ledger.come(record())
    assert ([path for path in kept if not path.exists()], left.exists()) == ([], False)


def test_two_imports_do_not_write_at_once(ledger: Ledger) -> None:
    with alone(ledger.root):
        code, said = _import(ledger, RECORDS[:1], FIRST)
        with pytest.raises(NotAlone), alone(ledger.root):
            pass
    assert (code, "Một lệnh khác" in said) == (2, True)
    assert _import(ledger, RECORDS[:1], FIRST)[0] == 0


@pytest.mark.parametrize("command", [list_, volumes])
def test_a_list_does_not_write_beside_an_import(ledger: Ledger, command: Any) -> None:
    ledger.come(RECORDS[0])
    source = ledger.root.parent / "list.csv"
    source.write_text("code,name,field,year,dossiers\n1.000001,a,residence,2025,5\n1.000099,a,residence,2025,5\n", "utf-8")
    arguments = [str(source), "--into", str(ledger.root)]
    before = ledger.bytes()
    with alone(ledger.root):
        done = CliRunner().invoke(command, arguments, standalone_mode=False)
    assert isinstance(done.exception, NotAlone)
    assert "Một lệnh khác đang ghi" in done.exception.message.vi
    assert ledger.bytes() == before
    assert CliRunner().invoke(command, arguments, standalone_mode=False).exception is None
    assert ledger.bytes() != before


def test_what_a_killed_list_left_is_swept_away(ledger: Ledger) -> None:
    left = [ledger.root / ".import.a1b2c3d4" / "0", ledger.root / "parameters" / ".volumes.yaml.4711-12.half"]
    elsewhere = ledger.root.parent / "elsewhere"
    for path in (*left, elsewhere / "0"):
        path.parent.mkdir()
        path.write_text("x", "utf-8")
    (ledger.root / ".import.link").symlink_to(elsewhere)
    ledger.come(record())
    assert ([path for path in left if path.exists()], left[0].parent.exists(), (elsewhere / "0").exists()) == ([], False, True)


def test_into_the_bundled_catalogue_which_people_wrote(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "unused")
    ledger.root = tmp_path / "bundled"
    start(ledger.root)
    before = ledger.bytes()
    done = ledger.come(record("1.004222"), record("9.000001"))
    assert (done["written"], done["unchanged"], done["gone"]) == (1, 1, [])
    assert [one["code"] for one in done["problems"] if "không do lần nhập nào tạo ra" in one["reason"]] == ["1.004222"]
    after = ledger.bytes()
    assert {name for name, data in before.items() if after[name] != data and not name.startswith("vocabulary")} == set()
    assert all(after[name].startswith(data) for name, data in before.items() if name.startswith("vocabulary"))
    assert ledger.problems("2026-11-22") == []
    assert folder("catalogue").exists()


def test_into_a_new_folder_with_the_vocabulary_of_the_program(tmp_path: Path) -> None:
    root = tmp_path / "new" / "catalogue"
    assert run(publish(tmp_path / "a.jsonl", [record()]), "--into", root, "--seen", FIRST)[0] == 0
    assert [path.stem for path in (root / "procedures").rglob("*.yaml")] == [CODE]
    assert (root / "vocabulary" / "registers.yaml").exists()
