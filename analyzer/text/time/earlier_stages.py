"""Stages before the one whose length a record states as the limit of the whole procedure: the body verifies, then the limit begins."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from analyzer.model.values import Duration
from analyzer.text.any_case import any_case
from analyzer.text.time.durations import TimePhrase, read_time
from analyzer.text.time.later_stages import BEHIND, as_long, beside_the_way, by_applicant, comes_later, from_filing, gives
from analyzer.text.time.lengths import lengths

_EXAMINES = any_case(r"xác minh|thẩm tra|thẩm định|kiểm tra|đánh giá|khảo sát|giám định")
_AFTER_WORDS = r"sau khi (?:đã |có kết quả |kết thúc |hoàn thành |tiến hành )?(?:việc )?(?:xác minh|thẩm tra|thẩm định|kiểm tra|đánh giá)"
_AFTER = any_case(rf"^\W*{_AFTER_WORDS}")
"""Words by which a time begins only when the body has examined the matter; they stand in front of it, not behind `kể từ`."""
_SAYS_AFTER = any_case(_AFTER_WORDS)
_IF_FIT = any_case(r"^nếu (?:xét thấy |thấy )?(?:đủ|đáp ứng|đạt|có đủ)(?: điều kiện| yêu cầu| tiêu chuẩn| các| theo| quy định)*\b")
"""The case of everybody who gets the result."""


@dataclass(frozen=True, slots=True)
class EarlierStage:
    """The stage from the filing, and the one with the number, which gives the result after it."""

    first: TimePhrase
    last: TimePhrase


@lru_cache(maxsize=16384)
def earlier_stage(stated: Duration, text: str) -> EarlierStage | None:
    """The stage in front of the one with the number; None where the number runs from the filing somewhere, or something else gives the result.

    >>> from analyzer.model.values import parse_duration
    >>> way = "Phải xác minh trong 20 ngày, kể từ ngày nhận đủ hồ sơ; sau khi xác minh, nếu đủ điều kiện thì cấp lại trong thời hạn 03 ngày."
    >>> str(earlier_stage(parse_duration("3 days"), way).first.durations[0]), earlier_stage(parse_duration("20 days"), way)
    ('20 days', None)
    """
    if f"{stated.value.normalize():f}" not in text or not (BEHIND.search(text) or _SAYS_AFTER.search(text)):
        return None
    told = [phrase for phrase in read_time(text).of("limit", "stage") if len(phrase.durations) == 1]
    if any(from_filing(phrase) and (as_long(phrase, stated) or gives(_work(phrase))) for phrase in told):
        return None
    way = [phrase for phrase in told if not beside_the_way(phrase.condition) or _fits(phrase)]
    last = next((phrase for phrase in way if as_long(phrase, stated) and comes_after(phrase) and gives(phrase)), None)
    first = _examined(way[: way.index(last)]) if last else None
    return EarlierStage(first, last) if first and last else None


def comes_after(phrase: TimePhrase) -> bool:
    """Whether a time begins only when the body has examined the matter."""
    return comes_later(phrase) or _AFTER.search(phrase.wording) is not None


def followed(phrase: TimePhrase, phrases: Sequence[TimePhrase]) -> TimePhrase | None:
    """The time that begins when what is done within this one, from the filing, is done: it stands right behind it.

    >>> first, last = read_time("xác minh trong 20 ngày, kể từ ngày nhận hồ sơ; sau khi xác minh, cấp lại trong thời hạn 03 ngày").phrases
    >>> followed(first, (first, last)) is last, followed(last, (first, last))
    (True, None)
    """
    behind = next(iter(phrases[phrases.index(phrase) + 1 :]), None)
    if behind is None or not (_EXAMINES.search(phrase.wording) and from_filing(phrase) and not gives(_work(phrase))):
        return None
    return behind if _AFTER.search(behind.wording) else None


def _examined(way: Sequence[TimePhrase]) -> TimePhrase | None:
    """The first stage from the filing in which the body examines the matter."""
    return next((one for one in way if from_filing(one) and _EXAMINES.search(one.wording) and not by_applicant(one)), None)


def _work(phrase: TimePhrase) -> TimePhrase:
    """The phrase without the name of the case in front of it: `Cấp lại biển số: phải xác minh trong 20 ngày`."""
    case, _, work = phrase.wording.rpartition(": ")
    return replace(phrase, wording=work) if case and lengths(work) else phrase


def _fits(phrase: TimePhrase) -> bool:
    return _IF_FIT.search(phrase.condition) is not None
