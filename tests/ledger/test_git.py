"""What a catalogue was at a commit, which files differ, what is refused; nothing that a repository configures is run."""

from __future__ import annotations

from pathlib import Path

import pytest

from analyzer.ledger.repository import git as door
from analyzer.ledger.repository.checkout import changed_files, checked_out, is_dirty
from analyzer.ledger.repository.commits import commit_of
from analyzer.ledger.repository.git import GitRefused, Repository
from tests.ledger.repositories import committed, git, needs_git, no_settings_of_the_machine, write

__all__ = ["no_settings_of_the_machine"]
pytestmark = needs_git

FIRST = {
    "procedures/a/1.000001.yaml": "một\n",
    "procedures/a/giấy tờ.yaml": "hai\n",
    "procedures/b/gone.yaml": "mất\n",
    "settings.yaml": "format: 1\n",
    "README.md": "not read\n",
    ".hidden/x.yaml": "not read\n",
}
TWO_PLACES = pytest.mark.parametrize("place", ["", "law/danh mục"], ids=["top", "subfolder"])


def history(top: Path, place: str) -> Path:
    """Two commits, of 20 March and 20 April 2026; the first has the tag v1.2."""
    catalogue = top / place
    top.mkdir(exist_ok=True)
    git(top, "init", "--quiet", "--initial-branch", "main")
    write(catalogue, FIRST)
    write(top, {"beside.yaml" if place else "notes.txt": "no part of the catalogue\n"})
    committed(top, "first")
    git(top, "tag", "v1.2")
    write(catalogue, {"procedures/a/1.000001.yaml": "một mới\n", "procedures/c/new.yaml": "mới\n"})
    (catalogue / "procedures/b/gone.yaml").unlink()
    committed(top, "second", on="2026-04-20T23:30:00+07:00")
    return catalogue


def repository_at(folder: Path) -> Repository:
    repository = Repository.containing(folder)
    assert repository is not None
    return repository


def read(folder: Path) -> dict[str, str]:
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in folder.rglob("*") if path.is_file()}


@TWO_PLACES
def test_a_catalogue_is_what_it_was(tmp_path: Path, place: str) -> None:
    repository = repository_at(history(tmp_path / "r", place))
    commit = commit_of(repository, "v1.2")
    with checked_out(repository, commit) as folder:
        assert read(folder) == {name: text for name, text in FIRST.items() if name.endswith(".yaml") and not name.startswith(".")}
    assert not folder.exists()


@TWO_PLACES
def test_only_the_files_asked_for(tmp_path: Path, place: str) -> None:
    repository = repository_at(history(tmp_path / "r", place))
    with checked_out(repository, commit_of(repository, "v1.2"), {"procedures/a/giấy tờ.yaml", "nowhere.yaml"}) as folder:
        assert read(folder) == {"procedures/a/giấy tờ.yaml": "hai\n"}


@TWO_PLACES
def test_changed_files(tmp_path: Path, place: str) -> None:
    catalogue = history(tmp_path / "r", place)
    repository = repository_at(catalogue)
    first, second = commit_of(repository, "v1.2"), commit_of(repository, "main")
    between = {"procedures/a/1.000001.yaml", "procedures/b/gone.yaml", "procedures/c/new.yaml"}
    assert changed_files(repository, first, second) == between
    assert changed_files(repository, first) == between
    assert changed_files(repository, second) == set()
    assert not is_dirty(repository)
    write(catalogue, {"procedures/d/untracked.yaml": "mới\n", "settings.yaml": "format: 1\n", "notes.md": "not read\n"})
    (catalogue / "procedures/a/giấy tờ.yaml").rename(catalogue / "procedures/a/tên khác.yaml")
    moved = {"procedures/a/giấy tờ.yaml", "procedures/a/tên khác.yaml"}
    assert changed_files(repository, second) == {"procedures/d/untracked.yaml", *moved}, "touched is not changed"
    assert is_dirty(repository)
    git(tmp_path / "r", "add", "--all")
    assert changed_files(repository, second) == {"procedures/d/untracked.yaml", *moved}, "staged is changed"


