"""A catalogue named twice: as the argument and by `-C`."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.running import Run

EVERY = ["analyze", "check", "doctor", "measure", "graph", "next-list", "propose", "plan", "follow"]


@pytest.mark.parametrize("command", EVERY)
def test_two_different_folders_are_refused(run: Run, small: Path, tmp_path: Path, command: str) -> None:
    code, _, err = run(command, small, "-C", tmp_path / "none")
    assert (code, f"Hai thư mục danh mục khác nhau: '{small}' và -C '{tmp_path / 'none'}'. Chỉ nêu một." in err) == (2, True), err
    assert "Two different catalogue folders" in run(command, small, "-C", tmp_path / "none", "--lang", "en")[2]


def test_one_folder_may_be_named_twice(run: Run, small: Path) -> None:
    assert run("doctor", small, "-C", small)[0] == 0
