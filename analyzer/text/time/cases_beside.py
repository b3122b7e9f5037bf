"""The cases to which the words beside the number of a limit give another length than that number."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from analyzer.model.values import Duration
from analyzer.text.any_case import any_case
from analyzer.text.time.durations import TimePhrase, read_time
from analyzer.text.time.earlier_stages import followed
from analyzer.text.time.later_stages import from_filing
from analyzer.text.time.limit_checks import REMOTE
from analyzer.text.time.step_limits import FROM_FILING, OF_DOSSIER

_CASE = any_case(r"trường h[ợơ]p|đối với|nếu|\bkhi\b|riêng|vụ việc")
_NO_CASE = any_case(
    r"đầy đủ|hợp lệ|đủ điều kiện|không đủ|trước \d|sau \d|cuối (?:giờ|ngày)|ngày nghỉ|\d+ (?:giờ|h)\b|\d+h|kết thúc|đối với (?:sở|ủy ban|ubnd|bộ|cục|cơ quan)"
)
"""Cases of the dossier, of the hour of filing, and bodies whose part the time is."""
_ANSWERS = any_case(
    r"thông báo bằng|hướng dẫn|bổ sung|từ chối|nêu rõ lý do|trả lại|không (?:cấp|chấp thuận|đồng ý|tính)"
    r"|thời gian hoàn thành|tính (?:đầy đủ|hợp lệ)|nếu (?:thấy )?cần|(?:kiểm tra|đánh giá|thẩm định) thực tế|thành lập (?:đoàn|hội đồng)|hoàn thiện"
)
"""Words by which a time is no more than that of an answer, or of one task on the way."""
_ACCEPTED = any_case(r"thụ lý")
_ACT = any_case(
    r"(?:đề nghị |thủ tục |thời (?:hạn|gian) (?:giải quyết )?)?(?:cấp (?:mới|lại|đổi|lần|gia hạn|giấy|chứng|phép|biển|phiếu|bản)|gia hạn|điều chỉnh|sửa đổi|đổi |đăng ký|thu hồi|xóa )"
)
"""What is asked for stands in front of the time, as the name of a case: `Cấp lại: 02 ngày`."""
_A_WAY = 2
"""So many stages of every case, and the note tells a way of tasks, not cases."""
_EXTENDS = any_case(r"gia hạn|kéo dài|tăng thêm|cộng thêm|thêm")
_NOT_EXTENDED = any_case(r"không (?:được |phải )?(?:gia hạn|kéo dài)")
_DAYS = ("days", "working days")

Stand = Literal["shorter", "longer", "extended", "ordinary"]
"""How another length stands to the number: shorter, longer, what the number may grow by or to, or what the number itself is grown from."""


@dataclass(frozen=True, slots=True)
class CaseBeside:
    """Another length, the words that set it, how it stands to the number, and what `then` follows where it is only for verifying."""

    duration: Duration
    wording: str
    than_number: Stand
    then: Duration | None = None


@lru_cache(maxsize=16384)
def cases_beside(stated: Duration, note: str) -> tuple[CaseBeside, ...]:
    """The cases, each from the filing, whose length is not that of the number; nothing where no words of the note give the number itself.

    Remote places, whose length is longer by law, are told behind other cases only.

    >>> note = "05 ngày kể từ ngày nhận đủ hồ sơ; trường hợp phải xác minh thì không quá 20 ngày."
    >>> from decimal import Decimal
    >>> [(str(one.duration), one.than_number) for one in cases_beside(Duration(Decimal(5), "days"), note)]
    [('20 days', 'longer')]
    """
    phrases = [phrase for phrase in read_time(note).of("limit", "stage", "extension") if len(phrase.durations) == 1]
    limits = [phrase for phrase in phrases if phrase.role != "extension"]
    if limits and not any(_is(stated, phrase) for phrase in limits):
        return ()
    if sum(phrase.role == "stage" and not phrase.condition for phrase in limits) >= _A_WAY:
        return ()
    found: list[CaseBeside] = []
    remote: list[CaseBeside] = []
    before: TimePhrase | None = None
    stands_alone = any(_is(stated, one) and from_filing(one) for one in limits)
    for phrase in phrases:
        behind = followed(phrase, phrases)
        if behind is not None and _is(stated, behind) and not stands_alone:
            continue  # the way of every case, and the number is that of its last stage
        if not _is(stated, phrase) and _of_a_case(phrase, limits, stated):
            goes_on = before is not None and before.role == "extension" and not phrase.start
            stands = "extended" if goes_on else _stands(phrase, stated)
            found.append(CaseBeside(phrase.durations[0], phrase.wording, stands, behind.durations[0] if behind else None))
        elif not _is(stated, phrase) and REMOTE.search(phrase.wording) and not _extends(phrase):
            remote.append(CaseBeside(phrase.durations[0], phrase.wording, _stands(phrase, stated)))
        before = phrase
    return (*found, *remote) if found else ()


@lru_cache(maxsize=16384)
def in_other_days(stated: Duration, note: str) -> Duration | None:
    """The number as the note gives it where that is in the other kind of days throughout; else None.

    >>> from decimal import Decimal
    >>> str(in_other_days(Duration(Decimal(9), "days"), "9 ngày làm việc (hoặc 7 ngày làm việc đối với bến nhỏ)"))
    '9 working days'
    """
    told = [phrase.durations[0] for phrase in read_time(note).of("limit", "stage") if len(phrase.durations) == 1]
    same = [one for one in told if one.value == stated.value and one.unit in _DAYS]
    return same[0] if stated.unit in _DAYS and same and all(one.unit != stated.unit for one in same) else None


def _is(stated: Duration, phrase: TimePhrase) -> bool:
    """Whether a phrase gives the number; in which unit is another question."""
    one = phrase.durations[0]
    return one.value == stated.value or one.comparable_days == stated.comparable_days


def _of_a_case(phrase: TimePhrase, limits: list[TimePhrase], stated: Duration) -> bool:
    words = phrase.condition
    if REMOTE.search(phrase.wording) or _NO_CASE.search(words) or OF_DOSSIER.search(words) or _ANSWERS.search(phrase.wording):
        return False
    if phrase.start and not (FROM_FILING.search(phrase.start) or _ACCEPTED.search(phrase.start)):
        return False
    if words:
        return _CASE.search(words) is not None
    if _ACT.match(phrase.label) and any(_is(stated, other) and _ACT.match(other.label) for other in limits):
        return True
    return bool(phrase.start) and any(_is(stated, other) and _CASE.search(other.condition) for other in limits)


def _extends(phrase: TimePhrase) -> bool:
    return phrase.role == "extension" or _EXTENDS.search(_NOT_EXTENDED.sub("", phrase.condition)) is not None


def _stands(phrase: TimePhrase, stated: Duration) -> Stand:
    if _extends(phrase):
        return "extended"
    one = phrase.durations[0]
    in_days = {one.unit, stated.unit} == set(_DAYS)
    if not (one.value < stated.value if in_days else one.comparable_days < stated.comparable_days):
        return "longer"
    return "ordinary" if _NOT_EXTENDED.search(phrase.condition) else "shorter"
