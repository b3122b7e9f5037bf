"""The end of the summary: how many findings are in which state, what is wrong with the files, what to do next."""

from __future__ import annotations

from analyzer.report.around import checked_files
from analyzer.report.screen.summary.page import ACCENT, Page
from analyzer.report.screen.tables import table_of
from analyzer.report.told import OPEN, STATES

MOST_PROBLEMS = 20
_REPORT = ("tthc analyze{}{} --report build/report.html", "next_report")
_NEXT = (
    ("tthc analyze{}{} --format json", "next_json"),
    ("tthc measure{}{} --by field", "next_measure"),
    ("tthc check{}", "next_check"),
    ("tthc rules", "next_rules"),
)


def states(page: Page) -> None:
    page.line("")
    table = table_of(show_header=False)
    table.add_column(justify="right", no_wrap=True)
    table.add_column(overflow="fold")
    for state in STATES if page.lists.count("later") else OPEN:
        table.add_row(page.number(page.lists.count(state)), page.say("cuts" if state == "new" else state))
    table.add_row(page.number(len(page.analysis.not_assessed)), page.say("not_assessed_count"))
    page.show(table)


def problems(page: Page) -> None:
    page.head("problems")
    found = page.analysis.problems
    if not found:
        page.line(page.say("no_problems", **{name: page.number(size) for name, size in checked_files(page.analysis).items()}))
    for problem in found[:MOST_PROBLEMS]:
        for number, line in enumerate(problem.told(page.language)):
            page.line(line, "" if number else "bold")
    if len(found) > MOST_PROBLEMS:
        page.line(page.say("problems_more", n=page.number(len(found) - MOST_PROBLEMS)))


def next_commands(page: Page, catalogue: str, *, reported: bool) -> None:
    """What to run next; not the report where it has just been written."""
    page.head("next")
    table = table_of(show_header=False)
    table.add_column(no_wrap=True, style=ACCENT)
    table.add_column(overflow="fold")
    place = f" {catalogue}" if catalogue else ""
    part = f" {page.analysis.selection.wanted.told}" if page.analysis.selection else ""
    for command, key in (*(() if reported else (_REPORT,)), *_NEXT):
        table.add_row(command.format(place, part), page.say(key))
    page.show(table)
