"""The tables of life events: the schedule of each, and the papers it asks for again and again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from operator import attrgetter

from analyzer.facts.graph.needs import Asked
from analyzer.facts.graph.schedule import Schedule, schedule
from analyzer.facts.known import Known
from analyzer.facts.procedure.asks import Ask
from analyzer.facts.procedure.tally import Tallies
from analyzer.facts.tables import column as c
from analyzer.facts.tables.column import Columns
from analyzer.facts.tables.table import Table
from analyzer.model.procedure import Procedure
from analyzer.model.text import Text
from analyzer.model.values import WORKING_DAYS_PER_CALENDAR_DAY
from analyzer.model.vocabulary import EventStep, LifeEvent

_ZERO = Decimal(0)


@dataclass(slots=True)
class Meeting:
    """A row of `events`: one procedure met, its length in working days (None unknown) and the schedule of the event."""

    event: str
    step: EventStep
    procedure: Procedure | None
    days: Decimal | None
    converted: bool
    plan: Schedule[str]


def event_rows(known: Known) -> Iterator[Meeting]:
    catalogue = known.catalogue
    for id, event in catalogue.vocabulary.life_events.items():
        lengths = {step.id: _length(step, known.tallies) for step in event.steps}
        plan = schedule({name: days or _ZERO for name, (days, _) in lengths.items()}, {s.id: s.after for s in event.steps})
        for step in event.steps:
            yield Meeting(id, step, catalogue.procedures.get(step.procedure or ""), *lengths[step.id], plan)


def _length(step: EventStep, counted: Tallies) -> tuple[Decimal | None, bool]:
    """Working days of a step, and whether calendar days were converted; None where the limit is unknown."""
    if step.outside is not None:
        time = step.outside.time
        return (None, False) if time is None else (time.comparable_days, time.working_days is None)
    ways = [way for route, way in counted.get(step.procedure or "", ()) if not step.case or not route.case or step.case in route.case]
    working = [way.working_days for way in ways if way.working_days is not None]
    calendar = [way.calendar_days for way in ways if way.calendar_days is not None]
    converted = max(calendar, default=_ZERO) * WORKING_DAYS_PER_CALENDAR_DAY
    if not working and not calendar:
        return None, False
    longest = max(working, default=_ZERO)
    return max(longest, converted), converted > longest


def _name(row: Meeting) -> str:
    step = row.step
    return row.procedure.name if row.procedure else step.outside.name if step.outside else step.procedure or step.id


def _ministry(row: Meeting) -> str:
    return row.procedure.ministry if row.procedure else row.step.outside.ministry if row.step.outside else ""


_OF_EVENTS: Columns[Meeting] = (
    c.text("event", "sự kiện", "life event", attrgetter("event"), "life_events"),
    c.text("step", "bước của sự kiện", "step of the event", attrgetter("step.id")),
    c.text(
        "procedure",
        "mã thủ tục; trống nếu thuộc bộ khác",
        "code; empty where another ministry owns it",
        lambda row: row.step.procedure or "",
        "procedures",
    ),
    c.text("path", "trống: cả thủ tục", "empty: the whole procedure", lambda _: ""),
    c.text("name", "tên", "name", _name),
    c.text("ministry", "bộ", "ministry", _ministry, "ministries"),
    c.texts("after", "các bước phải xong trước", "steps that come before", attrgetter("step.after")),
    c.flag("optional", "không phải ai cũng cần", "not everyone needs it", attrgetter("step.optional")),
    c.flag("time_known", "biết thời hạn", "the limit is known", lambda row: row.days is not None),
    c.flag(
        "time_converted",
        "thời hạn theo ngày, đã đổi sang ngày làm việc theo quy ước 5/7",
        "a limit in calendar days, turned into working days by the convention 5/7",
        attrgetter("converted"),
    ),
    c.number("days", "thời hạn; 0 nếu chưa biết", "limit; 0 unknown", attrgetter("days"), c.WORKING_DAYS),
    c.number("start", "sớm nhất có thể bắt đầu", "earliest start", lambda row: row.plan.tasks[row.step.id].start, c.WORKING_DAYS),
    c.number("slack", "thời gian dự trữ", "slack", lambda row: row.plan.tasks[row.step.id].slack, c.WORKING_DAYS),
    c.flag("critical", "nằm trên đường găng", "on the critical path", lambda row: row.plan.tasks[row.step.id].critical and bool(row.days)),
    c.number("event_days", "độ dài đường găng của sự kiện", "length of the critical path", attrgetter("plan.length"), c.WORKING_DAYS),
)

EVENTS: Table[Meeting] = Table(
    "events",
    "event",
    Text("một việc phải làm trong một sự kiện của người dân, doanh nghiệp", "a step of a life event"),
    event_rows,
    _OF_EVENTS,
)


@dataclass(slots=True)
class Again:
    """A row of `event_documents`: a paper asked for that an earlier procedure of the event already took."""

    event: str
    procedure: Procedure
    ask: Ask
    first: Procedure
    times: int


def event_document_rows(known: Known) -> Iterator[Again]:
    catalogue = known.catalogue
    for id, event in catalogue.vocabulary.life_events.items():
        for askings in _uses(event, known.asked).values():
            (first, _), *later = askings
            for code, ask in later:
                yield Again(id, catalogue.procedures[code], ask, catalogue.procedures[first], len(askings))


def _uses(event: LifeEvent, asked: Asked) -> Mapping[str, list[tuple[str, Ask]]]:
    """For each kind of paper, the procedures of the event that ask for it, each with its first asking."""
    uses: dict[str, list[tuple[str, Ask]]] = {}
    for step in event.steps:
        seen: set[str] = set()
        for ask in asked.get(step.procedure or "", ()):
            document = ask.line.document
            if document not in seen and not ask.line.surrendered:
                seen.add(document)
                uses.setdefault(document, []).append((step.procedure or "", ask))
    return uses


_OF_EVENT_DOCUMENTS: Columns[Again] = (
    c.text("event", "sự kiện", "life event", attrgetter("event"), "life_events"),
    c.text("document", "loại giấy tờ", "kind of paper", attrgetter("ask.line.document"), "documents"),
    c.text("procedure", "thủ tục yêu cầu lại", "procedure that asks again", attrgetter("procedure.id"), "procedures"),
    c.text("path", "dòng hồ sơ yêu cầu lại", "dossier line that asks again", attrgetter("ask.path")),
    c.text(
        "first",
        "thủ tục trong sự kiện đã nhận giấy tờ này trước",
        "procedure of the event that took it first",
        attrgetter("first.id"),
        "procedures",
    ),
    c.whole("times", "số lần bị yêu cầu trong sự kiện", "times it is asked for in the event", attrgetter("times"), Text("lần", "times")),
    c.text("class", "lớp giấy tờ", "class of the paper", attrgetter("ask.class_"), "classes"),
    c.flag(
        "conditional",
        "chỉ yêu cầu khi dữ liệu thiếu hoặc trong một tình huống",
        "asked only when data fails or in some situation",
        attrgetter("ask.conditional"),
    ),
    c.flag("alternative", "một trong nhiều lựa chọn", "one of several choices", lambda row: bool(row.ask.choice)),
    c.flag("same_ministry", "hai thủ tục cùng bộ", "one ministry owns both", lambda row: row.procedure.ministry == row.first.ministry),
)

EVENT_DOCUMENTS: Table[Again] = Table(
    "event_documents",
    "event_document",
    Text("một giấy tờ bị yêu cầu lại trong cùng một sự kiện", "a paper asked for again within one life event"),
    event_document_rows,
    _OF_EVENT_DOCUMENTS,
)
