"""Columns of `time_limits`: a procedure states one number for every case, and the words beside it give other cases another length."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from analyzer.facts.tables import column as c
from analyzer.facts.tables.column import Columns
from analyzer.facts.tables.limits.limit import Limit
from analyzer.inferring.wording import step_texts
from analyzer.text.any_case import any_case
from analyzer.text.quoting import as_quoted, shortened
from analyzer.text.time.cases_beside import CaseBeside, cases_beside, in_other_days
from analyzer.text.time.durations import TimePhrase
from analyzer.text.time.later_stages import gives
from analyzer.text.time.step_limits import NUMBERED, issues, limits_by_case

_OPEN = any_case(r"(?:trường hợp|đối với)(?: sau(?: đây)?)?\W*$")
"""Words that name no case: those stand in a list below them."""
_OWN_CASE = any_case(
    r"(?:^|;\s*)(?:\W*(?:đối với )?(?:các )?trường hợp|\W*đối với) (?!(?:phải |cần )?(?:sửa đổi|bổ sung)|[^;]*(?:hồ sơ|giấy tờ) (?:không|chưa))[^;]+$"
)
"""The case that a limit of the steps is for: the last heading or clause before it."""
_CONSULTED = any_case(r"ý kiến|tham vấn|phối hợp")
_ANSWER = any_case(r"trả lời|(?:cho|có|góp|tham gia|gửi) ý kiến|ý kiến (?:bằng|về)")
"""What a body that is asked for its opinion has its time for."""
_ON_THE_WAY = any_case(r"ý kiến|bổ sung|hoàn (?:thiện|chỉnh)|(?:chưa|không) (?:đầy )?(?:đủ|hợp lệ|đạt)")
"""A dossier that is mended, and others who are asked, come before the result."""
_LONGEST = 240
"""Letters of the words that are quoted."""


def _cases(row: Limit) -> Sequence[CaseBeside]:
    value = row.element.value
    if value is None or not row.index.inferred.is_stated(row.element):
        return ()
    return next((found for text in row.texts if (found := cases_beside(value, text))), ())


def _said(row: Limit) -> str:
    said = [one.wording for one in _cases(row)]
    return shortened(next((words for words in said if not _OPEN.search(words)), said[0]), _LONGEST) if said else ""


def _stand(row: Limit) -> str:
    stand = {one.than_number for one in _cases(row)}
    return stand.pop() if len(stand) == 1 else "mixed" if stand else ""


def _other_in_steps(row: Limit) -> TimePhrase | None:
    """The limit from the filing that the steps set for a case of its own, where they give the number to another and nothing beside it tells more.

    The longest counts; where none is longer, the shortest in which the result itself comes.
    """
    value = row.element.value
    if value is None or not row.index.inferred.is_stated(row.element):
        return None
    steps = step_texts(row.procedure)
    numbers = {int(number) for text in steps for number in NUMBERED.findall(text)}
    if value.value not in numbers or len(numbers) < 2:
        return None  # most steps, told without reading them
    found = () if _cases(row) else limits_by_case(steps)
    others = [one for one in found if one.durations[0].unit == value.unit and _OWN_CASE.search(one.condition) and not _is_answer(one)]
    longest = max(others, key=_number, default=None)
    if longest is None or all(one.durations != (value,) for one in found):
        return None
    other = longest if _number(longest) > value.value else _shortest(others, value.value)
    return None if other is None or any(f"{_number(other).normalize():f}" in text for text in row.texts) else other


def _shortest(others: list[TimePhrase], value: Decimal) -> TimePhrase | None:
    """The shortest of cases that all give the result, the number being one of them; None where it is not shorter."""
    giving = [one for one in others if gives(one) and not _ON_THE_WAY.search(f"{one.condition} {one.wording}")]
    shortest = min(giving, key=_number, default=None)
    return shortest if shortest and _number(shortest) < value and any(_number(one) == value for one in giving) else None


def _number(phrase: TimePhrase) -> Decimal:
    return phrase.durations[0].value


def _is_answer(phrase: TimePhrase) -> bool:
    """Whether the time is that of a body consulted on the way."""
    return _CONSULTED.search(phrase.wording) is not None and _ANSWER.search(phrase.wording) is not None and not issues(phrase)


def _in_steps(row: Limit) -> str:
    """The case and its limit as they are quoted; a case told in a heading stands before the words of the limit."""
    found = _other_in_steps(row)
    if found is None:
        return ""
    case = found.condition.rpartition(";")[2].strip(" :*-+")
    told = as_quoted(found.wording)
    return shortened(told if case and case in found.wording else f"{case}: {told}", _LONGEST)


BY_CASE: Columns[Any] = (
    *c.only_where(
        lambda row: row.for_every_case and _other_in_steps(row),
        [
            c.text(
                "steps_case",
                "ở thủ tục chỉ có một con số thời hạn: thời hạn khác mà trình tự, không phải ghi chú, dành cho một trường hợp, dài hơn, hoặc ngắn hơn khi đã có kết quả; trống nếu không có",
                "in a procedure with one number for its limit: the other one that the steps, and no note, set for a case, longer, or shorter where the result comes in it; empty none",
                lambda row: str(found.durations[0]) if (found := _other_in_steps(row)) else "",
                "values",
            ),
            c.flag(
                "steps_case_shorter",
                "thời hạn ấy ngắn hơn con số",
                "it is shorter than the number",
                lambda row: (found := _other_in_steps(row)) is not None and _number(found) < row.length,
            ),
            c.text(
                "steps_case_said",
                "trường hợp ấy và câu của trình tự nêu thời hạn",
                "that case and the words of the steps that set it",
                _in_steps,
            ),
        ],
    ),
    *c.only_where(
        lambda row: row.for_every_case and _cases(row),
        [
            c.texts(
                "note_cases",
                "ở thủ tục chỉ có một con số thời hạn: các thời hạn khác mà ghi chú, cách thức nêu cho trường hợp khác",
                "in a procedure with one number for its limit: the other lengths that its note or channel sets for other cases",
                lambda row: list(dict.fromkeys(str(one.duration) for one in _cases(row))),
                "values",
            ),
            c.text(
                "note_case_said",
                "câu nêu thời hạn đầu tiên trong các thời hạn ấy",
                "the sentence that sets the first of those lengths",
                _said,
            ),
            c.text(
                "note_cases_stand",
                "các thời hạn ấy so với con số: shorter (ngắn hơn), longer (dài hơn), extended (phần được kéo dài), ordinary (thời hạn thông thường, con số là khi đã kéo dài), mixed (lẫn lộn); trống nếu không có",
                "how they stand to the number: shorter, longer, extended (what it may grow by or to), ordinary (what it is grown from), mixed; empty none",
                _stand,
            ),
            c.text(
                "note_case_then",
                "thời gian ra kết quả sau đó, khi thời hạn đầu tiên trong các thời hạn ấy chỉ để xác minh, kiểm tra; trống nếu không có",
                "the time in which the result comes afterwards, where the first of those lengths is only for verifying; empty none",
                lambda row: str(next((one.then for one in _cases(row)[:1] if one.then), "")),
                "values",
            ),
            c.text(
                "note_number",
                "ở các thủ tục ấy: con số như ghi chú nêu, khi ghi chú tính theo loại ngày khác (ngày, ngày làm việc); trống nếu không khác",
                "in those: the number as the note gives it, where that is in the other kind of days; else empty",
                lambda row: next((str(one) for text in row.texts if (one := in_other_days(row.element.value, text))), ""),
                "values",
            ),
        ],
    ),
)
