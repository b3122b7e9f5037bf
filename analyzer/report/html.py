"""The report as one HTML page that needs nothing from outside, and its charts as files."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from markupsafe import Markup

from analyzer.analysed import Analysis
from analyzer.engine.words.citing import Citing
from analyzer.model.days import written_day
from analyzer.model.text import Language
from analyzer.report.around import MOST_PROBLEMS, MOST_RESULTS, checked_files, dependencies, not_assessed, parameters
from analyzer.report.behind import findings_of, sums
from analyzer.report.charts import charts
from analyzer.report.fields import MOST_FIELDS, by_field, by_level, overlap
from analyzer.report.figure_rows import COLUMNS, Figures, group_lines, total_line
from analyzer.report.finding_lists import Lists
from analyzer.report.finding_rows import list_anchor
from analyzer.report.life import events
from analyzer.report.measures import inferred_parts, measure_rows, unknown_measures
from analyzer.report.numbers import counted, plain
from analyzer.report.page import filled
from analyzer.report.reviews import reviews
from analyzer.report.story import enumeration, tell
from analyzer.report.told import is_listed, pending_words, rules_off, run_rules
from analyzer.report.words.say import Say
from analyzer.writing import atomic


def render(analysis: Analysis, language: Language) -> str:
    """The page; the same analysis gives the same bytes."""
    return filled("analyzer.report", "page.html.j2", **context(analysis, language))


def write_html(analysis: Analysis, target: Path, language: Language) -> None:
    """Write the page, whole or not at all. Raises `OSError`."""
    atomic.write(target, render(analysis, language).encode())


def write_charts(analysis: Analysis, folder: Path, language: Language) -> None:
    """Write every chart as SVG and PNG. Raises `OSError`."""
    charts.write(charts.draw(analysis, language), folder)


def context(analysis: Analysis, language: Language) -> dict[str, Any]:
    """Everything the templates name."""
    return {**_head(analysis, language), **_findings(analysis, language), **_surroundings(analysis, language)}


def _head(analysis: Analysis, language: Language) -> dict[str, Any]:
    settings, story, citing = analysis.catalogue.settings, tell(analysis, language), Citing(analysis.catalogue)
    listed = is_listed(analysis)
    rows = sums(analysis, story.lines, language) if listed else []
    return {
        "say": Say(language),
        "language": language,
        "number": lambda value: plain(value, language),
        "counted": lambda value, unit: counted(value, unit, language),
        "day": written_day(analysis.catalogue.as_of)[language],
        "known": analysis.known.told[language] if analysis.known else "",
        "office": ", ".join(citing.official(name)[language] for name in (settings.ministry_name, settings.department) if name),
        "story": story,
        "measures": measure_rows(story.lines, language),
        "unknown_measures": unknown_measures(analysis, story.unknown, language),
        "inferred": inferred_parts(analysis, language),
        "sums": rows,
        "behind": {row.anchor for row in rows} | ({"procedures"} if listed else set()),
        "listed": listed,
    }


def _findings(analysis: Analysis, language: Language) -> dict[str, Any]:
    lists = Lists(analysis, language)
    figures = Figures(analysis, lists.of_procedure(), language)
    fields, levels = by_field(analysis, language), by_level(analysis, language)
    heaviest, heaviest_by = figures.heaviest()
    listed = is_listed(analysis)
    pending = pending_words(analysis.assessment.pending, language)
    return {
        "lists": lists,
        "list_anchor": list_anchor,
        "pending": enumeration(pending, Say(language)("and")),
        "reviews": reviews(analysis, language),
        "conflicts": len(analysis.assessment.reformed.conflicts),
        "fields": group_lines(fields, language),
        "levels": group_lines(levels, language),
        "levels_overlap": overlap(levels),
        "total": total_line(analysis, Say(language)("total"), fields, language),
        "most_fields": MOST_FIELDS,
        "heaviest": heaviest,
        "heaviest_by": heaviest_by,
        "fees_unknown": figures.fees_unknown(),
        "columns": COLUMNS,
        "findings_of_fields": [findings_of(analysis, row, f"ff-{row.id}", lists.shown, language) for row in fields if listed],
        "findings_of_levels": [findings_of(analysis, row, f"lf-{row.id}", lists.shown, language) for row in levels if listed],
        "procedures": figures.by_field(fields) if listed else [],
        "codes": set(analysis.catalogue.procedures) if listed else set(),
        "counts": {**analysis.counts(), "procedures": len(analysis.catalogue.procedures)},
        "rules_run": len(run_rules(analysis)),
        "rules_off": rules_off(analysis),
    }


def _surroundings(analysis: Analysis, language: Language) -> dict[str, Any]:
    pictures = {chart.name: Markup(charts.as_svg(chart)) for chart in charts.draw(analysis, language)}
    titles = {rule.name: getattr(rule.card.title, language) for rule in analysis.rules}
    return {
        "charts": pictures,
        "events": events(analysis.facts, language),
        "most_events": charts.MOST_EVENTS,
        "dependencies": dependencies(analysis, language),
        "most_results": MOST_RESULTS,
        "problems": analysis.problems[:MOST_PROBLEMS],
        "problem_count": len(analysis.problems),
        "checked": checked_files(analysis),
        "not_assessed": not_assessed(analysis, titles, language),
        "parameters": parameters(analysis, language),
    }
