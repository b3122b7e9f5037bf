"""Every rule has a fixture: where it must fire (path and message), where it must not, and the catalogue after its cuts."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from analyzer.analysis import rulebook
from analyzer.engine.card import Rule
from analyzer.engine.run import Review, review
from analyzer.facts.facts import compute
from analyzer.model.catalogue import Catalogue
from analyzer.reform.apply import apply
from tests.small import read_catalogue, write_catalogue, write_commitments

HERE = Path(__file__).parent
RULES, CARD_PROBLEMS = rulebook(HERE)
BY_NAME = {rule.name: rule for rule in RULES}


def _fixture(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.load((HERE / f"{name}.yaml").read_text("utf-8"), yaml.BaseLoader)
    return loaded


def _cases(kind: str) -> list[Any]:
    return [
        pytest.param(rule, case, id=f"{rule.name}: {case['case']}")
        for rule in RULES
        if (HERE / f"{rule.name}.yaml").exists()
        for case in _fixture(rule.name).get(kind, ())
    ]


def _run(root: Path, rule: Rule, case: dict[str, Any]) -> tuple[Catalogue, Review]:
    write_catalogue(root, case["procedures"], case.get("vocabulary"))
    if "commitments" in case:
        write_commitments(root, case["commitments"])
    catalogue, problems = read_catalogue(root)
    assert [problem.message.vi for problem in problems] == case.get("problems", [])
    found = review(compute(catalogue), [rule])
    assert [problem.message.vi for problem in found.problems] == []
    return catalogue, found


def test_the_rulebook_has_no_mistakes() -> None:
    assert [f"{problem.place}: {problem.message.en}" for problem in CARD_PROBLEMS] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_rule_has_both_kinds_of_cases(rule: Rule) -> None:
    fixture = _fixture(rule.name)
    assert fixture["fires"]
    assert fixture["spares"]
    if any(cut.edit != "ask" for cut in rule.card.cut):
        assert any("after" in case for case in fixture["fires"]), "a rule that cuts shows the catalogue after the cut"


def test_every_fixture_belongs_to_a_rule() -> None:
    assert {path.stem for path in HERE.glob("*.yaml")} == set(BY_NAME)


@pytest.mark.parametrize(("rule", "case"), _cases("fires"))
def test_fires(rule: Rule, case: dict[str, Any], tmp_path: Path) -> None:
    catalogue, found = _run(tmp_path, rule, case)
    seen = [_seen(finding, wanted) for finding, wanted in zip(found.findings, case["finds"], strict=False)]
    assert seen == case["finds"]
    assert len(found.findings) == len(case["finds"]), [finding.message.vi for finding in found.findings]
    if "after" in case:
        reformed = apply(catalogue, [cut for finding in found.findings for cut in finding.cuts])
        assert [str(conflict.reason.en) for conflict in reformed.conflicts] == []
        write_catalogue(tmp_path / "after", case["after"], case.get("vocabulary"))
        wanted, _ = read_catalogue(tmp_path / "after")
        assert dict(reformed.catalogue.procedures) == dict(wanted.procedures)


@pytest.mark.parametrize(("rule", "case"), _cases("spares"))
def test_spares(rule: Rule, case: dict[str, Any], tmp_path: Path) -> None:
    _, found = _run(tmp_path, rule, case)
    assert [(finding.path, finding.message.vi) for finding in found.findings] == []
    blind = sorted({name for missing in found.not_assessed for name in missing.missing})
    assert blind == sorted(case.get("not_assessed", []))


def _seen(finding: Any, wanted: dict[str, str]) -> dict[str, str]:
    """The finding as the fixture writes it: only the keys that the fixture names (path and message always)."""
    whole = {
        "procedure": finding.procedure,
        "path": finding.path,
        "message": finding.message.vi,
        "message_en": finding.message.en,
        "legal_state": finding.legal_state,
        "confidence": finding.confidence,
    }
    return {name: whole[name] for name in {"path": "", "message": "", **wanted}}
