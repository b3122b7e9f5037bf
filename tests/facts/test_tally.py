"""What one route asks, counted: alternatives once, papers behind data apart, unknown as unknown."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

import pytest

from analyzer.facts.dossier import Papers
from analyzer.facts.routes import Route, routes
from analyzer.facts.tally import tally
from tests.facts.making import paper, procedure

CLASSES = {"form": "form", "photo": "photo", "evidence": "evidence", "other": "evidence", "card": "identity", "note": "note"}
CERTIFIED = {"accepted": ["certified"]}
TWO = {"id": "two", "all_of": [paper("two_a", "evidence", copies=1), paper("two_b", "other", copies=1)]}
BEHIND = {"id": "data", "lookup": ["population"], "otherwise": paper("behind", "evidence", originals=1)}


@pytest.mark.parametrize(
    ("dossier", "counted"),
    [
        ([], {}),
        ([paper("a", "form", originals=1)], {"filed": 1, "originals": 1, "forms": 1}),
        ([paper("a", "evidence", copies=2)], {"filed": 1, "copies": 2}),
        ([paper("a", "photo", originals=4)], {"filed": 1, "photos": 4}),
        ([paper("a", "evidence", originals=1, **{"class": "photo"})], {"filed": 1, "photos": 1}),
        ([paper("a", "note")], {}),
        ([paper("a", "card", present_only=True, originals=1)], {"shown": 1}),
        ([paper("a", "form", present_only=True)], {"shown": 1, "forms": 1}),
        ([paper("a", "evidence", copies=2, **CERTIFIED)], {"filed": 1, "certified": 2}),
        ([paper("a", "evidence", **CERTIFIED)], {"filed": 1, "certified": 1}),
        ([paper("a", "evidence", originals=1, **CERTIFIED)], {"filed": 1, "originals": 1}),
        ([paper("a", "evidence", copies=1, accepted=["certified", "plain"])], {"filed": 1, "copies": 1}),
        ([TWO], {"filed": 2, "copies": 2}),
        ([{"id": "x", "any_of": [TWO, paper("a", "evidence", originals=1)]}], {"filed": 1, "originals": 1}),
        ([{"id": "x", "any_of": [paper("a", "evidence", **CERTIFIED), paper("b", "other", originals=1)]}], {"filed": 1, "originals": 1}),
        ([{"id": "x", "any_of": [paper("a", "evidence", originals=1), paper("b", "other", copies=1)]}], {"filed": 1, "copies": 1}),
        ([{"id": "x", "any_of": [paper(f"p{n}", "evidence", copies=1) for n in range(11)]}], {"filed": 1, "copies": 1}),
        ([BEHIND], {"if_data_fails": 1}),
        ([{"id": "x", "lookup": ["population"]}], {}),
        ([{"id": "x", "lookup": ["population"], "otherwise": TWO}], {"if_data_fails": 2}),
        ([{"id": "x", "lookup": ["a"], "otherwise": {**BEHIND, "id": "y"}}], {"if_data_fails": 1}),
        ([{"id": "x", "any_of": [paper("a", "evidence", copies=1), BEHIND]}], {"if_data_fails": 1}),
        ([{"id": "x", "all_of": [paper("a", "evidence", copies=1), BEHIND]}], {"filed": 1, "copies": 1, "if_data_fails": 1}),
    ],
)
def test_papers(dossier: list[dict[str, Any]], counted: dict[str, int]) -> None:
    papers = tally(procedure(dossier=dossier), Route(), CLASSES).papers
    assert asdict(papers) == asdict(Papers(**counted))


def test_only_the_alternatives_of_a_route_are_compared() -> None:
    light = paper("light", "evidence", copies=1, **{"for": {"case": ["a"]}})
    whole = procedure(cases={"a": {"name": "a"}, "b": {"name": "b"}}, dossier=[{"id": "x", "any_of": [light, TWO]}])
    counted = {str(route): tally(whole, route, CLASSES).papers.documents for route in routes(whole)}
    assert counted == {"a": 1, "b": 2}


STEPS = [
    {"id": "file", "actor": "applicant", "visit": "true", "for": {"channel": ["counter"]}},
    {"id": "check", "actor": "commune_police"},
    {"id": "collect", "actor": "applicant", "visit": "true"},
]
CHANNELS = [{"id": "counter", "mode": "counter"}, {"id": "online", "mode": "online"}]


def test_steps_and_visits_of_each_route() -> None:
    whole = procedure(channels=CHANNELS, steps=STEPS)
    counted = {str(route): (way.steps, way.visits) for route in routes(whole) for way in [tally(whole, route, {})]}
    assert counted == {"counter": (3, 2), "online": (2, 1)}


def test_without_steps_visits_are_unknown_not_none() -> None:
    way = tally(procedure(), Route(), {})
    assert (way.steps, way.visits, way.working_days, way.calendar_days, way.fee_vnd) == (None, None, None, None, None)
    assert (way.conditions, way.hidden_working, way.hidden_calendar) == (0, 0, 0)


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
    way = tally(procedure(time_limits=limits), Route(), {})
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
    assert tally(procedure(fees=fees), Route(), {}).fee_vnd == amount