@pytest.mark.parametrize(
    ("ref", "tag"),
    [
        ("2026-03-20", "v1.2"),
        ("2026-04-19", "v1.2"),
        ("2026-04-20", "main"),
        ("2030-01-01", "main"),
        ("main~1", "v1.2"),
        ("HEAD", "main"),
    ],
)
def test_days_are_those_of_vietnam(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ref: str, tag: str) -> None:
    monkeypatch.setenv("TZ", "America/Los_Angeles")
    catalogue = history(tmp_path / "r", "")
    commit = commit_of(repository_at(catalogue), ref)
    assert commit.hash == git(catalogue, "rev-parse", tag)
    assert f"{commit.day:%d/%m/%Y}" == {"v1.2": "20/03/2026", "main": "20/04/2026"}[tag]


def test_a_day_means_what_stood_on_the_branch(tmp_path: Path) -> None:
    """A branch whose commits are old was not known before it was merged."""
    top = history(tmp_path / "r", "")
    git(top, "checkout", "--quiet", "-b", "side", "v1.2")
    write(top, {"side.yaml": "x\n"})
    committed(top, "side", on="2026-04-01T10:00:00+07:00")
    git(top, "checkout", "--quiet", "main")
    git(top, "merge", "--quiet", "--no-edit", "side", on="2026-05-01T10:00:00+07:00")
    assert commit_of(repository_at(top), "2026-04-10").hash == git(top, "rev-parse", "v1.2")
    assert commit_of(repository_at(top), "10/04/2026").hash == git(top, "rev-parse", "v1.2")


@pytest.mark.parametrize(
    ("ref", "message"),
    [
        ("v1.3", "Kho git không có commit, nhánh hay thẻ 'v1.3'. Có phải là 'v1.2'? Ngày viết như 2026-03-26."),
        ("xyzzy", "Kho git không có commit, nhánh hay thẻ 'xyzzy'. Có: main, v1.2. Ngày viết như 2026-03-26."),
        ("--output=x", "Kho git không có commit, nhánh hay thẻ '--output=x'. Có: main, v1.2. Ngày viết như 2026-03-26."),
        ("0" * 40, f"Kho git không có commit, nhánh hay thẻ '{'0' * 40}'. Có: main, v1.2. Ngày viết như 2026-03-26."),
        ("", "Kho git không có commit, nhánh hay thẻ ''. Có: main, v1.2. Ngày viết như 2026-03-26."),
        ("2026-02-30", "'2026-02-30' không phải ngày có thật."),
        ("2026-03-19", "Ngày 19/03/2026 chưa có commit nào: lịch sử bắt đầu từ ngày 20/03/2026."),
    ],
)
def test_what_no_reference_is(tmp_path: Path, ref: str, message: str) -> None:
    repository = repository_at(history(tmp_path / "r", ""))
    with pytest.raises(GitRefused) as refused:
        commit_of(repository, ref)
    assert refused.value.message.vi == message


@pytest.mark.parametrize(
    ("ref", "message"),
    [
        (
            "2026-03-26",
            "Bản sao kho git chỉ có lịch sử từ ngày 20/04/2026, không tới ngày 26/03/2026. Lấy đủ lịch sử: git fetch --unshallow --tags",
        ),
        (
            "v1.2",
            "Không có 'v1.2' trong phần lịch sử đã lấy về. Có: main, origin/main. Bản sao kho git chỉ có phần lịch sử mới nhất;"
            " nếu 'v1.2' cũ hơn: lấy đủ lịch sử: git fetch --unshallow --tags",
        ),
    ],
)
def test_a_shallow_clone_says_so(tmp_path: Path, ref: str, message: str) -> None:
    history(tmp_path / "r", "")
    git(tmp_path, "clone", "--quiet", "--depth", "1", f"file://{tmp_path}/r", "shallow")
    repository = repository_at(tmp_path / "shallow")
    with pytest.raises(GitRefused) as refused:
        commit_of(repository, ref)
    assert refused.value.message.vi == message
    assert commit_of(repository, "2026-04-20").asked == "2026-04-20"


