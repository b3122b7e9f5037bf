"""The routes of a procedure: what no element tells apart is one route."""

from __future__ import annotations

from typing import Any

import pytest

from analyzer.facts.procedure.routes import Route, routes
from analyzer.model.element import Scope
from tests.facts.making import procedure

ABC = {"cases": {name: {"name": name} for name in "abc"}}
CHANNELS = {"channels": [{"id": "counter", "mode": "counter"}, {"id": "online", "mode": "online"}, {"id": "post", "mode": "post"}]}
NESTED = {
    "cases": {
        "first": {"name": "lần đầu"},
        "urgent": {"name": "gấp", "within": "first"},
        "normal": {"name": "thường", "within": "first"},
        "again": {"name": "cấp lại"},
    }
}


def _fee(**scope: list[str]) -> dict[str, Any]:
    return {"id": "_".join(("fee", *(name for names in scope.values() for name in names))), "for": scope}


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ({}, ["*"]),
        (ABC | CHANNELS, ["*"]),
        (ABC | {"fees": [_fee(case=["a"])]}, ["a", "b/c"]),
        (ABC | {"fees": [_fee(case=["a", "b"])]}, ["a/b", "c"]),
        (ABC | {"fees": [_fee(case=["a", "b"]), _fee(case=["b"])]}, ["a", "b", "c"]),
        (CHANNELS | {"fees": [_fee(channel=["counter"])]}, ["counter", "online/post"]),
        (
            ABC | CHANNELS | {"fees": [_fee(case=["a"], channel=["online"])]},
            ["a · online", "a · counter/post", "b/c · online", "b/c · counter/post"],
        ),
        ({"applicants": ["citizen", "foreigner"], "fees": [_fee(applicant=["foreigner"])]}, ["citizen", "foreigner"]),
        (
            {"results": [{"id": "card"}, {"id": "note"}], "steps": [{"id": "x", "actor": "applicant", "for": {"result": ["card"]}}]},
            ["card", "note"],
        ),
        ({"level": ["commune", "province"], "time_limits": [_fee(level=["province"])]}, ["commune", "province"]),
        ({"level": ["commune", "province"], "fees": [_fee(level=["commune", "province"])]}, ["commune/province"]),
        (NESTED | {"fees": [_fee(case=["first"])]}, ["first/normal/urgent", "again"]),
        (NESTED | {"fees": [_fee(case=["urgent"]), _fee(case=["normal"])]}, ["first/urgent", "first/normal", "again"]),
        (NESTED | {"fees": [_fee(case=["urgent"])]}, ["first/urgent", "again/first/normal"]),
        (
            ABC | {"dossier": [{"id": "x", "any_of": [{"id": "y", "document": "lease", "for": {"case": ["c"]}}]}]},
            ["a/b", "c"],
        ),
        ({"channels": [{"id": "online", "mode": "online", "for": {"case": ["a"]}}]} | ABC, ["*"]),
    ],
)
def test_routes(body: dict[str, Any], expected: list[str]) -> None:
    assert sorted(str(route) for route in routes(procedure(**body))) == sorted(expected)


ONLINE_FOR_CITIZENS = {
    "applicants": ["citizen", "enterprise"],
    "channels": [{"id": "counter", "mode": "counter"}, {"id": "online", "mode": "online", "for": {"applicant": ["citizen"]}}],
}
CARD_OR_NOTE = {"results": [{"id": "card", "for": {"case": ["a"]}}, {"id": "note", "for": {"case": ["b"]}}, {"id": "letter"}]}
PRINTED = [{"id": "print", "actor": "c06", "for": {"result": ["card"]}}, {"id": "sign", "actor": "c06", "for": {"result": ["note"]}}]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (ONLINE_FOR_CITIZENS | {"fees": [_fee(channel=["online"])]}, ["citizen · counter", "citizen · online", "enterprise · counter"]),
        (ONLINE_FOR_CITIZENS | {"fees": [_fee(applicant=["enterprise"])]}, ["citizen", "enterprise"]),
        (ABC | CARD_OR_NOTE | {"steps": PRINTED}, ["a · card", "a · letter", "b · letter", "b · note", "c · letter"]),
        (
            ABC | CHANNELS | {"results": [{"id": "file", "for": {"channel": ["online"]}}], "fees": [_fee(result=["file"])]},
            ["online · file"],
        ),
        (
            {"channels": [{"id": "online", "mode": "online", "for": {"case": ["x"]}}], "fees": [_fee(channel=["online"])]} | ABC,
            ["a/b/c · online"],
        ),
        (
            {
                "channels": [{"id": "online", "mode": "online", "for": {"applicant": ["citizen"]}}, {"id": "post", "mode": "post"}],
                "fees": [_fee(channel=["online"])],
            },
            ["online", "post"],
        ),
        (
            {
                "applicants": ["citizen", "enterprise"],
                "channels": [
                    {"id": "online", "mode": "online", "for": {"applicant": ["citizen"]}},
                    {"id": "post", "mode": "post"},
                    {"id": "counter", "mode": "counter"},
                ],
                "fees": [_fee(channel=["counter"]), _fee(applicant=["citizen"])],
            },
            ["citizen · online/post", "citizen · counter", "enterprise · post", "enterprise · counter"],
        ),
    ],
    ids=[
        "a channel for some applicants",
        "a channel that nothing tells apart",
        "results of some cases",
        "a result of one channel",
        "none could occur: all stay",
        "applicants unknown",
        "one of two alike channels",
    ],
)
def test_what_cannot_occur_is_no_route(body: dict[str, Any], expected: list[str]) -> None:
    assert sorted(str(route) for route in routes(procedure(**body))) == sorted(expected)


@pytest.mark.parametrize(
    ("route", "scope", "admitted"),
    [
        (Route(), Scope(), True),
        (Route(case=frozenset({"urgent", "first"})), Scope(case=("first",)), True),
        (Route(case=frozenset({"again"})), Scope(case=("first",)), False),
        (Route(channel=frozenset({"online"})), Scope(channel=("counter", "online")), True),
        (
            Route(channel=frozenset({"online"}), applicant=frozenset({"citizen"})),
            Scope(channel=("online",), applicant=("foreigner",)),
            False,
        ),
        (Route(result=frozenset({"card"})), Scope(result=("note",)), False),
    ],
)
def test_an_element_belongs_to_a_route_when_every_side_agrees(route: Route, scope: Scope, admitted: bool) -> None:
    assert route.admits(scope) is admitted


def test_an_element_of_an_outer_case_is_asked_of_each_inner_one() -> None:
    body = NESTED | {"fees": [_fee(case=["first"]), _fee(case=["urgent"])]}
    whole = procedure(**body)
    asked = {str(route): [fee.id for fee in whole.fees if route.admits(fee.for_)] for route in routes(whole)}
    assert asked == {"first/urgent": ["fee_first", "fee_urgent"], "first/normal": ["fee_first"], "again": []}
