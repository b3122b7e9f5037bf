"""Simple comparisons are told by the meaning of their columns; what is no simple comparison stays as it is written."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from analyzer.engine.explaining.conditions import all_of, conditions
from analyzer.engine.explaining.rows import row_of
from analyzer.engine.words.display import Display
from analyzer.facts.facts import compute
from analyzer.model.text import Language
from analyzer.report.column_meanings import meaning_of
from analyzer.report.explained.comparisons import ComparisonWords
from analyzer.report.explained.element_names import element_names
from tests.small import read_catalogue, write_catalogue

CASES = yaml.safe_load(Path(__file__).with_name("explained_comparisons.yaml").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['predicate']} {case.get('holds', False)}")
def test_a_comparison_in_words(tmp_path: Path, case: dict[str, Any]) -> None:
    write_catalogue(tmp_path, [{}])
    catalogue, _ = read_catalogue(tmp_path)
    condition = all_of([conditions(case["predicate"], compute(catalogue).tables)])
    (test,) = condition.tests()
    row = row_of("", condition, {1: case.get("holds", False)}, case["values"])

    def told(language: Language) -> str | None:
        return ComparisonWords(Display(catalogue), language, lambda name: meaning_of(name, ["documents"])).otherwise(test, row)

    assert told("vi") == case["vi"]
    assert "en" not in case or told("en") == case["en"]


def test_parts_go_by_their_names(tmp_path: Path) -> None:
    line = {"id": "either", "any_of": [{"id": "lease", "document": "lease"}, {"id": "plan", "document": "plan"}]}
    body = {
        "dossier": [line],
        "steps": [{"id": "pay", "actor": "applicant", "name": "Nộp lệ phí"}],
        "channels": [{"id": "counter", "mode": "counter"}],
        "conditions": [{"id": "long", "text": "từ " * 60}],
    }
    write_catalogue(tmp_path, [body])
    catalogue, _ = read_catalogue(tmp_path)
    names = element_names(catalogue.procedures["1.000001"], Display(catalogue), "vi")
    assert names["dossier/either"] == "Hợp đồng thuê nhà hoặc Phương án"
    assert names["dossier/either/plan"] == "Phương án"
    assert (names["steps/pay"], names["channels/counter"]) == ("Nộp lệ phí", "trực tiếp")
    assert len(names["conditions/long"]) <= 90 and names["conditions/long"].endswith(" …")
