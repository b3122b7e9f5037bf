"""Burden in numbers worked out by hand; cuts measured alone and jointly."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from analyzer.engine.finding import Finding, Noted, Told
from analyzer.facts.dossier import Papers
from analyzer.facts.facts import Facts, compute
from analyzer.facts.tally import Tally
from analyzer.model.edits import Edit
from analyzer.model.problems import Place
from analyzer.model.text import Text
from analyzer.reform.assess import Assessment, assess
from analyzer.reform.burden import Rates, cost_per_case, minus, total
from analyzer.reform.groups import grouped
from analyzer.reform.measures import BY_NAME, MEASURES
from tests.facts.making import paper
from tests.small import read_catalogue, write_catalogue

RATES = Rates((0.5, 0.5, 1, 2, 0.5), 59422.0, 2000.0)


def _way(papers: Papers, visits: int | None = None, fee: int | None = None) -> Tally:
    return Tally(papers, visits, None, 0, None, None, Decimal(0), Decimal(0), None if fee is None else Decimal(fee))


@pytest.mark.parametrize(
    ("way", "hours", "more"),
    [
        (_way(Papers(), visits=0), 0.5, 0),
        (_way(Papers()), 2, 0),
        (_way(Papers(), visits=1), 2, 0),
        (_way(Papers(filed=1, forms=1), visits=1), 2.5, 0),
        (_way(Papers(filed=3, forms=1, certified=1, originals=1), visits=2, fee=20000), 0.5 + 2 * 0.5 + 1 + 2 * 2, 2000 + 20000),
        (_way(Papers(filed=1, shown=2, if_data_fails=4), visits=1), 3 * 0.5 + 2, 0),
    ],
)
def test_the_cost_of_one_case(way: Tally, hours: float, more: float) -> None:
    assert cost_per_case(way, RATES, way.fee_vnd) == hours * 59422 + more


def test_without_an_income_an_hour_the_cost_is_unknown() -> None:
    assert cost_per_case(_way(Papers()), Rates(RATES.hours, None, 0.0), None) is None
    assert cost_per_case(_way(Papers()), Rates(None, 59422.0, 0.0), None) is None


def test_unknown_is_left_out_of_sums_and_stays_unknown() -> None:
    one, two = {"visits": None, "documents": 2.0, "fee_vnd": None}, {"visits": 1.0, "documents": 3.0, "fee_vnd": None}
    summed = total([one, two])
    assert (summed["visits"], summed["documents"], summed["fee_vnd"]) == (1.0, 5.0, None)
    assert minus(one, two) == {"visits": -1.0, "documents": -1.0}


BIRTH = paper("birth", "birth_certificate", copies=1, originals=1)
CARD = paper("card", "identity_card", copies=1)
BODY: dict[str, Any] = {
    "cases": {"a": {"name": "a"}, "b": {"name": "b"}},
    "channels": [{"id": "counter", "mode": "counter"}, {"id": "online", "mode": "online"}],
    "dossier": [paper("form", "declaration", originals=1), {**BIRTH, "for": {"case": ["a"]}}, {**CARD, "for": {"case": ["b"]}}],
    "steps": [{"id": "file", "actor": "applicant", "visit": "true", "for": {"channel": ["counter"]}}, {"id": "check", "actor": "c06"}],
    "time_limits": [{"id": "normal", "value": "7 working days"}, {"id": "long", "value": "30 days", "for": {"case": ["b"]}}],
    "fees": [{"id": "fee", "amount": "20000 VND", "for": {"channel": ["online"]}}],
}
PARAMETERS = {
    "tariffs": {"hourly_income": {"value": "100", "unit": "VND", "name": {"vi": "a", "en": "a"}, "source": "b"}},
    "hours": {
        name: {"value": hours, "unit": "giờ", "name": {"vi": "a", "en": "a"}, "source": "b"}
        for name, hours in {"form": "1", "paper": "0", "certified_copy": "0", "filing_visit": "0", "filing_online": "0"}.items()
    },
    "volumes": [
        {"procedure": "1.000001", "year": 2024, "dossiers": 5, "source": "b"},
        {"procedure": "1.000001", "year": 2025, "dossiers": 10, "source": "b"},
    ],
}


@pytest.fixture
def facts(tmp_path: Path) -> Facts:
    write_catalogue(
        tmp_path, [BODY, {"dossier": [CARD], "level": ["commune"]}, {"field": "security_business", "level": ["province", "commune"]}]
    )
    (tmp_path / "parameters").mkdir()
    for table, words in PARAMETERS.items():
        (tmp_path / "parameters" / f"{table}.yaml").write_text(yaml.safe_dump({"format": "1", table: words}), "utf-8")
    catalogue, problems = read_catalogue(tmp_path)
    assert problems == []
    return compute(catalogue)


def test_a_procedure_weighs_what_its_heaviest_route_weighs_measure_by_measure(facts: Facts) -> None:
    assert assess(facts, []).before["1.000001"] == {
        "procedures": 1.0,
        "documents": 2.0,
        "documents_shown": 0.0,
        "documents_if_data_fails": 0.0,
        "documents_in_some_situations": 0.0,
        "sets": None,
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


def _finding(path: str, *edits: Edit, procedure: str = "1.000001", legal_state: str = "new") -> Finding:
    nothing = Text("", "")

    return Finding(
        rule="a_rule",
        family="papers",
        procedure=procedure,
        path=path,
        severity="high",
        confidence="high",
        legal_state=legal_state,
        cuts=edits,
        amend=(),
        seen=Told(nothing, (Noted(path, Place(""), nothing),)),
    )


def _remove(path: str, **more: str) -> Finding:
    return _finding(path, Edit("remove", more.get("procedure", "1.000001"), path), **more)


def _documents(assessment: Assessment) -> list[float]:
    return [finding.saving.get("documents", 0.0) for finding in assessment.findings]


def test_a_package_is_measured_jointly_not_summed(facts: Facts) -> None:
    """Each paper alone leaves the other case as heavy as before; both together save one."""
    assessment = assess(facts, [_remove("dossier/birth"), _remove("dossier/card")])
    assert _documents(assessment) == [0.0, 0.0]
    assert [finding.lighter_on for finding in assessment.findings] == [(2, 4), (2, 4)]
    assert assessment.reduction["documents"] == 1.0


def test_one_paper_cut_twice_is_saved_once(facts: Facts) -> None:
    assessment = assess(facts, [_remove("dossier/form"), _remove("dossier/form")])
    assert _documents(assessment) == [1.0, 1.0]
    assert assessment.reduction["documents"] == 1.0
    assert assessment.findings[0].saving == {"documents": 1.0, "originals": 1.0, "cost_vnd_per_case": 100.0, "cost_vnd_per_year": 1000.0}


def test_what_the_law_has_cut_already_saves_nothing_and_is_pending(facts: Facts) -> None:
    cut = _remove("dossier/form", legal_state="already_cut")
    assessment = assess(facts, [cut, _remove("dossier/card", procedure="1.000002")])
    assert assessment.findings[0].saving == {}
    assert assessment.reduction["documents"] == 1.0
    assert assessment.pending == {"documents": 1.0, "originals": 1.0, "cost_vnd_per_case": 100.0, "cost_vnd_per_year": 1000.0}


@pytest.mark.parametrize(
    "finding",
    [
        _remove("dossier/form", legal_state="record_stale"),
        _finding("dossier/form", Edit("ask", "1.000001", "dossier/form")),
        _finding("sets", Edit("set", "1.000001", "sets", ("nhiều",))),
        _remove("dossier/nothing"),
    ],
    ids=["a wrong record", "a question", "an impossible value", "nowhere"],
)
def test_what_is_no_cut_saves_nothing(facts: Facts, finding: Finding) -> None:
    assessment = assess(facts, [finding])
    assert (assessment.findings[0].saving, assessment.before) == ({}, assessment.after)


def test_a_repealed_procedure_saves_all_of_its_burden(facts: Facts) -> None:
    assessment = assess(facts, [_finding("", Edit("repeal", "1.000002", ""), procedure="1.000002")])
    assert (assessment.reduction["procedures"], assessment.reduction["documents"]) == (1.0, 1.0)
    assert "1.000002" not in assessment.after


def test_the_reduction_is_before_minus_after_in_every_measure(facts: Facts) -> None:
    assessment = assess(facts, [_remove("dossier/form"), _remove("fees/fee"), _remove("steps/file"), _remove("dossier/birth")])
    before, after = total(assessment.before.values()), total(assessment.after.values())
    for name in BY_NAME:
        assert assessment.reduction.get(name, 0.0) == (before[name] or 0.0) - (after[name] or 0.0), name
    assert assessment.reduction["visits"] == 1.0
    assert assessment.reduction["fee_vnd"] == 20000.0


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
    groups = grouped(facts.catalogue, assess(facts, [_remove("dossier/form")]), by)
    assert {name: list(group.codes) for name, group in groups.items()} == members
    for name, group in groups.items():
        assert group.before["procedures"] == len(members[name])
        assert group.reduction.get("documents") == ("1.000001" in members[name])


def test_every_measure_has_a_name_and_a_unit_in_both_languages() -> None:
    assert [measure.name for measure in MEASURES if not all((measure.title.vi, measure.title.en, measure.unit.vi, measure.unit.en))] == []
