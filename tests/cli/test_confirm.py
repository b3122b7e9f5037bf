"""`tthc identify --confirm`: what a reviewer answers stands in the files, and nothing else changes in them."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest
import yaml

from analyzer.writing.alone import alone
from tests.cli.running import Run
from tests.small import write_catalogue

SOURCE = {"source": {"record": {"state": "ACTIVE"}}}
STRANGE = "Bảng kê chi tiết kết quả quan trắc"
"""A paper that the small vocabulary does not have."""


def _line(id: str, name: str = STRANGE) -> dict[str, Any]:
    return {"id": id, "name": name}


@pytest.fixture
def imported(tmp_path: Path) -> Path:
    root = tmp_path / "catalogue"
    inside = {"id": "choice", "any_of": [_line("a"), {"id": "behind", "lookup": ["population"], "otherwise": _line("b", f"- {STRANGE}.")}]}
    write_catalogue(root, [SOURCE | {"dossier": [_line("x"), inside]}, SOURCE | {"dossier": [_line("other", "Bản mô tả thiết bị đo")]}])
    return root


def _answering(run: Run, monkeypatch: pytest.MonkeyPatch, root: Path, *answers: str) -> str:
    monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{answer}\n" for answer in answers)))
    code, out, _ = run("identify", "--confirm", "-C", root)
    assert code == 0
    return out


def _dossier(root: Path, number: int) -> Any:
    return yaml.safe_load((root / f"procedures/1.{number:06d}.yaml").read_text("utf-8"))["dossier"]


def test_an_answer_goes_into_every_line_of_these_words(run: Run, monkeypatch: pytest.MonkeyPatch, imported: Path) -> None:
    said = _answering(run, monkeypatch, imported, "plan", "q")
    alone, choice = _dossier(imported, 1)
    inner, behind = choice["any_of"]
    assert [part["document"] for part in (alone, inner, behind["otherwise"])] == ["plan"] * 3
    assert "document" not in _dossier(imported, 2)[0]
    assert "3 dòng hồ sơ; còn 1 lời văn" in said


def test_words_that_no_vocabulary_has_are_asked_again(run: Run, monkeypatch: pytest.MonkeyPatch, imported: Path) -> None:
    said = _answering(run, monkeypatch, imported, "", "no_such_kind", "plan")
    assert "Không có loại giấy tờ 'no_such_kind'" in said
    assert ("document" in _dossier(imported, 1)[0], _dossier(imported, 2)[0].get("document")) == (False, "plan")


def test_stopping_leaves_the_files_as_they_are(run: Run, monkeypatch: pytest.MonkeyPatch, imported: Path) -> None:
    before = {path: path.read_bytes() for path in imported.rglob("*.yaml")}
    _answering(run, monkeypatch, imported, "q")
    assert {path: path.read_bytes() for path in imported.rglob("*.yaml")} == before


def test_what_was_confirmed_is_not_asked_again(run: Run, monkeypatch: pytest.MonkeyPatch, imported: Path) -> None:
    _answering(run, monkeypatch, imported, "plan", "plan")
    assert "còn 0 lời văn" in _answering(run, monkeypatch, imported)


def test_nothing_is_written_beside_an_import(run: Run, monkeypatch: pytest.MonkeyPatch, imported: Path) -> None:
    before = {path: path.read_bytes() for path in imported.rglob("*.yaml")}
    monkeypatch.setattr("sys.stdin", io.StringIO("plan\nq\n"))
    with alone(imported):
        code, _, err = run("identify", "--confirm", "-C", imported)
    assert (code, "Một lệnh khác đang ghi" in err) == (2, True)
    assert {path: path.read_bytes() for path in imported.rglob("*.yaml")} == before


def test_a_number_that_is_no_choice_is_told_so(run: Run, monkeypatch: pytest.MonkeyPatch, imported: Path) -> None:
    said = _answering(run, monkeypatch, imported, "99", "q")
    assert "'99'" not in said
    assert "  Chỉ có lựa chọn" in said or "  Không có lựa chọn đánh số" in said
    assert "\nĐã ghi loại giấy tờ vào 0 dòng hồ sơ" in said


@pytest.mark.parametrize(
    ("count", "vi", "en"),
    [
        (0, "Không có lựa chọn đánh số; hãy ghi mã loại giấy tờ.", "There are no numbered choices; write the id of a kind."),
        (1, "Chỉ có lựa chọn 1.", "There is only choice 1."),
        (5, "Chỉ có lựa chọn từ 1 đến 5.", "There are only choices 1 to 5."),
    ],
)
def test_which_numbers_there_are(count: int, vi: str, en: str) -> None:
    from analyzer.cli.confirm import _choices

    assert (_choices(count).vi.strip(), _choices(count).en.strip()) == (vi, en)
