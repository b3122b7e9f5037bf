"""Deadlines: calendar and working days, ministries and provinces, shortened procedures, holidays from a file."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from pydantic import TypeAdapter

from analyzer.ledger.days import is_working, next_working, working_after
from analyzer.ledger.deadlines import deadlines
from analyzer.model.decision import Decision

CASES = yaml.load((Path(__file__).parent / "deadlines.yaml").read_text("utf-8"), yaml.BaseLoader)
HOLIDAYS = {*(date(2026, 2, day) for day in range(16, 21)), date(2026, 4, 30), date(2026, 5, 1)}
TODAY = date(2026, 3, 1)


def _decision(case: dict[str, Any]) -> Decision:
    value = {
        "format": "1",
        "number": "1/QĐ-BCA",
        "authority": case.get("authority", "ministry"),
        "issuer": "bca",
        "rows": [],
        "signed": case["signed"],
        "announces": [{"number": "58/2026/NĐ-CP", **case["text"]}],
        "unconfirmed": case.get("unconfirmed", []),
    }
    if "in_database" in case:
        value["in_database"] = case["in_database"]
    return TypeAdapter(Decision).validate_python(value)


@pytest.mark.parametrize("case", CASES, ids=[case["case"] for case in CASES])
def test_deadlines(case: dict[str, Any]) -> None:
    today = date.fromisoformat(case.get("today", str(TODAY)))
    found = [one.as_json(today) for one in deadlines(_decision(case), case.get("counting", "calendar"), HOLIDAYS)]
    said = [
        {
            "duty": one["duty"],
            "due": one["due"],
            "other": one["due_by_the_other_counting"] or "null",
            "state": one["state"],
            "disputed": str(one["disputed"]).lower(),
        }
        for one in found
    ]
    assert said == case["says"]


def test_working_days_pass_over_weekends_and_holidays() -> None:
    assert working_after(date(2026, 2, 13), 1, HOLIDAYS) == date(2026, 2, 23)
    assert working_after(date(2026, 2, 23), -1, HOLIDAYS) == date(2026, 2, 13)
    assert working_after(date(2026, 2, 14), 0, HOLIDAYS) == date(2026, 2, 14)
    assert next_working(date(2026, 5, 1), HOLIDAYS) == date(2026, 5, 4)
    assert not is_working(date(2026, 5, 2), ())


def test_days_left_are_counted_to_the_day_and_negative_when_late() -> None:
    (waiting,) = deadlines(_decision({"signed": "2026-05-04", "text": {}}), "calendar", ())
    assert (waiting.days(date(2026, 5, 10)), waiting.state(date(2026, 5, 10))) == (8, "waiting")
    assert (waiting.days(date(2026, 5, 20)), waiting.state(date(2026, 5, 20))) == (-2, "late")
