"""A rule explained: the rows that fire are those whose conditions all hold, and where nothing fires something is told to fail."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

import pytest

from analyzer.analysis import rulebook
from analyzer.engine.cards.card import Rule
from analyzer.engine.explaining.conditions import Condition, Truth, all_of, conditions
from analyzer.engine.explaining.explain import Explainer, Explanation
from analyzer.engine.explaining.rows import Row
from analyzer.facts.facts import Facts, compute
from analyzer.reading.load import load

CATALOGUE = Path(__file__).parents[2] / "catalogue"
EVERY = 32
"""Of the procedures in which a rule finds nothing one in so many is explained, each time others."""


@cache
def facts() -> Facts:
    catalogue, _ = load(CATALOGUE, date(2026, 11, 22))
    return compute(catalogue)


@cache
def rules() -> list[Rule]:
    return rulebook(CATALOGUE)[0]


def fired(explanation: Explanation) -> set[str]:
    """The paths of the rows that are told to fire: of a select those of the outermost, or of its groups."""
    rows = explanation.sources[0].rows if explanation.sources else explanation.rows
    return {row.path for row in rows if row.holds}


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.name)
def test_every_finding_is_explained(rule: Rule) -> None:
    explainer = Explainer(facts(), rule)
    for code in explainer.fired:
        explanation = explainer.of(code)
        assert explanation.findings and explanation.problems == ()
        places = {finding.path for finding in explanation.findings}
        assert rule.card.at or (places <= fired(explanation) if rule.card.once else places == fired(explanation))
        assert fired(explanation)


@pytest.mark.parametrize(("number", "rule"), list(enumerate(rules())), ids=lambda value: getattr(value, "name", ""))
def test_where_nothing_fires_something_fails(number: int, rule: Rule) -> None:
    explainer = Explainer(facts(), rule)
    for code in [code for code in facts().catalogue.procedures if code not in explainer.fired][number % EVERY :: EVERY]:
        explanation = explainer.of(code)
        assert explanation.findings == () and fired(explanation) == set()
        assert not rule.card.query or explanation.sources
        for rows in [source.rows for source in explanation.sources[:1]] or [explanation.rows]:
            assert all(map(fails, rows))
        if explanation.sources and explanation.sources[0].grouped and not explanation.sources[0].rows:
            assert all(map(fails, explanation.sources[1].rows))


def fails(row: Row) -> bool:
    return bool(row.failing) or row.lack is not None


TRUTHS: list[tuple[str, dict[int, Truth], Truth, list[int]]] = [
    ("a and b", {1: True, 2: True}, True, [1, 2]),
    ("a and b", {1: True, 2: False}, False, [2]),
    ("a and b", {1: False, 2: False}, False, []),
    ("a and b", {1: None, 2: True}, None, [1]),
    ("a and b", {1: None, 2: False}, False, []),
    ("a or b", {1: False, 2: False}, False, [1, 2]),
    ("a or b", {1: True, 2: True}, True, []),
    ("a or b", {1: None, 2: True}, True, [2]),
    ("not a", {1: True}, False, [1]),
    ("not a", {1: None}, None, [1]),
    ("a and (b or not c)", {1: True, 2: False, 3: True}, False, [2, 3]),
]


@pytest.mark.parametrize(("predicate", "truths", "holds", "turning"), TRUTHS)
def test_conditions_hold_and_turn_as_in_sql(predicate: str, truths: dict[int, Truth], holds: Truth, turning: list[int]) -> None:
    condition = numbered(conditions(predicate, facts().tables))
    assert condition.holds(truths) is holds
    assert [test.number for test in condition.turning(truths)] == turning


def numbered(condition: Condition) -> Condition:
    return all_of([condition])


@pytest.mark.parametrize(
    ("predicate", "tests"),
    [
        ("len(held_in) > 0 and not conditional", ["(len(held_in) > 0)", "conditional"]),
        ("class in ('form', 'note') or x between 1 and 2", ["\"class\" IN ('form', 'note')", "x BETWEEN 1 AND 2"]),
        ("case when a then b else c end", None),
    ],
)
def test_a_predicate_is_taken_apart_at_its_joints(predicate: str, tests: list[str] | None) -> None:
    found = [test.sql.strip("()") for test in conditions(predicate, facts().tables).tests()]
    if tests is None:
        assert len(found) == 1
    else:
        assert found == [test.strip("()") for test in tests]
