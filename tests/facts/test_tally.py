"""What one route asks, counted: unknown as unknown, working and calendar days apart, fees by kind."""

from __future__ import annotations

from typing import Any

import pytest

from analyzer.facts.procedure.routes import Route, routes
from analyzer.facts.procedure.tally import Count, count
from tests.facts.making import procedure

STEPS = [
    {"id": "file", "actor": "applicant", "visit": "true", "for": {"channel": ["counter"]}},
    {"id": "check", "actor": "commune_police"},
    {"id": "collect", "actor": "applicant", "visit": "true"},
]
CHANNELS = [{"id": "counter", "mode": "counter"}, {"id": "online", "mode": "online"}]


def test_steps_and_visits_of_each_route() -> None:
    whole = procedure(channels=CHANNELS, steps=STEPS)
    counted = {str(route): (way.steps, way.visits) for route in routes(whole) for way in [Count(whole, {}).tally(route)]}
    assert counted == {"counter": (3, 2), "online": (2, 1)}


def test_without_steps_visits_are_unknown_not_none() -> None:
    way = Count(procedure(), {}).tally(Route())
    assert (way.steps, way.visits, way.working_days, way.calendar_days, way.fee_vnd) == (None, None, None, None, None)
    assert (way.conditions, way.hidden_working, way.hidden_calendar) == (0, 0, 0)


def test_what_one_place_decides_for_itself_counts_nowhere() -> None:
    nation = {"time_limits": [{"id": "normal", "value": "7 working days"}], "fees": [{"id": "fee", "amount": "20000 VND"}]}
    there = {"time_limits": [{"id": "normal", "value": "9 working days"}], "fees": [{"id": "fee", "amount": "30000 VND"}]}
    whole = procedure(**nation, local=[{"id": "da_nang", "place": "Đà Nẵng", **there}])
    assert Count(whole, {}).tally(Route()) == Count(procedure(**nation), {}).tally(Route())


@pytest.mark.parametrize(
    ("limits", "working", "calendar", "hidden"),
    [
        ([{"id": "a", "value": "7 working days"}], 7, None, 0),
        ([{"id": "a", "value": "7 days"}], None, 7, 0),
        ([{"id": "a", "text": "theo luật"}], None, None, 0),
        ([{"id": "a", "value": "on the spot"}], 0, None, 0),
        ([{"id": "a", "value": "2 working days"}, {"id": "b", "value": "7 working days"}], 7, None, 0),
        ([{"id": "a", "value": "5 working days"}, {"id": "b", "value": "30 days"}], 5, 30, 0),
        ([{"id": "a", "stages": [{"by": "x", "value": "2 working days"}, {"by": "y", "value": "8 working hours"}]}], 3, None, 0),
        ([{"id": "a", "stages": [{"by": "x", "value": "2 working days"}, {"by": "y", "value": "10 days"}]}], 2, 10, 0),
        ([{"id": "a", "value": "7 days", "not_counted": [{"what": "xác minh", "value": "30 days"}, {"what": "chờ"}]}], None, 7, (0, 30)),
        (
            [{"id": "a", "value": "7 days", "not_counted": [{"what": "x", "value": "5 working days"}, {"what": "y", "value": "1 month"}]}],
            None,
            7,
            (5, 30),
        ),
    ],
)
def test_time_limits_keep_working_and_calendar_days_apart(limits: list[Any], working: Any, calendar: Any, hidden: Any) -> None:
    way = Count(procedure(time_limits=limits), {}).tally(Route())
    assert (way.working_days, way.calendar_days) == (working, calendar)
    assert (way.hidden_working, way.hidden_calendar) == (hidden or (0, 0))


@pytest.mark.parametrize(
    ("fees", "amount"),
    [
        ([], None),
        ([{"id": "a", "text": "theo thông tư"}], None),
        ([{"id": "a", "amount": "0 VND"}], 0),
        ([{"id": "a", "amount": "20000 VND"}], 20000),
        ([{"id": "a", "amount": "145 USD"}], None),
        ([{"id": "a", "amount": "20000 VND"}, {"id": "b", "amount": "50000 VND"}], 50000),
        ([{"id": "a", "amount": "20000 VND"}, {"id": "b", "kind": "charge", "amount": "50000 VND"}], 70000),
        ([{"id": "a", "amount": "20000 VND"}, {"id": "b", "kind": "charge", "amount": "145 USD"}], 20000),
        ([{"id": "a", "amount": "20000 VND"}, {"id": "b", "amount": "90000 VND", "discount": "true"}], 20000),
    ],
)
def test_fees(fees: list[Any], amount: Any) -> None:
    assert Count(procedure(fees=fees), {}).tally(Route()).fee_vnd == amount


def test_the_sets_of_a_dossier_are_the_same_on_every_route() -> None:
    assert [Count(procedure(**body), {}).tally(Route()).sets for body in ({}, {"sets": 2})] == [None, 2]


def test_a_route_that_cannot_occur_is_not_the_heaviest() -> None:
    online = {"id": "online", "mode": "online", "for": {"applicant": ["citizen"]}}
    fees = [{"id": "a", "amount": "10 VND", "for": {"channel": ["online"]}}, {"id": "b", "kind": "charge", "amount": "5 VND"}]
    fees[1] |= {"for": {"applicant": ["enterprise"]}}
    whole = procedure(applicants=["citizen", "enterprise"], channels=[CHANNELS[0], online], fees=fees)
    assert sorted(way.fee_vnd or 0 for _, way in count(whole, {})) == [0, 5, 10]
