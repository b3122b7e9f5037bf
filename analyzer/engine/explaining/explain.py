"""Why a rule fired on a procedure, or why not: its predicate test by test on every row it looked at, and what would turn it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from analyzer.engine.cards.card import Rule
from analyzer.engine.cards.predicate import rows_seen
from analyzer.engine.cards.query import compile_rules, protects
from analyzer.engine.explaining.asking import Asking
from analyzer.engine.explaining.conditions import Condition, all_of, conditions, flag
from analyzer.engine.explaining.joining import WHICH_ROW
from analyzer.engine.explaining.rows import Row, RowSource, row_of
from analyzer.engine.explaining.sources import Query
from analyzer.engine.explaining.syntax import Syntax
from analyzer.engine.findings.finding import Finding
from analyzer.engine.run import review, thresholds
from analyzer.facts.database.reads import together
from analyzer.facts.database.tables import Tables
from analyzer.facts.database.trees import Node
from analyzer.facts.facts import Facts
from analyzer.model.problems import Problem


@dataclass(frozen=True, slots=True)
class Explanation:
    """What a rule made of one procedure. `condition` is its predicate; None for a card that is a select over many rows.

    `rows` are those it looked at, the nearest to firing first; of a select, `sources` are the rows and groups of it and of what feeds it.
    A `disabled` rule does not run. `elsewhere` are other procedures whose findings speak of this one.
    """

    rule: Rule
    findings: tuple[Finding, ...]
    condition: Condition | None
    rows: tuple[Row, ...]
    missing: tuple[str, ...]
    problems: tuple[Problem, ...]
    sources: tuple[RowSource, ...] = ()
    disabled: bool = False
    elsewhere: tuple[str, ...] = ()
    given: Mapping[str, Any] = field(default_factory=dict)
    """The thresholds and phrases that the card names, by name."""

    named: Mapping[str, Node] = field(default_factory=dict, compare=False, repr=False)
    """The selects that columns are made of, by name; without a name, what the card itself makes of columns."""

    @property
    def holds(self) -> bool:
        """Whether the predicate holds of a row, or the select gives one; a finding it is only where the cut touches nothing protected."""
        rows = self.sources[0].rows if self.sources and not self.sources[0].name else self.rows
        return any(row.holds for row in rows)


def explain(facts: Facts, rule: Rule, code: str) -> Explanation:
    """The explanation of `rule` on the procedure `code`, which the catalogue holds and which is not secret."""
    return Explainer(facts, rule).of(code)


class Explainer:
    """A rule run and taken apart once, to be explained on any procedure."""

    def __init__(self, facts: Facts, rule: Rule) -> None:
        self._facts, self._rule = facts, rule
        self._disabled = rule.name in facts.catalogue.settings.disabled_rules
        self._found = review(facts, [rule])
        ((_, compiled, problems),) = compile_rules([rule], facts.tables)
        self._problems = tuple(self._found.problems or problems)
        if self._problems or compiled is None:
            return
        self._thresholds, self._reads, self._asked = thresholds(rule, facts, compiled), compiled.reads, compiled.asked
        spared = ("protected",) if protects(rule, compiled) else ()
        if rule.card.query:
            self._query = Query(rule.card.query, facts.tables, self._reads, spared)
            self._named = self._query.named
        else:
            self._named = {"": _made(rule, facts.tables)} if rule.card.let else {}
            self._condition = all_of([*map(flag, rule.card.needs), *_not(spared), conditions(rule.card.when, facts.tables)])

    @property
    def fired(self) -> list[str]:
        """The procedures in which the rule found something."""
        return sorted({finding.procedure for finding in self._found.findings})

    def of(self, code: str) -> Explanation:
        """What the rule made of the procedure."""
        findings = tuple(finding for finding in self._found.findings if finding.procedure == code)
        missing = tuple(name for blind in self._found.not_assessed if blind.procedure == code for name in blind.missing)
        elsewhere = tuple(sorted({one.procedure for one in self._found.findings if one.procedure != code and _speaks_of(one, code)}))
        told = Explanation(self._rule, findings, None, (), missing, self._problems, disabled=self._disabled, elsewhere=elsewhere)
        if self._problems:
            return told
        told = replace(told, given={**self._thresholds, **self._rule.card.phrases}, named=self._named)
        if self._rule.card.query:
            return replace(told, sources=tuple(self._query.sources(code, self._thresholds)))
        rows = sorted(self._rows(code), key=lambda row: (row.holds is not True, len(row.failing), row.path))
        return replace(told, condition=self._condition, rows=tuple(rows))

    def _rows(self, code: str) -> Iterable[Row]:
        tests = list(self._condition.tests())
        columns = dict.fromkeys(("procedure", "path", *(name for test in tests for name in test.columns if not name.startswith("$"))))
        select, reads = rows_seen(self._rule, (*columns, *self._asked))
        told = ", ".join([*(f'"{name}"' for name in columns), *(f"({test.sql}) AS test_{test.number}" for test in tests)])
        asking = Asking(self._facts.tables, together((reads, self._reads)), {**self._thresholds, "of_this": code})
        for row in asking.asked(f"SELECT {told} FROM ({select}) WHERE procedure = $of_this"):
            truths = {test.number: row[f"test_{test.number}"] for test in tests}
            values = {name: row[name] for name in columns if name not in WHICH_ROW}
            values |= {f"${name}": value for name, value in self._thresholds.items() if isinstance(value, float)}
            yield row_of(row["path"], self._condition, truths, values)


def _made(rule: Rule, tables: Tables) -> Node:
    """The select of what a card makes of the columns of its rows."""
    made = ", ".join(f'({sql}) AS "{name}"' for name, sql in rule.card.let.items())
    return Syntax(tables).select(f"SELECT {made} FROM {rule.table}")


def _speaks_of(finding: Finding, code: str) -> bool:
    """Whether a finding names a procedure: in what its card read, or as a place it is held against."""
    named = (code in value if isinstance(value, list | tuple) else value == code for value in finding.seen.read.values())
    return any(named) or any(place.procedure == code for place in finding.places)


def _not(columns: Iterable[str]) -> list[Condition]:
    return [Condition("not", (flag(name),)) for name in columns]
