"""Burden in numbers worked out by hand, of one route, one procedure and in sum."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from analyzer.facts.facts import Facts
from analyzer.facts.procedure.dossier import Papers
from analyzer.facts.procedure.tally import Tally
from analyzer.reform.assess import assess
from analyzer.reform.burden import Rates, cost_per_case, minus, total
from analyzer.reform.groups import grouped
from analyzer.reform.measures import MEASURES
from tests.reform.findings import remove

RATES = Rates((0.5, 0.5, 1.0, 2.0, 0.5), 59422.0, 2000.0)


def _way(papers: Papers, visits: int | None = None) -> Tally:
    return Tally(papers, visits, None, 0, None, None, Decimal(0), Decimal(0), None)


@pytest.mark.parametrize(
    ("way", "fee", "hours", "more"),
    [
        (_way(Papers(), visits=0), None, 0.5, 0),
        (_way(Papers()), None, 2, 0),
        (_way(Papers(), visits=1), None, 2, 0),
        (_way(Papers(filed=1, forms=1), visits=1), None, 2.5, 0),
        (_way(Papers(filed=3, forms=1, certified=1, originals=1), visits=2), 20000.0, 0.5 + 2 * 0.5 + 1 + 2 * 2, 2000 + 20000),
        (_way(Papers(filed=1, shown=2, if_data_fails=4), visits=1), None, 3 * 0.5 + 2, 0),
        (_way(Papers(filed=1, situational=Papers(filed=5, certified=5)), visits=1), None, 0.5 + 2, 0),
    ],
)
def test_the_cost_of_one_case(way: Tally, fee: float | None, hours: float, more: float) -> None:
    assert cost_per_case(way, RATES, fee) == hours * 59422 + more


@pytest.mark.parametrize("rates", [replace(RATES, income=None), replace(RATES, hours=None)])
def test_without_an_income_an_hour_or_the_hours_the_cost_is_unknown(rates: Rates) -> None:
    assert cost_per_case(_way(Papers()), rates, None) is None


def test_unknown_is_left_out_of_sums_and_stays_unknown() -> None:
    one, two = {"visits": None, "documents": 2.0, "fee_vnd": None}, {"visits": 1.0, "documents": 3.0, "fee_vnd": None}
    summed = total([one, two])
    assert (summed["visits"], summed["documents"], summed["fee_vnd"]) == (1.0, 5.0, None)
    assert minus(one, two) == {"visits": -1.0, "documents": -1.0}


def test_every_measure_is_told_in_the_order_of_the_table(facts: Facts) -> None:
    assert list(assess(facts, []).before["1.000001"]) == [measure.name for measure in MEASURES]


def test_a_procedure_weighs_what_its_heaviest_route_weighs_measure_by_measure(facts: Facts) -> None:
    assert assess(facts, []).before["1.000001"] == {
        "procedures": 1.0,
        "documents": 2.0,
        "documents_shown": 0.0,
        "documents_in_some_situations": 0.0,
        "documents_if_data_fails": 0.0,
        "sets": 2.0,
        "originals": 2.0,
        "certified_copies": 0.0,
        "visits": 1.0,
        "steps": 2.0,
        "conditions": 0.0,
        "time_limit_working_days": 7.0,
        "time_limit_calendar_days": 30.0,
        "hidden_working_days": 0.0,
        "hidden_calendar_days": 0.0,
        "photographs": 0.0,
        "fee_vnd": 20000.0,
        "cost_vnd_per_case": 100.0 + 20000.0,
        "cost_vnd_per_year": 10 * (100.0 + 20000.0),
    }


def test_what_no_record_says_is_none(facts: Facts) -> None:
    unknown = {name for name, value in assess(facts, []).before["1.000003"].items() if value is None}
    assert unknown == {"sets", "visits", "steps", "time_limit_working_days", "time_limit_calendar_days", "fee_vnd", "cost_vnd_per_year"}


@pytest.mark.parametrize(
    ("by", "members"),
    [
        ("sum", {"": ["1.000001", "1.000002", "1.000003"]}),
        ("field", {"residence": ["1.000001", "1.000002"], "security_business": ["1.000003"]}),
        ("level", {"commune": ["1.000002", "1.000003"], "province": ["1.000001", "1.000003"]}),
        ("procedure", {"1.000001": ["1.000001"], "1.000002": ["1.000002"], "1.000003": ["1.000003"]}),
    ],
)
def test_groups(facts: Facts, by: str, members: dict[str, list[str]]) -> None:
    groups = grouped(facts.catalogue, assess(facts, [remove("dossier/form")]), by)
    assert {name: list(group.codes) for name, group in groups.items()} == members
    for name, group in groups.items():
        assert group.before["procedures"] == len(members[name])
        assert group.reduction.get("documents") == ("1.000001" in members[name])


def test_every_measure_has_a_name_and_a_unit_in_both_languages() -> None:
    assert [measure.name for measure in MEASURES if not all((measure.title.vi, measure.title.en, measure.unit.vi, measure.unit.en))] == []


def test_a_burden_names_the_measures_in_their_order(facts: Facts) -> None:
    assert list(assess(facts, []).before["1.000001"]) == [measure.name for measure in MEASURES]
