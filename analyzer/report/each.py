"""The findings of a small selection, one by one, for the terminal: a selection is asked to be read, a whole catalogue to be counted."""

from __future__ import annotations

from rich.table import Table

from analyzer.analysis import Analysis
from analyzer.model.text import Language
from analyzer.report.lists import Lists
from analyzer.report.tables import styled, table_of
from analyzer.report.told import STATES, state_of

MOST = 60
"""As many findings are listed; of more the counts tell more."""


def each_finding(analysis: Analysis, lists: Lists, language: Language) -> Table | None:
    """Procedure, what is said of it, and the fingerprint by which a verdict is given; None for a whole catalogue or a large part of it."""
    if analysis.selection is None or not 0 < len(analysis.findings) <= MOST:
        return None
    table = table_of(show_header=False)
    table.add_column(no_wrap=True, style="cyan")
    table.add_column(overflow="fold", ratio=1)
    table.add_column(no_wrap=True, style="dim")
    for finding in sorted(analysis.findings, key=lambda one: (STATES.index(state_of(one)), one.procedure, one.rule, one.path)):
        judged = lists.said_of(finding)
        table.add_row(finding.procedure, styled(finding.message[language] + (f" [{judged}]" if judged else "")), finding.fingerprint)
    return table
