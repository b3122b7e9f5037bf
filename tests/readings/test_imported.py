"""The same bar for records as the national database publishes them: what was inferred accuses nobody wrongly."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from analyzer.analysed import Analysis
from analyzer.analysis import analyze
from analyzer.importing.portal.chosen import Choice
from analyzer.importing.portal.run import import_portal
from analyzer.writing.starter import start
from tests.coverage.records import NATIONAL
from tests.small import AS_OF

READINGS: dict[str, Any] = yaml.load((Path(__file__).parent / "imported.yaml").read_text("utf-8"), yaml.BaseLoader)

pytestmark = pytest.mark.skipif(not NATIONAL.exists(), reason="the records of the national database are not here")


@pytest.fixture(scope="module")
def imported(tmp_path_factory: pytest.TempPathFactory) -> Analysis:
    root = tmp_path_factory.mktemp("imported") / "catalogue"
    start(root, "none")
    import_portal(NATIONAL, root, Choice(codes=frozenset(READINGS)), "2026-07-18")
    return analyze(root, AS_OF)


def _of(imported: Analysis, code: str) -> list[Any]:
    return [finding for finding in imported.findings if finding.procedure == code]


@pytest.mark.parametrize(("code", "rule"), [(code, rule) for code, reading in READINGS.items() for rule in reading.get("raise", ())])
def test_raised(imported: Analysis, code: str, rule: str) -> None:
    assert rule in {finding.rule for finding in _of(imported, code)}


@pytest.mark.parametrize(
    ("code", "never"),
    [pytest.param(code, never, id=f"{code} {never['why']}") for code, reading in READINGS.items() for never in reading.get("never", ())],
)
def test_not_raised(imported: Analysis, code: str, never: dict[str, str]) -> None:
    about = re.compile(never.get("about", ""), re.IGNORECASE)
    accused = [f.message.vi for f in _of(imported, code) if re.fullmatch(never["rule"], f.rule) and about.search(f.message.vi)]
    assert accused == []


def test_nothing_inferred_is_called_certain(imported: Analysis) -> None:
    inferred = imported.facts.index.inferred
    sure = [f for f in imported.findings if f.confidence == "high" and inferred.at(imported.catalogue.procedures[f.procedure], f.path) < 1]
    assert sure == []
