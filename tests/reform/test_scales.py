"""Edited procedures weighed: what is counted again, and when a route is lighter."""

from __future__ import annotations

from typing import Any

import pytest

from analyzer.facts.procedure.tally import count, recount
from analyzer.model.edits import Edit
from analyzer.reform.apply import apply_one
from tests.facts.making import paper, procedure

WHOLE: dict[str, Any] = {
    "sets": 2,
    "cases": {"own": {"name": "a"}, "rented": {"name": "b"}},
    "channels": [{"id": "counter", "mode": "counter"}, {"id": "online", "mode": "online"}],
    "applicants": ["citizen", "foreigner"],
    "results": [{"id": "card"}, {"id": "note"}],
    "dossier": [
        paper("form", "declaration", originals=2),
        paper("visa", "visa", copies=1, **{"for": {"applicant": ["foreigner"]}}),
        paper("land", "land_paper", copies=2, **{"for": {"case": ["own"]}}),
        {"id": "choice", "any_of": [paper("a", "a", copies=1), paper("b", "b", copies=1, **{"for": {"case": ["rented"]}})]},
        paper("lost", "commitment", originals=2, when="bị mất"),
    ],
    "steps": [
        {"id": "file", "actor": "applicant", "visit": "true", "for": {"channel": ["counter"]}},
        {"id": "print", "actor": "commune_police", "for": {"result": ["card"]}},
        {"id": "collect", "actor": "applicant", "visit": "true"},
    ],
    "time_limits": [{"id": "normal", "value": "7 working days"}],
    "fees": [{"id": "fee", "amount": "20000 VND", "for": {"channel": ["counter"]}}],
}


@pytest.mark.parametrize(
    "edit",
    [
        Edit("remove", "", "dossier/form"),
        Edit("remove", "", "dossier/land"),
        Edit("remove", "", "dossier/visa"),
        Edit("remove", "", "dossier/visa/for"),
        Edit("remove", "", "steps/print/for"),
        Edit("remove", "", "dossier/choice/b"),
        Edit("remove", "", "dossier/lost"),
        Edit("remove", "", "dossier/lost/when"),
        Edit("remove", "", "dossier/land/for"),
        Edit("set", "", "dossier/land/copies", ("1",)),
        Edit("set", "", "dossier/lost/originals", ("1",)),
        Edit("replace_with_lookup", "", "dossier/land", ("land",)),
        Edit("replace_with_lookup", "", "dossier/choice", ("land",)),
        Edit("accept", "", "dossier/form", ("certified",)),
        Edit("set", "", "steps/file/visit", ("false",)),
        Edit("set", "", "steps/collect/visit", ("false",)),
        Edit("remove", "", "steps/file"),
        Edit("remove", "", "steps/print"),
        Edit("set", "", "time_limits/normal/value", ("1 working days",)),
        Edit("remove", "", "fees/fee"),
        Edit("remove", "", "channels/online"),
        Edit("set", "", "sets", ("1",)),
        Edit("set", "", "note", ("x",)),
    ],
    ids=lambda edit: f"{edit.kind} {edit.path}",
)
def test_counting_only_what_an_edit_changed_gives_the_same(edit: Edit) -> None:
    before = procedure(**WHOLE)
    after = apply_one(before, edit)
    assert after is not None and after is not before
    assert recount(count(before, {}), before, after, {}) == count(after, {})
