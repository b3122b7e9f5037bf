"""Time before a matter is accepted (`thụ lý`), which a limit that runs from the acceptance does not count."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from analyzer.model.values import Duration
from analyzer.text.any_case import any_case
from analyzer.text.time.durations import TimePhrase, read_time

_ACCEPTED = "thụ lý"
_RECEIVED = any_case(r"nhận (?:được )?(?:đơn|hồ sơ|khiếu nại|tố cáo|yêu cầu|đề nghị|phản ánh)")


@dataclass(frozen=True, slots=True)
class Acceptance:
    """How long the body has to accept, and the words that say so."""

    lasts: Duration
    wording: str


def runs_from_acceptance(stated: Duration, text: str) -> bool:
    """Whether all limits of a text run from the acceptance, and one of them is the stated one, in number and unit.

    >>> from analyzer.model.values import parse_duration
    >>> text = "Không quá 20 ngày, kể từ ngày thụ lý; vụ việc phức tạp không quá 40 ngày, kể từ ngày thụ lý."
    >>> runs_from_acceptance(parse_duration("40 days"), text), runs_from_acceptance(parse_duration("40 working days"), text)
    (True, False)
    """
    if _ACCEPTED not in text:
        return False
    started = [phrase for phrase in read_time(text).of("limit", "stage", "extension") if phrase.start]
    return all(_ACCEPTED in phrase.start for phrase in started) and any(phrase.durations == (stated,) for phrase in started)


@lru_cache(maxsize=1024)
def acceptance_in(steps: str) -> Acceptance | None:
    """The time from the receipt to the acceptance that the steps set; None where they set none.

    >>> acceptance_in("Trong 07 ngày kể từ ngày nhận được đơn, Chủ tịch phải thụ lý và thông báo.").wording
    'Trong 07 ngày kể từ ngày nhận được đơn, Chủ tịch phải thụ lý và thông báo.'
    """
    if _ACCEPTED not in steps:
        return None
    found = next(filter(_accepts, read_time(steps).of("limit", "stage", "reply")), None)
    return Acceptance(found.durations[0], found.wording) if found else None


def _accepts(phrase: TimePhrase) -> bool:
    return (
        len(phrase.durations) == 1
        and _ACCEPTED in phrase.wording
        and _ACCEPTED not in phrase.start
        and _RECEIVED.search(phrase.start) is not None
    )
