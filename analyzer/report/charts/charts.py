"""The charts: drawn with matplotlib, written as SVG with text as text, and as PNG. With `drawing`, the only door to matplotlib."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from html import escape
from pathlib import Path

import matplotlib
from matplotlib.figure import Figure

from analyzer.analysed import Analysis
from analyzer.model.days import written_day
from analyzer.model.text import Language
from analyzer.report.charts.drawing import SETTINGS
from analyzer.report.charts.dumbbell import draw_fields
from analyzer.report.charts.gantt import draw_event
from analyzer.report.fields import MOST_FIELDS, by_field
from analyzer.report.life import Event, events
from analyzer.report.words.say import Say
from analyzer.writing import atomic

MOST_EVENTS = 20
_GROUP_ID = re.compile(r'<g id="[^"]+"')


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawn chart with the words that stand for it where it cannot be seen."""

    name: str
    title: str
    description: str
    figure: Figure


def draw(analysis: Analysis, language: Language) -> list[Chart]:
    """All charts of the report: fields first, then each life event."""
    say = Say(language)
    source_day = written_day(analysis.catalogue.as_of)[language]
    charts = []
    fields = by_field(analysis, language)
    if fields:
        with matplotlib.rc_context(SETTINGS):
            figure = draw_fields(fields[:MOST_FIELDS], say, say("source", day=source_day))
        charts.append(Chart("fields", say("chart_fields_title"), say("chart_fields_desc"), figure))
    for event in events(analysis.facts, language)[:MOST_EVENTS]:
        with matplotlib.rc_context(SETTINGS):
            figure = draw_event(event, say, say("event_source", day=source_day))
        charts.append(Chart(f"event_{event.id}", event.name, _described(event, say), figure))
    return charts


def _described(event: Event, say: Say) -> str:
    rows = "; ".join(f"{step.name} ({step.time}{', ' + say('critical') if step.critical else ''})" for step in event.steps)
    return say("event_chart_desc", rows=rows, time=event.answer)


def as_svg(chart: Chart) -> str:
    """The chart as an inline `<svg>` with title and description; the same chart gives the same text."""
    target = io.StringIO()
    with matplotlib.rc_context({**SETTINGS, "svg.hashsalt": chart.name}):
        chart.figure.savefig(target, format="svg", metadata={"Date": None, "Creator": None, "Format": None, "Type": None})
    text = target.getvalue()
    text = _GROUP_ID.sub("<g", text[text.index("<svg") :])
    head, _, body = text.partition(">")
    opened = f'{head} role="img" aria-labelledby="{chart.name}-title {chart.name}-desc">'
    words = f'<title id="{chart.name}-title">{escape(chart.title)}</title><desc id="{chart.name}-desc">{escape(chart.description)}</desc>'
    return (opened + words + re.sub(r"\n\s*", "\n", body)).strip()


def as_png(chart: Chart) -> bytes:
    """The chart as a picture for papers and slides."""
    target = io.BytesIO()
    with matplotlib.rc_context(SETTINGS):
        chart.figure.savefig(target, format="png", dpi=120, metadata={"Software": None})
    return target.getvalue()


def write(charts: list[Chart], folder: Path) -> None:
    """Each chart as `name.svg` and `name.png`."""
    for chart in charts:
        atomic.write(folder / f"{chart.name}.svg", ('<?xml version="1.0" encoding="utf-8"?>\n' + as_svg(chart) + "\n").encode())
        atomic.write(folder / f"{chart.name}.png", as_png(chart))
