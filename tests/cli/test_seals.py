"""The seals of recorded decisions: who takes one away, empties or replaces it is told by `tthc check`, the hook and `tthc gate`."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.cli.running import Run
from tests.ledger.making import decision, row, write_decision
from tests.ledger.repositories import committed, git, needs_git, no_settings_of_the_machine
from tests.small import write_catalogue

__all__ = ["no_settings_of_the_machine"]
pytestmark = needs_git
DAY = ("--as-of", "2026-04-01")
FILE = "decisions/2026/7-QĐ-BCA.yaml"
SEAL = "decisions/2026/7-QĐ-BCA.sha256"
CASES = yaml.safe_load((Path(__file__).parent / "seals.yaml").read_text("utf-8"))


@pytest.fixture
def root(run: Run, tmp_path: Path) -> Path:
    """A catalogue whose one decision is recorded, in a folder of its own."""
    found = tmp_path / "law" / "catalogue"
    write_catalogue(found, [{}])
    path = write_decision(found, decision("7/QĐ-BCA", "2026-03-26", [row("amend", "1.000001", parts=["đ"])]))
    code, _, err = run("decision", "record", path, "-C", found, "--although-wrong", *DAY)
    assert code == 0, err
    return found


def in_git(root: Path) -> None:
    git(root.parent, "init", "--quiet", "--initial-branch", "main")
    committed(root.parent, "first")


@pytest.mark.parametrize("case", CASES, ids=[case["case"] for case in CASES])
def test_what_was_done_to_a_ledger_is_told(run: Run, root: Path, case: dict[str, Any]) -> None:
    if not case.get("recorded", True):
        (root / SEAL).unlink()
    if case.get("in_git", True):
        in_git(root)
    _done(run, root, case)
    code, out, err = run("check", root, "--format", "json", *DAY)
    told = json.loads(out)
    found = [f"{problem['code']} {problem['file'].rpartition('.')[2]}" for problem in told["problems"]]
    assert (found, [note["code"] for note in told["notes"]]) == (case.get("problems", []), case.get("notes", []))
    assert (code, err) == (1 if found else 0, "")


def _done(run: Run, root: Path, case: dict[str, Any]) -> None:
    file = root / FILE
    if "edit" in case:
        file.write_text(file.read_text("utf-8").replace("đ", "e"), "utf-8")
    for ending in case.get("remove", ()):
        file.with_suffix(f".{ending}").unlink()
    for ending in case.get("empty", ()):
        file.with_suffix(f".{ending}").write_bytes(b"")
    if "record" in case:
        assert run("decision", "record", file, "-C", root, "--although-wrong", *DAY)[0] == 0
    if "move" in case:
        shutil.move(root / "decisions" / "2026", root / "decisions" / "2025")


def test_a_decision_that_was_never_recorded_is_said_and_does_not_fail(run: Run, root: Path) -> None:
    (root / SEAL).unlink()
    assert run("check", root, *DAY) == (
        0,
        "Không có lỗi dữ liệu: đã kiểm tra 1 thủ tục.\n",
        f"{FILE}:5:1  not_recorded (ghi chú)\n  Quyết định chưa được ghi nhận vào sổ.\n  → Ghi nhận: tthc decision record TỆP.\n",
    )


def test_how_a_seal_comes_back(run: Run, root: Path) -> None:
    in_git(root)
    (root / SEAL).unlink()
    assert run("check", root, *DAY)[2].splitlines() == [
        f"{SEAL}  seal_removed",
        "  Tệp dấu của quyết định đã ghi nhận không còn, nên không biết quyết định có bị sửa sau khi ghi nhận.",
        f"  → Khôi phục như lúc ghi nhận: từ thư mục danh mục, chạy git checkout HEAD -- '{SEAL}'; đính chính bằng một quyết định khác.",
    ]
    git(root, "checkout", "HEAD", "--", SEAL)
    assert run("check", root, *DAY)[0] == 0


def test_the_hook_sees_a_seal_that_the_commit_takes_away(run: Run, root: Path) -> None:
    in_git(root)
    top = root.parent
    assert run("hooks", "install", root)[0] == 0
    committed(top, "hooks")
    (root / SEAL).unlink()
    git(top, "add", "--all")
    command = ["git", "-C", str(top), "-c", "user.name=A", "-c", "user.email=a@b", "commit", "--quiet", "-m", "x"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env={**os.environ, "TTHC_LANG": "en"})
    assert (done.returncode, f"{SEAL}  seal_removed" in done.stderr) == (1, True)


@pytest.mark.parametrize("base", ["a folder", "a commit"])
def test_the_gate_holds_the_seals_of_the_base(run: Run, root: Path, tmp_path: Path, base: str) -> None:
    in_git(root)
    before = "HEAD" if base == "a commit" else shutil.copytree(root, tmp_path / "base")
    assert run("gate", before, root, "-C", root, *DAY)[0] == 0
    (root / SEAL).unlink()
    code, out, _ = run("gate", before, root, "-C", root, *DAY)
    assert code == 1
    assert "Cổng kiểm soát: KHÔNG ĐẠT" in out
    assert f"\n- {SEAL}: Tệp dấu của quyết định đã ghi nhận không còn, " in out
    told = json.loads(run("gate", before, root, "-C", root, "--format", "json", *DAY)[1])
    assert (told["holds"], told["seals"]) == (False, [{"file": SEAL, "code": "seal_removed"}])
