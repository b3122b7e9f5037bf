"""Whether the number of a channel fits its note: a number may contradict the note, or mean something else than a time limit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from analyzer.model.values import WORKING_HOURS_PER_DAY, Duration, Unit
from analyzer.text.any_case import any_case
from analyzer.text.doubts import TimeDoubt
from analyzer.text.time.durations import TimePhrase, TimeWording
from analyzer.text.time.roles import Role
from analyzer.text.time.step_limits import FROM_FILING

REMOTE = any_case(r"miền núi|hải đảo|biên giới|vùng sâu|khó khăn")
"""The longer limit of remote communes, which stands beside the usual one everywhere."""
OF_A_BODY = any_case(r"(?:của|do|từ) (?:các )?(?:sở|ủy ban|uỷ ban|bộ|cục|phòng|hội đồng|cơ quan)|xác minh")
"""A start in which another body files: its time is a part of the way."""
_HOURS: dict[Unit, int] = {"hours": 1, "working hours": 1, "working days": WORKING_HOURS_PER_DAY}
_OTHER_MEANINGS: tuple[Role, ...] = ("validity", "lead_time", "availability", "applicant", "reply")


def disagreement(stated: Duration, said: TimeWording) -> Iterator[TimeDoubt]:
    """What does not fit between a number and its note; the limit of one special case does not contradict the number.

    >>> from analyzer.text.time.durations import read_time
    >>> list(disagreement(Duration(Decimal(10), "days"), read_time("10 ngày làm việc kể từ ngày nhận đủ hồ sơ")))
    ['units_differ']
    """
    parts = said.of("limit", "stage", "extension")
    if not said.phrases and said.no_limit and said.no_limit.reason == "not_laid_down":
        yield "number_and_note_differ"
    if not parts and any(phrase.durations == (stated,) for phrase in said.of(*_OTHER_MEANINGS)):
        yield "another_meaning"
    durations = [duration for phrase in parts for duration in phrase.durations]
    if any(_equal(one, stated) for one in durations):
        return
    if not _comparable(said):
        if _in_other_unit(stated, parts):
            yield "units_differ"
    elif any(one.value == stated.value for one in durations):
        yield "units_differ"
    elif stated.value not in _sums([one.value for one in durations if one.unit == stated.unit]):
        yield "unlike_times_added" if stated.value in _sums([one.value for one in durations]) else "number_and_note_differ"


def _equal(one: Duration, other: Duration) -> bool:
    """Whether two times are the same; records write working time in hours, eight for a day."""
    if (one.value, one.unit) == (other.value, other.unit):
        return True
    return one.unit in _HOURS and other.unit in _HOURS and one.value * _HOURS[one.unit] == other.value * _HOURS[other.unit]


def _comparable(said: TimeWording) -> bool:
    """Whether the note speaks of the whole procedure: a limit from filing on without a condition, or limits for several cases."""
    limits = said.of("limit")
    if any(not phrase.condition and (not phrase.start or FROM_FILING.search(phrase.start)) for phrase in limits):
        return True
    return len({phrase.condition for phrase in limits if not REMOTE.search(phrase.condition)}) > 1


def _in_other_unit(stated: Duration, parts: Iterable[TimePhrase]) -> bool:
    """Whether the number stands, in another unit, in a time from filing on, and no time beside it is in the unit of the number."""
    units = {duration.unit for phrase in parts for duration in phrase.durations}
    if stated.unit in units:
        return False
    filed = (phrase for phrase in parts if FROM_FILING.search(phrase.start) and not OF_A_BODY.search(phrase.start))
    return any([one.value for one in phrase.durations] == [stated.value] for phrase in filed)


def _sums(values: list[Decimal]) -> set[Decimal]:
    """The sums of runs of values that follow each other."""
    return {sum(values[start:end], Decimal(0)) for start in range(len(values)) for end in range(start + 1, len(values) + 1)}
