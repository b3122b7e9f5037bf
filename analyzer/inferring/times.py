"""Time limits that stand only in the wording: of the channel, of the limit, or of the steps."""

from __future__ import annotations

from typing import Any

from analyzer.inferring.wording import step_texts
from analyzer.model.element import altered
from analyzer.model.procedure import Procedure, TimeLimit
from analyzer.text.time.channel_limits import ChannelLimit, read_channel_limit

_SURE = {"note": 0.9, "steps": 0.75}
"""A limit in the words of its own cell; one found among the steps, which may mean a part of the whole."""


def with_value(procedure: Procedure, limit: TimeLimit) -> tuple[TimeLimit, float] | None:
    """The limit with the time its wording gives; None where it gives none, or several by case."""
    if limit.value is not None or limit.stages:
        return None
    read = read_channel_limit(None, "", "\n".join(_wording(procedure, limit)), step_texts(procedure))
    if read.duration is None:
        return None
    return altered(limit, value=read.duration, **_start(limit, read)), _SURE.get(read.source or "", 0.75)


def _start(limit: TimeLimit, read: ChannelLimit) -> dict[str, Any]:
    return {"from_event": read.start} if read.start and not limit.from_event else {}


def _wording(procedure: Procedure, limit: TimeLimit) -> list[str]:
    """The words of the limit, then of the channels it holds for."""
    channels = limit.for_.channel
    own = (channel.text for channel in procedure.channels if not channels or channel.id in channels)
    return [text for text in dict.fromkeys((limit.text, *own)) if text]
