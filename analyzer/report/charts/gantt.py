"""A life event as a Gantt chart: its critical path is drawn thick and labelled, unknown time is shown as such."""

from __future__ import annotations

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from analyzer.report.charts.drawing import ACCENT, GREY, INK, LINE, PALE, WIDTH, canvas, note, panel, wrapped
from analyzer.report.life import Event, Step
from analyzer.report.numbers import fixed, working_time
from analyzer.report.words.say import Say

_NAMES = 292.0
_GAP = 16.0
_TOP = 24.0
_BOTTOM = 50.0
_LETTERS = 52
_LABEL_ROOM = 178.0
"""Points kept free right of the last day for the label of the longest bar."""


def draw_event(event: Event, say: Say, source: str) -> Figure:
    """One row a step, in order of start; arrows lead from what must end first."""
    labels = [_label(step, say) for step in event.steps]
    heights = [len(names) * LINE + len(details) * 11 + 14 for names, details in labels]
    centres = [sum(heights[:number]) + height / 2 for number, height in enumerate(heights)]
    figure = canvas(sum(heights) + _TOP + _BOTTOM)
    width = WIDTH * 72 - _NAMES - _GAP
    axes = panel(figure, _NAMES + _GAP, width, _TOP, _BOTTOM)
    axes.set_ylim(sum(heights), 0)
    most = event.days or 1.0
    axes.set_xlim(0, most * width / (width - _LABEL_ROOM))
    _scale(axes, most, event, say)
    rows = {step.id: (step, centre) for step, centre in zip(event.steps, centres, strict=True)}
    for step, centre in rows.values():
        for before in step.after:
            if before in rows:
                _arrow(axes, *rows[before], step, centre)
        _bar(axes, step, centre, most, say)
    for (names, details), centre, height in zip(labels, centres, heights, strict=True):
        _names(axes, names, details, centre - height / 2 + 7, width)
    note(figure, source)
    return figure


def _label(step: Step, say: Say) -> tuple[list[str], list[str]]:
    """The name in full, and below it code, ministry and whether everyone needs it."""
    details = ", ".join(part for part in (step.code, step.outside, say("optional") if step.optional else "") if part)
    return wrapped(step.name, _LETTERS), wrapped(details, _LETTERS + 6) if details else []


def _names(axes: Axes, names: list[str], details: list[str], top: float, width: float) -> None:
    left = -(_NAMES + _GAP) / width
    across = axes.get_yaxis_transform()
    for number, line in enumerate(names):
        axes.text(left, top + number * LINE + LINE / 2, line, transform=across, va="center", ha="left")
    for number, line in enumerate(details):
        axes.text(left, top + len(names) * LINE + number * 11 + 6, line, transform=across, va="center", ha="left", fontsize=8, color=GREY)


def _scale(axes: Axes, most: float, event: Event, say: Say) -> None:
    axes.xaxis.set_major_locator(MaxNLocator(8, integer=True))
    ticks = [tick for tick in axes.get_xticks() if 0 <= tick <= most]
    axes.set_xticks(ticks, [fixed(tick, 0, say.language) for tick in ticks])
    for tick in ticks:
        axes.axvline(tick, color=PALE, linewidth=0.6, zorder=0)
    axes.axvline(0, color=INK, linewidth=0.8, zorder=0)
    axes.annotate(say("event_axis"), (0, 0), xycoords="axes fraction", xytext=(0, -22), textcoords="offset points", fontsize=8, color=GREY)
    if event.days:
        axes.axvline(event.days, color=ACCENT, linewidth=1, linestyle=(0, (4, 3)), zorder=0)
        axes.annotate(
            say("at_least", time=working_time(event.days, say.language)) if event.incomplete else working_time(event.days, say.language),
            (event.days, 1),
            xycoords=("data", "axes fraction"),
            xytext=(0, 7),
            textcoords="offset points",
            ha="center",
            fontweight="bold",
            color=ACCENT,
        )


def _bar(axes: Axes, step: Step, centre: float, most: float, say: Say) -> None:
    """Thick and dark on the critical path, thin elsewhere; hatched where another ministry acts; a diamond where unknown."""
    if not step.time_known or not step.days:
        face = "white" if not step.time_known else GREY
        axes.plot([step.start], [centre], marker="D", markersize=7, markerfacecolor=face, markeredgecolor=GREY, clip_on=False, zorder=4)
    else:
        colour = ACCENT if step.critical else GREY
        axes.barh(
            centre,
            max(step.days, most * 0.006),
            left=step.start,
            height=15 if step.critical else 7,
            facecolor="white" if step.outside else colour,
            edgecolor=colour,
            hatch="//////" if step.outside else None,
            linewidth=1.6 if step.critical else 0.9,
            zorder=3,
        )
    text = f"{step.time}, {say('critical')}" if step.critical else step.time
    lines = "\n".join(wrapped(text, 30))
    weight = "bold" if step.critical else "normal"
    end = (step.start + (step.days if step.time_known else 0), centre)
    axes.annotate(
        lines,
        end,
        xytext=(10, 0),
        textcoords="offset points",
        va="center",
        fontsize=8.5,
        fontweight=weight,
        linespacing=1.25,
        zorder=5,
        bbox={"facecolor": "white", "edgecolor": "none", "pad": 1.5},
    )


def _arrow(axes: Axes, before: Step, top: float, step: Step, centre: float) -> None:
    """From the end of what must be finished to the start of the step; dashed while the step waits for something else."""
    end = before.start + before.days
    waits = step.start > end
    critical = before.critical and step.critical and not waits
    colour, width = (ACCENT, 2.2) if critical else (GREY, 0.9)
    axes.plot([end, end], [top, centre], color=colour, linewidth=width, zorder=1)
    if waits:
        axes.plot([end, step.start], [centre, centre], color=colour, linewidth=width, linestyle=(0, (3, 2)), zorder=1)
    marker, down = ("v", -10) if centre > top else ("^", 10)
    if waits:
        marker, down = ">", 0
    axes.plot([step.start if waits else end], [centre + down], marker=marker, markersize=5, color=colour, zorder=2, clip_on=False)
