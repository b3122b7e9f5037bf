"""The time limit of one channel of a record, from its number and unit, its note and, where those say nothing, the steps."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from analyzer.model.values import Duration, Unit
from analyzer.text.any_case import any_case
from analyzer.text.doubts import TimeDoubt
from analyzer.text.time.conditions import leading_start
from analyzer.text.time.durations import TimePhrase, TimeWording, length_of, read_time
from analyzer.text.time.hidden_time import HiddenTime
from analyzer.text.time.limit_checks import disagreement
from analyzer.text.time.no_limit import NoLimit, Reason
from analyzer.text.time.step_limits import FROM_FILING, limits_in_steps

Source = Literal["number", "note", "steps"]

_FIELD_UNITS: dict[str, Unit] = {"WORKING_DAY": "working days", "DAY": "days", "HOUR": "hours", "MONTH": "months", "YEAR": "years"}
_ONLY: tuple[tuple[str, Reason], ...] = (
    ("lead_time", "only_lead_time"),
    ("applicant", "only_applicant"),
    ("reply", "only_reply"),
    ("extension", "only_extension"),
    ("not_counted", "only_hidden_time"),
    ("validity", "only_validity"),
    ("availability", "only_availability"),
)


_CASE = any_case(r"trường h[ợơ]p|đối với|\bnếu\b|riêng")
_ORDINARY = any_case(r"hợp lệ|đầy đủ|đủ điều kiện|không có yêu cầu (?:sửa|bổ sung)|đúng quy định")
"""The case of every good dossier, which is no special one."""
_WEAK: frozenset[Reason] = frozenset({"unclear", "in_rounds", "by_event"})
"""Reasons that a clear limit in the steps outweighs."""


@dataclass(frozen=True, slots=True)
class ChannelLimit:
    """What a channel says about its time.

    `duration` is the one limit that holds whatever the case; `branches` are the limits by case, `stages` the parts of a limit
    that follow each other. `no_limit` says why there is none of these; with
    `parts_in_steps` the stages are those that the steps name, without a total. `doubts` tells what does not fit.
    """

    duration: Duration | None = None
    source: Source | None = None
    branches: tuple[TimePhrase, ...] = ()
    stages: tuple[TimePhrase, ...] = ()
    not_counted: tuple[HiddenTime, ...] = ()
    start: str = ""
    no_limit: NoLimit | None = None
    doubts: tuple[TimeDoubt, ...] = ()


def read_channel_limit(number: float | str | None, unit: str, note: str, steps: tuple[str, ...] = ()) -> ChannelLimit:
    """Reads a channel of the national database (`processingTime`, `processingTimeUnit`, `description`, step texts).

    >>> str(read_channel_limit(7, "WORKING_DAY", "").duration)
    '7 working days'
    >>> read_channel_limit(None, "OTHER", "Không quy định").no_limit.reason
    'not_laid_down'
    """
    wording = str(number).strip() if isinstance(number, str) and not _is_number(number) else ""
    stated = None if wording or number is None else _stated(Decimal(str(number)), unit)
    text = "\n".join(filter(None, (wording, note or "")))
    return _read(stated, _unitless(number, unit, wording), text, steps if stated is None else ())


@lru_cache(maxsize=16384)
def _read(stated: Duration | None, unitless: Decimal | None, note: str, steps: tuple[str, ...]) -> ChannelLimit:
    said = read_time(note)
    if stated is not None:
        return _with_number(stated, said)
    if said.of("limit", "stage"):
        return _from_phrases(said, "note")
    reason = said.no_limit or _only(said)
    in_steps = limits_in_steps(steps, unitless) if reason is None or reason.reason in _WEAK else TimeWording("")
    if in_steps.of("limit"):
        return _from_phrases(in_steps, "steps", said.not_counted)
    if in_steps.of("stage"):
        reason = NoLimit("parts_in_steps")
    elif reason is None:
        reason = NoLimit("unit_not_stated", str(unitless)) if unitless else _only(in_steps) or NoLimit("nothing_said")
    return ChannelLimit(
        source="steps" if in_steps.phrases else None,
        stages=in_steps.of("stage"),
        not_counted=said.not_counted or in_steps.not_counted,
        no_limit=reason,
    )


def _is_number(text: str) -> bool:
    return text.strip().replace(".", "", 1).isdigit()


def _stated(number: Decimal, unit: str) -> Duration | None:
    if unit not in _FIELD_UNITS or number <= 0:
        return None
    whole = number.quantize(Decimal(1)) if number == number.to_integral_value() else number.normalize()
    return Duration(whole, _FIELD_UNITS[unit])


def _unitless(number: float | str | None, unit: str, wording: str) -> Decimal | None:
    """The number whose unit the record does not state."""
    if number is None or wording or unit in _FIELD_UNITS or Decimal(str(number)) <= 0:
        return None
    return Decimal(str(number)).normalize() + 0


def _with_number(stated: Duration, said: TimeWording) -> ChannelLimit:
    """The number with its unit is the limit; the note adds branches, stages and start, or contradicts it."""
    limits, stages = said.of("limit"), said.of("stage")
    if len(limits) + len(stages) > 1 or leading_start(said.wording):
        later = tuple(phrase for phrase in limits if _runs_later(phrase, stated))
        limits, stages = tuple(phrase for phrase in limits if phrase not in later), (*later, *stages)
    branches = limits if any(phrase.durations != (stated,) or phrase.condition for phrase in limits) else ()
    return ChannelLimit(
        duration=stated,
        source="number",
        branches=branches,
        stages=stages,
        not_counted=said.not_counted,
        start=leading_start(said.wording) or _first_start(limits, stages),
        doubts=(*disagreement(stated, said), *_wordings(said)),
    )


def _runs_later(phrase: TimePhrase, stated: Duration) -> bool:
    """Whether a time beside the number runs from an event after the filing: a part of the way, not another limit."""
    if phrase.condition or not phrase.start or any(duration.value == stated.value for duration in phrase.durations):
        return False
    return FROM_FILING.search(phrase.start) is None


def _from_phrases(said: TimeWording, source: Source, hidden: tuple[HiddenTime, ...] = ()) -> ChannelLimit:
    limits, stages = said.of("limit"), said.of("stage")
    if not limits and len(stages) == 1:
        limits, stages = stages, ()
    longest = max(map(length_of, stages), default=None)
    if longest is not None and any(length_of(phrase) < longest for phrase in limits):
        limits, stages = (), said.of("limit", "stage")
    single = _single(limits)
    return ChannelLimit(
        duration=single,
        source=source,
        branches=() if single else limits,
        stages=stages,
        not_counted=hidden or said.not_counted,
        start=_first_start(limits, stages),
        doubts=_wordings(said),
    )


def _single(limits: tuple[TimePhrase, ...]) -> Duration | None:
    """The limit where all phrases agree on one; a lone limit of a special case says nothing of the others."""
    durations = {phrase.durations for phrase in limits}
    if len(durations) != 1 or (len(limits) == 1 and _special(limits[0].condition)):
        return None
    only = durations.pop()
    return only[0] if len(only) == 1 else None


def _special(condition: str) -> bool:
    return _CASE.search(condition) is not None and _ORDINARY.search(condition) is None


def _first_start(limits: tuple[TimePhrase, ...], stages: tuple[TimePhrase, ...]) -> str:
    """The event that starts the whole time: that of a limit, or of a stage that begins with the filing."""
    of_stages = (phrase.start for phrase in stages if FROM_FILING.search(phrase.start))
    return next((phrase.start for phrase in limits if phrase.start), next(of_stages, ""))


def _wordings(said: TimeWording) -> tuple[TimeDoubt, ...]:
    return tuple(dict.fromkeys(phrase.doubt for phrase in said.phrases if phrase.doubt))


def _only(said: TimeWording) -> NoLimit | None:
    """The reason where a note states only lengths of time that are no limits."""
    for role, reason in _ONLY:
        phrases = [phrase for phrase in said.phrases if phrase.role == role]
        if phrases:
            return NoLimit(reason, phrases[0].wording)
    if said.phrases:
        return NoLimit("unclear", said.phrases[0].wording)
    return NoLimit("only_hidden_time", said.not_counted[0].what) if said.not_counted else None
