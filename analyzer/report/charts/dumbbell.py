"""Fields before and after as dumbbells: one line a field, all on one scale, labelled directly."""

from __future__ import annotations

from collections.abc import Sequence

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from analyzer.report.charts.drawing import ACCENT, GREY, INK, LINE, PALE, WIDTH, canvas, note, panel, wrapped
from analyzer.report.fields import GroupRow
from analyzer.report.numbers import decimals_of, fixed
from analyzer.report.words.say import Say

_NAMES = 226.0
_GAP = 18.0
_TOP = 46.0
_BOTTOM = 40.0
_ROOM_FOR_LABEL = 1.62
"""The scale ends so much beyond the largest value, so that its label fits."""


def draw_fields(rows: Sequence[GroupRow], say: Say, source: str) -> Figure:
    """Papers, visits and time limits side by side; the rows are shared, each panel has its own scale from zero."""
    names = [wrapped(row.name, 40) for row in rows]
    heights = [len(lines) * LINE + 8 for lines in names]
    centres = [sum(heights[:number]) + height / 2 for number, height in enumerate(heights)]
    figure = canvas(sum(heights) + _TOP + _BOTTOM)
    width = (WIDTH * 72 - _NAMES - 3 * _GAP) / 3
    measures = (("documents", "documents"), ("visits", "visits"), ("time_limit_working_days", "working_days"))
    for number, (measure, title) in enumerate(measures):
        axes = panel(figure, _NAMES + _GAP + number * (width + _GAP), width, _TOP, _BOTTOM)
        axes.set_ylim(sum(heights), 0)
        _panel(axes, rows, centres, measure, say)
        _head(axes, say(title), say("panel_key"))
        if not number:
            _names(axes, names, centres, width)
    note(figure, source)
    return figure


def _panel(axes: Axes, rows: Sequence[GroupRow], centres: Sequence[float], measure: str, say: Say) -> None:
    most = max([row.before(measure) or 0 for row in rows] + [row.after(measure) or 0 for row in rows] + [1])
    axes.set_xlim(0, most * _ROOM_FOR_LABEL)
    axes.xaxis.set_major_locator(MaxNLocator(3, integer=True))
    ticks = [tick for tick in axes.get_xticks() if 0 <= tick <= most * 1.05]
    axes.set_xticks(ticks, [fixed(tick, 0, say.language) for tick in ticks])
    for tick in ticks:
        axes.axvline(tick, color=INK if tick == 0 else PALE, linewidth=0.8 if tick == 0 else 0.6, zorder=0)
    for row, centre in zip(rows, centres, strict=True):
        before, after = row.before(measure), row.after(measure)
        if before is None:
            axes.text(most * 0.02, centre, say("unknown"), fontsize=8, color=GREY, va="center")
        else:
            _dumbbell(axes, before, after or 0.0, centre)
            axes.annotate(
                _label(before, after or 0.0, say),
                (max(before, after or 0.0), centre),
                xytext=(8, 0),
                textcoords="offset points",
                va="center",
                fontsize=8.5,
                color=INK if after != before else GREY,
            )


def _dumbbell(axes: Axes, before: float, after: float, centre: float) -> None:
    if before != after:
        axes.plot([before, after], [centre, centre], color=ACCENT, linewidth=2.6, solid_capstyle="butt", zorder=2)
        axes.plot([before], [centre], "o", markersize=7.5, markerfacecolor="white", markeredgecolor=ACCENT, markeredgewidth=1.4, zorder=3)
    axes.plot([after], [centre], "o", markersize=6 if before != after else 5, color=ACCENT if before != after else GREY, zorder=4)


def _label(before: float, after: float, say: Say) -> str:
    decimals = decimals_of([before, after], 1)
    first = fixed(before, decimals, say.language)
    if before == after:
        return first
    return f"{first} → {fixed(after, decimals, say.language)}"


def _head(axes: Axes, title: str, key: str) -> None:
    axes.annotate(title, (0, 1), xycoords="axes fraction", xytext=(0, 24), textcoords="offset points", fontsize=10, fontweight="bold")
    axes.annotate(key, (0, 1), xycoords="axes fraction", xytext=(0, 9), textcoords="offset points", fontsize=8.5, color=GREY)


def _names(axes: Axes, names: Sequence[Sequence[str]], centres: Sequence[float], width: float) -> None:
    """Each line is a text of its own: right-aligned lines of one text drift apart in another font."""
    for lines, centre in zip(names, centres, strict=True):
        top = centre - (len(lines) - 1) * LINE / 2
        for number, line in enumerate(lines):
            axes.text(-0.7 * _GAP / width, top + number * LINE, line, transform=axes.get_yaxis_transform(), ha="right", va="center")
