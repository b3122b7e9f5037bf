"""`tthc` as a process: what it printed is there, and its exit code says what happened."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from analyzer.bundled import folder

TTHC = str(Path(sys.executable).parent / "tthc")
CATALOGUE = str(folder("catalogue"))


def test_all_that_is_printed_arrives() -> None:
    done = subprocess.run([TTHC, "facts", "documents", "-C", CATALOGUE, "--format", "csv"], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert len(done.stdout.splitlines()) > 600
    assert done.stdout.endswith(b"\n")


@pytest.mark.parametrize("command", [("facts", "fees"), ("next-list", "--plan", "66.7/2025/NQ-CP")])
def test_csv_in_a_file_opens_in_excel_and_is_plain_in_a_pipe(tmp_path: Path, command: tuple[str, ...]) -> None:
    """Excel takes a file for UTF-8 only if its first mark says so; what is added to a file begins none."""
    sheet, call = tmp_path / "a.csv", [TTHC, *command, "-C", CATALOGUE, "--format", "csv"]
    piped = subprocess.run(call, capture_output=True, check=False).stdout
    for mode in ("wb", "ab"):
        with sheet.open(mode) as file:
            subprocess.run(call, stdout=file, check=False)
    assert sheet.read_bytes() == "\ufeff".encode() + piped + piped
    assert not piped.startswith("\ufeff".encode())


@pytest.mark.parametrize(
    ("arguments", "code"), [(("analyze", CATALOGUE), 1), (("check", CATALOGUE), 0), (("analyze", "/nowhere"), 2), (("nonsense",), 2)]
)
def test_exit_codes(arguments: tuple[str, ...], code: int) -> None:
    assert subprocess.run([TTHC, *arguments], capture_output=True, check=False).returncode == code


@pytest.mark.parametrize("module", ["analyzer", "analyzer.cli.main"])
def test_the_command_runs_as_a_module(module: str) -> None:
    done = subprocess.run([sys.executable, "-m", module, "check", "/nowhere"], capture_output=True, check=False)
    assert (done.returncode, done.stdout, "/nowhere" in done.stderr.decode()) == (2, b"", True)


@pytest.mark.parametrize("end", ["| head -1", ">&-"])
def test_output_that_nobody_reads_is_no_failure(end: str) -> None:
    done = subprocess.run(
        ["bash", "-c", f'"$0" facts documents -C "$1" {end}; exit ${{PIPESTATUS[0]}}', TTHC, CATALOGUE], capture_output=True, check=False
    )
    assert (done.returncode, done.stderr.count(b"Traceback")) == (0, 0)


@pytest.mark.skipif(not Path("/dev/full").is_char_device(), reason="this system has no /dev/full to stand for a full disk")
def test_a_full_disk_is_told() -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run([TTHC, "rules"], stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 2
    assert done.stderr.decode().startswith("Lỗi: không ghi được kết quả in ra, hoặc một tệp: ổ đĩa đã đầy.")
