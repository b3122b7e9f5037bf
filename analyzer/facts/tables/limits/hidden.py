"""Columns of `time_limits`: the time that a limit does not count."""

from __future__ import annotations

import re
from decimal import Decimal

from analyzer.facts.tables import column as c
from analyzer.facts.tables.column import Columns
from analyzer.facts.tables.limits.limit import Limit
from analyzer.inferring.wording import step_texts
from analyzer.model.values import Citation, Duration
from analyzer.text.any_case import any_case
from analyzer.text.quoting import clause
from analyzer.text.time.bounded import end_set_by
from analyzer.text.time.hidden_time import waits_on_applicant

_MUST = any_case(r"^(?:mà |phải |hoặc )+")
"""What is left of `thời gian phải …` in front of the name of an act."""
_ASIDE = re.compile(r"\s*\([^()]*\)")
_AS_LAID_DOWN = any_case(r"\s+theo (?:đúng )?(?:quy định|pháp luật)\b.*$")
"""What every act is done by, at the end of its name."""
_HOW_LONG = any_case(r"\s(?:(?:là|trong|tối đa|không quá) ){1,3}\d.*$")
"""The length that the words of an act go on with; it is told as a number."""
_LONGEST = 110
"""How many letters of an open wait are told, without what stands in brackets."""


def _waits(row: Limit) -> list[Duration]:
    return [wait.value for wait in row.element.not_counted if wait.value is not None]


def _unit(row: Limit) -> str:
    """Which days the sum of what is hidden counts; nothing where both kinds meet."""
    units = {"days" if wait.working_days is None else "working days" for wait in _waits(row)}
    return units.pop() if len(units) == 1 else ""


def _open(row: Limit) -> list[str]:
    steps = step_texts(row.procedure)
    waits = (wait.what for wait in row.element.not_counted if wait.value is None)
    return [
        clause(_AS_LAID_DOWN.sub("", _ASIDE.sub("", _MUST.sub("", what))), _LONGEST)
        for what in waits
        if not waits_on_applicant(what) and not end_set_by(what, steps)
    ]


def _basis(row: Limit) -> Citation | None:
    """The provision that sets the time not counted."""
    return next((wait.basis for wait in row.element.not_counted if wait.basis is not None), row.element.basis)


HIDDEN: Columns[Limit] = (
    c.flag("hidden", "có thời gian không tính vào thời hạn", "some time is not counted", lambda row: bool(row.element.not_counted)),
    c.number(
        "hidden_days",
        "thời gian không tính vào thời hạn",
        "time not counted",
        lambda row: sum((wait.working_days or wait.calendar_days or Decimal(0) for wait in _waits(row)), Decimal(0)),
        c.CALENDAR_DAYS,
    ),
    c.texts(
        "hidden_what",
        "việc không tính vào thời hạn",
        "what is not counted",
        lambda row: [_HOW_LONG.sub("", wait.what) for wait in row.element.not_counted],
    ),
    c.texts(
        "hidden_by_body",
        "việc không tính vào thời hạn mà không phải của người nộp",
        "what is not counted and is not the applicant's to do",
        lambda row: [wait.what for wait in row.element.not_counted if not waits_on_applicant(wait.what)],
    ),
    c.flag(
        "hidden_open",
        "có việc không tính vào thời hạn mà không có giới hạn",
        "some of what is not counted has no limit",
        lambda row: any(wait.value is None for wait in row.element.not_counted),
    ),
    c.texts(
        "hidden_open_what",
        "việc không tính vào thời hạn, của cơ quan nhà nước, mà trình tự cũng không nêu thời gian hay ngày phải xong; "
        "thời gian người nộp tự hoàn thiện hồ sơ, nộp tiền không thuộc nhóm này",
        "what is not counted, what the State does and the steps set no length or last day for; the time in which applicants mend their dossier "
        "or pay is not among them",
        _open,
        "matters",
    ),
    c.text(
        "hidden_unit",
        "đơn vị của thời gian không tính vào thời hạn: days hoặc working days; trống nếu không có hoặc lẫn hai đơn vị",
        "unit of the time that is not counted; empty none, or both units",
        _unit,
        "units",
    ),
    c.text(
        "hidden_instrument",
        "văn bản đặt ra thời gian không tính vào thời hạn; trống nếu bản ghi không nêu",
        "text that sets the time not counted; empty where the record names none",
        lambda row: basis.instrument if (basis := _basis(row)) else "",
        "instruments",
    ),
    c.text(
        "hidden_provision",
        "điểm, khoản, Điều đặt ra thời gian đó",
        "provision that sets that time",
        lambda row: basis.provision if (basis := _basis(row)) else "",
    ),
)
