"""Approved plans: proposed, accepted and in force are three states; shares tell their denominator."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from analyzer.ledger.plans.carrying_out import Progress, carrying_out, owners_late, shares
from tests.ledger.making import Books, decision, ledger_of, row

AS_OF = date(2026, 6, 1)


def plan(number: str, *items: dict[str, Any], **more: Any) -> dict[str, Any]:
    whole = {"format": "1", "number": number, "approved_by": "government", **more}
    return {**whole, "items": [{"name": f"Việc {item['id']}", "target": "time_limit", "field": "residence", **item} for item in items]}


def ledger(root: Path, as_of: date = AS_OF) -> Books:
    cut = {"before": "5 working days", "after": "4 working days"}
    accepted = plan(
        "1/QĐ-TTg",
        {"id": "late", "procedures": ["1.000001"], "owner": "c06", "due": "2026-05-01", **cut},
        {"id": "drafted", "draft": {"date": "2026-02-01"}, "before": "10 days", "after": "4 working days"},
        {
            "id": "done",
            "procedures": ["1.000002"],
            "issued": {"number": "58/2026/NĐ-CP", "effective": "2026-03-15"},
            "decision": "1/QĐ-BCA",
            "before": "4 working days",
            "after": "2 working days",
        },
        {"id": "ahead", "procedures": ["1.000003"], "issued": {"number": "58/2026/NĐ-CP", "effective": "2026-12-15"}},
        {"id": "undone", "procedures": ["1.000003"], "reverted": {"since": "2026-05-20", "by": "154/2024/NĐ-CP"}, "due": "2026-01-01"},
        signed="2025-09-03",
    )
    by_itself = plan(
        "2/NQ-CP",
        {"id": "paper", "target": "document", "procedures": ["1.000001"]},
        signed="2026-01-01",
        effective="2026-02-01",
        until="2026-12-31",
        by_itself="true",
    )
    nobody = plan("3/QĐ-TTg", {"id": "asked", "procedures": ["1.000009"]})
    published = decision("1/QĐ-BCA", "2026-03-01", [], in_database="2026-03-05")
    return ledger_of(root, published, plans=(accepted, by_itself, nobody), as_of=as_of)


def test_each_item_is_in_one_state_and_has_come_to_one_stage(tmp_path: Path) -> None:
    found = ledger(tmp_path)
    told = [(one.item.id, one.state, one.stage, str(one.since), one.late_by) for one in carrying_out(found.ledger, found.catalogue)]
    assert told == [
        ("late", "accepted", "nothing", "2025-09-03", 31),
        ("drafted", "accepted", "draft", "2025-09-03", 0),
        ("done", "in_force", "database", "2026-03-15", 0),
        ("ahead", "accepted", "issued", "2025-09-03", 0),
        ("undone", "reverted", "nothing", "2026-05-20", 0),
        ("paper", "in_force", "issued", "2026-02-01", 0),
        ("asked", "proposed", "nothing", "None", 0),
    ]
    assert list(owners_late(carrying_out(found.ledger, found.catalogue))) == [("c06", 1)]


def test_what_is_law_for_a_time_is_not_settled_from_the_day_after(tmp_path: Path) -> None:
    found = ledger(tmp_path)
    last, after = (_of(found, "paper", day) for day in (date(2026, 12, 31), date(2027, 1, 1)))
    assert (last.state, last.since) == ("in_force", date(2026, 2, 1))
    assert (after.state, after.since) == ("unsettled", date(2027, 1, 1))


@pytest.mark.parametrize(
    ("issued", "day", "state", "since"),
    [
        ({"effective": "2026-11-01"}, "2027-01-01", "in_force", "2026-02-01"),
        ({"effective": "2027-01-01"}, "2027-01-01", "in_force", "2026-02-01"),
        ({"effective": "2027-03-01"}, "2027-01-01", "unsettled", "2027-01-01"),
        ({"effective": "2027-03-01"}, "2027-03-01", "in_force", "2027-03-01"),
        ({"effective": "2026-11-01", "until": "2027-06-30"}, "2027-06-30", "in_force", "2026-02-01"),
        ({"effective": "2026-11-01", "until": "2027-06-30"}, "2027-07-01", "unsettled", "2027-07-01"),
        ({}, "2027-01-01", "unsettled", "2027-01-01"),
    ],
)
def test_a_lasting_text_settles_what_follows_a_temporary_one(
    tmp_path: Path, issued: dict[str, str], day: str, state: str, since: str
) -> None:
    item = {"id": "paper", "procedures": ["1.000001"], "issued": {"number": "58/2026/NĐ-CP", **issued}}
    temporary = {"signed": "2026-01-01", "effective": "2026-02-01", "until": "2026-12-31", "by_itself": "true"}
    found = ledger_of(tmp_path, plans=(plan("2/NQ-CP", item, **temporary),))
    one = _of(found, "paper", date.fromisoformat(day))
    assert (one.state, str(one.since)) == (state, since)


def test_what_was_taken_back_is_written_in_the_plan(tmp_path: Path) -> None:
    item = {"id": "paper", "reverted": {"since": "2026-12-01", "by": "154/2024/NĐ-CP"}}
    temporary = {"signed": "2026-01-01", "effective": "2026-02-01", "until": "2026-12-31", "by_itself": "true"}
    found = ledger_of(tmp_path, plans=(plan("2/NQ-CP", item, **temporary),))
    before, after = (_of(found, "paper", day) for day in (date(2026, 11, 30), date(2027, 1, 1)))
    assert (before.state, before.as_json()["reverted"]) == ("in_force", None)
    assert (after.state, after.since) == ("reverted", date(2026, 12, 1))


@pytest.mark.parametrize(
    ("day", "stage"),
    [
        ("2025-09-03", "nothing"),
        ("2025-12-01", "draft"),
        ("2026-02-13", "issued"),
        ("2026-03-01", "decision"),
        ("2026-03-05", "database"),
        ("2026-04-01", "process"),
    ],
)
def test_no_stage_is_reached_before_its_day(tmp_path: Path, day: str, stage: str) -> None:
    item = {
        "id": "done",
        "draft": {"date": "2025-12-01"},
        "issued": {"number": "58/2026/NĐ-CP", "signed": "2026-02-13", "effective": "2026-03-15"},
        "decision": "1/QĐ-BCA",
        "process": "2026-04-01",
    }
    published = decision("1/QĐ-BCA", "2026-03-01", [], in_database="2026-03-05")
    found = ledger_of(tmp_path, published, plans=(plan("1/QĐ-TTg", item, signed="2025-09-03"),))
    first = date.fromisoformat(day)
    assert _of(found, "done", first).stage == stage
    (before,) = [one.stage for one in _on(found, first - timedelta(days=1))] or [None]
    assert before != stage


def test_a_plan_that_was_signed_later_is_not_there_yet(tmp_path: Path) -> None:
    found = ledger(tmp_path)
    assert {one.plan.number for one in _on(found, date(2025, 9, 2))} == {"3/QĐ-TTg"}
    assert {one.plan.number for one in _on(found, date(2025, 9, 3))} == {"1/QĐ-TTg", "3/QĐ-TTg"}


TEXT = {"number": "58/2026/NĐ-CP", "signed": "2026-02-13"}


@pytest.mark.parametrize(
    ("item", "day", "stage"),
    [
        pytest.param({"issued": TEXT}, "2026-06-01", "database", id="the one that names the text, not one of the year before or after"),
        pytest.param({"issued": TEXT}, "2027-06-01", "database", id="a later year changes nothing"),
        pytest.param({"issued": TEXT}, "2026-03-01", "issued", id="nor does an earlier one"),
        pytest.param({}, "2025-12-01", "decision", id="nothing tells them apart: the first since the plan"),
        pytest.param({"procedures": ["1.000002"]}, "2026-06-01", "nothing", id="the one that lists the procedure is of 2027"),
        pytest.param({"procedures": ["1.000002"]}, "2027-02-01", "decision", id="and is there then"),
        pytest.param({"decision_signed": "2027-01-10"}, "2026-06-01", "nothing", id="the day is told"),
        pytest.param({"decision_signed": "2027-01-10"}, "2027-01-10", "decision", id="and has come"),
    ],
)
def test_of_decisions_of_one_number_the_right_year_is_taken(tmp_path: Path, item: dict[str, Any], day: str, stage: str) -> None:
    decisions = (
        decision("1/QĐ-BCA", "2024-03-01", [row("amend", "1.000002")], in_database="2024-03-02"),
        decision("1/QĐ-BCA", "2025-11-01", []),
        decision("1/QĐ-BCA", "2026-03-10", [], announces=[TEXT], in_database="2026-03-12"),
        decision("1/QĐ-BCA", "2027-01-10", [row("amend", "1.000002")]),
    )
    found = ledger_of(tmp_path, *decisions, plans=(plan("1/QĐ-TTg", {"id": "one", "decision": "1/QĐ-BCA", **item}, signed="2025-09-03"),))
    assert found.problems == []
    assert _of(found, "one", date.fromisoformat(day)).stage == stage


def test_a_decision_that_the_ledger_does_not_hold_has_no_day(tmp_path: Path) -> None:
    found = ledger_of(tmp_path, plans=(plan("1/QĐ-TTg", {"id": "one", "decision": "9/QĐ-BCA"}, signed="2025-09-03"),))
    assert _of(found, "one", date(2025, 9, 3)).stage == "decision"


def test_how_late_an_item_was_on_a_day(tmp_path: Path) -> None:
    item = {"id": "one", "due": "2026-01-01", "issued": {"number": "58/2026/NĐ-CP", "signed": "2026-02-13", "effective": "2026-03-15"}}
    found = ledger_of(tmp_path, plans=(plan("1/QĐ-TTg", item, signed="2025-09-03"),))
    days = [date(2026, 1, 1), date(2026, 1, 11), date(2026, 3, 14), date(2026, 3, 15)]
    assert [_of(found, "one", day).late_by for day in days] == [0, 10, 72, 0]


def _on(found: Books, day: date) -> list[Progress]:
    return carrying_out(found.ledger, replace(found.catalogue, as_of=day))


def _of(found: Books, id: str, day: date) -> Progress:
    (one,) = [one for one in _on(found, day) if one.item.id == id]
    return one


def test_shares_tell_their_state_and_their_denominator(tmp_path: Path) -> None:
    """Three procedures in force in the field and one that only a plan names: four in every state."""
    found = ledger(tmp_path)
    told = [one.as_json() for one in shares(carrying_out(found.ledger, found.catalogue), found.catalogue, date(2026, 3, 1))]
    keys = ("target", "state", "procedures", "newly", "of", "percent", "items_without_code", "measured", "mean_time_cut_percent")
    assert [tuple(one[key] for key in keys) for one in told] == [
        ("document", "in_force", 1, 0, 4, 25.0, 0, 0, None),
        ("time_limit", "proposed", 1, 0, 4, 25.0, 0, 0, None),
        ("time_limit", "accepted", 2, 0, 4, 50.0, 1, 1, 20.0),
        ("time_limit", "in_force", 1, 1, 4, 25.0, 0, 1, 50.0),
        ("time_limit", "reverted", 1, 1, 4, 25.0, 0, 0, None),
    ]
