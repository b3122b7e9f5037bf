"""Why a rule fired on a procedure, or why not: its predicate test by test on every row it looked at, and what would turn it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from analyzer.engine.card import Rule
from analyzer.engine.conditions import Condition, Truth, all_of, conditions, flag
from analyzer.engine.finding import Finding
from analyzer.engine.query import compile_rules, protects, rows_of
from analyzer.engine.run import review, thresholds
from analyzer.engine.sources import RowSource, row_sources
from analyzer.facts.facts import Facts
from analyzer.model.problems import Problem


@dataclass(frozen=True, slots=True)
class Row:
    """A row that the rule looked at: how each test came out there (`truths`, by number), and the values that the tests read.

    `turning` are the tests of which one alone, coming out the other way, would turn the outcome.
    """

    path: str
    truths: Mapping[int, Truth]
    values: Mapping[str, Any]
    holds: Truth
    turning: tuple[Condition, ...]

    failing: tuple[Condition, ...]
    """Of what must hold together, the parts that do not."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """What a rule made of one procedure. `condition` is its predicate; None for a card that is a select over many rows.

    `rows` are those it looked at, the nearest to firing first; of a select, `sources` are the tables that can be told row by row.
    """

    rule: Rule
    findings: tuple[Finding, ...]
    condition: Condition | None
    rows: tuple[Row, ...]
    missing: tuple[str, ...]
    problems: tuple[Problem, ...]
    sources: tuple[RowSource, ...] = ()


def explain(facts: Facts, rule: Rule, code: str) -> Explanation:
    """The explanation of `rule` on the procedure `code`, which the catalogue holds and which is not secret."""
    found = review(facts, [rule])
    findings = tuple(finding for finding in found.findings if finding.procedure == code)
    missing = tuple(name for blind in found.not_assessed if blind.procedure == code for name in blind.missing)
    if found.problems:
        return Explanation(rule, findings, None, (), missing, tuple(found.problems))
    if rule.card.query:
        return Explanation(rule, findings, None, (), missing, (), _sources(rule, facts, code))
    condition = _condition(rule, facts)
    rows = sorted(_rows(rule, condition, facts, code), key=lambda row: (row.holds is not True, len(row.failing), row.path))
    return Explanation(rule, findings, condition, tuple(rows), missing, ())


def _sources(rule: Rule, facts: Facts, code: str) -> tuple[RowSource, ...]:
    ((_, compiled, _),) = compile_rules([rule], facts.tables)
    assert compiled is not None  # the rule has run
    return tuple(row_sources(rule.card.query, code, thresholds(rule, facts, compiled), facts.tables))


def _condition(rule: Rule, facts: Facts) -> Condition:
    """All that must hold: the facts it needs are known, the element is not protected, the predicate."""
    spared = [Condition("not", (flag("protected"),))] if protects(rule) else []
    return all_of([*map(flag, rule.card.needs), *spared, conditions(rule.card.when, facts.tables)])


def _rows(rule: Rule, condition: Condition, facts: Facts, code: str) -> Iterable[Row]:
    tests = list(condition.tests())
    columns = dict.fromkeys(("procedure", "path", *(name for test in tests for name in test.columns)))
    ((_, compiled, _),) = compile_rules([rule], facts.tables)
    assert compiled is not None  # the rule has run
    select, reads = rows_of(rule.table, columns)
    told = ", ".join([*(f'"{name}"' for name in columns), *(f"({test.sql}) AS test_{test.number}" for test in tests)])
    given = thresholds(rule, facts, compiled)
    asked = {name: value for name, value in given.items() if f"${name}" in told}
    found = facts.tables.rows(f"SELECT {told} FROM ({select}) WHERE procedure = $of_this", {**asked, "of_this": code}, reads=reads)
    for row in found:
        truths = {test.number: row[f"test_{test.number}"] for test in tests}
        values = {name: row[name] for name in columns if name not in ("procedure", "path")}
        failing = tuple(part for part in condition.parts if part.holds(truths) is not True)
        yield Row(row["path"], truths, values, condition.holds(truths), tuple(condition.turning(truths)), failing)