def test_no_repository_no_commit_no_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert Repository.containing(tmp_path) is None
    git(tmp_path, "init", "--quiet")
    with pytest.raises(GitRefused, match="no commit yet"):
        commit_of(repository_at(tmp_path), "main")
    assert is_dirty(repository_at(tmp_path))
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(GitRefused) as refused:
        Repository.containing(tmp_path)
    assert refused.value.message.vi.endswith("Cài: sudo apt install git")


def test_a_catalogue_that_was_not_there_yet(tmp_path: Path) -> None:
    top = history(tmp_path / "r", "")
    write(top, {"later/settings.yaml": "format: 1\n"})
    repository = repository_at(top / "later")
    with pytest.raises(GitRefused) as refused, checked_out(repository, commit_of(repository, "v1.2")):
        pass
    assert "chưa có danh mục 'later' trong kho git" in refused.value.message.vi


def test_a_git_that_hangs_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    slow = tmp_path / "git"
    slow.write_text("#!/bin/sh\nexec sleep 60\n")
    slow.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    monkeypatch.setattr(door, "_SECONDS", 0.1)
    with pytest.raises(GitRefused, match="gave no answer"):
        Repository.containing(tmp_path)


def test_nothing_that_a_repository_configures_is_run(tmp_path: Path) -> None:
    top, marker = history(tmp_path / "r", ""), tmp_path / "ran"
    trap = tmp_path / "trap"
    trap.write_text(f"#!/bin/sh\ntouch '{marker}'\ncat\n")
    trap.chmod(0o755)
    hooks = top / ".git" / "hooks"
    hooks.mkdir(exist_ok=True)
    for name in ("post-index-change", "post-checkout", "fsmonitor-watchman", "reference-transaction"):
        (hooks / name).symlink_to(trap)
    settings = {
        **{
            name: str(trap)
            for name in ("core.fsmonitor", "core.pager", "pager.diff-index", "diff.external", "gpg.program", "core.sshCommand")
        },
        "diff.x.command": str(trap),
        "diff.x.textconv": str(trap),
        "log.showSignature": "true",
        **{f"filter.x.{name}": str(trap) for name in ("clean", "smudge", "process")},
        "filter.x.required": "true",
    }
    write(top, {".git/info/attributes": "*.yaml diff=x filter=x\n"})
    (top / "settings.yaml").write_text("format: 2\n")
    for name, value in settings.items():
        git(top, "config", name, value)
    marker.unlink(missing_ok=True)
    repository = repository_at(top)
    first = commit_of(repository, "2026-03-26")
    assert "settings.yaml" in changed_files(repository, first)
    with checked_out(repository, first) as folder:
        assert (folder / "settings.yaml").read_text() == "format: 1\n"
    assert not marker.exists()


def test_the_surroundings_do_not_choose_the_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Inside a hook, git names its own repository and index to everybody."""
    history(tmp_path / "r", "")
    git(tmp_path, "init", "--quiet", "other")
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "other" / ".git"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(tmp_path / "other" / "index"))
    repository = repository_at(tmp_path / "r")
    assert repository.top == (tmp_path / "r").resolve()
    assert changed_files(repository, commit_of(repository, "main")) == set()


def test_links_are_not_followed(tmp_path: Path) -> None:
    top = history(tmp_path / "r", "")
    (top / "procedures" / "link.yaml").symlink_to("/etc/passwd")
    committed(top, "link")
    repository = repository_at(top)
    with checked_out(repository, commit_of(repository, "HEAD")) as folder:
        assert "procedures/link.yaml" not in read(folder)
