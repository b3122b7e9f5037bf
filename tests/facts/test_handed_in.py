"""Whether the original of a paper stays with the body, as a person stated or as the wording of an imported record says."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from analyzer.facts.procedure.handed_in import is_handed_in
from tests.facts.making import procedure

CASES = yaml.safe_load(Path(__file__).with_name("handed_in.yaml").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_an_original_stays_with_the_body(case: dict[str, Any]) -> None:
    whole = procedure(
        name=case.get("procedure", "Thủ tục thử"),
        dossier=[{"id": "paper", **case["line"]}],
        source=case.get("source", {"system": "portal"}),
        text={"steps": case["steps"]} if "steps" in case else {},
        results=case.get("results", []),
    )
    assert is_handed_in(whole, whole.dossier[0]) is case["handed_in"]
