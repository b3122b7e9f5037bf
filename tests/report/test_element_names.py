"""The parts of a procedure go by the names that people know them by."""

from __future__ import annotations

from pathlib import Path

from analyzer.engine.words.display import Display
from analyzer.report.explained.element_names import element_names
from tests.small import read_catalogue, write_catalogue


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
