"""The draw: every rule is there, none crowds out the others, the seed alone decides; and what a draw says of all findings."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.evaluation.draw import draw, place_of
from tests.evaluation.drawn import Draw, Judged, draws, holds, judged


def _findings(rule: str, number: int) -> list[dict[str, object]]:
    return [
        {"rule": rule, "procedure": f"1.{at:06}", "fingerprint": f"{rule} {at}", "places": [{"path": f"dossier/{at}"}]}
        for at in range(number)
    ]


FOUND = [*_findings("often", 500), *_findings("seldom", 1), *_findings("sometimes", 6), *_findings("also", 30)]


def test_each_rule_is_drawn_and_none_too_often() -> None:
    taken = Counter(finding["rule"] for finding in draw(FOUND, 1, of=10))
    assert sum(taken.values()) == 10
    assert set(taken) == {"often", "seldom", "sometimes", "also"}
    assert max(taken.values()) <= 4


def test_a_seed_draws_the_same_in_whatever_order() -> None:
    assert draw(FOUND, 1, of=8) == draw(reversed(FOUND), 1, of=8)
    assert draw(FOUND, 1, of=8) != draw(FOUND, 2, of=8)


def test_what_was_read_is_not_drawn_again() -> None:
    first = {place_of(finding) for finding in draw(FOUND, 1, of=8)}
    assert first.isdisjoint(place_of(finding) for finding in draw(FOUND, 2, of=8, without=first))


def _judged(rule: str, verdict: str) -> Judged:
    return Judged(rule, "1.000001", "", "medium", verdict, "", "", ())  # type: ignore[arg-type]


def test_a_rule_weighs_as_often_as_it_speaks() -> None:
    read = tuple(_judged(*each) for each in [("often", "right"), ("often", "unclear"), ("seldom", "wrong"), ("seldom", "right")])
    one = Draw(1, {"often": 90, "seldom": 10, "unread": 500}, read)
    assert one.counts("medium") == (2, 3)
    assert one.weighted("medium") == pytest.approx(0.95)
    assert one.counts("high") == (0, 0)


def test_the_verdicts_are_complete() -> None:
    for each in draws():
        assert len(each.findings) >= min(100, 6 * len(each.found)), "a hundred, or six of each rule where only a few rules were drawn"
        assert {one.rule for one in each.findings} <= set(each.found)
        assert len({one.place for one in each.findings}) == len(each.findings)
    verdicts = {(each.place, each.verdict) for each in judged(draws())}
    assert len(verdicts) == len({place for place, _ in verdicts}), "a finding that was read twice has one verdict"
    assert [each.place for each in judged(draws()) if each.still and each.verdict != "wrong"] == []


def test_no_reason_is_copied_from_a_record() -> None:
    assert [each.reason for each in judged(draws()) if not 5 < len(each.reason) < 120] == []


def test_the_last_draw_reaches_what_is_wanted() -> None:
    assert holds()
