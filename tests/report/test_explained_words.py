"""Explanations read without SQL: every rule of the book, in both languages, and the words of single tests."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import product
from pathlib import Path
from typing import Any

import pytest
import yaml

from analyzer.analysis import rulebook
from analyzer.bundled import folder
from analyzer.engine.cards.card import Rule
from analyzer.engine.explaining.conditions import all_of, conditions
from analyzer.engine.explaining.explain import Explainer
from analyzer.engine.explaining.rows import row_of
from analyzer.engine.explaining.words.asked import Asked
from analyzer.engine.words.display import Display
from analyzer.facts.facts import Facts, compute
from analyzer.ledger.reviews.verdicts import judge
from analyzer.reading.load import load
from analyzer.report.explained.explaining import Words
from tests.small import AS_OF

RULES: tuple[Rule, ...] = tuple(rulebook(folder("catalogue"), ())[0])
CASES = yaml.safe_load(Path(__file__).with_name("explained_words.yaml").read_text("utf-8"))
SQL = re.compile(r"[a-z_]+\(|\b(?:SELECT|CASE|NULL|AND|NOT|true|false)\b|\$[a-z]|(?<![\w/.-])[a-z]\.[a-z_]+\b|!=|<>|>=|<=")


@pytest.fixture(scope="module")
def facts() -> Facts:
    return compute(load(folder("catalogue"), AS_OF)[0])


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_no_rule_shows_sql(facts: Facts, rule: Rule) -> None:
    explainer = Explainer(facts, rule)
    explanation = explainer.of((*explainer.fired, "1.003460")[0])
    for language in ("vi", "en"):
        words = Words(Display(facts.catalogue), language)
        found = judge((), explanation.findings, AS_OF)
        lines = (*words.looked_for(explanation), *words.of_procedure(explanation, found))
        told = re.sub(r"“[^”]*”", "“”", "\n".join(lines))
        assert SQL.findall(told) == []


def _empty_headings(lines: Sequence[str]) -> list[str]:
    """Lines that promise something below or behind them, which is not there; signs count as the text they stand before."""
    deep = [len(line) - len(line.lstrip()) + 2 * line.lstrip().startswith(("- ", *"✓✗?")) for line in lines]
    last = len(lines) - 1
    below = [place < last and deep[place + 1] > deep[place] for place in range(len(lines))]
    return [line for line, has in zip(lines, below, strict=True) if line.endswith(": ") or (line.endswith(":") and not has)]


def test_an_empty_heading_is_seen() -> None:
    assert _empty_headings(["  nêu khi:", "  trừ khi:", "    - một", "✗ không có: "]) == ["  nêu khi:", "✗ không có: "]
    assert _empty_headings(["Từng bước:", "✗ steps/a", "  nêu khi:"]) == ["  nêu khi:"]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_no_heading_is_empty_and_what_counts_one_is_singular(facts: Facts, rule: Rule) -> None:
    explainer = Explainer(facts, rule)
    for code, language in product(("1.001010", "1.003460"), ("vi", "en")):
        explanation = explainer.of(code)
        words = Words(Display(facts.catalogue), language)
        lines = (*words.looked_for(explanation), *words.of_procedure(explanation, judge((), explanation.findings, AS_OF)))
        assert _empty_headings(tuple(words.looked_for(explanation))) + _empty_headings(lines) == []
        assert [line for line in lines if re.search(r"(?<![\w.,])1 (other conditions|more rows|copies|papers|steps)\b", line)] == []


@pytest.mark.parametrize(
    ("rule", "told"),
    [
        (
            "online_slower_than_counter",
            [
                "  Quy tắc xét thời hạn giải quyết (dòng 1) cùng dòng khác (dòng 2); nêu khi:",
                "    - độ dài theo đơn vị của bản ghi (dòng 1) lớn hơn độ dài theo đơn vị của bản ghi (dòng 2)",
                "    - loại của các cách thức ấy (dòng 2): có trực tiếp",
            ],
        ),
        ("same_procedure_at_several_levels", ["    - có ghi mục đích bảo vệ (dòng 1)", "    - có ghi mục đích bảo vệ (dòng 2)"]),
    ],
)
def test_of_rows_of_one_table_it_is_said_which(facts: Facts, rule: str, told: list[str]) -> None:
    (card,) = (one for one in RULES if one.name == rule)
    lines = list(Words(Display(facts.catalogue), "vi").looked_for(Explainer(facts, card).of("1.001010")))
    assert [line for line in told if line not in lines] == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["predicate"])
def test_a_test_in_words(facts: Facts, case: dict[str, Any]) -> None:
    condition = all_of([conditions(case["predicate"], facts.tables)])
    asked = {
        language: Asked(Display(facts.catalogue), language, {"": case.get("table", "documents")}, case.get("given", {}))
        for language in ("vi", "en")
    }
    assert asked["vi"].whole(condition.parts[0]) == case["vi"]
    assert "en" not in case or asked["en"].whole(condition.parts[0]) == case["en"]
    if "values" in case:
        row = row_of("", condition, {test.number: True for test in condition.tests()}, case["values"])
        assert asked["vi"].found(condition, row) == case["found"]
        assert "found_en" not in case or asked["en"].found(condition, row) == case["found_en"]
        if "wanting" in case:
            assert asked["vi"].wanting(condition.parts[0], row_of("", condition, {1: False}, case["values"])) == case["wanting"]
