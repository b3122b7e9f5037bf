"""The table `time_limits`: how long a limit is, what it hides, and what texts and plans have set for it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from operator import attrgetter

from analyzer.facts.known import Known
from analyzer.facts.procedure.about import action
from analyzer.facts.tables import beside_others, notes
from analyzer.facts.tables import column as c
from analyzer.facts.tables.column import Columns, Part
from analyzer.facts.tables.table import Table
from analyzer.inferring.times import runs_from, says_when
from analyzer.inferring.wording import step_texts
from analyzer.model.parameters import Commitment
from analyzer.model.procedure import TimeLimit
from analyzer.model.text import Text
from analyzer.model.values import Citation, Duration
from analyzer.text.any_case import any_case
from analyzer.text.quoting import shortened
from analyzer.text.time.bounded import end_set_by
from analyzer.text.time.hidden_time import waits_on_applicant

_MUST = any_case(r"^(?:mà |phải |hoặc )+")
"""What is left of `thời gian phải …` in front of the name of an act."""
_ASIDE = re.compile(r"\s*\([^()]*\)")
_LONGEST = 110
"""How many letters of an open wait are told, without what stands in brackets."""


@dataclass(slots=True)
class Limit(Part[TimeLimit]):
    """A row: `durations` of its stages, `hidden` those it does not count, what was `committed` for it."""

    durations: Sequence[Duration]
    hidden: Sequence[Duration]
    committed: Commitment | None

    @property
    def behind(self) -> Citation | None:
        """The provision that sets the time not counted."""
        return next((wait.basis for wait in self.element.not_counted if wait.basis is not None), self.element.basis)

    @property
    def differs(self) -> bool:
        """Whether the procedure has limits of different lengths."""
        return len({limit.value for limit in self.procedure.time_limits}) > 1

    def sum(self, unit: str) -> Decimal:
        """The stages counted in `working_days` or `calendar_days`; those in the other kind of days are left out."""
        return sum((getattr(duration, unit) or Decimal(0) for duration in self.durations), Decimal(0))

    @property
    def committed_days(self) -> Decimal | None:
        """What was committed, in the kind of days of the record; None where it is in the other kind."""
        return getattr(self.committed.value, self.unit) if self.committed else None

    @property
    def unit(self) -> str:
        return "working_days" if self.durations and self.durations[0].working_days is not None else "calendar_days"


def time_limit_rows(known: Known) -> Iterator[Limit]:
    index = known.index
    day = index.catalogue.as_of
    committed = {(c.procedure, c.path): c for c in index.catalogue.parameters.commitments if c.since <= day}
    for code, procedure in known.procedures.items():
        for limit in procedure.time_limits:
            path = f"time_limits/{limit.id}"
            durations = [stage.value for stage in limit.stages] or ([limit.value] if limit.value is not None else [])
            hidden = [wait.value for wait in limit.not_counted if wait.value is not None]
            yield Limit(procedure, path, limit, index, durations, hidden, committed.get((code, path)) or committed.get((code, "")))


def _length(row: Limit) -> Decimal:
    """The sum of consecutive stages in the unit they share; nothing where they share none."""
    return sum((duration.value for duration in row.durations), Decimal(0)) if _unit(row) else Decimal(0)


def _unit(row: Limit) -> str:
    units = {duration.unit for duration in row.durations}
    return units.pop() if len(units) == 1 else ""


def _hidden_unit(row: Limit) -> str:
    """Which days the sum of what is hidden counts; nothing where both kinds meet."""
    units = {"days" if duration.working_days is None else "working days" for duration in row.hidden}
    return units.pop() if len(units) == 1 else ""


def _hidden_days(row: Limit) -> Decimal:
    return sum((duration.working_days or duration.calendar_days or Decimal(0) for duration in row.hidden), Decimal(0))


def _open(row: Limit) -> list[str]:
    steps = step_texts(row.procedure)
    waits = (wait.what for wait in row.element.not_counted if wait.value is None)
    return [
        shortened(_ASIDE.sub("", _MUST.sub("", what)), _LONGEST)
        for what in waits
        if not waits_on_applicant(what) and not end_set_by(what, steps)
    ]


_COLUMNS: Columns[Limit] = (
    *c.WHERE,
    c.flag("value_known", "có con số", "there is a number", lambda row: bool(row.durations)),
    c.number(
        "value",
        "độ dài theo đơn vị của bản ghi; 0 nếu không có hoặc các chặng khác đơn vị",
        "length in the unit of the record; 0 none, or stages in different units",
        _length,
    ),
    c.text(
        "unit",
        "đơn vị của bản ghi; trống nếu không có hoặc các chặng khác đơn vị",
        "unit of the record; empty none, or stages in different units",
        _unit,
        "units",
    ),
    c.number(
        "working_days",
        "thời hạn theo ngày làm việc; 0 nếu tính theo ngày",
        "in working days; 0 where counted in calendar days",
        lambda row: row.sum("working_days"),
        c.WORKING_DAYS,
    ),
    c.number(
        "calendar_days",
        "thời hạn theo ngày; 0 nếu tính theo ngày làm việc",
        "in calendar days; 0 where counted in working days",
        lambda row: row.sum("calendar_days"),
        c.CALENDAR_DAYS,
    ),
    c.flag(
        "in_working_days",
        "tính theo ngày, giờ làm việc",
        "counted in working days or hours",
        lambda row: bool(row.durations) and all(duration.working_days is not None for duration in row.durations),
    ),
    c.flag("hidden", "có thời gian không tính vào thời hạn", "some time is not counted", lambda row: bool(row.element.not_counted)),
    c.number("hidden_days", "thời gian không tính vào thời hạn", "time not counted", _hidden_days, c.CALENDAR_DAYS),
    c.texts(
        "hidden_what",
        "việc không tính vào thời hạn",
        "what is not counted",
        lambda row: [wait.what for wait in row.element.not_counted],
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
        _hidden_unit,
        "units",
    ),
    c.text(
        "hidden_instrument",
        "văn bản đặt ra thời gian không tính vào thời hạn; trống nếu bản ghi không nêu",
        "text that sets the time not counted; empty where the record names none",
        lambda row: row.behind.instrument if row.behind else "",
        "instruments",
    ),
    c.text(
        "hidden_provision",
        "điểm, khoản, Điều đặt ra thời gian đó",
        "provision that sets that time",
        lambda row: row.behind.provision if row.behind else "",
    ),
    c.whole("stages", "số chặng nối tiếp", "consecutive stages", lambda row: len(row.element.stages), Text("chặng", "stages")),
    c.text(
        "wording",
        "lời văn của bản ghi khi không có con số, hoặc điều phân biệt thời hạn này",
        "wording of the record where there is no number, or what tells this limit apart",
        attrgetter("element.text"),
    ),
    *notes.OF_LIMIT,
    *c.only_where(lambda row: row.element.value is not None, beside_others.OF_POSTING),
    *c.only_where(
        lambda row: row.differs and bool(row.element.for_.channel),
        (
            c.text(
                "by_channel",
                "các cách thức áp dụng và thời hạn của chúng, cách nhau một dấu cách",
                "the ways of filing it applies to and their limit, with a space between",
                lambda row: f"{','.join(c.modes(row.procedure, row.element.for_))} {_length(row)} {_unit(row)}",
                "limits",
            ),
        ),
    ),
    *c.only_where(lambda row: not row.differs and action(row.procedure) in beside_others.SHORTENED, beside_others.OF_ONE_LIMIT),
    *c.only_where(lambda row: row.differs and beside_others.by_way_of_filing(row.procedure), beside_others.BY_WAY_OF_FILING),
    *c.only_where(lambda row: row.differs, beside_others.BESIDE_OTHERS),
    c.flag(
        "worded",
        "không có con số nhưng lời văn của bản ghi nêu thời hạn theo trường hợp, theo chặng, theo ngày hoặc theo lịch",
        "without a number, yet the words of the record tell the time by case, by stage, by date or schedule",
        lambda row: row.procedure.source is not None and says_when(row.procedure, row.element),
    ),
    c.text("from_event", "thời điểm bắt đầu tính", "when it starts", attrgetter("element.from_event")),
    *c.only_where(
        lambda row: row.differs,
        [
            c.text(
                "runs_from",
                "ở thủ tục có các thời hạn dài ngắn khác nhau: sự kiện, không phải việc nhận hồ sơ, mà thời hạn tính từ đó, theo bản ghi hoặc lời văn; trống nếu tính từ khi nhận hồ sơ hoặc không nêu",
                "in a procedure with limits of different lengths: the event, other than the filing, from which it runs, by the record or its words; empty where it runs from the filing or none is named",
                lambda row: runs_from(row.procedure, row.element),
            )
        ],
    ),
    c.flag(
        "committed",
        "có văn bản hoặc phương án đã duyệt ấn định thời hạn này (parameters/commitments.yaml)",
        "a text or an approved plan has set this limit (parameters/commitments.yaml)",
        lambda row: row.committed is not None,
    ),
    c.text(
        "committed_value",
        "thời hạn được ấn định, như cách viết của danh mục",
        "the limit set, as the catalogue writes it",
        lambda row: str(row.committed.value) if row.committed else "",
        "values",
    ),
    c.number(
        "committed_days",
        "thời hạn được ấn định, cùng đơn vị với bản ghi; 0 nếu khác đơn vị",
        "the limit set, in the unit of the record; 0 in another unit",
        attrgetter("committed_days"),
    ),
    c.flag(
        "committed_shorter",
        "ngắn hơn bản ghi, cùng đơn vị",
        "shorter than the record, in the same unit",
        lambda row: row.committed_days is not None and row.committed_days < row.sum(row.unit),
    ),
    c.flag(
        "committed_in_force",
        "văn bản ấn định đang có hiệu lực; nếu không thì mới là phương án được duyệt",
        "the text that sets it is in force; otherwise it is an approved plan",
        lambda row: row.committed is not None and row.committed.state == "in_force",
    ),
    c.text("committed_basis", "văn bản ấn định", "the text that sets it", lambda row: row.committed.basis.told if row.committed else ""),
    *c.PART,
    c.text("note", "ghi chú", "note", attrgetter("element.note")),
)

TIME_LIMITS: Table[Limit] = Table(
    "time_limits",
    "time_limit",
    Text("một thời hạn giải quyết", "a time limit"),
    time_limit_rows,
    _COLUMNS,
)
