"""`tthc hooks`: git shows procedures by our comparison and checks before a commit; what others put there stays."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from analyzer.cli.diff_file import described
from analyzer.cli.hooks import _program
from analyzer.ledger.repository.git import Repository
from analyzer.ledger.repository.hooks import Hooks
from tests.cli.running import Run
from tests.ledger.repositories import committed, git, needs_git, no_settings_of_the_machine

__all__ = ["no_settings_of_the_machine"]
pytestmark = needs_git
LINE = "procedures/**/*.yaml diff=tthc"
PLACES = pytest.mark.parametrize("place", [".", "danh mục"], ids=["top", "subfolder"])
COMMIT = ("-c", "user.name=A", "-c", "user.email=a@b", "commit", "--quiet", "-m", "x")


@pytest.fixture
def top(tmp_path: Path) -> Path:
    top = tmp_path / "law"
    top.mkdir()
    git(top, "init", "--quiet", "--initial-branch", "main")
    return top


@pytest.fixture
def beside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where programs put what they need for a while."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setenv("TMPDIR", str(folder))
    return folder


def catalogue(top: Path, small: Path, place: str) -> Path:
    root = Path(shutil.copytree(small, top / place, dirs_exist_ok=True))
    committed(top, "first")
    return root


def everything(top: Path, root: Path) -> tuple[str, list[str], str]:
    """What `tthc hooks` may touch: attributes, hooks, settings."""
    attributes = root / ".gitattributes"
    settings = git(top, "config", "--local", "--list")
    names = sorted(path.name for path in (top / ".git" / "hooks").iterdir() if path.suffix != ".sample")
    return attributes.read_text("utf-8") if attributes.exists() else "", names, settings


def commit(top: Path) -> subprocess.CompletedProcess[str]:
    git(top, "add", "--all")
    return staged(top)


def staged(top: Path, *more: str) -> subprocess.CompletedProcess[str]:
    """A commit of what is staged."""
    environment = {**os.environ, "TTHC_LANG": "en"}
    return subprocess.run(["git", "-C", str(top), *COMMIT, *more], capture_output=True, text=True, check=False, env=environment)


@PLACES
def test_on_and_off(run: Run, top: Path, small: Path, place: str) -> None:
    root = catalogue(top, small, place)
    before = everything(top, root)
    for _ in range(2):
        code, out, err = run("hooks", "install", root)
        assert (code, err) == (0, "")
        assert "Trước mỗi commit chạy tthc check" in out
    attributes, hooks, settings = everything(top, root)
    assert (attributes, hooks) == (f"{LINE}\n", ["pre-commit"])
    assert f"diff.tthc.command={_program()} diff-file" in settings
    assert run("hooks", "remove", root) == (0, "Đã tắt.\n", "")
    assert everything(top, root) == before
    assert run("hooks", "remove", root)[0] == 0, "twice is no mistake"


@PLACES
def test_a_commit_of_a_wrong_catalogue_is_stopped(run: Run, top: Path, small: Path, place: str) -> None:
    root = catalogue(top, small, place)
    run("hooks", "install", root)
    assert commit(top).returncode == 0, "a catalogue without problems"
    file = root / "procedures" / "1.000002.yaml"
    file.write_text(file.read_text("utf-8") + "colour: red\n", "utf-8")
    stopped = commit(top)
    assert stopped.returncode == 1
    assert "There is no key 'colour'." in stopped.stderr
    if place != ".":
        git(top, "reset", "--quiet")
        (top / "beside.txt").write_text("x")
        git(top, "add", "beside.txt")
        beside = subprocess.run(["git", "-C", str(top), *COMMIT], capture_output=True, check=False)
        assert beside.returncode == 0, "a commit beside the catalogue is not its business"


@PLACES
def test_what_is_staged_is_checked_and_nothing_else(run: Run, top: Path, small: Path, place: str, beside: Path) -> None:
    root = catalogue(top, small, place)
    run("hooks", "install", root)
    committed(top, "with hooks")
    file = root / "procedures" / "1.000002.yaml"
    good = file.read_text("utf-8")
    file.write_text(good + "colour: red\n", "utf-8")
    git(top, "add", "--all")
    file.write_text(good, "utf-8")
    stopped = staged(top)
    assert (stopped.returncode, "There is no key 'colour'." in stopped.stderr) == (1, True), (
        "the file beside is good, the staged one is not"
    )
    file.write_text(good + "note: x\n", "utf-8")
    git(top, "add", "--all")
    file.write_text(good + "colour: red\n", "utf-8")
    (root / "procedures" / "1.000009.yaml").write_text("colour: red\n", "utf-8")
    assert staged(top).returncode == 0, "the staged file is good, the one beside and one that git does not know are not"
    assert staged(top, "--all").returncode == 1, "git commit --all takes the bad one in"
    assert list(beside.iterdir()) == [], "what git wrote out has gone again"


@PLACES
def test_git_diff_shows_a_procedure_by_our_comparison(run: Run, top: Path, small: Path, place: str) -> None:
    root = catalogue(top, small, place)
    run("hooks", "install", root)
    file = root / "procedures" / "1.000002.yaml"
    before = file.read_bytes()
    file.write_bytes(before.replace("Cấp thẻ".encode(), "Cấp thẻ mới".encode()))
    (root / "procedures" / "1.000003.yaml").unlink()
    named = file.relative_to(top).as_posix()
    shown = git(top, "-c", "core.quotePath=false", "diff", "--", file.relative_to(top).as_posix())
    assert shown.splitlines()[0] == named
    assert "trước: Cấp thẻ\n      sau: Cấp thẻ mới" in shown
    assert "1 bị bãi bỏ" in git(top, "diff"), "a file that is gone"


def test_the_lines_of_others_stay(run: Run, top: Path, small: Path) -> None:
    root = catalogue(top, small, ".")
    (root / ".gitattributes").write_text("*.png binary", "utf-8")
    run("hooks", "install", root)
    assert (root / ".gitattributes").read_text("utf-8") == f"*.png binary\n{LINE}\n"
    run("hooks", "remove", root)
    assert (root / ".gitattributes").read_text("utf-8") == "*.png binary\n"


@pytest.mark.parametrize("whose", ["another hook", "core.hooksPath"])
def test_the_hook_of_somebody_else_is_not_written_over(run: Run, top: Path, small: Path, whose: str, tmp_path: Path) -> None:
    root = catalogue(top, small, "danh mục")
    hook = top / ".git" / "hooks" / "pre-commit"
    if whose == "core.hooksPath":
        hook = tmp_path / "shared" / "pre-commit"
        git(top, "config", "core.hooksPath", str(hook.parent))
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\ntrue\n", "utf-8")
    code, out, err = run("hooks", "install", root)
    assert code == 1
    assert "git diff so sánh thủ tục theo nội dung" in out
    assert str(hook) in err
    by_hand = Hooks(Repository(top, "danh mục/"), _program()).lines
    assert by_hand[-1] == f"(cd \"$staged\" && {_program()} check 'danh mục') || exit 1"
    assert err.endswith("".join(f"\n  {line}" for line in [":", *by_hand]).removeprefix("\n  ") + "\n")
    assert hook.read_text("utf-8") == "#!/bin/sh\ntrue\n"
    run("hooks", "remove", root)
    assert hook.exists()


def test_outside_of_git(run: Run, small: Path) -> None:
    code, _, err = run("hooks", "install", small)
    assert code == 2
    assert err.startswith(f"Lỗi: '{small}' không nằm trong kho git nào")


@pytest.mark.parametrize(
    ("old", "new", "shown"),
    [
        (b"a: 1\n", b"a: 1\n", ""),
        (b"a: 1\n", b"a: 2\n", "@@ -1 +1 @@\n-a: 1\n+a: 2\n"),
        (None, b"a: 1\n", "@@ -0,0 +1 @@\n+a: 1\n"),
        (b"a: 1\n", None, "@@ -1 +0,0 @@\n-a: 1\n"),
        (None, None, ""),
    ],
)
def test_one_file_in_two_versions(tmp_path: Path, run: Run, old: bytes | None, new: bytes | None, shown: str) -> None:
    assert described("a/b.yaml", old, new) == shown
    names = []
    for name, data in (("old", old), ("new", new)):
        path = tmp_path / name
        if data is not None:
            path.write_bytes(data)
        names.append(str(path) if data is not None else os.devnull)
    assert run("diff-file", "a/b.yaml", names[0], "0" * 40, "100644", names[1], "0" * 40, "100644") == (0, f"a/b.yaml\n{shown}", "")


def test_signs_that_steer_a_terminal_are_not_shown(tmp_path: Path, run: Run) -> None:
    (tmp_path / "new").write_text("a: \x1b[31m\n")
    _, out, _ = run("diff-file", "a\x1b.yaml", os.devnull, ".", ".", tmp_path / "new", ".", ".")
    assert "\x1b" not in out


def test_a_file_with_conflicts(run: Run) -> None:
    assert run("diff-file", "a.yaml") == (0, "a.yaml: chưa trộn xong, còn xung đột.\n", "")


def test_a_version_of_a_procedure_that_is_secret_today_is_not_shown(tmp_path: Path) -> None:
    folder = tmp_path / "procedures"
    folder.mkdir()
    (folder / "1.000001.yaml").write_text("classification: secret\n", "utf-8")
    shown = described(str(folder / "1.000001@2020-01-01.yaml"), b"name: NOI DUNG\n", b"name: NOI DUNG HAI\n")
    assert "NOI DUNG" not in shown
    assert shown.startswith("Có thay đổi; thủ tục này có thể là thủ tục mật")
