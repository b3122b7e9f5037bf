"""What a finding says stands in its card as a message and its variants: SQL gives values and codes, no sentences."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest

from analyzer.engine.cards.binding import empty_tables
from analyzer.engine.cards.card import Rule
from analyzer.engine.cards.compiled import expressions
from tests.rules.test_fixtures import RULES

COMPARES = {
    "regexp_matches",
    "contains",
    "starts_with",
    "ends_with",
    "prefix",
    "suffix",
    "list_contains",
    "list_has_any",
}
"""Functions whose words are looked for in a record, not said."""
LOOKS_FOR = {"replace": 1, "concat_ws": 0}
"""Functions of which one argument, by its number, is looked for or stands between: what the others say is said."""
CODE = re.compile(r"/?[a-z_]*|\W*(VND)?")


def _said(node: Any) -> Iterator[str]:
    """The texts that a syntax tree makes values of: not those that it compares with."""
    if isinstance(node, list):
        for one in node:
            yield from _said(one)
    elif isinstance(node, dict):
        if (
            node.get("class") == "COMPARISON"
            or node.get("type") in ("COMPARE_IN", "COMPARE_NOT_IN")
            or node.get("function_name") in COMPARES
        ):
            return
        if node.get("class") == "CONSTANT" and (literal := node["literal"])["kind"] == "STRING":
            yield literal["text"]
        beside = LOOKS_FOR.get(node.get("function_name", ""))
        for key, value in node.items():
            said = value if key != "arguments" or beside is None else [one for number, one in enumerate(value) if number != beside]
            yield from _said(said)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_sql_says_nothing_to_people(rule: Rule) -> None:
    selects = [rule.card.query] if rule.card.query else []
    selects += [f"SELECT ({sql})" for _, sql in expressions(rule.card)]
    assert [text for select in selects for text in _sentences(select)] == []


@pytest.mark.parametrize(
    ("sql", "said"),
    [
        ("concat_ws(' và ', 'nhập từng mức thu', name)", ["nhập từng mức thu"]),
        ("replace('đề nghị nhập một mức', 'một mức', 'từng mức thu')", ["đề nghị nhập một mức", "từng mức thu"]),
        ("replace(name, 'tờ khai', '')", []),
        ("regexp_matches(name, concat_ws('|', 'tờ khai', 'đơn'))", []),
    ],
)
def test_what_sql_says(sql: str, said: list[str]) -> None:
    assert list(_sentences(f"SELECT ({sql})")) == said


def _sentences(select: str) -> list[str]:
    return [text for text in _said(json.loads(empty_tables().syntax(select))) if not CODE.fullmatch(text)]
