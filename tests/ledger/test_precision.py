"""What reviewers made of a rule: which words count, by field, and how sure so few of them make us."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from analyzer.ledger.reviews.precision import ALL, Precision, precisions, wilson
from analyzer.ledger.reviews.verdicts import judge
from analyzer.model.catalogue import Catalogue
from analyzer.model.verdict import Verdict, Word, fingerprint_of
from analyzer.reading.ledger.reviews import Recorded
from tests.small import read_catalogue, write_catalogue

DAY = date(2026, 11, 22)


def verdict(number: int, word: Word, reason: str = "lý do", rule: str = "several_sets", path: str = "") -> Recorded:
    code = f"1.{number:06d}"
    said = Verdict(
        format="1",
        fingerprint=fingerprint_of(rule, code, [path]),
        state="0" * 12,
        rule=rule,
        procedure=code,
        paths=(path,),
        verdict=word,
        reason=reason,
        by="Người",
        on=DAY,
    )
    return Recorded(said, f"reviews/2026-11-22-01-{code}-{path}-{word}.yaml")


@pytest.fixture
def catalogue(tmp_path: Path) -> Catalogue:
    write_catalogue(tmp_path, [{}, {}, {"field": "security_business"}])
    return read_catalogue(tmp_path)[0]


@pytest.mark.parametrize(
    ("word", "reason", "counted"),
    [
        ("agree", "", (1, 0, 0)),
        ("next-period", "", (1, 0, 0)),
        ("already-cut", "", (1, 0, 0)),
        ("reject", "không phải giấy ấy", (0, 1, 0)),
        ("reject", "Chính sách: giữ bản giấy đến 2028", (0, 0, 1)),
        ("reject", "policy: keep it", (0, 0, 1)),
        ("data-error", "bản ghi sai", (0, 0, 1)),
    ],
)
def test_what_a_word_says_of_the_rule(catalogue: Catalogue, word: Word, reason: str, counted: tuple[int, int, int]) -> None:
    found = precisions(judge([verdict(1, word, reason)], [], DAY), catalogue)
    assert found["several_sets"][ALL] == Precision(*counted)


def test_by_rule_and_field(catalogue: Catalogue) -> None:
    said = [verdict(1, "agree"), verdict(2, "reject"), verdict(3, "agree"), verdict(9, "agree"), verdict(1, "agree", rule="other_rule")]
    found = precisions(judge(said, [], DAY), catalogue)
    assert list(found) == ["other_rule", "several_sets"]
    assert found["several_sets"] == {
        ALL: Precision(3, 1, 0),
        "residence": Precision(1, 1, 0),
        "security_business": Precision(1, 0, 0),
    }


def test_a_verdict_that_was_withdrawn_says_nothing(catalogue: Catalogue) -> None:
    said = [verdict(1, "reject", "nhầm"), verdict(1, "withdraw"), verdict(2, "agree")]
    found = precisions(judge(said, [], DAY), catalogue)
    assert found["several_sets"][ALL] == Precision(1, 0, 0)


@pytest.mark.parametrize(
    ("right", "of", "low", "high"),
    [(0, 0, 0.0, 1.0), (0, 10, 0.0, 0.2775), (10, 10, 0.7225, 1.0), (7, 9, 0.4526, 0.9368), (81, 263, 0.2553, 0.3662)],
)
def test_the_interval_is_that_of_wilson(right: int, of: int, low: float, high: float) -> None:
    """81 of 263 is the example of Newcombe (1998); the others follow from the formula."""
    assert wilson(right, of) == pytest.approx((low, high), abs=1e-4)


def test_it_is_told_in_both_languages() -> None:
    assert Precision(7, 2, 1).told.vi == "7 trên 9 ý kiến tán thành (khoảng tin cậy 45–94\u00a0%); 1 ý kiến không nói về quy tắc"
    assert Precision(7, 2, 0).told.en == "right 7 of 9 (45–94%)"
    assert Precision(0, 0, 2).told.vi == "chưa có ý kiến nào về quy tắc; 2 ý kiến không nói về quy tắc"
