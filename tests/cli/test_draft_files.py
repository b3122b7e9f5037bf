"""`tthc decision draft --word`: on a disk that is full, or killed while it writes, nothing half written stands where a file was wanted."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from analyzer.writing.atomic import sweep
from tests.small import write_catalogue

LIMIT: dict[str, Any] = {"id": "normal", "value": "5 working days"}
SLOW = (  # every file waits after it was written and before it is moved to its place
    "import os, sys, time; os.fsync = lambda _: (print('written', flush=True), time.sleep(60));"
    " from analyzer.cli.main import main; sys.argv = ['tthc', *sys.argv[1:]]; main()"
)


@pytest.fixture
def asked(tmp_path: Path) -> list[str]:
    """The arguments that draft the decision on a procedure that became faster."""
    write_catalogue(tmp_path / "base", [{"time_limits": [LIMIT]}])
    write_catalogue(tmp_path / "new", [{"time_limits": [{**LIMIT, "value": "3 working days"}]}])
    versions = ["--from", str(tmp_path / "base"), "--to", str(tmp_path / "new"), "-C", str(tmp_path / "new"), "--as-of", "2026-04-01"]
    (tmp_path / "out").mkdir()
    return ["decision", "draft", *versions, "-o", str(tmp_path / "out" / "draft.yaml"), "--word", str(tmp_path / "out" / "draft.docx")]


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def _run(command: list[str]) -> tuple[int, str]:
    done = subprocess.run(command, capture_output=True, check=False, text=True)
    return done.returncode, done.stderr


def test_a_paper_that_does_not_fit_takes_its_draft_with_it(asked: list[str], tmp_path: Path) -> None:
    tthc, out = str(Path(sys.executable).parent / "tthc"), tmp_path / "out"
    limited = 'ulimit -f 8; export PYTHONDONTWRITEBYTECODE=1; exec "$0" "$@"'  # Python would leave modules cut short behind
    code, err = _run(["bash", "-c", limited, tthc, *asked])
    assert (code, err, _names(out)) == (2, f"Lỗi: Không ghi được '{out / 'draft.docx'}': tệp quá lớn. Chọn nơi khác.\n", [])
    code, err = _run([tthc, *asked])
    assert (code, _names(out)) == (0, ["draft.docx", "draft.yaml"]), err


@pytest.mark.skipif(not Path("/dev/full").is_char_device(), reason="this system has no /dev/full to stand for a full disk")
def test_a_device_is_no_place_for_a_paper(asked: list[str], tmp_path: Path) -> None:
    code, err = _run([str(Path(sys.executable).parent / "tthc"), *asked[:-1], "/dev/full"])
    assert (code, err, _names(tmp_path / "out")) == (2, "Lỗi: '/dev/full' đã có; không ghi đè. Chọn tên khác.\n", [])
    assert Path("/dev/full").is_char_device()


def test_one_that_is_killed_leaves_no_file_and_hinders_no_other(asked: list[str], tmp_path: Path) -> None:
    out = tmp_path / "out"
    with subprocess.Popen([sys.executable, "-c", SLOW, *asked], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"written\n"
        process.send_signal(signal.SIGKILL)
    assert process.returncode == -signal.SIGKILL
    assert [name for name in _names(out) if not name.startswith(".")] == []
    code, err = _run([str(Path(sys.executable).parent / "tthc"), *asked])
    assert (code, _names(out)) == (0, ["draft.docx", "draft.yaml"]), err


def test_a_page_that_is_written_again_stays_as_it_was_when_its_writer_is_killed(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("trang cũ", "utf-8")
    script = "import os, sys, time; os.fsync = lambda _: (print('written', flush=True), time.sleep(60));"
    script += " from pathlib import Path; from analyzer.writing.atomic import write; write(Path(sys.argv[1]), b'new' * 99999)"
    with subprocess.Popen([sys.executable, "-c", script, str(page)], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"written\n"
        process.send_signal(signal.SIGKILL)
    assert page.read_text("utf-8") == "trang cũ"
    sweep(page)
    assert _names(tmp_path) == ["page.html"]


def test_what_a_writer_at_work_has_beside_stays(tmp_path: Path) -> None:
    """Mine, somebody's own file, and that of a process of another machine, whose number tells nothing here."""
    here = os.uname().nodename.replace(".", "_")
    names = sorted((f".page.html.{here}@{os.getpid()}-0.half", ".page.html.bak.half", f".page.html.elsewhere@{10**30}-0.half"))
    for name in names:
        (tmp_path / name).write_bytes(b"")
    sweep(tmp_path / "page.html")
    assert _names(tmp_path) == names


def test_a_number_that_no_process_has_is_nobody_at_work(tmp_path: Path) -> None:
    here = os.uname().nodename.replace(".", "_")
    (tmp_path / f".page.html.{here}@{10**30}-0.half").write_bytes(b"")
    sweep(tmp_path / "page.html")
    assert _names(tmp_path) == []
