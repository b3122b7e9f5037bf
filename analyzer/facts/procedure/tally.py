"""What one route of a procedure asks of the applicant, counted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from operator import attrgetter, is_
from typing import TypeVar

from analyzer.facts.index import Index
from analyzer.facts.procedure.dossier import Dossier, Papers
from analyzer.facts.procedure.routes import Route, routes, scopes_of
from analyzer.model.element import EVERYWHERE, Element
from analyzer.model.procedure import Fee, Procedure, TimeLimit

ZERO = Decimal(0)
E = TypeVar("E", bound=Element)


@dataclass(slots=True)
class Tally:
    """One route counted. Unknown stays None: a procedure without steps has unknown visits, not none.

    A tally is read, never changed: routes and versions of a procedure share what they have in common.
    """

    papers: Papers
    visits: int | None
    steps: int | None
    conditions: int
    working_days: Decimal | None
    calendar_days: Decimal | None
    hidden_working: Decimal
    hidden_calendar: Decimal
    fee_vnd: Decimal | None
    sets: int | None = None

    def with_others(self, papers: Papers, visits_spared: int) -> Tally:
        """The same route with other papers and fewer visits."""
        return replace(self, papers=papers, visits=None if self.visits is None else self.visits - visits_spared)


Counted = list[tuple[Route, Tally]]
Tallies = Mapping[str, Counted]
"""Every route counted, by the code of its procedure."""
Time = tuple[Decimal | None, Decimal | None, Decimal, Decimal]
"""A limit in working days, in calendar days, and the time it does not count in both."""
_NO_TIME: Time = (None, None, ZERO, ZERO)


class Count:
    """Counts the routes of one procedure: what every route shares is counted once, the rest for each route.

    `classes` gives the usual class of each document kind.
    """

    def __init__(self, procedure: Procedure, classes: dict[str, str]) -> None:
        self._dossier = Dossier(procedure.dossier, classes)
        self._steps_known = bool(procedure.steps)
        self._sets = procedure.sets
        everywhere = [step.visit for step in procedure.steps if step.for_ is EVERYWHERE]
        self._shared_steps, self._shared_visits = len(everywhere), sum(everywhere)
        self._steps = [(step.for_, step.visit) for step in procedure.steps if step.for_ is not EVERYWHERE]
        self._conditions = [condition.for_ for condition in procedure.conditions if condition.for_ is not EVERYWHERE]
        self._shared_conditions = len(procedure.conditions) - len(self._conditions)
        self._shared_time = _longest([_time(limit) for limit in procedure.time_limits if limit.for_ is EVERYWHERE])
        self._limits = [(limit.for_, _time(limit)) for limit in procedure.time_limits if limit.for_ is not EVERYWHERE]
        self._shared_fees = _dearest({}, [fee for fee in procedure.fees if fee.for_ is EVERYWHERE])
        self._shared_fee = _in_all(self._shared_fees)
        self._fees = [fee for fee in procedure.fees if fee.for_ is not EVERYWHERE]

    def tally(self, route: Route) -> Tally:
        """What `route` asks."""
        admits = route.admits
        visits = [visit for scope, visit in self._steps if admits(scope)] if self._steps else ()
        times = [time for scope, time in self._limits if admits(scope)] if self._limits else ()
        fees = [fee for fee in self._fees if admits(fee.for_)] if self._fees else ()
        conditions = [scope for scope in self._conditions if admits(scope)] if self._conditions else ()
        return Tally(
            self._dossier.papers(route),
            self._shared_visits + sum(visits) if self._steps_known else None,
            self._shared_steps + len(visits) if self._steps_known else None,
            self._shared_conditions + len(conditions),
            *(_longest([self._shared_time, *times]) if times else self._shared_time),
            _in_all(_dearest(self._shared_fees, fees)) if fees else self._shared_fee,
            self._sets,
        )


def count(procedure: Procedure, classes: dict[str, str], ways: Iterable[Route] | None = None) -> Counted:
    """Every route of a procedure, counted; or the `ways` given, such as those it had before an edit."""
    counted = Count(procedure, classes)
    return [(route, counted.tally(route)) for route in (routes(procedure) if ways is None else ways)]


def tallies(procedures: Mapping[str, Procedure], index: Index) -> dict[str, Counted]:
    """Every route of every procedure, counted."""
    classes = index.classes
    return {code: count(procedure, classes) for code, procedure in procedures.items()}


def recount(counted: Counted, before: Procedure, after: Procedure, classes: dict[str, str]) -> Counted:
    """Every route of `after`, an edited `before` that is counted already.

    Where other papers are asked or other steps need a visit, only those are counted; where anything else differs, or
    what tells routes apart, all is counted again.
    """
    if not all(map(is_, _beside(after), _beside(before))):
        return count(after, classes)
    (gone, new), (old_steps, new_steps) = _differing(before.dossier, after.dossier), _differing(before.steps, after.steps)
    if scopes_of(gone) != scopes_of(new) or [step.for_ for step in old_steps] != [step.for_ for step in new_steps]:
        return count(after, classes)
    less, more = Dossier(gone, classes), Dossier(new, classes)
    spared = [(old.for_, old.visit - new.visit) for old, new in zip(old_steps, new_steps, strict=True)]
    return [
        (
            route,
            way.with_others(
                way.papers.exchanged(less.papers(route), more.papers(route)) if gone else way.papers,
                sum([visits for scope, visits in spared if scope is EVERYWHERE or route.admits(scope)]),
            ),
        )
        for route, way in counted
    ]


_beside = attrgetter("cases", "applicants", "channels", "time_limits", "fees", "results", "conditions", "sets")
"""All that routes and tallies come from beside papers and steps; an edit leaves what it does not touch as it is."""


def _differing(before: Sequence[E], after: Sequence[E]) -> tuple[list[E], list[E]]:
    """The elements that are only in one of two versions of a list."""
    if before is after:
        return [], []
    both = {*map(id, before)} & {*map(id, after)}
    return [element for element in before if id(element) not in both], [element for element in after if id(element) not in both]


def _time(limit: TimeLimit) -> Time:
    if limit.value is not None and not limit.stages and not limit.not_counted:
        return limit.value.working_days, limit.value.calendar_days, ZERO, ZERO
    durations = [stage.value for stage in limit.stages] or ([limit.value] if limit.value is not None else [])
    working = [days for duration in durations if (days := duration.working_days) is not None]
    calendar = [days for duration in durations if (days := duration.calendar_days) is not None]
    waits = [wait.value for wait in limit.not_counted if wait.value is not None]
    return (
        sum(working, ZERO) if working else None,
        sum(calendar, ZERO) if calendar else None,
        sum([wait.working_days or ZERO for wait in waits], ZERO),
        sum([wait.calendar_days or ZERO for wait in waits], ZERO),
    )


def _longest(times: Sequence[Time]) -> Time:
    """Of several limits the longest, each kind of days for itself."""
    if len(times) < 2:
        return times[0] if times else _NO_TIME
    working, calendar, hidden_working, hidden_calendar = zip(*times, strict=True)
    return _most(working), _most(calendar), max(hidden_working), max(hidden_calendar)


def _most(days: Iterable[Decimal | None]) -> Decimal | None:
    return max([value for value in days if value is not None], default=None)


def _dearest(before: dict[str, Decimal], fees: Iterable[Fee]) -> dict[str, Decimal]:
    """Fees in VND by kind: of one kind the dearest, for it is paid once; discounts are no fee of their own."""
    dearest = dict(before)
    for fee in fees:
        if fee.amount is not None and fee.amount.currency == "VND" and not fee.discount:
            dearest[fee.kind] = max(dearest.get(fee.kind, ZERO), fee.amount.amount)
    return dearest


def _in_all(fees: dict[str, Decimal]) -> Decimal | None:
    """Fees of different kinds are paid together; None where no amount is known in VND."""
    return sum(fees.values(), ZERO) if fees else None
