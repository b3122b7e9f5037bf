"""A cut that no provision of its card allows any more is a question; data replace a paper only while the text that says so is in force."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from analyzer.analysed import Analysis
from analyzer.analysis import analyze
from tests.small import AS_OF, write_catalogue

ALLOWING = "66.7/2025/NQ-CP"
REGISTRATION = {"id": "registration", "document": "enterprise_registration_certificate", "copies": 1}
DIPLOMA = {"id": "diploma", "document": "diploma", "copies": 1}
TEXT = {"type": "government_resolution", "issuer": "government"}


def reviewed(root: Path, line: dict[str, Any], vocabulary: dict[str, Any]) -> Analysis:
    write_catalogue(root, [{"dossier": [line]}], vocabulary)
    return analyze(root, AS_OF)


@pytest.mark.parametrize(
    ("text", "edit"),
    [({}, "replace_with_lookup"), ({"status": "expired"}, "ask"), ({"until": "2026-10-01"}, "ask"), ({"effective": "2027-01-01"}, "ask")],
)
def test_without_a_provision_in_force_a_cut_is_a_question(tmp_path: Path, text: dict[str, str], edit: str) -> None:
    analysis = reviewed(tmp_path, REGISTRATION, {"instruments": {ALLOWING: {**TEXT, **text}}})
    found = next(one for one in analysis.findings if one.rule == "evidence_held_in_register")
    assert [cut.kind for cut in found.cuts] == [edit]
    assert found.proposes == (edit != "ask")


@pytest.mark.parametrize(
    ("days", "text", "held"),
    [
        ({"since": "2026-01-01"}, {}, True),
        ({"since": "2026-01-01", "until": "2026-06-30"}, {}, False),
        ({"since": "2027-06-01"}, {}, False),
        ({"since": "2026-01-01"}, {"status": "replaced"}, False),
        ({"since": "2026-01-01", "until": "2027-12-31"}, {"until": "2026-10-01"}, False),
    ],
)
def test_a_register_takes_the_place_of_a_paper_while_the_text_is_in_force(
    tmp_path: Path, days: dict[str, str], text: dict[str, str], held: bool
) -> None:
    replaced = {"register": "enterprise", "basis": "1/2025/NQ-CP Điều 4", **days}
    kind = {"name": {"vi": "Bằng tốt nghiệp", "en": "Diploma"}, "class": "evidence", "issuer": "other_state", "replaced_by": [replaced]}
    analysis = reviewed(tmp_path, DIPLOMA, {"documents": {"diploma": kind}, "instruments": {"1/2025/NQ-CP": {**TEXT, **text}}})
    rows = analysis.facts.tables.rows("select readable_by_authority, replaced_by_law from documents")
    assert rows == [{"readable_by_authority": held, "replaced_by_law": held}]
