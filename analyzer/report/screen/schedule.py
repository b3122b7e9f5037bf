"""A life event on a screen of text: every step in order of start, with its length and slack in working days."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from analyzer.report.life import Event, Step
from analyzer.report.numbers import plain
from analyzer.report.words.say import Say

_MARK = "* "
_HEADS = ("event_start", "event_length", "event_slack")


def in_words(event: Event, say: Say) -> Iterator[str]:
    """The answer, then a line a step; `*` marks the critical path, unknown time is said."""
    yield f"{event.name} ({event.id})"
    yield event.answer
    yield say("event_legend") if event.critical_path else say("event_legend_plain")
    yield ""
    rows = [[say(key) for key in _HEADS], *(_figures(step, say) for step in event.steps)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    head, *lines = ["  ".join(cell.rjust(width) for cell, width in zip(row, widths, strict=True)) for row in rows]
    yield f"{' ' * len(_MARK)}{head}  {say('event_step')}"
    numbers = {step.id: number for number, step in enumerate(event.steps, 1)}
    for step, line in zip(event.steps, lines, strict=True):
        yield f"{_MARK if step.critical else ' ' * len(_MARK)}{line}  {_line(step, numbers, say)}"


def _figures(step: Step, say: Say) -> list[str]:
    start = plain(round(step.start, 1), say.language)
    if not step.time_known:
        return [start, say("unknown"), ""]
    return [start, plain(round(step.days, 1), say.language), plain(round(step.slack, 1), say.language)]


def _line(step: Step, numbers: Mapping[str, int], say: Say) -> str:
    """`2) 1.004222 Đăng ký thường trú (khi cần; sau bước 1)`."""
    asides: Iterable[str] = (
        step.outside,
        say("optional") if step.optional else "",
        say("event_after", steps=", ".join(str(numbers[id_]) for id_ in step.after if id_ in numbers)) if step.after else "",
    )
    listed = "; ".join(aside for aside in asides if aside)
    return " ".join(part for part in (f"{numbers[step.id]})", step.code, step.name, f"({listed})" if listed else "") if part)
