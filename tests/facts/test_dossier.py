"""The papers of one route, counted: alternatives once, those behind data and those of some situations apart."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

import pytest

from analyzer.facts.procedure.dossier import Papers
from analyzer.facts.procedure.routes import Route, routes
from analyzer.facts.procedure.tally import Count
from tests.facts.making import paper, procedure

CLASSES = {"form": "form", "photo": "photo", "evidence": "evidence", "other": "evidence", "card": "identity", "note": "note"}
CERTIFIED = {"accepted": ["certified"]}
TWO = {"id": "two", "all_of": [paper("two_a", "evidence", copies=1), paper("two_b", "other", copies=1)]}
LOST = paper("lost", "evidence", when="bị mất")
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
        ([{"id": "x", "lookup": ["population"], "otherwise": {"document": "evidence"}}], {"if_data_fails": 1}),
        ([{"id": "x", "lookup": ["population"], "otherwise": {"all_of": TWO["all_of"]}}], {"if_data_fails": 2}),
        ([{"id": "x", "lookup": ["population"], "otherwise": TWO}], {"if_data_fails": 2}),
        ([{"id": "x", "lookup": ["a"], "otherwise": {**BEHIND, "id": "y"}}], {"if_data_fails": 1}),
        ([{"id": "x", "any_of": [paper("a", "evidence", copies=1), BEHIND]}], {"if_data_fails": 1}),
        ([{"id": "x", "all_of": [paper("a", "evidence", copies=1), BEHIND]}], {"filed": 1, "copies": 1, "if_data_fails": 1}),
        ([paper("a", "evidence", copies=1, when="bị mất")], {"situational": Papers(filed=1, copies=1)}),
        (
            [paper("a", "form", originals=2, when="bị mất"), paper("b", "card", present_only=True, when="đổi tên"), paper("c", "evidence")],
            {"filed": 1, "situational": Papers(filed=1, shown=1, originals=2, forms=1)},
        ),
        ([{**TWO, "when": "bị mất"}], {"situational": Papers(filed=2, copies=2)}),
        ([{"id": "x", "all_of": [LOST, paper("a", "other")]}], {"filed": 1, "situational": Papers(filed=1)}),
        (
            [{"id": "x", "when": "đổi tên", "all_of": [LOST, paper("a", "other")]}],
            {"situational": Papers(filed=2)},
        ),
        ([{"id": "x", "any_of": [TWO, LOST]}], {"filed": 2, "copies": 2}),
        ([{"id": "x", "any_of": [{**TWO, "when": "đổi tên"}, LOST]}], {"filed": 1}),
        ([{"id": "x", "when": "đổi tên", "any_of": [TWO, LOST]}], {"situational": Papers(filed=2, copies=2)}),
        ([{"id": "x", "lookup": ["a"], "otherwise": LOST}], {"if_data_fails": 1}),
        ([{**BEHIND, "when": "đổi tên"}], {"if_data_fails": 1}),
    ],
)
def test_papers(dossier: list[dict[str, Any]], counted: dict[str, int]) -> None:
    papers = Count(procedure(dossier=dossier), CLASSES).tally(Route()).papers
    assert asdict(papers) == asdict(Papers(**counted))


def test_a_paper_behind_a_look_up_may_be_for_some_routes_only() -> None:
    behind = paper("behind", "evidence", **{"for": {"case": ["a"]}})
    whole = procedure(cases={"a": {"name": "a"}, "b": {"name": "b"}}, dossier=[{"id": "x", "lookup": ["land"], "otherwise": behind}])
    assert {str(route): Count(whole, CLASSES).tally(route).papers.if_data_fails for route in routes(whole)} == {"a": 1, "b": 0}


def test_only_the_alternatives_of_a_route_are_compared() -> None:
    light = paper("light", "evidence", copies=1, **{"for": {"case": ["a"]}})
    whole = procedure(cases={"a": {"name": "a"}, "b": {"name": "b"}}, dossier=[{"id": "x", "any_of": [light, TWO]}])
    counted = {str(route): Count(whole, CLASSES).tally(route).papers.documents for route in routes(whole)}
    assert counted == {"a": 1, "b": 2}
