"""The answer of a review and its figures: what it found, and each measure before and after."""

from __future__ import annotations

from analyzer.model.days import written_day
from analyzer.model.text import raised
from analyzer.report.measures import inferred_parts, measure_rows, unknown_measures
from analyzer.report.screen.summary.page import ACCENT, Page
from analyzer.report.screen.tables import styled, table_of


def answer(page: Page) -> None:
    catalogue, known = page.analysis.catalogue, page.analysis.known
    office = page.lists.citing.official(catalogue.settings.ministry_name)[page.language]
    law = page.say("as_of", day=written_day(catalogue.as_of)[page.language])
    head = ", ".join(part for part in (office, law, known and known.told[page.language], page.story.selected) if part)
    page.line(raised(head), "dim")
    page.line("")
    page.line(page.story.headline, "bold")
    page.line("")
    table = table_of(show_header=False)
    table.add_column(justify="right", no_wrap=True, style=f"bold {ACCENT}")
    table.add_column(overflow="fold")
    for figure in page.story.figures:
        table.add_row(figure.value, styled(f"{figure.label}: {figure.detail}"))
    page.show(table)
    for more in filter(None, (page.story.since, page.story.flaws, page.story.unproven, page.story.pending)):
        page.line(more)


def measures(page: Page) -> None:
    page.head("measures")
    table = table_of()
    table.add_column(page.say("measure"), overflow="fold")
    for key in ("before", "after", "reduced", "share"):
        table.add_column(page.say(key), justify="right", no_wrap=True)
    table.add_column(page.say("unit"), overflow="fold")
    rows = measure_rows(page.story.lines, page.language)
    for row in rows:
        title = f"  {row.title}" if row.name == "documents_shown" else row.title
        table.add_row(title, row.before, row.after, row.reduced, row.share, row.unit, style="bold" if row.falls else "")
    page.show(table)
    partly = [f"{row.title} {row.known}" for row, line in zip(rows, page.story.lines, strict=True) if line.known < line.all]
    notes = (
        f"{page.say('known_on')}: {'; '.join(partly)}." if partly else "",
        *dict.fromkeys(row.note for row in rows),
        unknown_measures(page.analysis, page.story.unknown, page.language),
        inferred_parts(page.analysis, page.language),
    )
    for note in filter(None, notes):
        page.line(note, "dim")
