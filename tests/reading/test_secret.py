"""Secret procedures: of their content nothing goes on, neither into the catalogue nor into a problem."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from analyzer.facts.facts import compute
from analyzer.model.procedure import Procedure
from analyzer.reading.procedures import PROCEDURE
from analyzer.reading.yaml.positions import FilePositions
from tests.reading.folders import GOOD, HEAD, WRONG, read

CONTENT = 'note: ĐIỀU MẬT\ncases: {a: {name: ĐIỀU MẬT}}\ntext: {k: ĐIỀU MẬT}\nsteps: [{id: a, actor: applicant, text: "ĐIỀU MẬT"}]\n'


def _stub(**more: Any) -> Procedure:
    head = {"format": "1", "id": "1.000002", "name": "Thủ tục thử", "field": "residence", "ministry": "bca"}
    return PROCEDURE.validate_python({**head, "classification": "secret", **more})


@pytest.mark.parametrize("file", [HEAD + "classification: secret\n" + CONTENT, HEAD + CONTENT + 'classification: "secret"\n'])
def test_the_content_is_dropped(tmp_path: Path, file: str) -> None:
    catalogue, problems = read(tmp_path, {WRONG: file})
    assert catalogue.procedures["1.000002"] == _stub()
    assert [(problem.code, problem.shown) for problem in problems] == [("secret_content", "")]
    assert "MẬT" not in repr((catalogue, problems))
    assert isinstance(catalogue.positions, FilePositions)
    assert catalogue.positions.procedures["1.000002"].data == catalogue.positions.as_read(WRONG) == b""
    assert str(catalogue.positions.procedure("1.000002", "steps/a")) == f"{WRONG}:1:1"
    assert compute(catalogue).tables.rows("SELECT name FROM procedures WHERE procedure = '1.000002'") == [{"name": "Thủ tục thử"}]


@pytest.mark.parametrize(
    ("adds", "codes"),
    [
        ("classification: secret\nauthority: [mật]\n", ["dangling_reference"]),
        ("classification: secret\nlevel: [mật]\n", ["wrong_value"]),
        ("classification: secret\nlevel: [ministry]\nlevel: [ministry]\n", ["duplicate_key"]),
        ("classification: secret\nnote: điều 1: hơn\n", ["broken_yaml"]),
        ("classification: SECRET\nnote: điều\n", ["wrong_value", "secret_content"]),
        ("classification: [secret]\nsets: điều\n", ["wrong_value", "secret_content"]),
        ("classification: Tối mật\nsets: điều\n", ["wrong_value", "secret_content"]),
    ],
)
def test_no_line_of_its_file_is_shown(tmp_path: Path, adds: str, codes: list[str]) -> None:
    _, problems = read(tmp_path, {WRONG: HEAD + adds, "procedures/1.000003.yaml": GOOD.replace("000001", "000003") + "x: 1\n"})
    assert [(problem.code, problem.shown) for problem in problems if problem.place.file == WRONG] == [(code, "") for code in codes]
    assert "điều" not in repr(problems)
    assert [problem.shown for problem in problems if problem.place.file != WRONG] == ["x: 1"]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le"])
def test_not_even_of_a_file_that_cannot_be_read(tmp_path: Path, encoding: str) -> None:
    _, problems = read(tmp_path, {WRONG: (HEAD + "classification: secret\n" + CONTENT).encode(encoding)})
    assert [(problem.code, problem.shown) for problem in problems] == [("not_utf8", "")]


@pytest.mark.parametrize("says", ["mat", "confidential", "tuyệt mật"])
def test_a_word_that_does_not_say_open_is_taken_for_secret(tmp_path: Path, says: str) -> None:
    _, problems = read(tmp_path, {WRONG: HEAD + f"classification: {says}\ndossier: [{{id: a, bogus: ĐIỀU}}]\n"})
    assert [(problem.code, problem.shown) for problem in problems] == [("wrong_value", ""), ("secret_content", "")]


def test_a_broken_file_with_the_vietnamese_word_shows_no_line(tmp_path: Path) -> None:
    _, problems = read(tmp_path, {WRONG: HEAD + 'classification: tuyệt mật\nnote: "ĐIỀU\n'})
    assert [(problem.code, problem.shown) for problem in problems] == [("broken_yaml", "")]


def test_where_one_version_is_secret_the_others_are_stubs_too(tmp_path: Path) -> None:
    older = WRONG.replace(".yaml", "@2020-01-01.yaml")
    catalogue, problems = read(
        tmp_path,
        {WRONG: HEAD + "classification: secret\n", older: HEAD + "effective: 2020-01-01\nuntil: 2020-12-31\nnote: ĐIỀU MẬT\nx: 1\n"},
    )
    assert [(problem.place.file, problem.code, problem.shown) for problem in problems] == [(older, "secret_content", "")]
    assert "MẬT" not in repr((catalogue, problems))
    assert isinstance(catalogue.positions, FilePositions)
    assert catalogue.positions.procedures["1.000002"].data == b""
