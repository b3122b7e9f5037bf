"""Files with mistakes: each gives its problems, with place and remedy, and the rest of the catalogue is read and analysed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from analyzer.facts.facts import compute
from analyzer.reading.load import load
from tests.reading.folders import HEAD, WRONG, read, told, write
from tests.small import AS_OF

HERE = Path(__file__).parent


def _cases(name: str) -> list[Any]:
    loaded = yaml.load((HERE / f"{name}.yaml").read_text("utf-8"), yaml.BaseLoader)
    return [pytest.param(case, id=case["case"]) for case in loaded]


def _said(root: Path, file: str, content: str) -> list[str]:
    """The problems of the catalogue, each without the name of the wrong file; the good procedure stays and is counted."""
    catalogue, problems = read(root, {file: content})
    assert "1.000001" in catalogue.procedures
    if "1.000002" in catalogue.procedures or not file.startswith("procedures"):
        assert "1.000001" in compute(catalogue).tallies
    return [told(problem).removeprefix(f"{file}:").removeprefix(f"{file} ") for problem in problems]


@pytest.mark.parametrize("case", _cases("bad_procedures"))
def test_a_wrong_procedure(case: dict[str, Any], tmp_path: Path) -> None:
    assert _said(tmp_path, WRONG, HEAD + case["adds"]) == case["says"]


@pytest.mark.parametrize("case", _cases("bad_words"))
def test_a_wrong_file_of_another_kind(case: dict[str, Any], tmp_path: Path) -> None:
    assert _said(tmp_path, case["file"], case["adds"]) == case["says"]


def test_the_line_is_shown_and_told_in_both_languages(tmp_path: Path) -> None:
    _, problems = read(tmp_path, {WRONG: HEAD + "authority:\n  - commune_police\n  - comune_police\n"})
    assert [(p.shown, p.message.en, p.remedy.en) for p in problems] == [
        (
            "  - comune_police",
            "There is no agency 'comune_police' in vocabulary/agencies.yaml.",
            "Did you mean 'commune_police'?",
        )
    ]
    assert problems[0].as_json("en") == {
        "file": WRONG,
        "line": 8,
        "column": 5,
        "code": "dangling_reference",
        "message": "There is no agency 'comune_police' in vocabulary/agencies.yaml.",
        "remedy": "Did you mean 'commune_police'?",
    }


def test_all_problems_of_all_files_at_once_in_reading_order(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "procedures/1.000003.yaml": HEAD.replace("000002", "000003") + "sets: hai\nzzz: 1\n",
        "procedures/1.000002.yaml": "{{{",
        "procedures/deep/1.000004.yaml": HEAD.replace("000002", "000004") + "level: [xã]\n",
        "vocabulary/fields.yaml": "format: 1\nfields:\n  residence: {name: {vi: a, en: a}, ministry: bca, x: 1}\n",
    }
    catalogue, problems = read(tmp_path, files)
    assert list(catalogue.procedures) == ["1.000001"]
    assert [(str(problem.place), problem.code) for problem in problems] == [
        ("procedures/1.000002.yaml:1:2", "key_not_a_word"),
        ("procedures/1.000003.yaml:6:1", "wrong_type"),
        ("procedures/1.000003.yaml:7:1", "unknown_key"),
        ("procedures/deep/1.000004.yaml:6:9", "wrong_value"),
        ("vocabulary/fields.yaml:3:52", "unknown_key"),
    ]


def test_one_mistake_makes_one_problem_however_many_name_it(tmp_path: Path) -> None:
    """Who refers to a word, a procedure or a file that could not be read is not accused as well."""
    files: dict[str, str | bytes] = {
        "vocabulary/registers.yaml": "format: [",
        "vocabulary/life_events.yaml": (
            "format: 1\nlife_events:\n  moving: {name: {vi: a, en: a}, steps: [{id: first, procedure: '1.000002'}]}\n"
        ),
        WRONG: HEAD + "sets: hai\n",
        "procedures/1.000003.yaml": HEAD.replace("000002", "000003")
        + 'mixed_with: ["1.000002"]\ndossier: [{id: a, lookup: [population], otherwise: {id: b, document: lease}}]\n',
    }
    _, problems = read(tmp_path, files)
    assert [str(problem.place) for problem in problems] == [f"{WRONG}:6:1", "vocabulary/registers.yaml:2:1"]


def test_a_missing_file_of_the_vocabulary_is_one_problem(tmp_path: Path) -> None:
    write(tmp_path, {"procedures/1.000003.yaml": HEAD.replace("000002", "000003")})
    (tmp_path / "vocabulary/fields.yaml").unlink()
    catalogue, problems = load(tmp_path, AS_OF)
    assert [(str(problem.place), problem.code) for problem in problems] == [("vocabulary/fields.yaml", "missing_file")]
    assert len(catalogue.procedures) == 2
