"""Burden: what a procedure, a group or a catalogue asks of applicants, by measure.

A procedure's figure is, measure by measure, that of its heaviest route (design: "What is counted"); totals add
these. Unknown is None and is left out of sums, never counted as zero work.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from analyzer.facts.facts import Facts
from analyzer.facts.index import Index
from analyzer.facts.routes import Route
from analyzer.facts.tally import Tally, count
from analyzer.model.catalogue import Catalogue
from analyzer.model.parameters import Parameters
from analyzer.model.procedure import Procedure
from analyzer.reform.measures import MEASURES, Burden

Ways = Sequence[tuple[Route, Tally]]

HOURS = ("form", "paper", "certified_copy", "filing_visit", "filing_online")
"""Activities whose hours parameters/hours.yaml gives (Điều 27 Thông tư 02/2017/TT-VPCP: work needed for the result)."""


@dataclass(frozen=True, slots=True)
class Rates:
    """Parameters of the compliance cost: hours of each activity, income an hour in VND."""

    hours: Mapping[str, float]
    income: float | None
    certified_copy_fee: float

    @classmethod
    def of(cls, parameters: Parameters) -> Rates:
        income = parameters.tariffs.get("hourly_income")
        certified = parameters.tariffs.get("certified_copy")
        return cls(
            {name: float(parameters.hours[name].value) for name in HOURS if name in parameters.hours},
            float(income.value) if income and all(name in parameters.hours for name in HOURS) else None,
            float(certified.value) if certified else 0.0,
        )


def cost_per_case(way: Tally, rates: Rates) -> float | None:
    """Cost of one case in VND: hours of work x income an hour + certified copies + fees. Waiting is no cost.

    Điều 27 Thông tư 02/2017/TT-VPCP; None without an hourly income or without the hours of some activity.
    """
    if rates.income is None:
        return None
    papers, hours = way.papers, rates.hours
    work = papers.forms * hours["form"] + (papers.documents - papers.forms) * hours["paper"]
    work += papers.certified * hours["certified_copy"]
    work += (way.visits or 0) * hours["filing_visit"] if way.visits is not None else hours["filing_visit"]
    if way.visits == 0:
        work += hours["filing_online"]
    return work * rates.income + papers.certified * rates.certified_copy_fee + float(way.fee_vnd or 0)


def of_routes(ways: Ways, rates: Rates, volume: float | None) -> Burden:
    """The burden of one procedure from its counted routes; `volume` in dossiers a year."""
    tallies = [way for _, way in ways]
    cost = _most([cost_per_case(way, rates) for way in tallies])
    return {
        "procedures": 1.0,
        "documents": _most([way.papers.documents for way in tallies]),
        "documents_shown": _most([way.papers.shown for way in tallies]),
        "documents_if_data_fails": _most([way.papers.if_data_fails for way in tallies]),
        "originals": _most([way.papers.originals for way in tallies]),
        "certified_copies": _most([way.papers.certified for way in tallies]),
        "photographs": _most([way.papers.photos for way in tallies]),
        "visits": _most([way.visits for way in tallies]),
        "steps": _most([way.steps for way in tallies]),
        "conditions": _most([way.conditions for way in tallies]),
        "time_limit_working_days": _most([way.working_days for way in tallies]),
        "time_limit_calendar_days": _most([way.calendar_days for way in tallies]),
        "hidden_working_days": _most([way.hidden_working for way in tallies]),
        "hidden_calendar_days": _most([way.hidden_calendar for way in tallies]),
        "fee_vnd": _most([way.fee_vnd for way in tallies]),
        "cost_vnd_per_case": cost,
        "cost_vnd_per_year": None if cost is None or volume is None else cost * volume,
    }


def _most(values: Sequence[float | int | Decimal | None]) -> float | None:
    """The greatest of the known values."""
    if len(values) == 1:
        return None if values[0] is None else float(values[0])
    known = [value for value in values if value is not None]
    return float(max(known)) if known else None


def total(burdens: Iterable[Burden]) -> Burden:
    """The sum, measure by measure, over what is known."""
    summed: Burden = {measure.name: None for measure in MEASURES}
    for burden in burdens:
        for name, value in burden.items():
            if value is not None:
                summed[name] = (summed[name] or 0.0) + value
    return summed


def minus(before: Burden, after: Burden) -> dict[str, float]:
    """The reduction; a measure that is unknown on both sides is left out, one that is gone counts as nought."""
    known = (name for name in before if before[name] is not None or after.get(name) is not None)
    return {name: (before[name] or 0.0) - (after.get(name) or 0.0) for name in known}


class Meter:
    """Measures procedures of one catalogue and versions of them."""

    def __init__(self, catalogue: Catalogue, index: Index) -> None:
        self.rates = Rates.of(catalogue.parameters)
        self.classes = index.classes
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
        return of_routes(ways, self.rates, self.volumes.get(code))


def by_procedure(facts: Facts, meter: Meter) -> dict[str, Burden]:
    """The burden of each procedure of a catalogue whose routes are already counted."""
    return {code: meter.burden(code, ways) for code, ways in facts.tallies.items()}
