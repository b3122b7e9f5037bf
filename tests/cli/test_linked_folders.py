"""A folder that is a link is not read, and that is told: else what is in it would be missing in silence."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.cli.running import Run

TOLD = (
    "{}/shared  linked_folder\n"
    "  Thư mục là liên kết đến nơi khác; danh mục không đọc liên kết, nên không tệp nào trong đó được đọc.\n"
    "  → Chép chính thư mục vào chỗ này, hoặc bỏ liên kết.\n"
)


@pytest.mark.parametrize("place", ["procedures", "decisions", "plans", "reviews", "vocabulary", "rules"])
def test_check_names_the_folder(run: Run, small: Path, tmp_path: Path, place: str) -> None:
    root = Path(shutil.copytree(small, tmp_path / "c"))
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "1.000009.yaml").write_text("colour: red\n", "utf-8")
    (root / place).mkdir(exist_ok=True)
    (root / place / "shared").symlink_to(elsewhere)
    (root / place / ".hidden").symlink_to(elsewhere)
    code, _, err = run("check", root)
    assert (code, err) == (1, TOLD.format(place))


def test_diff_does_not_pass_over_it(run: Run, small: Path, tmp_path: Path) -> None:
    root = Path(shutil.copytree(small, tmp_path / "c"))
    (tmp_path / "elsewhere").mkdir()
    (root / "procedures" / "1.000002.yaml").rename(tmp_path / "elsewhere" / "1.000002.yaml")
    (root / "procedures" / "shared").symlink_to(tmp_path / "elsewhere")
    _, out, err = run("diff", small, root)
    assert err == TOLD.format("procedures")
    assert "1.000002" in out
