"""Several files as one piece of work: a full disk changes nothing, a killed process leaves whole files, nobody's change is lost."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from analyzer.writing.alone import BESIDE, finished
from analyzer.writing.together import Change, ChangedMeanwhile, write_together

KILLED = """
import os, sys
from pathlib import Path
from analyzer.writing.together import Change, write_together
root, stop = Path(sys.argv[1]), int(sys.argv[2])
really, moved = os.replace, []
def replace(source, target):
    moved.append(target)
    if len(moved) == stop:
        os._exit(9)
    return really(source, target)
os.replace = replace
write_together(root, [Change(root / "old.yaml", b"old", b"changed"), *(Change(root / "new" / f"{n}.yaml", None, b"new") for n in range(3))])
"""


def _changes(root: Path) -> list[Change]:
    (root / "old.yaml").write_bytes(b"old")
    return [Change(root / "old.yaml", b"old", b"changed"), *(Change(root / "new" / f"{n}.yaml", None, b"new") for n in range(3))]


def _files(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}


def test_all_is_written(tmp_path: Path) -> None:
    told: list[int] = []
    write_together(tmp_path, _changes(tmp_path), told.append)
    assert _files(tmp_path) == {"new/0.yaml": b"new", "new/1.yaml": b"new", "new/2.yaml": b"new", "old.yaml": b"changed"}
    assert told == [1, 2, 3, 4]


@pytest.mark.parametrize("at", [1, 3])
def test_a_full_disk_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at: int) -> None:
    changes = _changes(tmp_path)
    really, count = os.fsync, [0]

    def full(descriptor: int) -> Any:
        count[0] += 1
        if count[0] == at:
            raise OSError(errno.ENOSPC, "No space left on device")
        return really(descriptor)

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        write_together(tmp_path, changes)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["old.yaml"]
    assert _files(tmp_path) == {"old.yaml": b"old"}


@pytest.mark.parametrize("stop", range(1, 10))
def test_a_killed_process_leaves_whole_files(tmp_path: Path, stop: int) -> None:
    _changes(tmp_path)
    done = subprocess.run([sys.executable, "-c", KILLED, str(tmp_path), str(stop)], check=False)
    assert done.returncode == 9
    seen = {name: data for name, data in _files(tmp_path).items() if not name.startswith(".")}
    assert seen.pop("old.yaml") in (b"old", b"changed")
    assert set(seen.values()) <= {b"new"}


@pytest.mark.parametrize("stop", range(6, 10))
def test_what_a_killed_process_had_not_moved_is_moved_by_the_next_writer(tmp_path: Path, stop: int) -> None:
    changes = _changes(tmp_path)
    subprocess.run([sys.executable, "-c", KILLED, str(tmp_path), str(stop)], check=False)
    every = [change.path.relative_to(tmp_path).as_posix() for change in changes]
    assert finished(tmp_path) == every[stop - 6 :]
    assert _files(tmp_path) == {"new/0.yaml": b"new", "new/1.yaml": b"new", "new/2.yaml": b"new", "old.yaml": b"changed"}
    assert finished(tmp_path) == []
    write_together(tmp_path, changes)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["new", "old.yaml"]


def test_what_was_not_moved_does_not_go_over_what_somebody_wrote_since(tmp_path: Path) -> None:
    _changes(tmp_path)
    subprocess.run([sys.executable, "-c", KILLED, str(tmp_path), "8"], check=False)
    (tmp_path / "new/2.yaml").write_bytes(b"theirs")
    assert finished(tmp_path) == []
    assert _files(tmp_path) == {"new/0.yaml": b"new", "new/2.yaml": b"theirs", "old.yaml": b"changed"}


@pytest.mark.parametrize("name", ["../outside.yaml", "/outside.yaml", ".git/hooks/pre-commit", "linked/a.yaml"])
def test_nothing_is_moved_out_of_the_catalogue(tmp_path: Path, name: str) -> None:
    root = tmp_path / "root"
    (root / f"{BESIDE}x").mkdir(parents=True)
    (root / ".git/hooks").mkdir(parents=True)
    (root / "linked").symlink_to(tmp_path)
    (root / f"{BESIDE}x/0").write_bytes(b"new")
    (root / f"{BESIDE}x/plan.json").write_text(json.dumps([[name, None]]), "utf-8")
    assert finished(root) == []
    assert _files(tmp_path) == {}


def test_a_change_of_somebody_else_is_not_lost(tmp_path: Path) -> None:
    changes = _changes(tmp_path)
    (tmp_path / "old.yaml").write_bytes(b"theirs")
    with pytest.raises(ChangedMeanwhile):
        write_together(tmp_path, changes)
    assert _files(tmp_path) == {"old.yaml": b"theirs"}


def test_a_file_that_has_appeared_is_not_written_over(tmp_path: Path) -> None:
    changes = _changes(tmp_path)
    (tmp_path / "new").mkdir()
    (tmp_path / "new/2.yaml").write_bytes(b"theirs")
    with pytest.raises(ChangedMeanwhile):
        write_together(tmp_path, changes)
    assert _files(tmp_path) == {"new/2.yaml": b"theirs", "old.yaml": b"old"}


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    changes = _changes(tmp_path)
    (tmp_path / "old.yaml").rename(tmp_path / "elsewhere")
    (tmp_path / "old.yaml").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(OSError, match="not a plain file"):
        write_together(tmp_path, changes)
    assert (tmp_path / "elsewhere").read_bytes() == b"old"


def test_nothing_to_write_leaves_the_folder_alone(tmp_path: Path) -> None:
    write_together(tmp_path / "none", [])
    assert list(tmp_path.iterdir()) == []
