"""Columns of `time_limits`: a limit beside the other lengths of its procedure: those that the steps set by case, that a posting takes, that its own words give instead.

`bị mất: 03 ngày; đổi tên: 05 ngày` stands in the steps where the cell of the record holds one number.
"""

from __future__ import annotations

from decimal import Decimal
from operator import attrgetter
from typing import Any

from analyzer.facts.procedure.about import action
from analyzer.facts.procedure.worded import Said, sentence
from analyzer.facts.tables import column as c
from analyzer.facts.tables.column import Columns
from analyzer.facts.tables.limits.limit import Limit
from analyzer.inferring.wording import limit_texts, step_texts
from analyzer.model.packed import LimitByMode
from analyzer.model.procedure import Procedure
from analyzer.model.values import Duration
from analyzer.text.time.durations import read_time
from analyzer.text.time.lengths import lengths
from analyzer.text.time.posting import leaves_posting_out, longest_posting
from analyzer.text.time.step_limits import issues, limits_by_case

_SHORTENED = ("reissue", "exchange", "renew")
"""The acts whose limits are asked to be shorter than that of the first issue."""


def _shorter(row: Limit) -> bool:
    """Whether one of the lengths by case that give the result is shorter than the limit, which then is only the longest."""
    value = row.element.value
    by_case = [phrase.durations[0] for phrase in limits_by_case(step_texts(row.procedure)) if issues(phrase)]
    return value is not None and any(0 < one.comparable_days < value.comparable_days for one in by_case)


def _of_case(row: Limit) -> bool:
    return any(phrase.durations == (row.element.value,) for phrase in limits_by_case(step_texts(row.procedure)))


def _posted_longer(row: Limit) -> str:
    """The sentence by which the steps post something for longer than the limit, where no words leave the posting out of it."""
    steps = "\n".join(step_texts(row.procedure))
    posting, limit = longest_posting(steps), row.element.value
    if posting is None or limit is None or posting.lasts.comparable_days <= limit.comparable_days:
        return ""
    said = Said(row.procedure, row.index.told[row.procedure.id])
    return "" if leaves_posting_out(said.of_itself) else sentence(steps, posting.start, posting.end)


def _words_of_another(row: Limit) -> str:
    """The words of the limit, or of its channel, whose one length is that of another limit of the procedure and not its own."""
    value = row.element.value
    if value is None:
        return ""
    others = {limit.value for limit in row.procedure.time_limits if limit.value != value}
    for text in row.texts:
        phrases = read_time(text).phrases
        only = phrases[0].durations if len(phrases) == 1 and phrases[0].role == "limit" else ()
        if len(only) == 1 and only[0] in others and only[0].unit == value.unit:
            return " ".join(phrases[0].wording.split())[:300]
    return ""


def _by_way_of_filing(procedure: Procedure) -> bool:
    """Whether a limit of filing online or by post is of another length than one of filing at a counter."""
    modes = {channel.id: channel.mode for channel in procedure.channels}
    counter: list[Decimal] = []
    afar: list[Decimal] = []
    for limit in procedure.time_limits:
        if limit.value is not None:
            for id in limit.for_.channel:
                (counter if modes.get(id) == "counter" else afar).append(limit.value.comparable_days)
    return bool(counter and afar) and len({*counter, *afar}) > 1


def _only_by_channel(row: Limit) -> bool:
    """Whether the limits of the procedure are set apart by the way of filing alone, one number for each, and no words beside them tell a time."""
    limits = row.procedure.time_limits
    modes = {channel.id: channel.mode for channel in row.procedure.channels}
    ways = [way for limit in limits for way in {modes.get(id) for id in limit.for_.channel}]
    scopes = [limit.for_ for limit in limits]
    if len(ways) != len(set(ways)) or not all(
        scope.channel and not (scope.case or scope.applicant or scope.result or scope.level) for scope in scopes
    ):
        return False
    stated = [limit.value for limit in limits if limit.value is not None and row.index.inferred.is_stated(limit)]
    if len(stated) < len(limits) or any(value.unit == "on the spot" for value in stated) or not _unlike(stated):
        return False  # what is done at once by one way is a promise
    return not any(lengths(text) for limit in limits for text in limit_texts(row.procedure, limit))


def _unlike(values: list[Duration]) -> bool:
    """Whether numbers differ, or other units stand beside days; one number of days and of working days is only a doubt about the unit."""
    return len({value.value for value in values}) > 1 or len({value.unit.removeprefix("working ") for value in values}) > 1


def _by_channel(row: Limit) -> str:
    return LimitByMode(c.modes(row.procedure, row.element.for_), row.length, row.unit).packed()


BESIDE: Columns[Any] = (
    c.text(
        "posted_longer",
        "câu của trình tự niêm yết, đăng tin, thông báo công khai lâu hơn thời hạn này, khi không lời nào nói thời hạn không gồm việc ấy; trống nếu không có",
        "the sentence by which the steps post or advertise for longer than this limit, where no words leave that out of it; empty none",
        _posted_longer,
        where=lambda row: row.element.value is not None,
    ),
    c.text(
        "by_channel",
        "các cách thức áp dụng và thời hạn của chúng, cách nhau một dấu cách",
        "the ways of filing it applies to and their limit, with a space between",
        _by_channel,
        "limits",
        where=lambda row: row.differs and bool(row.element.for_.channel),
    ),
    c.flag(
        "steps_shorter",
        "ở thủ tục cấp lại, cấp đổi, gia hạn chỉ có một thời hạn: trình tự cho một trường hợp kết quả trong thời hạn ngắn hơn",
        "in a reissue, exchange or renewal of one limit: for one case the steps give the result within a shorter time",
        _shorter,
        where=lambda row: not row.differs and action(row.procedure) in _SHORTENED,
    ),
    *c.only_where(
        lambda row: row.differs and _by_way_of_filing(row.procedure),
        [
            c.flag(
                "steps_by_case",
                "ở thủ tục có thời hạn khác nhau theo cách thức nộp: trình tự nêu đúng thời hạn này cho một trường hợp, và thời hạn khác cho trường hợp khác",
                "where the limit differs by the way of filing: the steps set this very length for one case, and another for another case",
                _of_case,
            ),
            c.flag(
                "only_by_channel",
                "các thời hạn của thủ tục chỉ khác nhau theo cách thức nộp, mỗi cách thức một con số, và không lời văn nào bên cạnh nêu thời gian",
                "the limits of the procedure differ by the way of filing alone, one number for each, and no words beside them tell a time",
                _only_by_channel,
            ),
        ],
    ),
    c.text(
        "words_of_another",
        "ở thủ tục có các thời hạn dài ngắn khác nhau: câu của ghi chú, cách thức chỉ nêu một thời hạn, là thời hạn của mục khác chứ không phải con số này; trống nếu không có",
        "where limits differ: the words of its note or channel that give one length, which is that of another limit and not its own; empty none",
        _words_of_another,
        where=attrgetter("differs"),
    ),
)
