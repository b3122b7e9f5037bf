"""The rules that held somewhere, or could not judge; the others are only counted."""

from __future__ import annotations

from rich.padding import Padding

from analyzer.report.finding_rows import RuleLine
from analyzer.report.screen.summary.page import Page
from analyzer.report.screen.tables import lines_of, styled, table_of
from analyzer.report.told import OPEN, rules_off

_STATE_HEADS = ("new_head", "already_short", "stale_short", "question_short", "blind_short")
_NARROW = {"vi": 6, "en": 9}
"""Columns of the heads above the counts: their words stand one below the other."""


def rules(page: Page) -> None:
    page.head("rules")
    table = table_of()
    table.add_column(page.say("rule"), overflow="fold")
    table.add_column(page.say("severity"), overflow="fold", max_width=_NARROW[page.language])
    for key in _STATE_HEADS:
        table.add_column(page.say(key), justify="right", overflow="fold", max_width=_NARROW[page.language])
    silent = 0
    for family, of_family in page.lists.rulebook().items():
        told = [rule for rule in of_family if rule.blind or any(rule.counts.values())]
        silent += len(of_family) - len(told)
        if told:
            table.add_row(styled(family, "dim"))
        for rule in told:
            table.add_row(*_row(page, rule))
    page.show(table)
    for key, count in (
        ("silent_rules_since" if page.analysis.since else "silent_rules", silent),
        ("failed_rules", len(page.analysis.failed)),
        ("disabled_rules", rules_off(page.analysis)),
    ):
        if count:
            page.line(page.say(key, n=page.number(count)), "dim")


def _row(page: Page, rule: RuleLine) -> tuple[Padding | str, ...]:
    name = Padding(lines_of("\n".join((rule.title, *rule.learned[:1]))), (0, 0, 0, 2))
    counts = [rule.counts[state] for state in OPEN] + [rule.blind]
    return (name, rule.severity, *(page.number(count) if count else "" for count in counts))
