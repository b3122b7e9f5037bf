"""`tthc init`: all or nothing; and files written whole or not at all."""

from __future__ import annotations

import errno
import os
import shutil
from pathlib import Path
from typing import Any

import pytest

from analyzer.bundled import folder
from analyzer.writing.atomic import write
from tests.cli.running import Run


def _full(*_: Any, **__: Any) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


def _half(_: Path, target: Path, **__: Any) -> None:
    """A copy that stops after the first file."""
    target.mkdir()
    (target / "settings.yaml").write_text("format: 1\n", "utf-8")
    _full()


def _all_files(root: Path) -> list[str]:
    return sorted(path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file())


def test_a_new_catalogue_is_the_bundled_one_and_clean(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "deep/catalogue"
    files = [path.stem for path in (folder("catalogue") / "procedures").rglob("*.yaml")]
    count = len({stem.partition("@")[0] for stem in files})
    assert count < len(files), "some procedures are there in several versions"
    assert run("init", target) == (0, f"Đã tạo '{target}' với {count} thủ tục. Tiếp theo: tthc analyze {target}\n", "")
    assert _all_files(target) == sorted([*_all_files(folder("catalogue")), "rules/README.md"])
    assert run("check", target, "--as-of", "2026-11-22")[0] == 0


def test_the_commands_on_its_page_name_the_new_catalogue(run: Run, tmp_path: Path) -> None:
    run("init", tmp_path / "danh muc")
    page = (tmp_path / "danh muc" / "README.md").read_text("utf-8")
    assert "`tthc diff 2021-09-01 2025-06-01 -C 'danh muc'`" in page
    assert "-C catalogue" not in page


def test_an_empty_one_keeps_an_example(run: Run, tmp_path: Path) -> None:
    assert run("init", tmp_path / "c", "--empty")[0] == 0
    assert {path.parent.name for path in (tmp_path / "c/procedures").rglob("*.yaml")} == {"residence"}
    assert not (tmp_path / "c/decisions").exists()
    assert (tmp_path / "c/plans").is_dir(), "what plans have set is law, whoever reviews"
    assert (tmp_path / "c/parameters/commitments.yaml").is_file()
    assert run("check", tmp_path / "c", "--as-of", "2026-11-22")[::2] == (0, "")


def test_the_page_of_an_empty_one_tells_nothing_of_the_bundled_procedures(run: Run, tmp_path: Path) -> None:
    run("init", tmp_path / "c", "--empty")
    page = (tmp_path / "c/README.md").read_text("utf-8")
    assert "## Cách viết" in page
    assert not [words for words in ("Danh mục đi kèm", "1.004222 (", "-C catalogue", "](../", "make schema") if words in page]


def test_an_existing_empty_folder_will_do(run: Run, tmp_path: Path) -> None:
    assert run("init", tmp_path / "c")[0] == 0
    (tmp_path / "empty").mkdir()
    assert run("init", tmp_path / "empty")[0] == 0


@pytest.mark.parametrize("kind", ["folder", "file"])
def test_what_is_there_is_not_touched(run: Run, tmp_path: Path, kind: str) -> None:
    target = tmp_path / "c"
    if kind == "folder":
        target.mkdir()
    (target / "mine.yaml" if kind == "folder" else target).write_text("của tôi", "utf-8")
    assert run("init", target) == (2, "", f"Lỗi: '{target}' đã có nội dung; chọn thư mục khác hoặc thư mục rỗng.\n")
    assert _all_files(tmp_path) == (["c/mine.yaml"] if kind == "folder" else ["c"])


@pytest.mark.parametrize("broken", ["copytree", "copy", "replace"])
def test_a_full_disk_leaves_nothing(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, broken: str) -> None:
    if broken == "copytree":
        monkeypatch.setattr(shutil, "copytree", _half)
    elif broken == "copy":
        monkeypatch.setattr(shutil, "copy", _full)
    else:
        monkeypatch.setattr(Path, "replace", _full)
    code, out, err = run("init", tmp_path / "c")
    assert (code, out) == (2, "")
    assert err == f"Lỗi: Không ghi được '{tmp_path}/c': ổ đĩa đã đầy.\n"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("stops", ["fsync", "replace"])
@pytest.mark.parametrize("error", [OSError(errno.ENOSPC, "No space left on device"), KeyboardInterrupt()], ids=["full", "stopped"])
def test_a_write_that_stops_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stops: str, error: BaseException) -> None:
    target = tmp_path / "a.yaml"
    target.write_text("cũ", "utf-8")

    def stop(*_: Any) -> None:
        raise error

    with monkeypatch.context() as patched:
        patched.setattr(os, stops, stop)
        with pytest.raises(type(error)) as raised:
            write(target, "mới".encode())
    assert getattr(raised.value, "filename", str(target)) == str(target)
    assert target.read_text("utf-8") == "cũ"
    assert [path.name for path in tmp_path.iterdir()] == ["a.yaml"]


def test_a_write_is_whole_flushed_and_readable_by_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    flushed: list[bytes] = []
    really = os.fsync
    monkeypatch.setattr(os, "fsync", lambda descriptor: (flushed.append(os.pread(descriptor, 100, 0)), really(descriptor))[1])
    write(tmp_path / "deep/a.yaml", b"one")
    write(tmp_path / "deep/a.yaml", b"two")
    assert (tmp_path / "deep/a.yaml").read_bytes() == b"two"
    assert flushed == [b"one", b"two"]
    umask = os.umask(0)
    os.umask(umask)
    assert (tmp_path / "deep/a.yaml").stat().st_mode & 0o777 == 0o666 & ~umask


def test_what_is_no_plain_file_is_never_replaced(tmp_path: Path) -> None:
    """A device would become a plain file; a pipe stands for it here."""
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(OSError, match="not a plain file"):
        write(tmp_path / "pipe", b"one")
    assert (tmp_path / "pipe").is_fifo()
    assert [path.name for path in tmp_path.iterdir()] == ["pipe"]


def test_init_then_analyze(run: Run, tmp_path: Path) -> None:
    assert run("init", tmp_path / "c")[0] == 0
    code, out, err = run("analyze", tmp_path / "c", "--format", "json", "--as-of", "2026-11-22")
    assert (code, err) == (1, "")
    assert str(tmp_path) not in out


def test_not_in_the_folder_one_stands_in(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    code, _, err = run("init", ".")
    assert code == 2 and "không ở chính thư mục đang đứng" in err
    assert list(tmp_path.iterdir()) == []
