"""Burden: what a procedure, a group or a catalogue asks of applicants, by measure.

A procedure's figure is, measure by measure, that of its heaviest route (design: "What is counted"); totals add
these. Unknown is None and is left out of sums, never counted as zero work.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from decimal import Decimal

from analyzer.facts.facts import Facts
from analyzer.facts.index import Index
from analyzer.facts.procedure.routes import Route
from analyzer.facts.procedure.tally import Tally, count
from analyzer.model.catalogue import Catalogue
from analyzer.model.parameters import Parameters
from analyzer.model.procedure import Procedure
from analyzer.model.secret import is_secret
from analyzer.reform.measures import MEASURES, Burden

Ways = Sequence[tuple[Route, Tally]]

HOURS = ("form", "paper", "certified_copy", "filing_visit", "filing_online")
"""Activities whose hours parameters/hours.yaml gives (Điều 27 Thông tư 02/2017/TT-VPCP: work needed for the result)."""


@dataclass(frozen=True, slots=True)
class Rates:
    """Parameters of the compliance cost: hours of each activity in the order of `HOURS`, income an hour in VND.

    `hours` is None where some activity has none, `income` where no tariff gives it.
    """

    hours: tuple[float, ...] | None
    income: float | None
    certified_copy_fee: float

    @classmethod
    def of(cls, parameters: Parameters) -> Rates:
        known = all(name in parameters.hours for name in HOURS)
        income = parameters.tariffs.get("hourly_income")
        certified = parameters.tariffs.get("certified_copy")
        return cls(
            tuple(float(parameters.hours[name].value) for name in HOURS) if known else None,
            float(income.value) if income else None,
            float(certified.value) if certified else 0.0,
        )


def cost_per_case(way: Tally, rates: Rates, fee: float | None) -> float | None:
    """Cost of one case in VND: hours of work x income an hour + certified copies + `fee`. Waiting is no cost.

    Điều 27 Thông tư 02/2017/TT-VPCP; None without an hourly income or without the hours of some activity. Papers
    that only some situations call for are no part of it; an unknown number of visits is one.
    """
    if rates.income is None or rates.hours is None:
        return None
    form, paper, certified_copy, filing_visit, filing_online = rates.hours
    papers, visits = way.papers, way.visits
    others = papers.filed + papers.shown - papers.forms
    work = papers.forms * form + others * paper + papers.certified * certified_copy
    work += filing_visit if visits is None else visits * filing_visit if visits else filing_online
    return work * rates.income + papers.certified * rates.certified_copy_fee + (fee or 0.0)


BY_ROUTE: Mapping[str, Callable[[Tally], float | Decimal | None]] = {
    "documents": lambda way: way.papers.documents,
    "documents_shown": lambda way: way.papers.shown,
    "documents_in_some_situations": lambda way: way.papers.in_some_situations,
    "documents_if_data_fails": lambda way: way.papers.if_data_fails,
    "sets": lambda way: way.sets,
    "originals": lambda way: way.papers.originals,
    "certified_copies": lambda way: way.papers.certified,
    "photographs": lambda way: way.papers.photos,
    "visits": lambda way: way.visits,
    "steps": lambda way: way.steps,
    "conditions": lambda way: way.conditions,
    "time_limit_working_days": lambda way: way.working_days,
    "time_limit_calendar_days": lambda way: way.calendar_days,
    "hidden_working_days": lambda way: way.hidden_working,
    "hidden_calendar_days": lambda way: way.hidden_calendar,
}
"""What one route weighs, by measure; fees and costs need more than the route."""


def of_routes(ways: Ways, rates: Rates, volume: float | None, fee_known: bool = True) -> Burden:
    """The burden of one procedure from its counted routes; `volume` in dossiers a year.

    Without `fee_known` the record's amounts are left out, of the fee and of the cost.
    """
    counted = [way for _, way in ways]
    fees = [float(way.fee_vnd) if fee_known and way.fee_vnd is not None else None for way in counted]
    cost = _heaviest([cost_per_case(way, rates, fee) for way, fee in zip(counted, fees, strict=True)])
    return {
        "procedures": 1.0,
        **{name: _heaviest([of(way) for way in counted]) for name, of in BY_ROUTE.items()},
        "fee_vnd": _heaviest(fees),
        "cost_vnd_per_case": cost,
        "cost_vnd_per_year": None if cost is None or volume is None else cost * volume,
    }


def _heaviest(of_ways: Sequence[float | Decimal | None]) -> float | None:
    """Of several routes those decide that are known."""
    known = [weight for weight in of_ways if weight is not None]
    return float(max(known)) if known else None


def total(burdens: Iterable[Burden]) -> Burden:
    """The sum, measure by measure, over what is known."""
    listed = list(burdens)
    summed: Burden = {}
    for measure in MEASURES:
        known = [value for burden in listed if (value := burden.get(measure.name)) is not None]
        summed[measure.name] = sum(known) if known else None
    return summed


def minus(before: Burden, after: Burden) -> dict[str, float]:
    """The reduction; a measure that is unknown on both sides is left out, one that is gone counts as nought."""
    return {
        name: (value or 0.0) - (after.get(name) or 0.0)
        for name, value in before.items()
        if value is not None or after.get(name) is not None
    }


def saved(before: Burden, after: Burden) -> dict[str, float]:
    """The reduction in the measures that differ."""
    return {name: (value or 0.0) - (left or 0.0) for name, value in before.items() if (value or 0.0) != ((left := after.get(name)) or 0.0)}


class Meter:
    """Measures procedures of one catalogue and versions of them.

    The fees of the procedures in `doubtful_fees` are unknown, before and after a cut alike.
    """

    def __init__(self, catalogue: Catalogue, index: Index, doubtful_fees: Set[str] = frozenset()) -> None:
        self.rates = Rates.of(catalogue.parameters)
        self.classes = index.classes
        self.doubtful_fees = doubtful_fees
        self.secret = frozenset(code for code, procedure in catalogue.procedures.items() if is_secret(procedure))
        self.volumes = {
            code: float(procedure.volume_per_year)
            for code, procedure in catalogue.procedures.items()
            if procedure.volume_per_year is not None
        }
        for volume in sorted(catalogue.parameters.volumes, key=lambda volume: volume.year):
            self.volumes[volume.procedure] = float(volume.dossiers)

    def count(self, procedure: Procedure) -> list[tuple[Route, Tally]]:
        return count(procedure, self.classes)

    def burden(self, code: str, ways: Ways) -> Burden:
        """Of a secret procedure only that there is one."""
        if code in self.secret:
            return {measure.name: None for measure in MEASURES} | {"procedures": 1.0}
        return of_routes(ways, self.rates, self.volumes.get(code), code not in self.doubtful_fees)


def by_procedure(facts: Facts, meter: Meter) -> dict[str, Burden]:
    """The burden of each procedure of a catalogue whose routes are already counted."""
    return {code: meter.burden(code, ways) for code, ways in facts.tallies.items()}
