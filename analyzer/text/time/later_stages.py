"""Stages that follow the one whose length a record states as the limit of the whole procedure."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from analyzer.model.values import Duration
from analyzer.text.any_case import any_case
from analyzer.text.time.durations import TimePhrase, read_time
from analyzer.text.time.handed_on import bodies_head_steps, handed_on
from analyzer.text.time.step_limits import FROM_FILING, issues

_LATER_WORDS = (
    r"(?:kết thúc|hoàn thành|thông qua|có|nhận)(?: được| đủ| việc| các| ngay)*(?: cuộc| đợt| buổi)? ?(?:biên bản|kết quả|báo cáo (?:thẩm định|thẩm tra|kết quả|đánh giá)|kiểm tra|thẩm định|thẩm tra|đánh giá|sát hạch|"
    r"họp|phiên họp|hồ sơ trình|hồ sơ (?:do|của|từ) (?:sở|ủy ban|cơ quan|phòng|cục)|tờ trình|ý kiến|văn bản (?:thẩm định|đồng ý|trình|về việc|của (?:sở|ủy ban|bộ|cục)))"
    r"|(?:ra|có|ban hành|ký) (?:quyết định|thông báo)|thông báo chấp nhận|ngày (?:họp|thông báo kế hoạch|trình)|(?:sở|cục|phòng|cơ quan|ủy ban nhân dân)[^,;.]{0,40} trình"
)
LATER = any_case(_LATER_WORDS)
"""A start that comes only after the body has worked on the dossier."""
BEHIND = any_case(rf"(?:từ|sau) (?:[^\s,;.:]+ ){{0,3}}?(?:{_LATER_WORDS})")
"""Such a start in a text that has not been read yet: few texts have one, and reading the times of a text is dear."""
_APPLICANT = any_case(
    r"bổ sung|hoàn thiện|khắc phục|giải trình|nộp|của (?:tổ chức|cá nhân|doanh nghiệp|người|chủ|cơ sở|thương nhân)|trúng|hợp đồng"
)
"""A start that waits for the applicant."""
_LACKING = any_case(r"(?:không|chưa) (?:hợp lệ|đầy đủ|đủ|đúng|đạt|đáp ứng|bảo đảm|đảm bảo)|từ chối")
_CASE = any_case(
    r"trường hợp(?! (?:hồ sơ )?(?:đầy đủ|hợp lệ|đủ|đáp ứng|bảo đảm|đảm bảo|đạt))|đối với|nếu (?!hồ sơ (?:đầy đủ|hợp lệ|đủ|đáp ứng))"
)
_ASKED = any_case(
    r"(?:đề nghị|đề xuất|xin|yêu cầu|trình|để|lấy ý kiến|về việc|báo cáo)[^,;.]* (?:cấp|phê duyệt|chấp thuận|công nhận|quyết định|ban hành)\b[^,;.]*"
)
"""What is asked for, or laid before another body, is not given yet."""
_PUBLISHES = any_case(r"công khai|đăng tải|công bố|cập nhật|gửi quyết định|lưu")
_OF_A_BODY = any_case(r"(?:của|do|từ) (?:thủ tướng|chính phủ|bộ|sở|cục|ủy ban|uỷ ban)\b")
_DRAWS_UP = any_case(r"lập (?:kế hoạch|hồ sơ|danh sách|dự toán|tờ trình)\b[^;]*(?:trình|nộp|gửi) ")
"""Who draws up the dossier and lays it before the body that decides is the applicant, though a body."""
_SEVERAL_WAYS = any_case(r"(?:^|\n)[ \t]*\d\.\d\.?[ \t]")
"""Headings `1.1.`, `1.2.`: each has a way of its own below it."""


@dataclass(frozen=True, slots=True)
class LaterStage:
    """The stage with the number, the one that gives the result after it, and how long they take together with the stages between them."""

    first: TimePhrase
    last: TimePhrase
    together: Duration


@lru_cache(maxsize=16384)
def later_stage(stated: Duration, text: str) -> LaterStage | None:
    """The stage with the number and the one behind it; None where the first itself gives the result, or the number is a sum.

    >>> from analyzer.model.values import parse_duration
    >>> way = "05 ngày kể từ ngày nhận đủ hồ sơ, Sở tổ chức kiểm tra; 03 ngày kể từ ngày thông qua biên bản kiểm tra, Sở cấp giấy phép."
    >>> str(later_stage(parse_duration("5 days"), way).together), later_stage(parse_duration("8 days"), way)
    ('8 days', None)

    The number may count another kind of days than the stages do: they are added in their own.
    """
    if f"{stated.value.normalize():f}" not in text or _SEVERAL_WAYS.search(text):
        return None
    by_bodies = bodies_head_steps(text)
    if not by_bodies and not BEHIND.search(text):
        return None
    way = [phrase for phrase in read_time(text).of("limit", "stage") if len(phrase.durations) == 1 and not beside_the_way(phrase.condition)]
    handed = list(handed_on(text, way)) if by_bodies else []
    first = next((phrase for phrase in way if as_long(phrase, stated) and from_filing(phrase) and phrase not in handed), None)
    if (
        first is None
        or first.wording.endswith(":")
        or (not handed and by_applicant(first))
        or gives(first)
        or any(gives(phrase) and from_filing(phrase) and phrase not in handed for phrase in way)
    ):
        return None
    unit = first.durations[0].unit
    later = [
        phrase for phrase in way[way.index(first) + 1 :] if (phrase in handed or comes_later(phrase)) and phrase.durations[0].unit == unit
    ]
    last = next((phrase for phrase in later if gives(phrase)), None)
    if last is None:
        return None
    to_result = {
        phrase.wording if phrase in handed else phrase.start: phrase.durations[0].value for phrase in later[: later.index(last) + 1]
    }
    return LaterStage(first, last, Duration(stated.value + sum(to_result.values()), unit))


def as_long(phrase: TimePhrase, stated: Duration) -> bool:
    """Whether a stage has the number, in the one kind of days or the other."""
    lasts = phrase.durations[0]
    return lasts == stated or (lasts.value == stated.value and {lasts.unit, stated.unit} == {"days", "working days"})


def part_of_way(stated: Duration, text: str) -> Literal["first", "later", ""]:
    """Which part of the way a limit is, by words beside it that hold no time but its own; empty where they do not tell.

    >>> from analyzer.model.values import parse_duration
    >>> part_of_way(parse_duration("2 days"), "02 ngày kể từ ngày kết thúc kiểm tra, Sở cấp giấy phép.")
    'later'
    """
    phrases = read_time(text).of("limit", "stage")
    if len(phrases) != 1 or phrases[0].durations != (stated,) or _CASE.search(text):
        return ""
    if comes_later(phrases[0]):
        return "later"
    return "first" if from_filing(phrases[0]) and not gives(phrases[0]) else ""


def beside_the_way(condition: str) -> bool:
    return _LACKING.search(condition) is not None or _CASE.search(condition) is not None


def by_applicant(phrase: TimePhrase) -> bool:
    """Whether the time is that of whoever files: it begins with the word of a body, or ends with the dossier."""
    return _OF_A_BODY.search(phrase.start) is not None or _DRAWS_UP.search(phrase.wording) is not None


def gives(phrase: TimePhrase) -> bool:
    """Whether the result is given within it."""
    return not _PUBLISHES.search(phrase.wording) and issues(replace(phrase, wording=_ASKED.sub("", phrase.wording)))


def from_filing(phrase: TimePhrase) -> bool:
    return FROM_FILING.search(phrase.start) is not None and not LATER.search(phrase.start)


def comes_later(phrase: TimePhrase) -> bool:
    return LATER.search(phrase.start) is not None and not _APPLICANT.search(phrase.start)
