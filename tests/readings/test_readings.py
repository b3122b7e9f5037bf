"""The bar for trust: what a reviewer of the Ministry raises is raised, what he does not raise is not."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from analyzer.analysed import Analysis
from analyzer.analysis import analyze
from analyzer.bundled import folder
from tests.small import AS_OF

READINGS: dict[str, Any] = yaml.load((Path(__file__).parent / "readings.yaml").read_text("utf-8"), yaml.BaseLoader)


@cache
def bundled() -> Analysis:
    return analyze(folder("catalogue"), AS_OF)


def _of(code: str) -> list[Any]:
    return [finding for finding in bundled().findings if finding.procedure == code]


@pytest.mark.parametrize(
    ("code", "wanted"),
    [pytest.param(code, wanted, id=f"{code} {wanted['rule']}") for code, r in READINGS.items() for wanted in r.get("raise", ())],
)
def test_raised(code: str, wanted: dict[str, str]) -> None:
    found = [f for f in _of(code) if f.rule == wanted["rule"] and re.fullmatch(wanted["path"], f.path)]
    assert found, sorted((finding.rule, finding.path) for finding in _of(code))
    assert {finding.legal_state for finding in found} == {wanted["legal_state"]}


@pytest.mark.parametrize(
    ("code", "never"),
    [pytest.param(code, never, id=f"{code} {never['why']}") for code, r in READINGS.items() for never in r.get("never", ())],
)
def test_not_raised(code: str, never: dict[str, str]) -> None:
    accused = [(f.rule, f.path) for f in _of(code) if re.fullmatch(never["rule"], f.rule) and re.fullmatch(never["path"], f.path)]
    assert accused == []


@pytest.mark.parametrize("code", [code for code, reading in READINGS.items() if "cuts" in reading])
def test_no_cut_is_proposed(code: str) -> None:
    assert [(finding.rule, finding.path) for finding in _of(code) if finding.proposes] == []


def test_every_reading_is_of_a_bundled_procedure() -> None:
    assert set(READINGS) <= set(bundled().catalogue.procedures)


def test_what_is_cut_already_saves_nothing() -> None:
    enacted = [finding for finding in bundled().findings if finding.legal_state != "new"]
    assert enacted
    assert all(not finding.saving for finding in enacted)
    assert "procedures" not in {name for finding in enacted for name in finding.saving}


def test_alternatives_count_once() -> None:
    """2.001428 lists twelve papers of which eleven are alternatives: its dossier is far smaller than its list."""
    papers = [way.papers.documents for _, way in bundled().facts.tallies["2.001428"]]
    listed = bundled().facts.tables.rows("SELECT count(*) AS n FROM documents WHERE procedure = '2.001428'")[0]["n"]
    assert max(papers) <= 4 < listed
