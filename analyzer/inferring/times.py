"""Time limits that stand only in the wording: of the channel, of the limit, or of the steps."""

from __future__ import annotations

from typing import Any

from analyzer.inferring.wording import limit_texts, step_texts
from analyzer.model.element import holding
from analyzer.model.procedure import NotCounted, Procedure, TimeLimit
from analyzer.model.values import Duration
from analyzer.text.time.channel_limits import ChannelLimit, read_channel_limit
from analyzer.text.time.durations import read_time
from analyzer.text.time.hidden_time import hidden_time
from analyzer.text.time.lengths import lengths
from analyzer.text.time.no_limit import Reason
from analyzer.text.time.step_limits import FROM_FILING

_SURE = {"note": 0.9, "steps": 0.75}
"""A limit in the words of its own cell; one found among the steps, which may mean a part of the whole."""

_LEAVING_OUT = ("tính", "gồm", "kể")
"""Without one of these no text leaves anything out of a limit; looking for them spares reading most texts."""


_TOLD: frozenset[Reason] = frozenset(
    {"by_decision", "by_schedule", "by_agreement", "by_date", "by_event", "in_rounds", "parts_in_steps", "unclear"}
)
"""Reasons for which a limit has no number and the record still tells when."""


def with_value(procedure: Procedure, limit: TimeLimit) -> tuple[TimeLimit, float] | None:
    """The limit with the time its wording gives and what it does not count; None where the wording adds nothing.

    Several limits by case give no value.
    """
    wording = "\n".join(limit_texts(procedure, limit))
    found: dict[str, Any] = {}
    sure = _SURE["note"]
    if limit.value is None and not limit.stages:
        read = read_channel_limit(None, "", wording, step_texts(procedure))
        if read.duration is not None:
            found = {"value": read.duration} | _start(limit, read)
            sure = _SURE.get(read.source or "", sure)
    if not limit.not_counted and any(word in wording for word in _LEAVING_OUT) and (hidden := hidden_time(wording)):
        found["not_counted"] = tuple(NotCounted(what=one.what, value=one.duration or _length(one.what)) for one in hidden)
    return (holding(limit, **found), sure) if found else None


def says_when(procedure: Procedure, limit: TimeLimit) -> bool:
    """Whether the words of the record tell the time of a limit that has no number: by case, by stage, by date or schedule."""
    if limit.value is not None or limit.stages:
        return False
    read = read_channel_limit(None, "", "\n".join(limit_texts(procedure, limit)), step_texts(procedure))
    return bool(read.duration or read.branches or read.stages) or (read.no_limit is not None and read.no_limit.reason in _TOLD)


def runs_from(procedure: Procedure, limit: TimeLimit) -> str:
    """The event from which a limit runs, by the record or the words that give this very length; empty where that is the filing.

    Words of its own cell go before those of the steps, of which only whole limits count.
    """
    if limit.from_event or limit.value is None:
        starts = [limit.from_event]
    else:
        own = (phrase for text in limit_texts(procedure, limit) for phrase in read_time(text).phrases)
        naming = (text for text in step_texts(procedure) if any(length.duration == limit.value for length in lengths(text)))
        told = (phrase for text in naming for phrase in read_time(text).of("limit"))
        found = ([phrase.start for phrase in phrases if phrase.durations == (limit.value,)] for phrases in (own, told))
        starts = next(filter(None, found), [""])
    return "" if any(FROM_FILING.search(start) or start.endswith(" nộp") for start in starts) else starts[0]


def _length(what: str) -> Duration | None:
    return next((length.duration for length in lengths(what)), None)


def _start(limit: TimeLimit, read: ChannelLimit) -> dict[str, Any]:
    return {"from_event": read.start} if read.start and not limit.from_event else {}
