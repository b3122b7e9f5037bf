"""Which findings a proposal takes, and what it says when there are none."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from analyzer.engine.findings.worth import worth
from analyzer.proposal.choose import CannotChoose, choose
from tests.proposal.cases import analysis


def test_the_largest_saving_comes_first(tmp_path: Path) -> None:
    chosen = choose(analysis(tmp_path))
    assert [finding.rule for finding in chosen.findings] == ["birth_in_register", "birth_not_needed", "needless_visit", "diploma_twice"]


def test_of_two_that_cut_no_paper_the_dearer_one_comes_first(tmp_path: Path) -> None:
    one = analysis(tmp_path).findings[0]
    photograph, copy = (
        replace(one, saving=saving) for saving in ({"photographs": 1.0}, {"certified_copies": 1.0, "cost_vnd_per_case": 61_422.0})
    )
    assert sorted((photograph, copy), key=worth) == [copy, photograph]


def test_it_is_told_how_many_as_good_as_the_last_are_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = analysis(tmp_path)
    monkeypatch.setattr("analyzer.proposal.choose.MOST", 1)
    chosen = choose(whole)
    assert [finding.rule for finding in chosen.findings] == ["birth_in_register"]
    assert "; 1 vấn đề khác giảm bằng vấn đề cuối được lấy mà không đưa vào" in chosen.how.vi
    monkeypatch.setattr("analyzer.proposal.choose.MOST", 2)
    assert "không đưa vào" not in choose(whole).how.vi


def test_rules_and_procedures_narrow_the_choice(tmp_path: Path) -> None:
    whole = analysis(tmp_path)
    assert {finding.rule for finding in choose(whole, (), ("1.000002",)).findings} == {"needless_visit", "diploma_twice"}
    assert [finding.rule for finding in choose(whole, ("birth_not_needed", "needless_visit"), ("1.000002",)).findings] == ["needless_visit"]


@pytest.mark.parametrize(
    ("rules", "procedures", "message"),
    [
        (("needles_visit",), (), "Có phải là 'needless_visit'?"),
        ((), ("1.000009",), "Không có thủ tục '1.000009'"),
    ],
)
def test_an_unknown_name_is_told_with_the_nearest(
    tmp_path: Path, rules: tuple[str, ...], procedures: tuple[str, ...], message: str
) -> None:
    with pytest.raises(CannotChoose) as raised:
        choose(analysis(tmp_path), rules, procedures)
    assert message in raised.value.message.vi


def test_nothing_to_propose_says_what_was_looked_at(tmp_path: Path) -> None:
    with pytest.raises(CannotChoose) as raised:
        choose(analysis(tmp_path), ("only_asks", "cut_already"))
    assert "Đã xem 2 thủ tục với 2 quy tắc, có 2 vấn đề: 1 câu hỏi cần người trả lời, 1 nội dung đã có văn bản cắt giảm" in (
        raised.value.message.vi
    )
