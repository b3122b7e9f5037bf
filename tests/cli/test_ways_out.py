"""Messages that say what to do next: with the folder that was meant, and nothing that cannot be done."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.cli.reviewing import DAY
from tests.cli.running import Run


@pytest.fixture
def root(tmp_path: Path, small: Path) -> Path:
    return Path(shutil.copytree(small, tmp_path / "danh muc"))


def test_the_code_of_a_procedure_is_no_rule(run: Run, root: Path) -> None:
    code, _, err = run("explain", "1.000001", "-C", root)
    assert code == 2
    assert f"'1.000001' là mã thủ tục; quy tắc đứng trước: tthc explain QUY_TẮC 1.000001 -C '{root}'." in err
    assert f"tthc analyze --select 1.000001 -C '{root}'" in err
    assert "is the code of a procedure; the rule comes first" in run("explain", "1.000001", "-C", root, "--lang", "en")[2]


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        (("explain", "khong_co"), "Xem: tthc rules list -C '{root}'"),
        (("explain", "photograph_count", "9.999999"), "Xem: tthc facts procedures -C '{root}'"),
        (("review", "ffffffffffff", "agree", "--by", "A"), "Xem dấu nhận dạng: tthc analyze -C '{root}' --report bao-cao.html"),
    ],
)
def test_a_hint_names_the_folder(run: Run, root: Path, arguments: tuple[str, ...], hint: str) -> None:
    code, _, err = run(*arguments, "-C", root, *DAY)
    assert code in (1, 2)
    assert hint.format(root=root) in err


def test_a_catalogue_without_life_events_says_where_they_are_written(run: Run, root: Path) -> None:
    (root / "vocabulary" / "life_events.yaml").unlink(missing_ok=True)
    _, _, err = run("graph", "--event", "moving_home", "-C", root)
    assert "Không có sự kiện 'moving_home': danh mục chưa ghi sự kiện nào. Ghi ở vocabulary/life_events.yaml" in err


def test_a_file_is_not_written_into_a_folder_that_is_not_there(run: Run, root: Path, tmp_path: Path) -> None:
    out = tmp_path / "khong" / "co" / "x.docx"
    code, _, err = run("propose", root, *DAY, "-o", out)
    assert code == 2
    assert f"Không có thư mục '{out.parent}' để ghi 'x.docx'. Sửa đường dẫn, hoặc tạo thư mục trước." in err
    assert not out.parent.exists()


def test_a_copy_that_is_read_is_not_told_as_left_out(run: Run, root: Path) -> None:
    (file,) = (root / "procedures").rglob("1.000001.yaml")
    shutil.copy(file, file.with_name("1.000001 (copy).yaml"))
    code, out, err = run("check", root, *DAY)
    assert (code, "name_and_code_differ" in err) == (1, True)
    assert "để ngoài lượt rà soát" not in out


@pytest.mark.parametrize("form", ["text", "docx"])
def test_nothing_chosen_is_not_to_be_written(run: Run, root: Path, tmp_path: Path, form: str) -> None:
    out = ["-o", tmp_path / "x.docx"] if form == "docx" else []
    code, _, err = run("package", root, *DAY, "--target", "documents=100000", "--format", form, *out)
    assert (code, "Thành văn bản" in err) == (1, False)
