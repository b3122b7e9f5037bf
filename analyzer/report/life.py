"""Life events as the report shows them: steps in order of start, the critical path, the papers asked again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from analyzer.engine.words.display import Display
from analyzer.facts.database.tables import Row
from analyzer.facts.facts import Facts
from analyzer.model.catalogue import Catalogue
from analyzer.model.secret import called
from analyzer.model.text import Language
from analyzer.model.values import WORKING_DAYS_PER_CALENDAR_DAY
from analyzer.model.vocabulary import LifeEvent
from analyzer.report.numbers import counted, working_time
from analyzer.report.words.say import Say

HOURS_PER_DAY = 24
_ASKED_AGAIN = """
    select e.event, e.document, e.procedure, e.first
    from event_documents e join documents d on d.procedure = e.procedure and d.path = e.path
    where e.class not in ('form', 'photo', 'payment') and not e.conditional and not e.alternative
      and not d.present_only and len(d.cases) = 0
      and exists (
        select 1 from documents f
        where f.procedure = e.first and f.document = e.document and len(f.cases) = 0
          and not f.conditional and not f.alternative and not f.present_only)
      and not exists (
        select 1 from results r join events v on v.procedure = r.procedure
        where v.event = e.event and r.document = e.document)
    order by e.event, e.document, e.procedure"""


@dataclass(frozen=True, slots=True)
class Step:
    """One procedure of an event. `outside` names the other ministry, if it is another's; `listed`: in this catalogue."""

    id: str
    code: str
    name: str
    outside: str
    listed: bool
    after: tuple[str, ...]
    optional: bool
    critical: bool
    time_known: bool
    start: float
    slack: float
    days: float
    time: str


@dataclass(frozen=True, slots=True)
class Again:
    """A paper filed in one procedure of the event and asked for again in another."""

    document: str
    first: str
    again: str


@dataclass(frozen=True, slots=True)
class Event:
    """One life event with its schedule in working days."""

    id: str
    name: str
    note: str
    steps: tuple[Step, ...]
    days: float
    answer: str
    again: tuple[Again, ...]

    @property
    def incomplete(self) -> bool:
        """Whether a step of unknown time is left out of the total."""
        return any(not step.time_known for step in self.steps)

    @property
    def critical_path(self) -> list[Step]:
        return [step for step in self.steps if step.critical]


def events(facts: Facts, language: Language) -> list[Event]:
    """All events of the catalogue, in the order of its file."""
    rows: dict[str, list[Row]] = {}
    for row in facts.tables.rows("select * from events"):
        rows.setdefault(row["event"], []).append(row)
    again = _asked_again(facts, language)
    known = facts.catalogue.vocabulary.life_events
    return [_event(known[id], found, again.get(id, []), facts.catalogue, language) for id, found in rows.items()]


def _event(event: LifeEvent, rows: list[Row], again: list[Again], catalogue: Catalogue, language: Language) -> Event:
    codes = {step.id: step.outside.code or "" for step in event.steps if step.outside}
    steps = tuple(_step(row, codes.get(row["step"], ""), catalogue, language) for row in sorted(rows, key=lambda row: row["start"]))
    days = rows[0]["event_days"]
    unknown = sum(not step.time_known for step in steps)
    key = "event_unknown" if not days else "event_takes_at_least" if unknown else "event_takes"
    answer = Say(language)(key, time=working_time(days, language), unknown=unknown)
    return Event(rows[0]["event"], getattr(event.name, language), event.note, steps, days, answer, tuple(again))


def _step(row: Row, outside_code: str, catalogue: Catalogue, language: Language) -> Step:
    ministry, procedure = row["ministry"], catalogue.procedures.get(row["procedure"])
    return Step(
        id=row["step"],
        code=row["procedure"] or outside_code,
        name=called(procedure, language) if procedure else row["name"],
        outside=Display(catalogue).name("ministries", ministry, language) if not row["procedure"] and ministry else "",
        listed=bool(row["procedure"]),
        after=tuple(row["after"]),
        optional=row["optional"],
        critical=row["critical"],
        time_known=row["time_known"],
        start=row["start"],
        slack=row["slack"],
        days=row["days"],
        time=_time(row, language),
    )


def _time(row: Mapping[str, object], language: Language) -> str:
    say, days = Say(language), row["days"]
    if not row["time_known"] or not isinstance(days, float):
        return say("time_unknown")
    if not days:
        return say("at_once")
    return _converted(days, language) if row["time_converted"] else working_time(days, language)


def _converted(working_days: float, language: Language) -> str:
    """Calendar time as the source gives it, with the working days it is drawn as."""
    say, days = Say(language), working_days / float(WORKING_DAYS_PER_CALENDAR_DAY)
    if days < 1:
        return counted(round(days * HOURS_PER_DAY, 1), say("unit_hours"), language)
    given = counted(round(days, 1), say("unit_days"), language)
    return say("converted", given=given, time=working_time(round(working_days, 1), language))


def _asked_again(facts: Facts, language: Language) -> dict[str, list[Again]]:
    """Papers that every applicant files twice; forms and photographs belong to each filing, results are passed on."""
    rows, display = facts.tables.rows(_ASKED_AGAIN), Display(facts.catalogue)
    found: dict[str, list[Again]] = {}
    for row in rows:
        found.setdefault(row["event"], []).append(
            Again(display.name("documents", row["document"], language), row["first"], row["procedure"])
        )
    return found
