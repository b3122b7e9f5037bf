"""The table `time_limits`: how long a limit is, what it hides, and what texts and plans have set for it."""

from __future__ import annotations

from operator import attrgetter

from analyzer.facts.tables import column as c
from analyzer.facts.tables.column import Columns
from analyzer.facts.tables.limits.bare_numbers import OF_UNSTATED
from analyzer.facts.tables.limits.beside import BESIDE
from analyzer.facts.tables.limits.by_case import BY_CASE
from analyzer.facts.tables.limits.committed import COMMITTED
from analyzer.facts.tables.limits.hidden import HIDDEN
from analyzer.facts.tables.limits.limit import Limit, limit_rows
from analyzer.facts.tables.limits.notes import OF_NOTE, without_number
from analyzer.facts.tables.limits.stages import STAGES
from analyzer.facts.tables.table import Table
from analyzer.inferring.times import runs_from, says_when
from analyzer.model.text import Text

_COLUMNS: Columns[Limit] = (
    *c.WHERE,
    c.flag("value_known", "có con số", "there is a number", lambda row: bool(row.durations)),
    c.number(
        "value",
        "độ dài theo đơn vị của bản ghi; 0 nếu không có hoặc các chặng khác đơn vị",
        "length in the unit of the record; 0 none, or stages in different units",
        attrgetter("length"),
    ),
    c.text(
        "unit",
        "đơn vị của bản ghi; trống nếu không có hoặc các chặng khác đơn vị",
        "unit of the record; empty none, or stages in different units",
        attrgetter("unit"),
        "units",
    ),
    c.number(
        "working_days",
        "thời hạn theo ngày làm việc; 0 nếu tính theo ngày",
        "in working days; 0 where counted in calendar days",
        lambda row: row.days("working_days"),
        c.WORKING_DAYS,
    ),
    c.number(
        "calendar_days",
        "thời hạn theo ngày; 0 nếu tính theo ngày làm việc",
        "in calendar days; 0 where counted in working days",
        lambda row: row.days("calendar_days"),
        c.CALENDAR_DAYS,
    ),
    c.flag(
        "in_working_days",
        "tính theo ngày, giờ làm việc",
        "counted in working days or hours",
        lambda row: bool(row.durations) and all(duration.working_days is not None for duration in row.durations),
    ),
    *HIDDEN,
    c.whole("stages", "số chặng nối tiếp", "consecutive stages", lambda row: len(row.element.stages), Text("chặng", "stages")),
    c.text(
        "wording",
        "lời văn của bản ghi khi không có con số, hoặc điều phân biệt thời hạn này",
        "wording of the record where there is no number, or what tells this limit apart",
        attrgetter("element.text"),
    ),
    *OF_NOTE,
    *c.only_where(without_number, OF_UNSTATED),
    *BESIDE,
    *BY_CASE,
    *STAGES,
    c.flag(
        "worded",
        "không có con số nhưng lời văn của bản ghi nêu thời hạn theo trường hợp, theo chặng, theo ngày hoặc theo lịch",
        "without a number, yet the words of the record tell the time by case, by stage, by date or schedule",
        lambda row: row.procedure.source is not None and says_when(row.procedure, row.element),
    ),
    c.text("from_event", "thời điểm bắt đầu tính", "when it starts", attrgetter("element.from_event")),
    c.text(
        "runs_from",
        "ở thủ tục có các thời hạn dài ngắn khác nhau: sự kiện, không phải việc nhận hồ sơ, mà thời hạn tính từ đó, theo bản ghi hoặc lời văn; trống nếu tính từ khi nhận hồ sơ hoặc không nêu",
        "in a procedure with limits of different lengths: the event, other than the filing, from which it runs, by the record or its words; empty where it runs from the filing or none is named",
        lambda row: runs_from(row.procedure, row.element),
        where=attrgetter("differs"),
    ),
    *COMMITTED,
    *c.PART,
    c.text("note", "ghi chú của người lập danh mục", "note of those who keep the catalogue", attrgetter("element.note")),
)

TIME_LIMITS: Table[Limit] = Table(
    "time_limits",
    "time_limit",
    Text("một thời hạn giải quyết", "a time limit"),
    limit_rows,
    _COLUMNS,
)
