"""The summary on the terminal: the answer, the measures, the rules that held, the best cuts, what to do next."""

from __future__ import annotations

from rich.console import Console

from analyzer.analysed import Analysis
from analyzer.model.text import Language
from analyzer.report.screen.summary.ending import next_commands, problems, states
from analyzer.report.screen.summary.figures import answer, measures
from analyzer.report.screen.summary.page import Page
from analyzer.report.screen.summary.proposals import cuts, each_finding, reviewed
from analyzer.report.screen.summary.rules import rules


def print_summary(analysis: Analysis, console: Console, language: Language, catalogue: str = "", *, reported: bool = False) -> None:
    """Print what a reviewer needs first; the report holds the rest. `catalogue` is how the user named the folder, if at all;
    `reported` where this run has written the report."""
    page = Page(analysis, console, language)
    answer(page)
    measures(page)
    rules(page)
    each_finding(page)
    cuts(page)
    reviewed(page, catalogue)
    states(page)
    problems(page)
    next_commands(page, catalogue, reported=reported)
