"""`--known`: every command reads the catalogue as git knew it; what git cannot give is told."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from pathlib import Path

import pytest

from tests.cli.running import Run
from tests.ledger.repositories import committed, git, needs_git, no_settings_of_the_machine

__all__ = ["no_settings_of_the_machine"]
pytestmark = needs_git
DAY = ("--as-of", "2026-11-22")


@pytest.fixture
def root(tmp_path: Path, small: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The small catalogue in a subfolder: three procedures on 20 March 2026 (v1.2), two on 20 April."""
    root = Path(shutil.copytree(small, tmp_path / "law" / "catalogue"))
    git(tmp_path / "law", "init", "--quiet", "--initial-branch", "main")
    committed(tmp_path / "law", "first")
    git(tmp_path / "law", "tag", "v1.2")
    (root / "procedures" / "1.000003.yaml").unlink()
    committed(tmp_path / "law", "second", on="2026-04-20T10:00:00+07:00")
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.chdir(tmp_path / "law")
    return root


def told(ref: str, day: str) -> str:
    return f"Danh mục như đã biết tại {ref} (commit {git(Path.cwd(), 'rev-parse', '--short=10', 'v1.2')} ngày {day}).\n"


@pytest.mark.parametrize("ref", ["v1.2", "2026-03-26", "HEAD~1"])
def test_analyze_as_known_then(run: Run, root: Path, tmp_path: Path, ref: str) -> None:
    _, out, err = run("analyze", "--format", "json", *DAY, "--known", ref)
    found = json.loads(out)
    assert found["catalogue"]["procedures"] == 3
    assert found["known"] == {"ref": ref, "commit": git(root, "rev-parse", "v1.2"), "date": "2026-03-20"}
    assert {place["file"].partition("/")[0] for one in found["findings"] for place in one["places"]} == {"procedures"}
    assert err == told(ref, "20/03/2026")
    assert [path.name for path in tmp_path.iterdir()] == ["law"], "the copy is gone"
    assert json.loads(run("analyze", "--format", "json", *DAY)[1])["catalogue"]["procedures"] == 2


def test_the_report_says_which_catalogue_it_read(run: Run, root: Path) -> None:
    head = "danh mục như đã biết tại v1.2 (commit "
    assert head in run("analyze", *DAY, "--known", "v1.2")[1].splitlines()[0]
    assert head in run("analyze", "--format", "html", *DAY, "--known", "v1.2")[1]
    assert "the catalogue as known at v1.2" in run("analyze", "--lang", "en", *DAY, "--known", "v1.2")[1]


@pytest.mark.parametrize(
    "command",
    [
        ["check", "--format", "json"],
        ["facts", "procedures", "--format", "json"],
        ["measure", "--by", "procedure", "--format", "json"],
        ["graph", "--numbers", "--format", "json"],
        ["doctor", "--format", "json"],
        ["propose", "--format", "json"],
    ],
    ids=lambda command: command[0],
)
def test_every_command_reads_it(run: Run, root: Path, command: list[str], tmp_path: Path) -> None:
    then, now = run(*command, *DAY, "--known", "v1.2"), run(*command, *DAY)
    assert then[0] == now[0] == 0
    assert then[1] != now[1]
    assert told("v1.2", "20/03/2026") in then[2]
    git(root, "checkout", "--quiet", "v1.2")
    assert run(*command, *DAY)[1] == then[1]


def test_what_is_not_committed_is_no_part_of_it(run: Run, root: Path) -> None:
    (root / "procedures" / "1.000002.yaml").unlink()
    _, out, err = run("check", *DAY, "--known", "main")
    assert "đã kiểm tra 2 thủ tục" in out
    assert "Thư mục có thay đổi chưa commit; chúng không nằm trong bản này." in err
    assert "chưa commit" not in run("check", *DAY, "--known", "v1.2")[2]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--known", "v1.3"], "Lỗi: Kho git không có commit, nhánh hay thẻ 'v1.3'. Có phải là 'v1.2'? Ngày viết như 2026-03-26.\n"),
        (["--known", "2026-01-01"], "Lỗi: Ngày 01/01/2026 chưa có commit nào: lịch sử bắt đầu từ ngày 20/03/2026.\n"),
        (
            ["--known", "v1.3", "--lang", "en"],
            "Error: The git repository has no commit, branch or tag 'v1.3'. Did you mean 'v1.2'? A day is written 2026-03-26.\n",
        ),
        (["nowhere", "--known", "v1.2"], "Lỗi: Không có thư mục danh mục 'nowhere'.\n"),
    ],
)
def test_what_git_cannot_give(run: Run, root: Path, arguments: list[str], message: str) -> None:
    assert run("check", *arguments) == (2, "", message)


def test_outside_of_git(run: Run, small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    code, _, err = run("check", small, "--known", "v1.2")
    assert (code, err) == (
        2,
        f"Lỗi: '{small}' không nằm trong kho git nào, nên không có lịch sử. Đặt dưới git: git init; git add .; git commit\n",
    )
    monkeypatch.setenv("PATH", os.devnull)
    code, _, err = run("check", small, "--known", "v1.2")
    assert (code, err) == (2, "Lỗi: Máy chưa có git, nên không đọc được lịch sử của danh mục. Cài: sudo apt install git\n")


def test_messages_name_the_catalogue_not_its_copy(run: Run, root: Path) -> None:
    for path in (root / "procedures").iterdir():
        path.write_text("broken: [", "utf-8")
    committed(root, "third")
    code, _, err = run("check", "--known", "HEAD")
    assert code == 2
    assert "Lỗi: Không đọc được thủ tục nào trong 'catalogue/procedures'." in err


def test_reviews_on_two_branches_merge_by_themselves(run: Run, root: Path) -> None:
    fingerprint = json.loads(run("analyze", "--format", "json", *DAY)[1])["findings"][0]["fingerprint"]
    for branch, word in (("one", "agree"), ("two", "next-period")):
        git(root, "checkout", "--quiet", "-b", branch, "main")
        assert run("review", fingerprint, word, "--by", "Nguyễn Văn A", *DAY)[0] == 0
        committed(root, word)
    git(root, "checkout", "--quiet", "main")
    for branch in ("one", "two"):
        git(root, "merge", "--quiet", "--no-edit", branch)
    assert len(list((root / "reviews" / fingerprint).iterdir())) == 2
    _, _, err = run("check", *DAY)
    assert "contradictory_verdicts" in err
    run("review", fingerprint, "agree", "--by", "Trần B", *DAY)
    assert run("check", *DAY)[0] == 0
