"""`tthc diff` of commits, branches and days, and names that may mean several."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.light_and_heavy import two_folders
from tests.cli.running import Run
from tests.ledger.repositories import committed, git, needs_git, no_settings_of_the_machine

__all__ = ["no_settings_of_the_machine"]


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    return two_folders(tmp_path)


@needs_git
def test_commits_are_compared_with_each_other_and_with_the_files(run: Run, folders: tuple[Path, Path], tmp_path: Path) -> None:
    top = tmp_path / "law"
    root = Path(shutil.copytree(folders[0], top / "catalogue"))
    git(top, "init", "--quiet", "--initial-branch", "main")
    committed(top, "first")
    git(top, "tag", "v1")
    shutil.copy(folders[1] / "procedures" / "1.000001.yaml", root / "procedures")
    expected = json.loads(run("diff", *folders, "--format", "json")[1])
    assert json.loads(run("diff", "v1", root, "-C", root, "--format", "json")[1]) == expected
    assert "v1 (" in run("diff", "v1", root, "-C", root)[1]
    committed(top, "second")
    assert json.loads(run("diff", "v1", "HEAD", "-C", root, "--format", "json")[1]) == expected
    assert json.loads(run("diff", "v1", folders[1], "-C", root, "--format", "json")[1]) == expected
    assert run("gate", "v1", "HEAD", "-C", root)[0] == 1
    code, _, err = run("diff", "v2", "HEAD", "-C", root)
    assert code == 2
    assert "Có: main, v1." in err
    code, _, err = run("diff", "v1", "HEAD", "-C", folders[0])
    assert code == 2
    assert "không nằm trong kho git nào" in err


@needs_git
def test_a_name_that_means_two_things_is_refused(
    run: Run, folders: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    top = tmp_path / "law"
    root = Path(shutil.copytree(folders[0], top / "catalogue"))
    git(top, "init", "--quiet", "--initial-branch", "main")
    committed(top, "first")
    git(top, "branch", "drafts")
    for name in ("drafts", "2026-01-01"):
        shutil.copytree(folders[1], top / name)
    monkeypatch.chdir(top)
    code, _, err = run("diff", "drafts", "catalogue")
    assert code == 2
    assert "'drafts' vừa là thư mục vừa là phiên bản git. Viết './drafts' để chỉ thư mục; 'heads/drafts'" in err
    code, _, err = run("diff", "2026-01-01", "catalogue")
    assert code == 2
    assert "'2026-01-01' vừa là thư mục vừa là ngày." in err
    assert "1 được sửa đổi, bổ sung" in run("diff", "./drafts", "catalogue")[1]
    assert "Hai bên không khác nhau" in run("diff", "heads/drafts", "catalogue")[1]
    assert "Hai bên không khác nhau" in run("diff", "catalogue", root)[1]


@needs_git
def test_refs_with_known_and_messages_name_no_copy(
    run: Run, folders: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    top = tmp_path / "law"
    root = Path(shutil.copytree(folders[0], top / "catalogue"))
    git(top, "init", "--quiet", "--initial-branch", "main")
    committed(top, "first")
    monkeypatch.chdir(top)
    code, out, err = run("diff", "HEAD", "HEAD", "--known", "HEAD")
    assert (code, "Hai bên không khác nhau" in out) == (0, True), err
    shutil.copy(folders[1] / "procedures" / "1.000001.yaml", root / "procedures")
    assert "1 được sửa đổi" in run("diff", "HEAD", "./catalogue", "--known", "HEAD")[1]
    code, _, err = run("diff", "nothing", "HEAD", "--known", "HEAD")
    assert code == 2
    assert "tthc-" not in err
    shutil.rmtree(root / "procedures")
    (root / "settings.yaml").write_text("format: 1\n", "utf-8")
    committed(top, "nothing left")
    for command in ("diff", "gate"):
        code, _, err = run(command, "HEAD~1", "HEAD")
        assert code == 2
        assert "catalogue@HEAD'" in err
        assert "tthc-" not in err
