"""Time limits in Vietnamese wording: each length of time with its role, condition and start, and what is not counted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from analyzer.model.values import Duration
from analyzer.text.any_case import any_case
from analyzer.text.doubts import TimeDoubt
from analyzer.text.time.conditions import Headings, condition_of, label_of, leading_start, start_of
from analyzer.text.time.hidden_time import HiddenTime, hidden_time
from analyzer.text.time.lengths import Length, lengths
from analyzer.text.time.no_limit import NoLimit, no_limit_in
from analyzer.text.time.roles import HIDDEN_ABOVE, Role, role_of
from analyzer.text.wording import Clause, clauses

_ADDED = any_case(r"\s*(?:và|\+|cộng(?: với)?)\s*")
_TOTAL = any_case(r"[^;]*?(?:trong đó|cụ thể(?: như sau)?|bao gồm|gồm có)\s*:\s*$|\s*:\s*$")
_LATER = any_case(
    r"(?:kết thúc|nhận được (?:đủ )?(?:trả lời|phản hồi|báo cáo|kết quả|văn bản|quyết định|thông báo|ý kiến|tờ trình|"
    r"hồ sơ (?:do|trình|từ|của (?:sở|ủy ban|bộ))|đề nghị của (?:sở|ủy ban|bộ|cục))|"
    r"có (?:báo cáo|kết quả|quyết định|biên bản|kết luận)|ra quyết định|ban hành|lập biên bản|họp|"
    r"hoàn thành|hoàn tất|cập nhật|nộp (?:đầy )?đủ (?:phí|lệ phí)|\btrình(?:$| hồ sơ| bộ | chủ tịch))"
)
_PARTS = any_case(r"\(?\s*(?:trong đó|cụ thể)\b|[^:]*gồm (?:các )?(?:mốc|bước|giai đoạn)\b")


@dataclass(frozen=True, slots=True)
class TimePhrase:
    """A clause that states time. `durations` holds several where the clause adds unlike units (`02 tháng và 15 ngày làm việc`).

    `condition` says when it applies, `label` what it is for, `start` the event from which it runs; each empty where not said.
    """

    durations: tuple[Duration, ...]
    role: Role
    wording: str
    condition: str = ""
    label: str = ""
    start: str = ""
    doubt: TimeDoubt | None = None


@dataclass(frozen=True, slots=True)
class TimeWording:
    """What a text says about time. `no_limit` tells why it sets none, where it says so."""

    wording: str
    phrases: tuple[TimePhrase, ...] = ()
    not_counted: tuple[HiddenTime, ...] = ()
    no_limit: NoLimit | None = None

    def of(self, *roles: Role) -> tuple[TimePhrase, ...]:
        """The phrases with one of these roles, in their order."""
        return tuple(phrase for phrase in self.phrases if phrase.role in roles)


@lru_cache(maxsize=16384)
def read_time(text: str) -> TimeWording:
    """Everything a text says about time.

    >>> reading = read_time("Trường hợp cấp mới: 05 ngày làm việc; cấp lại: 02 ngày, kể từ ngày nhận đủ hồ sơ hợp lệ.")
    >>> [(str(phrase.durations[0]), phrase.condition or phrase.label) for phrase in reading.of("limit")]
    [('5 working days', 'Trường hợp cấp mới'), ('2 days', 'cấp lại')]
    """
    phrases = _in_sequence(tuple(_phrases(clauses(text))))
    return TimeWording(text, phrases, hidden_time(text), None if _of_limits(phrases) else no_limit_in(text))


def _in_sequence(phrases: tuple[TimePhrase, ...]) -> tuple[TimePhrase, ...]:
    """Where one of several times without conditions runs from a later event than filing, or is shorter than a part, all are stages."""
    plain = [phrase for phrase in phrases if phrase.role in ("limit", "stage") and not phrase.condition]
    limits = [phrase for phrase in plain if phrase.role == "limit"]
    longest = max((length_of(phrase) for phrase in plain if phrase.role == "stage"), default=Decimal(0))
    if len(plain) < 2 or not any(_LATER.search(phrase.start) or length_of(phrase) < longest for phrase in limits):
        return phrases
    return tuple(replace(phrase, role="stage") if phrase in limits else phrase for phrase in phrases)


def length_of(phrase: TimePhrase) -> Decimal:
    """A length to compare by; calendar time counts by the usual convention, which is good enough to tell long from short."""
    return sum((duration.comparable_days for duration in phrase.durations), Decimal(0))


def _of_limits(phrases: tuple[TimePhrase, ...]) -> bool:
    return any(phrase.role in ("limit", "stage") for phrase in phrases)


def _phrases(pieces: tuple[Clause, ...]) -> Iterator[TimePhrase]:
    headings = Headings()
    whole: str | None = None
    for clause in pieces:
        above = headings.above(clause)
        if whole is not None and clause.mark in ("", whole):
            whole = None
        part = whole is not None or _PARTS.match(clause.text) is not None or _PARTS.match(above) is not None
        condition: str | None = None
        groups = _groups(clause.text)
        for place, group in enumerate(groups):
            before = clause.text[groups[place - 1][-1].end if place else 0 : group[0].start]
            after = clause.text[group[-1].end : groups[place + 1][0].start if place + 1 < len(groups) else None]
            own = condition_of(before, after)
            role = role_of(clause.text, group[0], above)
            if part and not own and role in ("limit", "unclear"):
                role = "stage"
            if role in ("limit", "stage") and _TOTAL.match(after):
                whole = clause.mark
            condition = condition or own
            yield TimePhrase(
                durations=tuple(length.duration for length in group),
                role=role,
                wording=clause.text,
                condition="; ".join(filter(None, ("" if _no_case(above) else above, own))),
                label="" if own else label_of(before),
                start=start_of(after) or leading_start(before),
                doubt=next((length.doubt for length in group if length.doubt), None),
            )
        headings.add(clause, condition)


def _no_case(heading: str) -> bool:
    """Whether a heading says what the times below it are (parts, hidden time), not when they apply."""
    return bool(_PARTS.match(heading) or HIDDEN_ABOVE.search(heading))


def _groups(text: str) -> list[list[Length]]:
    """The lengths of a clause; those that are added together stand in one group."""
    groups: list[list[Length]] = []
    for length in lengths(text):
        if groups and not length.at_once and _ADDED.fullmatch(text[groups[-1][-1].end : length.start]):
            groups[-1].append(length)
        else:
            groups.append([length])
    return groups
