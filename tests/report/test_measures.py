"""What the table of measures leaves out, and for which true reason."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from analyzer.analysed import Analysis
from analyzer.analysis import analyze
from analyzer.reform.measures import MEASURES
from analyzer.report.figure_rows import DASH, Figures
from analyzer.report.measures import measure_rows, unknown_measures
from analyzer.report.story import Line, tell
from tests.small import AS_OF, write_catalogue

OUTSIDE_BASIS = {
    "legal_basis": ["154/2024/NĐ-CP"],
    "fees": [{"id": "a", "amount": "20000 VND", "text": "20.000 đồng theo Thông tư số 60/2023/TT-BTC"}],
}
TOO_SMALL = {"fees": [{"id": "a", "amount": "145 VND"}]}
UNTOLD = {"fees": [{"id": "a", "text": "theo quy định"}]}


def analysis_of(root: Path, *procedures: dict[str, Any]) -> Analysis:
    write_catalogue(root, list(procedures))
    return analyze(root, AS_OF)


def test_a_fee_doubted_only_in_its_basis_is_counted(tmp_path: Path) -> None:
    analysis = analysis_of(tmp_path / "c", OUTSIDE_BASIS)
    assert [(one.rule, one.path) for one in analysis.findings if one.rule == "fee_text_outside_basis"] == [
        ("fee_text_outside_basis", "fees/a")
    ]
    assert analysis.assessment.before["1.000001"]["fee_vnd"] == 20000.0
    assert analysis.assessment.doubtful_fees == frozenset()


@pytest.mark.parametrize(
    ("procedures", "vi", "en"),
    [
        ([TOO_SMALL], "Phí, lệ phí (mức nêu trong bản ghi có vẻ sai)", "Fees (the amount in the record looks wrong)"),
        ([UNTOLD], "Phí, lệ phí (bản ghi không nêu)", "Fees (the records do not say)"),
        (
            [TOO_SMALL, UNTOLD],
            "Phí, lệ phí (bản ghi không nêu mức hoặc nêu mức có vẻ sai)",
            "Fees (the records give no amount, or one that looks wrong)",
        ),
    ],
)
def test_fees_that_are_not_known_say_why(tmp_path: Path, procedures: list[dict[str, Any]], vi: str, en: str) -> None:
    analysis = analysis_of(tmp_path / "c", *procedures)
    for language, told in (("vi", vi), ("en", en)):
        assert f"{told}; " in unknown_measures(analysis, tell(analysis, language).unknown, language)


def test_the_fees_that_are_not_known_are_as_many_as_the_dashes(tmp_path: Path) -> None:
    without_an_entry: dict[str, Any] = {}
    figures = Figures(analysis_of(tmp_path / "c", OUTSIDE_BASIS, TOO_SMALL, UNTOLD, without_an_entry), {}, "vi")
    dashes = [code for code in figures.before if figures.row(code).cells["fee_vnd"].before == DASH]
    assert figures.fees_unknown() == len(dashes) == 3


@pytest.mark.parametrize(
    ("doubted", "vi", "en"),
    [
        (0, "3 thủ tục mà bản ghi không nêu mức.", "3 procedures whose record gives no amount."),
        (3, "3 thủ tục mà mức nêu trong bản ghi có vẻ sai.", "3 procedures whose record gives an amount that looks wrong."),
        (
            1,
            "3 thủ tục: 2 thủ tục không nêu mức, 1 thủ tục nêu mức có vẻ sai.",
            "3 procedures: 2 give no amount, 1 give one that looks wrong.",
        ),
    ],
)
def test_a_cost_without_some_fees_says_why(doubted: int, vi: str, en: str) -> None:
    cost = next(measure for measure in MEASURES if measure.name == "cost_vnd_per_case")
    line = Line(cost, 10.0, 10.0, 5, 5, 3, doubted)
    assert [row.note for row in measure_rows([line], "vi")] == [f"Chưa gồm phí, lệ phí của {vi}"]
    assert [row.note for row in measure_rows([line], "en")] == [f"Leaves out the fees of {en}"]


def test_a_yearly_cost_says_whom_it_covers_and_whose_fees_are_not_in_it() -> None:
    """All that have a number of dossiers are in the sum, those without a known fee too."""
    cost = next(measure for measure in MEASURES if measure.name == "cost_vnd_per_year")
    assert [row.note for row in measure_rows([Line(cost, 10.0, 10.0, 2, 6, 1)], "vi")] == [
        "Chỉ gồm 2 thủ tục đã có số hồ sơ một năm. Chưa gồm phí, lệ phí của 1 thủ tục trong số đó: chưa rõ mức."
    ]
    assert [row.note for row in measure_rows([Line(cost, 10.0, 10.0, 6, 6)], "vi")] == [""]
