"""From what event a limit runs, and that what spares reading a text passes over none that matters."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from analyzer.inferring.times import runs_from
from analyzer.text.time.durations import read_time
from analyzer.text.time.lengths import lengths
from tests.facts.making import facts_of, procedure
from tests.text.cases import cases

INSPECTED = "Trong thời hạn 05 ngày làm việc kể từ ngày có kết quả kiểm tra thực tế, cơ quan cấp giấy phép."
FILED = "Trong thời hạn 05 ngày làm việc kể từ ngày nhận đủ hồ sơ, cơ quan cấp giấy phép."


def _limit(value: str, text: str = "", **more: Any) -> dict[str, Any]:
    return {"id": "whole", "value": value, "text": text, **more}


@pytest.mark.parametrize(
    ("limit", "steps", "event"),
    [
        (_limit("5 working days"), INSPECTED, "kết quả kiểm tra thực tế"),
        (_limit("5 working days"), FILED, ""),
        (_limit("7 working days"), INSPECTED, ""),
        (_limit("5 working days", FILED), INSPECTED, ""),
        (_limit("5 working days", from_event="khi có kết quả giám định"), FILED, "kết quả giám định"),
        (_limit("5 working days"), "", ""),
    ],
)
def test_the_event_is_that_of_the_words_which_give_this_very_length(limit: dict[str, Any], steps: str, event: str) -> None:
    one = procedure(time_limits=[limit], text={"steps": steps})
    found = runs_from(one, one.time_limits[0])
    assert (event in found) if event else found == ""


def test_a_length_that_is_read_is_among_those_that_are_looked_for() -> None:
    """`runs_from` reads only steps whose lengths hold its own: none may be passed over."""
    texts = {str(case.values[0]["text"]) for name in ("durations", "lengths") for case in cases(f"time/{name}")}
    read = [(text, phrase.durations[0]) for text in texts for phrase in read_time(text).phrases if len(phrase.durations) == 1]
    assert len(read) > 50
    for text, duration in read:
        assert duration in [length.duration for length in lengths(text)]


def test_the_column_speaks_only_where_limits_differ(tmp_path: Path) -> None:
    late = _limit("5 working days", from_event="khi có kết quả kiểm tra thực tế")
    other = {"id": "other", "value": "9 working days"}
    for limits, told in (([late], ""), ([late, other], "khi có kết quả kiểm tra thực tế")):
        rows = facts_of(tmp_path / str(len(limits)), [{"time_limits": limits}]).tables.rows(
            "SELECT runs_from FROM time_limits WHERE path = 'time_limits/whole'"
        )
        assert rows == [{"runs_from": told}]
