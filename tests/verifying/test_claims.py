"""A file of findings that is none, and certificates that do not fit the cut they stand with."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from analyzer.verifying.claims import read_claims
from tests.verifying.making import bodies, findings, refusals, words


def of_nothing(finding: dict[str, Any]) -> None:
    del finding["certificate"]


def of_elsewhere(finding: dict[str, Any]) -> None:
    finding["certificate"]["path"] = "dossier/other"


def of_no_law(finding: dict[str, Any]) -> None:
    finding["certificate"]["allowed_by"] = []
    finding["certificate"]["registers"][0]["basis"] = ""


def of_no_register(finding: dict[str, Any]) -> None:
    finding["certificate"]["registers"] = []


def of_itself(finding: dict[str, Any]) -> None:
    finding["certificate"]["way"] = "same_paper"


def of_another_text(finding: dict[str, Any]) -> None:
    finding["certificate"]["allowed_by"] = ["Điều 4"]


def of_a_text_nobody_knows(finding: dict[str, Any]) -> None:
    finding["certificate"]["allowed_by"] = ["999/2099/NĐ-CP Điều 1"]


FORGED: list[tuple[Callable[[dict[str, Any]], None], set[str]]] = [
    (of_nothing, {"no_certificate"}),
    (of_elsewhere, {"of_another_cut", "paper_gone"}),
    (of_no_law, {"no_provision"}),
    (of_no_register, {"of_another_cut", "no_register"}),
    (of_itself, {"of_another_cut"}),
    (of_another_text, {"provision_unreadable"}),
    (of_a_text_nobody_knows, {"provision_gone"}),
]


@pytest.mark.parametrize(("change", "refused"), FORGED, ids=lambda value: getattr(value, "__name__", ""))
def test_a_certificate_that_does_not_fit_its_cut_is_refused(
    tmp_path: Path, change: Callable[[dict[str, Any]], None], refused: set[str]
) -> None:
    whole = json.loads(findings())
    change(next(one for one in whole["findings"] if one["procedure"] == "1.000003" and "certificate" in one))
    found = refusals(tmp_path / "c", bodies(), words(), json.dumps(whole))
    assert {one.code for one in found} == refused


WRONG: list[tuple[str, str]] = [
    ("{", "1:2: this is no readable JSON."),
    ("[" * 100_000, "1:1: this is no readable JSON."),
    ("[]", "The file must be what this gives: tthc analyze --format json."),
    ('{"findings": [], "more": 1}', "more: unknown key."),
    ('{"findings": [{"rule": "a"}]}', "findings[0]: a required key is missing or of a wrong type."),
    ('{"findings": [3]}', "findings[0]: a required key is missing or of a wrong type."),
]


@pytest.mark.parametrize(("said", "message"), WRONG, ids=range(len(WRONG)))
def test_a_file_that_is_no_analysis_is_told(said: str, message: str) -> None:
    claims, wrong = read_claims(said)
    assert claims == []
    assert message in [one.en for one in wrong]


@pytest.mark.parametrize(
    ("key", "value", "message"),
    [
        ("format", 2, ".format: version 2; this program reads version 1."),
        ("more", "x", ".more: unknown key."),
        ("way", "magic", ".way: wrong value."),
        ("document", None, ".document: wrong value."),
    ],
)
def test_a_certificate_that_cannot_be_read_is_told(key: str, value: object, message: str) -> None:
    whole = json.loads(findings())
    number = next(place for place, one in enumerate(whole["findings"]) if "certificate" in one)
    whole["findings"][number]["certificate"][key] = value
    _, wrong = read_claims(json.dumps(whole))
    assert [one.en for one in wrong] == [f"findings[{number}].certificate{message}"]
