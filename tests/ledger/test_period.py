"""The figures of a period: procedures by code, rows by level, what the catalogue does not bear out."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from analyzer.bundled import folder
from analyzer.ledger.following.period import Period, period, sentence
from tests.ledger.lists_of_1523 import LISTS, decision_1523
from tests.ledger.making import Books, books, decision, ledger_of, row, write_decision

START, END = date(2026, 1, 1), date(2026, 6, 30)
FIGURES = {"promulgated": 5, "amended_or_replaced": 36, "repealed": 7}
ROWS = {"promulgated": 5, "amended_or_replaced": 39, "repealed": 7}


def of(found: Books, start: date = START, end: date = END) -> Period:
    codes = {version.id for version in found.versions}
    return period(found.ledger, found.catalogue, codes, start, end)


@pytest.fixture(scope="module")
def bundled() -> Books:
    found = books(folder("catalogue"), date(2026, 11, 22))
    assert found.problems == []
    return found


def test_the_bundled_decision_1523(bundled: Books) -> None:
    """36 codes in 39 rows: three are handled at two levels."""
    found = of(bundled).as_json()
    assert list(found) == [
        *("decisions", "promulgated", "amended_or_replaced", "repealed", "codes", "rows", "by_field", "by_level", "unmatched"),
    ]
    assert found["decisions"] == 1
    assert {kind: found[kind] for kind in FIGURES} == FIGURES
    assert found["rows"] == ROWS
    assert {kind: len(found["codes"][kind]) for kind in FIGURES} == FIGURES
    assert found["codes"]["decisions"] == ["1523/QĐ-BCA-C06"]
    assert {level: kinds["amended_or_replaced"] for level, kinds in found["by_level"].items()} == {
        "ministry": 14,
        "province": 13,
        "district": 0,
        "commune": 12,
    }
    assert sum(kinds["amended_or_replaced"] for kinds in found["by_field"].values()) == 36


def test_what_the_catalogue_does_not_bear_out_is_named(bundled: Books) -> None:
    unmatched = of(bundled).as_json()["unmatched"]
    reasons = {reason: sum(one["reason"] == reason for one in unmatched) for reason in dict.fromkeys(one["reason"] for one in unmatched)}
    assert reasons == {"no_code_yet": 5, "not_in_the_catalogue": 18, "repealed_and_not_in_the_catalogue": 7}
    codes = {one["code"] for one in unmatched if one["reason"] == "not_in_the_catalogue"}
    assert {"1.009714", "1.010098", "3.000245"} < codes
    assert codes.isdisjoint(bundled.catalogue.procedures)


@pytest.mark.skipif(not LISTS.exists(), reason="needs the transcribed lists in ../shared/data")
def test_the_transcribed_lists_give_the_same_figures(tmp_path: Path, bundled: Books) -> None:
    root = tmp_path / "catalogue"
    shutil.copytree(folder("catalogue"), root)
    shutil.rmtree(root / "decisions")
    write_decision(root, decision_1523())
    found = books(root, bundled.catalogue.as_of)
    assert found.problems == []
    told = of(found).as_json()
    assert told == of(bundled).as_json()
    assert {kind: told[kind] for kind in FIGURES} == FIGURES


def test_a_procedure_of_two_decisions_is_one(tmp_path: Path) -> None:
    found = of(
        ledger_of(
            tmp_path,
            decision("1/QĐ-BCA", "2026-01-01", [row("amend", "1.000001"), row("promulgate", name="Mới")]),
            decision("2/QĐ-BCA", "2026-06-30", [row("replace", "1.000001"), row("promulgate", name="Mới"), row("repeal", "1.000002")]),
            decision("3/QĐ-BCA", "2026-07-01", [row("amend", "1.000003")]),
            decision("4/QĐ-BCA", None, [row("amend", "1.000003")]),
        )
    )
    told = found.as_json()
    assert (told["decisions"], told["promulgated"], told["amended_or_replaced"], told["repealed"]) == (2, 1, 1, 1)
    assert told["rows"] == {"promulgated": 2, "amended_or_replaced": 2, "repealed": 1}
    assert sentence(found).vi == (
        "Đã ban hành 2 quyết định công bố 1 thủ tục hành chính mới ban hành, 1 thủ tục hành chính được sửa đổi, bổ sung, thay thế "
        "và 1 thủ tục hành chính bị bãi bỏ"
    )


def test_what_was_repealed_and_is_in_force_is_named(tmp_path: Path) -> None:
    ended = {"until": "2026-01-31"}
    rows = [row("repeal", "1.000001"), row("repeal", "1.000002"), row("repeal", "1.000003", "commune")]
    found = of(ledger_of(tmp_path, decision("1/QĐ-BCA", "2026-01-31", rows), procedures=[{}, ended, {}]))
    assert [(one.row.code, one.reason) for one in found.unmatched] == [("1.000001", "repealed_but_in_force")]


def test_a_period_without_decisions_is_all_zero(tmp_path: Path) -> None:
    told = of(ledger_of(tmp_path)).as_json()
    assert told == {
        "decisions": 0,
        "promulgated": 0,
        "amended_or_replaced": 0,
        "repealed": 0,
        "codes": {"decisions": [], "promulgated": [], "amended_or_replaced": [], "repealed": []},
        "rows": {"promulgated": 0, "amended_or_replaced": 0, "repealed": 0},
        "by_field": {},
        "by_level": {},
        "unmatched": [],
    }


def test_what_leaves_a_level_is_repealed_there_and_amended_as_a_procedure(tmp_path: Path) -> None:
    rows = [row("amend", "1.000001", "commune", parts=["g"]), row("repeal", "1.000001"), row("repeal", "1.000002")]
    told = of(ledger_of(tmp_path, decision("1/QĐ-BCA", "2026-03-26", rows))).as_json()
    assert (told["amended_or_replaced"], told["repealed"]) == (1, 1)
    assert told["rows"] == {"promulgated": 0, "amended_or_replaced": 1, "repealed": 2}
    assert {level: kinds["repealed"] for level, kinds in told["by_level"].items()} == {"province": 2, "commune": 0}


@pytest.mark.parametrize(
    ("more", "day", "named"),
    [
        ({"effective": "2026-12-01"}, date(2026, 6, 1), []),
        ({"effective": "2026-12-01"}, date(2026, 12, 1), ["repealed_but_in_force"]),
        ({"announces": [{"number": "9/2026/TT-BCA", "effective": "2026-12-01"}]}, date(2026, 6, 1), []),
        ({"announces": [{"number": "9/2026/TT-BCA", "effective": "2026-05-20"}]}, date(2026, 6, 1), ["repealed_but_in_force"]),
    ],
)
def test_a_repeal_is_held_against_the_catalogue_once_it_is_in_effect(
    tmp_path: Path, more: dict[str, object], day: date, named: list[str]
) -> None:
    found = of(ledger_of(tmp_path, decision("1/QĐ-BCA", "2026-05-01", [row("repeal", "1.000001")], **more), as_of=day))
    assert [one.reason for one in found.unmatched] == named


def test_a_repeal_of_what_has_no_level_is_held_against_the_catalogue_too(tmp_path: Path) -> None:
    rows = [row("repeal", "1.000001", "other"), row("repeal", "1.000002", "other")]
    found = of(ledger_of(tmp_path, decision("1/QĐ-BCA", "2026-01-31", rows), procedures=[{"level": []}, {}]))
    assert [(one.row.code, one.reason) for one in found.unmatched] == [("1.000001", "repealed_but_in_force")]
