"""Procedures that a rule cannot judge: a fact it needs is not known there. A third outcome beside yes and no."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from analyzer.engine.cards.card import Rule
from analyzer.engine.cards.visible import rows_of
from analyzer.engine.findings.finding import NotAssessed
from analyzer.facts.database.reads import Reads
from analyzer.facts.database.tables import Tables


class Blind:
    """Which facts are missing where; each fact is looked up once, for all the rules that need it."""

    def __init__(self, tables: Tables, judged: Collection[str]) -> None:
        self._tables = tables
        self._judged = judged
        self._unknown: dict[tuple[str, str], list[str]] = {}

    @staticmethod
    def reads(rules: Iterable[Rule]) -> Iterator[Reads]:
        """What will be read for the rules, so that no table is filled a second time for it."""
        for rule in rules:
            for need in rule.card.needs:
                yield rows_of(rule.table, ("procedure", need))[1]

    def procedures(self, rule: Rule) -> Iterator[NotAssessed]:
        """By code, each with the flags that are down on some row of the rule's table."""
        missing: dict[str, list[str]] = {}
        for need in rule.card.needs:
            for code in self._where_unknown(rule.table, need):
                missing.setdefault(code, []).append(need)
        for code in sorted(missing):
            yield NotAssessed(rule.name, code, tuple(missing[code]))

    def _where_unknown(self, table: str, flag: str) -> list[str]:
        if (table, flag) not in self._unknown:
            rows, reads = rows_of(table, ("procedure", flag))
            found = self._tables.rows(
                f"SELECT list(DISTINCT procedure) AS codes FROM ({rows}) WHERE NOT \"{flag}\" AND procedure <> ''", reads=reads
            )
            self._unknown[table, flag] = [code for code in found[0]["codes"] or () if code in self._judged]
        return self._unknown[table, flag]
