"""Why a rule fired on a procedure, or why not: its predicate test by test on every row it looked at, and what would turn it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from analyzer.engine.asking import Asking
from analyzer.engine.card import Rule
from analyzer.engine.conditions import Condition, all_of, conditions, flag
from analyzer.engine.finding import Finding
from analyzer.engine.joining import WHICH_ROW
from analyzer.engine.query import compile_rules, protects, rows_of
from analyzer.engine.rows import Row, RowSource, row_of
from analyzer.engine.run import review, thresholds
from analyzer.engine.sources import Query
from analyzer.facts.facts import Facts
from analyzer.facts.reads import together
from analyzer.model.problems import Problem


@dataclass(frozen=True, slots=True)
class Explanation:
    """What a rule made of one procedure. `condition` is its predicate; None for a card that is a select over many rows.

    `rows` are those it looked at, the nearest to firing first; of a select, `sources` are the rows and groups of it and of what feeds it.
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
    return Explainer(facts, rule).of(code)


class Explainer:
    """A rule run and taken apart once, to be explained on any procedure."""

    def __init__(self, facts: Facts, rule: Rule) -> None:
        self._facts, self._rule = facts, rule
        self._found = review(facts, [rule])
        if self._found.problems:
            return
        ((_, compiled, _),) = compile_rules([rule], facts.tables)
        assert compiled is not None  # the rule has run
        self._thresholds, self._reads = thresholds(rule, facts, compiled), compiled.reads
        spared = ("protected",) if protects(rule, compiled) else ()
        if rule.card.query:
            self._query = Query(rule.card.query, facts.tables, self._reads, spared)
        else:
            self._condition = all_of([*map(flag, rule.card.needs), *_not(spared), conditions(rule.card.when, facts.tables)])

    @property
    def fired(self) -> list[str]:
        """The procedures in which the rule found something."""
        return sorted({finding.procedure for finding in self._found.findings})

    def of(self, code: str) -> Explanation:
        """What the rule made of the procedure."""
        findings = tuple(finding for finding in self._found.findings if finding.procedure == code)
        missing = tuple(name for blind in self._found.not_assessed if blind.procedure == code for name in blind.missing)
        if self._found.problems:
            return Explanation(self._rule, findings, None, (), missing, tuple(self._found.problems))
        if self._rule.card.query:
            sources = tuple(self._query.sources(code, self._thresholds))
            return Explanation(self._rule, findings, None, (), missing, (), sources)
        rows = sorted(self._rows(code), key=lambda row: (row.holds is not True, len(row.failing), row.path))
        return Explanation(self._rule, findings, self._condition, tuple(rows), missing, ())

    def _rows(self, code: str) -> Iterable[Row]:
        tests = list(self._condition.tests())
        columns = dict.fromkeys(("procedure", "path", *(name for test in tests for name in test.columns if not name.startswith("$"))))
        select, reads = rows_of(self._rule.table, columns)
        told = ", ".join([*(f'"{name}"' for name in columns), *(f"({test.sql}) AS test_{test.number}" for test in tests)])
        asking = Asking(self._facts.tables, together((reads, self._reads)), {**self._thresholds, "of_this": code})
        for row in asking.asked(f"SELECT {told} FROM ({select}) WHERE procedure = $of_this"):
            truths = {test.number: row[f"test_{test.number}"] for test in tests}
            values = {name: row[name] for name in columns if name not in WHICH_ROW}
            values |= {f"${name}": value for name, value in self._thresholds.items()}
            yield row_of(row["path"], self._condition, truths, values)


def _not(columns: Iterable[str]) -> list[Condition]:
    return [Condition("not", (flag(name),)) for name in columns]
