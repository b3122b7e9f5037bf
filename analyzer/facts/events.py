"""The tables of life events: the schedule of each, and the papers it asks for again and again."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from analyzer.facts.graph import schedule
from analyzer.facts.papers import Asked
from analyzer.facts.rows import Rows
from analyzer.facts.wholes import Tallies
from analyzer.model.catalogue import Catalogue
from analyzer.model.values import WORKING_DAYS_PER_CALENDAR_DAY
from analyzer.model.vocabulary import EventStep, LifeEvent

_ZERO = Decimal(0)


def event_rows(catalogue: Catalogue, counted: Tallies) -> Rows:
    rows = Rows("events")
    for id, event in catalogue.vocabulary.life_events.items():
        lengths = {step.id: _length(step, counted) for step in event.steps}
        plan = schedule({name: days or _ZERO for name, (days, _) in lengths.items()}, {s.id: s.after for s in event.steps})
        for step in event.steps:
            days, converted = lengths[step.id]
            task = plan.tasks[step.id]
            procedure = catalogue.procedures.get(step.procedure or "")
            rows.add(
                event=id,
                step=step.id,
                procedure=step.procedure or "",
                path="",
                name=procedure.name if procedure else step.outside.name if step.outside else step.procedure or step.id,
                ministry=procedure.ministry if procedure else step.outside.ministry if step.outside else "",
                after=step.after,
                optional=step.optional,
                time_known=days is not None,
                time_converted=converted,
                days=float(days or 0),
                start=float(task.start),
                slack=float(task.slack),
                critical=task.critical and bool(days),
                event_days=float(plan.length),
            )
    return rows


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


def event_document_rows(catalogue: Catalogue, asked: Asked) -> Rows:
    """Each asking of a paper that an earlier procedure of the same event already took."""
    rows = Rows("event_documents")
    for id, event in catalogue.vocabulary.life_events.items():
        uses = _uses(event, asked)
        for document, askings in uses.items():
            first, *later = askings
            for code, path, class_, conditional, alternative in later:
                rows.add(
                    event=id,
                    document=document,
                    procedure=code,
                    path=path,
                    first=first[0],
                    times=len(askings),
                    **{"class": class_},
                    conditional=conditional,
                    alternative=alternative,
                    same_ministry=catalogue.procedures[code].ministry == catalogue.procedures[first[0]].ministry,
                )
    return rows


def _uses(event: LifeEvent, asked: Asked) -> Mapping[str, list[tuple[str, str, str, bool, bool]]]:
    """For each kind, the procedures of the event that ask for it: code, path, class, conditional, alternative."""
    uses: dict[str, list[tuple[str, str, str, bool, bool]]] = {}
    for step in event.steps:
        seen: set[str] = set()
        for ask in asked.get(step.procedure or "", ()):
            document = ask.line.document
            if document not in seen and not ask.line.surrendered:
                seen.add(document)
                uses.setdefault(document, []).append((step.procedure or "", ask.path, ask.class_, ask.conditional, bool(ask.choice)))
    return uses
