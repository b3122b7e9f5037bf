"""Approved plans: proposed, accepted and in force are three states; shares tell their denominator."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from analyzer.ledger.carrying_out import carrying_out, owners_late, shares
from tests.ledger.making import Books, decision, ledger_of

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


def test_what_is_law_for_a_time_is_law_no_more_when_it_has_passed(tmp_path: Path) -> None:
    found = ledger(tmp_path, date(2027, 1, 1))
    (paper,) = [one for one in carrying_out(found.ledger, found.catalogue) if one.item.id == "paper"]
    assert (paper.state, paper.since) == ("reverted", date(2026, 12, 31))


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
