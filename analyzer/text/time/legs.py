"""The legs of the way that the steps set a time for, one after the other: in one kind of days, or in both."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from functools import lru_cache

from analyzer.text.any_case import any_case
from analyzer.text.time.durations import TimePhrase, read_time
from analyzer.text.time.lengths import lengths
from analyzer.text.time.limit_checks import OF_A_BODY
from analyzer.text.time.step_limits import FROM_FILING, ISSUES

_LACKING = any_case(r"(?:không|chưa) (?:hợp lệ|đầy đủ|đủ|đúng)")
"""The case of a dossier that will not do: its time is no leg of the way to the result."""
_TAKEN_IN = any_case(r"tính (?:đầy đủ|hợp lệ|hợp pháp|chính xác)")
"""Whether the dossier will do is told before it is complete: mostly no leg either, yet some count it in."""

_OF_SOME = any_case(r"trường hợp(?! hồ sơ (?:hợp lệ|đầy đủ|đủ|đạt))|\bnếu\b|\briêng\b|đối với(?! hồ sơ)|ý kiến khác")
"""The case of some applications: its time is no leg of all of them, and another case may stand beside it."""
_HANDED_UP = any_case(r"\btrình\b|ý kiến")
"""What is decided in such a leg is decided by those who read the proposal, after it."""
_ASKED = any_case(r"được (?:lấy|xin|hỏi|đề nghị cho) ý kiến|(?:có )?(?:văn bản|ý kiến) trả lời|trả lời bằng văn bản")
"""The answer of those who are asked: it comes after the question, even where no start is told."""

_BOTH = {"days", "working days"}


def adding_up_to(number: Decimal, working: bool, steps: tuple[str, ...]) -> tuple[TimePhrase, ...]:
    """The legs, all in working days or all in calendar days, whose sum is the number; nothing where they give another sum.

    >>> way = ("Trong 04 ngày làm việc kể từ ngày nhận đủ hồ sơ, Sở thẩm định. Trong 02 ngày làm việc kể từ ngày Sở trình, Ủy ban cấp phép.",)
    >>> [str(leg.durations[0]) for leg in adding_up_to(Decimal(6), True, way)], adding_up_to(Decimal(7), True, way)
    (['4 working days', '2 working days'], ())
    >>> taken_in = ("Trong 01 ngày làm việc, trả lời tính đầy đủ của hồ sơ.", *way)
    >>> len(adding_up_to(Decimal(6), True, taken_in)), len(adding_up_to(Decimal(7), True, taken_in))
    (2, 3)
    """
    legs = _legs(steps)
    unit = "working days" if working else "days"
    if any(leg.durations[0].unit != unit for leg in legs):
        return ()
    of_complete = tuple(leg for leg in legs if not _TAKEN_IN.search(leg.wording))
    found = (way for way in (legs, of_complete) if len(way) > 1 and sum(_numbers(way)) == number)
    return next(found, ())


def unlike_adding_up_to(number: Decimal, steps: tuple[str, ...]) -> tuple[TimePhrase, ...]:
    """The legs from the filing to the decision, some in working days and some in calendar days, whose bare numbers add up to a number.

    Nothing where they give another sum, where some hold for a case only, or where their words do not tell that each follows the one before.

    >>> way = ("Trong 04 ngày làm việc kể từ ngày nhận đủ hồ sơ, Sở lấy ý kiến. Trong 06 ngày kể từ ngày nhận ý kiến, Sở cấp giấy phép.",)
    >>> [str(leg.durations[0]) for leg in unlike_adding_up_to(Decimal(10), way)], unlike_adding_up_to(Decimal(9), way)
    (['4 working days', '6 days'], ())
    >>> at_once = ("Trong 04 ngày làm việc kể từ ngày nhận đủ hồ sơ, Sở xem xét. Trong 06 ngày kể từ ngày nhận đủ hồ sơ, Sở cấp giấy phép.",)
    >>> unlike_adding_up_to(Decimal(10), at_once)
    ()
    """
    legs = _legs(steps)
    of_complete = tuple(leg for leg in legs if not _TAKEN_IN.search(leg.wording))
    found = (way for way in (legs, of_complete) if {leg.durations[0].unit for leg in way} == _BOTH and sum(_numbers(way)) == number)
    return next((way for way in found if _one_after_the_other(way)), ())


def _one_after_the_other(way: tuple[TimePhrase, ...]) -> bool:
    """Whether the first leg runs from the filing, each further one from what came before it, and the last one alone decides."""
    first, *further = way
    starts = [" ".join(leg.start.split()).lower() for leg in way if leg.start]
    return (
        not any(map(_of_some, way))
        and FROM_FILING.search(first.start) is not None
        and len(set(starts)) == len(starts)
        and all(map(_follows, further))
        and ISSUES.search(way[-1].wording) is not None
        and not any(ISSUES.search(leg.wording) and not _HANDED_UP.search(leg.wording) for leg in way[:-1])
    )


def _of_some(leg: TimePhrase) -> bool:
    """Whether a leg holds for some applications, told above it, with it or before its time."""
    before = leg.wording[: lengths(leg.wording)[0].start]
    return bool(_OF_SOME.search(leg.condition) or _OF_SOME.search(before))


def _follows(leg: TimePhrase) -> bool:
    """Whether a leg runs from something later than the filing, or is the answer of those who are asked."""
    if not leg.start:
        return _ASKED.search(leg.wording) is not None
    return not FROM_FILING.search(leg.start) or OF_A_BODY.search(leg.start) is not None


@lru_cache(maxsize=4096)
def _legs(steps: tuple[str, ...]) -> tuple[TimePhrase, ...]:
    """Each told in a sentence of its own; times of one sentence may run side by side."""
    found = [phrase for phrase in read_time("\n".join(steps)).of("limit", "stage") if not _LACKING.search(phrase.wording)]
    apart = len(found) > 1 and len({phrase.wording for phrase in found}) == len(found)
    return tuple(found) if apart and all(len(phrase.durations) == 1 for phrase in found) else ()


def _numbers(legs: Iterable[TimePhrase]) -> Iterable[Decimal]:
    return (leg.durations[0].value for leg in legs)
