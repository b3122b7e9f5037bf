"""What one route of a procedure asks of the applicant, counted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from analyzer.facts.routes import Route
from analyzer.model.procedure import Procedure, RequiredDocument

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


def tally(procedure: Procedure, route: Route, classes: dict[str, str]) -> Tally:
    """Count `route`; `classes` gives the usual class of each document kind."""
    working, calendar, hidden_working, hidden_calendar = _limits(procedure, route)
    steps = [step for step in procedure.steps if route.admits(step.for_)]
    known = bool(procedure.steps)
    return Tally(
        papers=_papers(procedure.dossier, route, classes),
        visits=sum(step.visit for step in steps) if known else None,
        steps=len(steps) if known else None,
        conditions=sum(route.admits(condition.for_) for condition in procedure.conditions),
        working_days=working,
        calendar_days=calendar,
        hidden_working=hidden_working,
        hidden_calendar=hidden_calendar,
        fee_vnd=_fees(procedure, route),
    )


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


def _limits(procedure: Procedure, route: Route) -> tuple[Decimal | None, Decimal | None, Decimal, Decimal]:
    """The longest limit in working days, the longest in calendar days, and the longest time that is not counted."""
    working: Decimal | None = None
    calendar: Decimal | None = None
    hidden_working = hidden_calendar = ZERO
    for limit in procedure.time_limits:
        if not route.admits(limit.for_):
            continue
        durations = [stage.value for stage in limit.stages] or ([limit.value] if limit.value is not None else [])
        for_work = [days for duration in durations if (days := duration.working_days) is not None]
        for_calendar = [days for duration in durations if (days := duration.calendar_days) is not None]
        if for_work:
            working = max(working or ZERO, sum(for_work, ZERO))
        if for_calendar:
            calendar = max(calendar or ZERO, sum(for_calendar, ZERO))
        waits = [wait.value for wait in limit.not_counted if wait.value is not None]
        hidden_working = max(hidden_working, sum((wait.working_days or ZERO for wait in waits), ZERO))
        hidden_calendar = max(hidden_calendar, sum((wait.calendar_days or ZERO for wait in waits), ZERO))
    return working, calendar, hidden_working, hidden_calendar


def _fees(procedure: Procedure, route: Route) -> Decimal | None:
    """Fees in VND: of one kind the dearest, different kinds together; None where no amount is known in VND."""
    dearest: dict[str, Decimal] = {}
    for fee in procedure.fees:
        if fee.discount or not route.admits(fee.for_):
            continue
        if fee.amount is not None and fee.amount.currency == "VND":
            dearest[fee.kind] = max(dearest.get(fee.kind, ZERO), fee.amount.amount)
    return sum(dearest.values(), ZERO) if dearest else None
