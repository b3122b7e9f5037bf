"""The catalogue that the tests of reform measure: three procedures, the first with two cases and two channels."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from analyzer.facts.facts import Facts, compute
from tests.facts.making import paper
from tests.small import read_catalogue, write_catalogue

BIRTH = paper("birth", "birth_certificate", copies=1, originals=1)
CARD = paper("card", "identity_card", copies=1)
BODY: dict[str, Any] = {
    "sets": 2,
    "cases": {"a": {"name": "a"}, "b": {"name": "b"}},
    "channels": [{"id": "counter", "mode": "counter"}, {"id": "online", "mode": "online"}],
    "dossier": [paper("form", "declaration", originals=1), {**BIRTH, "for": {"case": ["a"]}}, {**CARD, "for": {"case": ["b"]}}],
    "steps": [{"id": "file", "actor": "applicant", "visit": "true", "for": {"channel": ["counter"]}}, {"id": "check", "actor": "c06"}],
    "time_limits": [{"id": "normal", "value": "7 working days"}, {"id": "long", "value": "30 days", "for": {"case": ["b"]}}],
    "fees": [{"id": "fee", "amount": "20000 VND", "for": {"channel": ["online"]}}],
}
PARAMETERS = {
    "tariffs": {"hourly_income": {"value": "100", "unit": "VND", "name": {"vi": "a", "en": "a"}, "source": "b"}},
    "hours": {
        name: {"value": hours, "unit": "giờ", "name": {"vi": "a", "en": "a"}, "source": "b"}
        for name, hours in {"form": "1", "paper": "0", "certified_copy": "0", "filing_visit": "0", "filing_online": "0"}.items()
    },
    "volumes": [
        {"procedure": "1.000001", "year": 2024, "dossiers": 5, "source": "b"},
        {"procedure": "1.000001", "year": 2025, "dossiers": 10, "source": "b"},
    ],
}


@pytest.fixture
def facts(tmp_path: Path) -> Facts:
    write_catalogue(
        tmp_path, [BODY, {"dossier": [CARD], "level": ["commune"]}, {"field": "security_business", "level": ["province", "commune"]}]
    )
    (tmp_path / "parameters").mkdir()
    for table, words in PARAMETERS.items():
        (tmp_path / "parameters" / f"{table}.yaml").write_text(yaml.safe_dump({"format": "1", table: words}), "utf-8")
    catalogue, problems = read_catalogue(tmp_path)
    assert problems == []
    return compute(catalogue)
