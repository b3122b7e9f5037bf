"""Time limits in wording: lengths of time, what each is for, conditions, starts, hidden time, and why there is no limit."""

from __future__ import annotations

from typing import Any

import pytest

from analyzer.text.doubts import DOUBTS
from analyzer.text.time.bounded import end_set_by
from analyzer.text.time.channel_limits import read_channel_limit
from analyzer.text.time.durations import TimePhrase, read_time
from analyzer.text.time.hidden_time import hidden_time
from analyzer.text.time.lengths import lengths
from analyzer.text.time.no_limit import REASONS, no_limit_in
from analyzer.text.time.roles import role_of
from tests.text.cases import cases


def _durations(phrase: TimePhrase) -> str:
    return " + ".join(str(duration) for duration in phrase.durations)


@pytest.mark.parametrize("case", cases("time/lengths"))
def test_lengths_of_time(case: dict[str, Any]) -> None:
    found = lengths(case["text"])
    assert [str(length.duration) for length in found] == case["finds"]
    assert [length.doubt for length in found if length.doubt] == ([case["doubt"]] if "doubt" in case else [])


@pytest.mark.parametrize("case", cases("time/roles"))
def test_what_a_length_is_for(case: dict[str, str]) -> None:
    length = lengths(case["clause"])[int(case.get("place", "0"))]
    assert role_of(case["clause"], length) == case["role"]


@pytest.mark.parametrize("case", cases("time/durations"))
def test_a_text_about_time(case: dict[str, Any]) -> None:
    found = [
        {"is": _durations(phrase), "role": phrase.role, "condition": phrase.condition, "label": phrase.label, "start": phrase.start}
        for phrase in read_time(case["text"]).phrases
    ]
    assert [{key: value for key, value in row.items() if value} for row in found] == case["phrases"]


@pytest.mark.parametrize("case", cases("time/hidden_time"))
def test_time_that_is_not_counted(case: dict[str, Any]) -> None:
    found = [{"what": item.what, "kind": item.kind, "duration": str(item.duration or "")} for item in hidden_time(case["text"])]
    assert [{key: value for key, value in row.items() if value} for row in found] == case["finds"]


@pytest.mark.parametrize("case", cases("time/no_limit"))
def test_why_there_is_no_limit(case: dict[str, str]) -> None:
    found = no_limit_in(case["text"])
    assert (found.reason if found else "") == case["reason"]
    if found:
        assert found.wording in case["text"]
        assert found.text == REASONS[found.reason]


@pytest.mark.parametrize("case", cases("time/channel_limits"))
def test_the_limit_of_a_channel(case: dict[str, Any]) -> None:
    written = case["number"]
    number = float(written) if written.replace(".", "", 1).isdigit() else written or None
    limit = read_channel_limit(number, case["unit"], case["note"], (case["steps"],) if "steps" in case else ())
    assert str(limit.duration or "") == case.get("is", "")
    assert (limit.source or "") == case.get("source", "")
    assert limit.start == case.get("start", limit.start)
    assert [_durations(phrase) for phrase in limit.branches] == case.get("branches", [])
    assert [_durations(phrase) for phrase in limit.stages] == case.get("stages", [])
    assert (limit.no_limit.reason if limit.no_limit else "") == case.get("reason", "")
    assert list(limit.doubts) == case.get("doubts", [])


def test_every_doubt_is_told_in_both_languages() -> None:
    assert all(text.vi and text.en for text in (*DOUBTS.values(), *REASONS.values()))


def test_a_reading_keeps_the_wording() -> None:
    wording = "Không quá 05 ngày làm việc kể từ ngày nhận hồ sơ"
    reading = read_time(wording)
    assert reading.wording == wording
    assert reading.phrases[0].wording == wording


@pytest.mark.parametrize("case", cases("time/bounded"))
def test_steps_that_end_what_is_not_counted(case: dict[str, Any]) -> None:
    assert bool(end_set_by(case["what"], (case["text"],))) == (case["ends"] == "true")
