"""The findings of a small selection, one by one, for the terminal: a selection is asked to be read, a whole catalogue to be counted."""

from __future__ import annotations

from rich.table import Table

from analyzer.analysis import Analysis
from analyzer.model.text import Language
from analyzer.report.lists import Lists
from analyzer.report.screen.tables import styled, table_of
from analyzer.report.told import STATES, same_words, state_of
from analyzer.report.words.say import Say

MOST = 60
"""As many findings are listed; of more the counts tell more."""


def each_finding(analysis: Analysis, lists: Lists, language: Language) -> Table | None:
    """Procedure, what is said of it, and the fingerprint by which a verdict is given; None for a whole catalogue or a large part of it.

    Of findings that read the same the line of the procedure's file is told.
    """
    if analysis.selection is None or not 0 < len(analysis.findings) <= MOST:
        return None
    table = table_of(show_header=False)
    table.add_column(no_wrap=True, style="cyan")
    table.add_column(overflow="fold", ratio=1)
    table.add_column(no_wrap=True, style="dim")
    twins, say = same_words(analysis.findings, language), Say(language)
    for finding in sorted(analysis.findings, key=lambda one: (STATES.index(state_of(one)), one.procedure, one.rule, one.path)):
        judged = lists.said_of(finding)
        line = f" ({say('file_line', n=str(finding.places[0].place.line))})" if finding.fingerprint in twins else ""
        table.add_row(finding.procedure, styled(finding.message[language] + line + (f" [{judged}]" if judged else "")), finding.fingerprint)
    return table
