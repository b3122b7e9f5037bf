"""What a review proposes: each finding of a small selection, the best cuts, and what people have said."""

from __future__ import annotations

from rich.text import Text as Styled

from analyzer.report.alike import Alike, best
from analyzer.report.numbers import counted
from analyzer.report.reviews import reviews
from analyzer.report.screen.summary.page import ACCENT, Page
from analyzer.report.screen.tables import styled, table_of
from analyzer.report.told import STATES, run_rules, same_words, state_of

MOST_CUTS = 10
MOST_EACH = 60
"""As many findings are listed one by one; of more the counts tell more."""


def each_finding(page: Page) -> None:
    """Procedure, what is said of it, and the fingerprint by which a verdict is given; nothing for a whole catalogue or a large part of it.

    A selection is asked to be read, a whole catalogue to be counted. Of findings that read the same the line of the procedure's file is
    told.
    """
    findings = page.analysis.findings
    if page.analysis.selection is None or not 0 < len(findings) <= MOST_EACH:
        return
    page.head("each")
    table = table_of(show_header=False)
    table.add_column(no_wrap=True, style=ACCENT)
    table.add_column(overflow="fold")
    table.add_column(no_wrap=True, style="dim")
    twins = same_words(findings, page.language)
    for finding in sorted(findings, key=lambda one: (STATES.index(state_of(one)), one.procedure, one.rule, one.path)):
        judged = page.lists.said_of(finding)
        line = f" ({page.say('file_line', n=str(finding.places[0].place.line))})" if finding.fingerprint in twins else ""
        said = styled(finding.message[page.language] + line + (f" [{judged}]" if judged else ""))
        table.add_row(finding.procedure, said, finding.fingerprint)
    page.show(table)


def cuts(page: Page) -> None:
    found = best(page.analysis.findings, MOST_CUTS)
    if not found:
        page.head("cuts")
        page.line(_no_cuts(page))
        return
    page.head("best_cuts")
    table = table_of(show_header=False)
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    table.add_column(overflow="fold")
    table.add_column(no_wrap=True, style="dim")
    for group in found:
        table.add_row(*_cut(page, group))
    page.show(table)


def _no_cuts(page: Page) -> str:
    if unfelt := page.lists.count("new"):
        return page.say("cuts_unfelt", n=counted(unfelt, page.say("unit_proposals"), page.language))
    procedures, rules = len(page.analysis.catalogue.procedures), len(run_rules(page.analysis))
    return page.say("no_cuts", procedures=page.number(procedures), rules=page.number(rules))


def _cut(page: Page, group: Alike) -> tuple[Styled, ...]:
    """One proposal; several that are alike are one line, with the procedure and the fingerprint of the first."""
    first, others = group.first, len(group.findings) - 1
    judged = page.lists.said_of_all(group)
    title = group.called(page.lists.title(first.rule), page.lists.display, page.language)
    return (
        styled(page.lists.size(group) if others else first.procedure, ACCENT),
        styled(title + (f" [{judged}]" if judged else "")),
        styled(page.lists.saving(group)[0], "bold"),
        styled(first.fingerprint + (f" +{others}" if others else "")),
    )


def reviewed(page: Page, catalogue: str) -> None:
    """What people have said of findings, those set aside first; nothing where nobody said anything."""
    found = reviews(page.analysis, page.language)
    if not found.count:
        return
    page.head("reviews")
    table = table_of(show_header=False)
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    table.add_column(overflow="fold")
    table.add_column(no_wrap=True, style="dim")
    for row in found.rejected[:MOST_CUTS]:
        table.add_row(styled(row.code, ACCENT), styled(row.title), styled(f"{row.said}. {row.reason}"), row.fingerprint)
    if found.rejected:
        page.show(table)
    if len(found.rejected) > MOST_CUTS:
        page.line(page.say("reviews_more", n=page.number(len(found.rejected) - MOST_CUTS)))
    sizes = {name: page.number(len(getattr(found, name))) for name in ("rejected", "past", "others")}
    page.line(page.say("reviews_sizes", folder=f" -C {catalogue}" if catalogue else "", **sizes))
