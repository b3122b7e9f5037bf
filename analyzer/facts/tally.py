"""What one route of a procedure asks of the applicant, counted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from analyzer.facts.routes import EVERY_ROUTE, Route, routes
from analyzer.model.element import EVERYWHERE, Scope
from analyzer.model.procedure import Procedure, RequiredDocument, TimeLimit

ZERO = Decimal(0)


@dataclass(slots=True)
class Papers:
    """The papers of a dossier: filed, shown, asked only when data fails; how many originals and copies."""

    filed: int = 0
    shown: int = 0
    if_data_fails: int = 0
    originals: int = 0
    certified: int = 0
    copies: int = 0
    forms: int = 0
    photos: int = 0

    @property
    def documents(self) -> int:
        return self.filed + self.shown

    def add(self, other: Papers) -> None:
        self.filed += other.filed
        self.shown += other.shown
        self.if_data_fails += other.if_data_fails
        self.originals += other.originals
        self.certified += other.certified
        self.copies += other.copies
        self.forms += other.forms
        self.photos += other.photos

    def weight(self) -> tuple[int, int, int, int]:
        """For choosing the lightest alternative: fewer papers first, then fewer certified, originals, copies."""
        return self.documents, self.certified, self.originals, self.copies


@dataclass(slots=True)
class Tally:
    """One route counted. Unknown stays None: a procedure without steps has unknown visits, not none."""

    papers: Papers
    visits: int | None
    steps: int | None
    conditions: int
    working_days: Decimal | None
    calendar_days: Decimal | None
    hidden_working: Decimal
    hidden_calendar: Decimal
    fee_vnd: Decimal | None


class Count:
    """Counts the routes of one procedure: what every route shares is counted once, the rest for each route.

    `classes` gives the usual class of each document kind.
    """

    def __init__(self, procedure: Procedure, classes: dict[str, str]) -> None:
        self._classes = classes
        self._steps_known = bool(procedure.steps)
        self._papers: list[tuple[Scope, Papers]] = []
        self._varied: list[RequiredDocument] = []
        for line in procedure.dossier:
            if _varies(line):
                self._varied.append(line)
            else:
                self._papers.append((line.for_, _line(line, EVERY_ROUTE[0], classes)))
        self._steps = [(step.for_, step.visit) for step in procedure.steps]
        self._conditions = [condition.for_ for condition in procedure.conditions]
        self._limits = [(limit.for_, _limit(limit)) for limit in procedure.time_limits]
        self._fees = [
            (fee.for_, fee.kind, fee.amount.amount)
            for fee in procedure.fees
            if not fee.discount and fee.amount is not None and fee.amount.currency == "VND"
        ]

    def tally(self, route: Route) -> Tally:
        """What `route` asks."""
        admits = route.admits
        papers = Papers()
        for scope, of_line in self._papers:
            if scope is EVERYWHERE or admits(scope):
                papers.add(of_line)
        for line in self._varied:
            if admits(line.for_):
                papers.add(_line(line, route, self._classes))
        steps = [visit for scope, visit in self._steps if scope is EVERYWHERE or admits(scope)]
        limits = [limit for scope, limit in self._limits if scope is EVERYWHERE or admits(scope)]
        return Tally(
            papers=papers,
            visits=sum(steps) if self._steps_known else None,
            steps=len(steps) if self._steps_known else None,
            conditions=sum(scope is EVERYWHERE or admits(scope) for scope in self._conditions),
            working_days=max((working for working, *_ in limits if working is not None), default=None),
            calendar_days=max((calendar for _, calendar, *_ in limits if calendar is not None), default=None),
            hidden_working=max((hidden for *_, hidden, _ in limits), default=ZERO),
            hidden_calendar=max((hidden for *_, hidden in limits), default=ZERO),
            fee_vnd=self._fee(route),
        )

    def _fee(self, route: Route) -> Decimal | None:
        """Fees in VND: of one kind the dearest, different kinds together; None where no amount is known in VND."""
        dearest: dict[str, Decimal] = {}
        for scope, kind, amount in self._fees:
            if route.admits(scope):
                dearest[kind] = max(dearest.get(kind, ZERO), amount)
        return sum(dearest.values(), ZERO) if dearest else None


def tally(procedure: Procedure, route: Route, classes: dict[str, str]) -> Tally:
    """One route of a procedure, counted."""
    return Count(procedure, classes).tally(route)


def count(procedure: Procedure, classes: dict[str, str], ways: Iterable[Route] | None = None) -> list[tuple[Route, Tally]]:
    """Every route of a procedure, counted; or the `ways` given, such as those it had before an edit."""
    counted = Count(procedure, classes)
    return [(route, counted.tally(route)) for route in (routes(procedure) if ways is None else ways)]


def _varies(line: RequiredDocument) -> bool:
    """Whether what a line asks depends on the route, once the route has the line."""
    inner = (*line.any_of, *line.all_of, *((line.otherwise,) if line.otherwise is not None else ()))
    return any(other.for_ is not EVERYWHERE or _varies(other) for other in inner)


def _papers(documents: Iterable[RequiredDocument], route: Route, classes: dict[str, str]) -> Papers:
    total = Papers()
    for document in documents:
        if route.admits(document.for_):
            total.add(_line(document, route, classes))
    return total


def _line(line: RequiredDocument, route: Route, classes: dict[str, str]) -> Papers:
    if line.any_of:
        options = [_line(choice, route, classes) for choice in line.any_of if route.admits(choice.for_)]
        return min(options, key=Papers.weight, default=Papers())
    if line.all_of:
        return _papers(line.all_of, route, classes)
    if line.lookup:
        if line.otherwise is None:
            return Papers()
        behind = _line(line.otherwise, route, classes)
        return Papers(if_data_fails=behind.documents + behind.if_data_fails)
    return _paper(line, line.class_ or classes.get(line.document, ""))


def _paper(line: RequiredDocument, class_: str) -> Papers:
    if class_ == "note":
        return Papers()
    copies = line.copies or 0
    only_certified = line.accepted == ("certified",)
    form = int(class_ == "form")
    if line.present_only:
        return Papers(shown=1, forms=form)
    originals = line.originals if line.originals is not None else 0
    return Papers(
        filed=1,
        originals=0 if class_ == "photo" else originals,
        certified=max(copies, 1 if not originals else 0) if only_certified else 0,
        copies=0 if only_certified else copies,
        forms=form,
        photos=originals if class_ == "photo" else 0,
    )


def _limit(limit: TimeLimit) -> tuple[Decimal | None, Decimal | None, Decimal, Decimal]:
    """A limit in working days, in calendar days, and the time it does not count in both."""
    durations = [stage.value for stage in limit.stages] or ([limit.value] if limit.value is not None else [])
    for_work = [days for duration in durations if (days := duration.working_days) is not None]
    for_calendar = [days for duration in durations if (days := duration.calendar_days) is not None]
    waits = [wait.value for wait in limit.not_counted if wait.value is not None]
    return (
        sum(for_work, ZERO) if for_work else None,
        sum(for_calendar, ZERO) if for_calendar else None,
        sum((wait.working_days or ZERO for wait in waits), ZERO),
        sum((wait.calendar_days or ZERO for wait in waits), ZERO),
    )
