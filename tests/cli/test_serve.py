"""`tthc serve` as a process: it says where it is, answers, and ends when asked to; a port that is taken is told."""

from __future__ import annotations

import re
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.running import Run
from tests.workbench.serving import Browser

SERVE = [sys.executable, "-m", "analyzer", "serve"]


def test_it_says_where_it_is_answers_and_ends_when_interrupted(small: Path) -> None:
    with subprocess.Popen([*SERVE, str(small), "--port", "0"], stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        told = process.stderr.readline()
        found = re.search(r"Bàn rà soát: (http://127\.0\.0\.1:\d+)(/\?key=\S+)", told)
        assert found is not None, told
        assert "Vấn đề" in Browser(found[1], found[2]).open("/").text
        stranger = Browser(found[1]).open("/")
        assert (stranger.status, "địa chỉ mà cửa sổ dòng lệnh đang hiện" in stranger.words) == (403, True)
        process.send_signal(signal.SIGINT)
        assert "Traceback" not in process.stderr.read()
    assert process.returncode == 0


def test_a_port_that_is_taken_is_told_before_anything_is_read(run: Run, small: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        code, out, err = run("serve", small, "--port", taken.getsockname()[1])
    assert (code, out) == (2, "")
    assert "--port 0" in err


def test_a_folder_without_a_catalogue_is_told(run: Run, tmp_path: Path) -> None:
    code, out, err = run("serve", tmp_path / "nothing", "--port", "0")
    assert (code, out) == (2, "")
    assert "nothing" in err


@pytest.mark.parametrize("wrong", [("--known", "main"), ("--port", "-1"), ("--port", "65536")], ids=" ".join)
def test_neither_a_copy_of_the_past_is_served_nor_a_port_that_is_none(run: Run, small: Path, wrong: tuple[str, str]) -> None:
    code, out, err = run("serve", small, *wrong)
    assert (code, out, wrong[0] in err) == (2, "", True)
