"""Edits: a pure function, the same in any order, and contradictions told."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analyzer.facts.index import Index
from analyzer.model.catalogue import Catalogue
from analyzer.model.edits import Edit
from analyzer.model.parameters import Parameters, Settings
from analyzer.model.procedure import Procedure
from analyzer.model.vocabulary import Vocabulary
from analyzer.reading.yaml.positions import FilePositions
from analyzer.reform.apply import Reformed, apply
from analyzer.reform.burden import Meter
from tests.facts.making import paper, procedure
from tests.small import AS_OF

CODE = "1.000001"
LAND = paper("land", "land_paper", originals=1)
LEASE = paper("lease", "lease", copies=2)
BODY: dict[str, Any] = {
    "sets": "2",
    "channels": [{"id": "counter", "mode": "counter"}, {"id": "online", "mode": "online"}],
    "cases": {"own": {"name": "a"}, "rented": {"name": "b"}},
    "time_limits": [{"id": "normal", "value": "7 working days"}],
    "fees": [{"id": "fee", "amount": "20000 VND", "for": {"channel": ["counter"]}}],
    "dossier": [
        paper("form", "declaration", originals=1),
        {"id": "dwelling", "for": {"case": ["own"]}, "any_of": [LAND, LEASE]},
        {
            "id": "proof",
            "lookup": ["population"],
            "otherwise": {"id": "papers", "all_of": [paper("birth", "birth", copies=1), paper("book", "book")]},
        },
        paper(
            "card", "identity_card", copies=3, accepted=["certified"], **{"for": {"case": ["rented"]}, "when": "có thẻ", "protects": "x"}
        ),
        paper("photo", "photo", **{"class": "photo"}),
    ],
    "steps": [{"id": "file", "actor": "applicant", "visit": "true"}, {"id": "check", "actor": "commune_police", "after": ["file"]}],
    "conditions": [{"id": "age", "text": "đủ tuổi"}],
}


def _catalogue(**body: Any) -> Catalogue:
    found = procedure(**(body or BODY))
    return Catalogue(AS_OF, {CODE: found}, Vocabulary(), Parameters(), Settings(), FilePositions({}, {}))


def _edit(kind: Any, path: str, *to: str) -> Edit:
    return Edit(kind, CODE, path, to)


def _after(*edits: Edit) -> Procedure:
    reformed = apply(_catalogue(), edits)
    assert reformed.conflicts == ()
    return reformed.catalogue.procedures[CODE]


def _dossier(changed: dict[str, Any]) -> list[Any]:
    """The dossier with some lines replaced; None leaves one out."""
    lines = {line["id"]: line for line in BODY["dossier"]} | changed
    return [line for line in lines.values() if line is not None]


CARD_BEHIND = {
    "id": "card",
    "for": {"case": ["rented"]},
    "when": "có thẻ",
    "protects": "x",
    "lookup": ["population", "residence"],
    "otherwise": {"id": "card_otherwise", "document": "identity_card", "copies": 3, "accepted": ["certified"], "protects": "x"},
}


@pytest.mark.parametrize(
    ("edit", "changes"),
    [
        (_edit("remove", "dossier/form"), {"dossier": _dossier({"form": None})}),
        (
            _edit("remove", "dossier/dwelling/land"),
            {"dossier": _dossier({"dwelling": {"id": "dwelling", "for": {"case": ["own"]}, "any_of": [LEASE]}})},
        ),
        (
            _edit("remove", "dossier/proof/papers/book"),
            {
                "dossier": _dossier(
                    {"proof": {**BODY["dossier"][2], "otherwise": {"id": "papers", "all_of": [paper("birth", "birth", copies=1)]}}}
                )
            },
        ),
        (_edit("remove", "dossier/proof/papers"), {"dossier": _dossier({"proof": {"id": "proof", "lookup": ["population"]}})}),
        (_edit("remove", "steps/file"), {"steps": [{"id": "check", "actor": "commune_police"}]}),
        (_edit("remove", "conditions/age"), {"conditions": []}),
        (_edit("remove", "sets"), {"sets": None}),
        (_edit("remove", "steps/file/visit"), {"steps": [{"id": "file", "actor": "applicant"}, BODY["steps"][1]]}),
        (_edit("remove", "fees/fee/for"), {"fees": [{"id": "fee", "amount": "20000 VND"}]}),
        (_edit("set", "sets", "1"), {"sets": "1"}),
        (_edit("set", "time_limits/normal/value", "5 working days"), {"time_limits": [{"id": "normal", "value": "5 working days"}]}),
        (_edit("set", "steps/file/visit", "false"), {"steps": [{"id": "file", "actor": "applicant", "visit": "false"}, BODY["steps"][1]]}),
        (_edit("set", "dossier/card/copies", "1"), {"dossier": _dossier({"card": {**BODY["dossier"][3], "copies": 1}})}),
        (_edit("set", "applicants", "citizen"), {"applicants": ["citizen"]}),
        (_edit("set", "applicants", "citizen", "foreigner"), {"applicants": ["citizen", "foreigner"]}),
        (
            _edit("accept", "dossier/card", "plain", "electronic"),
            {"dossier": _dossier({"card": {**BODY["dossier"][3], "accepted": ["plain", "electronic"]}})},
        ),
        (_edit("replace_with_lookup", "dossier/card", "population", "residence"), {"dossier": _dossier({"card": CARD_BEHIND})}),
        (_edit("merge", "dossier/photo", "dossier/form"), {"dossier": _dossier({"photo": None})}),
        (_edit("ask", "dossier/form"), {}),
    ],
    ids=lambda value: f"{value.kind} {value.path}" if isinstance(value, Edit) else "",
)
def test_each_kind_of_edit(edit: Edit, changes: dict[str, Any]) -> None:
    assert _after(edit) == procedure(**{**BODY, **changes})


def test_what_holds_nothing_any_more_goes_too() -> None:
    assert [line.id for line in _after(_edit("remove", "dossier/dwelling/land"), _edit("remove", "dossier/dwelling/lease")).dossier] == [
        "form",
        "proof",
        "card",
        "photo",
    ]


def test_a_repealed_procedure_is_gone() -> None:
    assert apply(_catalogue(), [_edit("repeal", "")]).catalogue.procedures == {}


def test_the_catalogue_before_stays_as_it_was() -> None:
    catalogue = _catalogue()
    before = repr(catalogue.procedures[CODE])
    reformed = apply(catalogue, [_edit("remove", "dossier/form"), _edit("set", "sets", "1"), _edit("repeal", "")])
    assert repr(catalogue.procedures[CODE]) == before
    assert reformed.catalogue is not catalogue


GONE = "the element is already cut together with what holds it"
TWICE = "two different edits of one place"
MISSING = "there is no element at this path"
REFUSED = "the new value is not allowed"


@pytest.mark.parametrize(
    ("edits", "applied", "conflicts"),
    [
        ([_edit("remove", "dossier/form"), _edit("remove", "dossier/form")], ["remove dossier/form"], []),
        (
            [_edit("remove", "dossier/dwelling/land"), _edit("remove", "dossier/dwelling")],
            ["remove dossier/dwelling"],
            [("remove dossier/dwelling/land", GONE)],
        ),
        (
            [_edit("set", "dossier/card/copies", "1"), _edit("replace_with_lookup", "dossier/card", "population")],
            ["replace_with_lookup dossier/card"],
            [("set dossier/card/copies", GONE)],
        ),
        (
            [_edit("remove", "dossier/card"), _edit("accept", "dossier/card", "plain")],
            ["remove dossier/card"],
            [("accept dossier/card", TWICE)],
        ),
        ([_edit("set", "sets", "2"), _edit("set", "sets", "1")], ["set sets"], [("set sets", TWICE)]),
        ([_edit("repeal", ""), _edit("remove", "dossier/form")], ["repeal "], [("remove dossier/form", GONE)]),
        (
            [_edit("merge", "dossier/photo", "dossier/form"), _edit("remove", "dossier/form")],
            ["remove dossier/form"],
            [("merge dossier/photo", GONE)],
        ),
        (
            [_edit("merge", "dossier/photo", "dossier/form"), _edit("merge", "dossier/form", "dossier/photo")],
            ["merge dossier/form"],
            [("merge dossier/photo", GONE)],
        ),
        (
            [_edit("merge", "dossier/photo", "dossier/dwelling/land"), _edit("remove", "dossier/dwelling")],
            ["remove dossier/dwelling"],
            [("merge dossier/photo", GONE)],
        ),
        ([_edit("merge", "dossier/photo", "dossier/nothing")], [], [("merge dossier/photo", MISSING)]),
        ([_edit("merge", "dossier/photo", "dossier/photo")], [], [("merge dossier/photo", MISSING)]),
        ([_edit("remove", "dossier/nothing")], [], [("remove dossier/nothing", MISSING)]),
        ([_edit("remove", "nowhere/nothing")], [], [("remove nowhere/nothing", MISSING)]),
        ([_edit("accept", "steps/file", "plain")], [], [("accept steps/file", MISSING)]),
        (
            [_edit("remove", "channels/counter"), _edit("remove", "fees/fee")],
            ["remove channels/counter"],
            [("remove fees/fee", GONE)],
        ),
        ([_edit("remove", "name")], [], [("remove name", REFUSED)]),
        ([_edit("set", "sets", "nhiều")], [], [("set sets", REFUSED)]),
        ([_edit("set", "time_limits/normal/value", "nhanh")], [], [("set time_limits/normal/value", REFUSED)]),
        ([_edit("accept", "dossier/card", "xyz")], [], [("accept dossier/card", REFUSED)]),
        ([Edit("remove", "9.999999", "dossier/form")], [], []),
    ],
)
def test_edits_that_cannot_both_be_made(edits: list[Edit], applied: list[str], conflicts: list[tuple[str, str]]) -> None:
    reformed = apply(_catalogue(), edits)
    assert [f"{edit.kind} {edit.path}" for edit in reformed.applied] == applied
    assert [(f"{c.dropped.kind} {c.dropped.path}", c.reason.en) for c in reformed.conflicts] == conflicts


ELEMENTS = [
    *(
        "dossier/form",
        "dossier/dwelling",
        "dossier/proof",
        "dossier/proof/papers",
        "dossier/proof/papers/birth",
        "dossier/card",
        "dossier/photo",
    ),
    *("steps/file", "steps/check", "conditions/age", "fees/fee", "time_limits/normal", "channels/online", "dossier/nothing"),
]
CHOICES = ["dossier/dwelling/land", "dossier/dwelling/lease"]
VALUES = [
    "sets",
    "name",
    "dossier/card/copies",
    "steps/file/visit",
    "time_limits/normal/value",
    "dossier",
    "dossier/form/document",
    "cases",
    "x/y/z",
]
WORDS = st.sampled_from(["1", "0", "false", "5 working days", "population", "plain", "form", "", "-1", "dossier/form"])
CUTS = st.builds(_edit, st.just("remove"), st.sampled_from(ELEMENTS)) | st.builds(
    _edit, st.just("merge"), st.sampled_from(ELEMENTS), st.sampled_from(ELEMENTS)
)
ANY_EDIT = st.builds(
    lambda kind, path, to: _edit(kind, path, *to),
    st.sampled_from(["remove", "set", "accept", "replace_with_lookup", "merge", "ask"]) | st.sampled_from(["remove", "repeal"]),
    st.sampled_from([*ELEMENTS, *CHOICES, *VALUES, ""]),
    st.lists(WORDS, max_size=2),
)
QUICK = settings(max_examples=120)


def _told(reformed: Reformed) -> tuple[Any, ...]:
    return dict(reformed.catalogue.procedures), reformed.applied, set(reformed.conflicts)


@QUICK
@given(st.lists(ANY_EDIT, max_size=6).flatmap(lambda edits: st.tuples(st.just(edits), st.permutations(edits))))
def test_the_order_of_edits_does_not_matter_and_nothing_raises(both: tuple[list[Edit], list[Edit]]) -> None:
    edits, shuffled = both
    catalogue = _catalogue()
    assert _told(apply(catalogue, edits)) == _told(apply(catalogue, shuffled))


@QUICK
@given(st.lists(CUTS, max_size=6))
def test_what_is_cut_never_makes_more_papers(edits: list[Edit]) -> None:
    """Of alternatives only all can go: one alone may have been the lightest."""
    catalogue = _catalogue()
    meter = Meter(catalogue, Index(catalogue))
    before, after = (meter.burden(CODE, meter.count(found.procedures[CODE])) for found in (catalogue, apply(catalogue, edits).catalogue))
    for name in ("documents", "documents_shown", "documents_if_data_fails", "originals", "certified_copies", "conditions"):
        assert (after[name] or 0) <= (before[name] or 0), name


def test_of_two_values_for_one_place_the_same_one_stays_in_any_order() -> None:
    edits = [_edit("set", "sets", "3"), _edit("set", "sets", "1")]
    assert [apply(_catalogue(), order).catalogue.procedures[CODE].sets for order in (edits, edits[::-1])] == [1, 1]
