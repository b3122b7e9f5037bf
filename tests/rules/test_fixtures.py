"""Every rule has a fixture: where it must fire (path and message), where it must not, and the catalogue after its cuts."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from analyzer.analysis import rulebook
from analyzer.engine.cards.binding import PARAMETER
from analyzer.engine.cards.card import Rule
from analyzer.engine.cards.compiled import expressions
from analyzer.rulebook.fixtures import Fixture, Ground, Kind, disagreements, fixture_of, lacking
from tests.small import AS_OF, VOCABULARY

HERE = Path(__file__).parent
RULES, CARD_PROBLEMS = rulebook(HERE)
BY_NAME = {rule.name: rule for rule in RULES}
GROUND = Ground(VOCABULARY, AS_OF)


def _fixture(name: str) -> Fixture:
    fixture, problems = fixture_of(HERE / f"{name}.yaml")
    assert fixture is not None, problems
    return fixture


def _cases(kind: Kind) -> list[Any]:
    return [
        pytest.param(rule, case, id=f"{rule.name}: {case['case']}")
        for rule in RULES
        if (HERE / f"{rule.name}.yaml").exists()
        for case in _fixture(rule.name).of(kind)
    ]


def test_the_rulebook_has_no_mistakes() -> None:
    assert [f"{problem.place}: {problem.message.en}" for problem in CARD_PROBLEMS] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_rule_has_both_kinds_of_cases(rule: Rule) -> None:
    assert lacking(rule, _fixture(rule.name)) == []


def test_every_fixture_belongs_to_a_rule() -> None:
    assert {path.stem for path in HERE.glob("*.yaml")} == set(BY_NAME)


@pytest.mark.parametrize(("rule", "case"), _cases("fires"))
def test_fires(rule: Rule, case: dict[str, Any], tmp_path: Path) -> None:
    assert disagreements(rule, "fires", case, GROUND, tmp_path) == ([], [])


@pytest.mark.parametrize(("rule", "case"), _cases("spares"))
def test_spares(rule: Rule, case: dict[str, Any], tmp_path: Path) -> None:
    assert disagreements(rule, "spares", case, GROUND, tmp_path) == ([], [])


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.card.status.stage == "stable"], ids=lambda rule: rule.name)
def test_every_basis_of_a_stable_rule_has_its_provision_and_the_day_it_was_checked(rule: Rule) -> None:
    assert [basis.instrument for basis in rule.card.legal_basis if not basis.provision or basis.checked is None] == []


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.card.phrases], ids=lambda rule: rule.name)
def test_every_list_of_phrases_is_called(rule: Rule) -> None:
    assert set(rule.card.phrases) <= set(PARAMETER.findall(" ".join([rule.card.query, *(sql for _, sql in expressions(rule.card))])))
