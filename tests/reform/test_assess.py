"""Cuts measured alone and jointly; what counts nowhere: cuts of the law, wrong records, questions."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from analyzer.engine.findings.finding import Finding, Noted
from analyzer.facts.facts import Facts
from analyzer.model.edits import Edit
from analyzer.reform.assess import Assessment, assess
from analyzer.reform.burden import total
from analyzer.reform.grounds import BASELESS
from analyzer.reform.measures import BY_NAME
from tests.facts.making import facts_of, paper
from tests.reform.findings import NOTHING, NOWHERE, finding, remove


def _documents(assessment: Assessment) -> list[float]:
    return [finding.saving.get("documents", 0.0) for finding in assessment.findings]


def test_a_package_is_measured_jointly_not_summed(facts: Facts) -> None:
    """Each paper alone leaves the other case as heavy as before; both together save one."""
    assessment = assess(facts, [remove("dossier/birth"), remove("dossier/card")])
    assert _documents(assessment) == [0.0, 0.0]
    assert [finding.lighter_on for finding in assessment.findings] == [(2, 4), (2, 4)]
    assert assessment.reduction["documents"] == 1.0


def test_one_paper_cut_twice_is_saved_once(facts: Facts) -> None:
    assessment = assess(facts, [remove("dossier/form"), remove("dossier/form")])
    assert _documents(assessment) == [1.0, 1.0]
    assert assessment.reduction["documents"] == 1.0
    assert assessment.findings[0].saving == {"documents": 1.0, "originals": 1.0, "cost_vnd_per_case": 100.0, "cost_vnd_per_year": 1000.0}


def test_what_the_law_has_cut_already_saves_nothing_and_is_pending(facts: Facts) -> None:
    cut = remove("dossier/form", legal_state="already_cut")
    assessment = assess(facts, [cut, remove("dossier/card", procedure="1.000002")])
    assert assessment.findings[0].saving == {}
    assert assessment.reduction["documents"] == 1.0
    assert assessment.pending == {"documents": 1.0, "originals": 1.0, "cost_vnd_per_case": 100.0, "cost_vnd_per_year": 1000.0}


@pytest.mark.parametrize(
    "cut",
    [
        remove("dossier/form", legal_state="record_stale"),
        finding("dossier/form", Edit("ask", "1.000001", "dossier/form")),
        finding("sets", Edit("set", "1.000001", "sets", ("nhiều",))),
        remove("dossier/nothing"),
    ],
    ids=["a wrong record", "a question", "an impossible value", "nowhere"],
)
def test_what_is_no_cut_saves_nothing(facts: Facts, cut: Finding) -> None:
    assessment = assess(facts, [cut])
    assert (assessment.findings[0].saving, assessment.before) == ({}, assessment.after)


def test_a_repealed_procedure_saves_all_of_its_burden(facts: Facts) -> None:
    assessment = assess(facts, [finding("", Edit("repeal", "1.000002", ""), procedure="1.000002")])
    assert (assessment.reduction["procedures"], assessment.reduction["documents"]) == (1.0, 1.0)
    assert "1.000002" not in assessment.after


def test_the_reduction_is_before_minus_after_in_every_measure(facts: Facts) -> None:
    assessment = assess(facts, [remove("dossier/form"), remove("fees/fee"), remove("steps/file"), remove("dossier/birth")])
    before, after = total(assessment.before.values()), total(assessment.after.values())
    for name in BY_NAME:
        assert assessment.reduction.get(name, 0.0) == (before[name] or 0.0) - (after[name] or 0.0), name
    assert assessment.reduction["visits"] == 1.0
    assert assessment.reduction["fee_vnd"] == 20000.0


WITH_SITUATIONS: dict[str, Any] = {
    "sets": 2,
    "dossier": [
        paper("form", "declaration", originals=1),
        paper("lost", "lease", originals=2, when="bị mất"),
        paper("torn", "diploma", copies=1, when="bị hỏng"),
    ],
}


def test_papers_of_some_situations_are_counted_apart_and_so_is_what_cutting_one_saves(tmp_path: Path) -> None:
    facts = facts_of(tmp_path, [WITH_SITUATIONS])
    whole, part = remove("dossier/lost"), finding("dossier/lost", Edit("set", "1.000001", "dossier/lost/originals", ("1",)))
    assessment = assess(facts, [whole, part])
    before = assessment.before["1.000001"]
    assert (before["documents"], before["documents_in_some_situations"], before["originals"]) == (1.0, 2.0, 1.0)
    assert [(measured.saving, measured.lighter_on) for measured in assessment.findings] == [
        ({"documents_in_some_situations": 1.0}, (1, 1)),
        ({}, (1, 1)),
    ]


def test_fewer_sets_are_a_saving(tmp_path: Path) -> None:
    facts = facts_of(tmp_path, [WITH_SITUATIONS])
    cut = assess(facts, [finding("sets", Edit("set", "1.000001", "sets", ("1",)))]).findings[0]
    assert (cut.saving, cut.lighter_on) == ({"sets": 1.0}, (1, 1))


FEES = [
    {"id": "dollars", "amount": "145 VND"},
    {"id": "right", "kind": "charge", "amount": "20000 VND"},
    {"id": "discount", "amount": "10000 VND", "discount": True},
    {"id": "untold", "text": "theo biểu phí"},
]


@pytest.mark.parametrize(
    ("path", "state", "fee"),
    [
        ("fees/dollars", "record_stale", None),
        ("fees/dollars/amount", "record_stale", None),
        ("fees/right", "record_stale", None),
        ("fees/dollars", "new", 20145.0),
        ("fees/discount", "record_stale", 20145.0),
        ("fees/untold", "record_stale", 20145.0),
        ("dossier/form", "record_stale", 20145.0),
    ],
)
def test_a_fee_that_the_record_has_wrong_counts_nowhere(tmp_path: Path, path: str, state: str, fee: float | None) -> None:
    facts = facts_of(tmp_path, [{**WITH_SITUATIONS, "fees": FEES}, {"fees": FEES}])
    assessment = assess(facts, [finding(path, Edit("ask", "1.000001", path), legal_state=state), remove("dossier/form")])
    assert [burdens["1.000001"]["fee_vnd"] for burdens in (assessment.before, assessment.after)] == [fee, fee]
    assert assessment.before["1.000002"]["fee_vnd"] == 20145.0
    assert assessment.doubtful_fees == ({"1.000001"} if fee is None else set())


def test_a_fee_whose_amount_stands_is_counted(tmp_path: Path) -> None:
    doubt = finding("fees/right", Edit("ask", "1.000001", "fees/right"), legal_state="record_stale")
    facts = facts_of(tmp_path, [{**WITH_SITUATIONS, "fees": FEES}])
    assert assess(facts, [replace(doubt, amount_stands=True)]).before["1.000001"]["fee_vnd"] == 20145.0
    assert assess(facts, [replace(doubt, amount_stands=True), doubt]).before["1.000001"]["fee_vnd"] is None


def test_the_cost_leaves_a_doubtful_fee_out(facts: Facts) -> None:
    doubt = finding("fees/fee", Edit("ask", "1.000001", "fees/fee"), legal_state="record_stale")
    assert assess(facts, [doubt]).before["1.000001"]["cost_vnd_per_case"] == 100.0


def test_cuts_that_would_leave_neither_paper_are_not_both_made(facts: Facts) -> None:
    again = finding(
        "dossier/card",
        Edit("remove", "1.000001", "dossier/card"),
        places=[Noted("1.000001", "dossier/form", NOTHING, NOWHERE, supports=True)],
    )
    assessment = assess(facts, [again, remove("dossier/form")])
    assert [(edit.kind, edit.path) for edit in assessment.reformed.applied] == [("remove", "dossier/form")]
    assert [(conflict.dropped.path, conflict.reason) for conflict in assessment.reformed.conflicts] == [("dossier/card", BASELESS)]
