"""Files of the ledger: each mistake is told with its place and remedy; what was recorded is not changed by hand."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from analyzer.reading.ledger.ledger import read_decision
from tests.ledger.making import books, decision, ledger_of, row, write_decision
from tests.reading.folders import told
from tests.small import write_catalogue

CASES = yaml.load((Path(__file__).parent / "bad_ledger.yaml").read_text("utf-8"), yaml.BaseLoader)


@pytest.mark.parametrize("case", CASES, ids=[case["case"] for case in CASES])
def test_a_wrong_file(case: dict[str, Any], tmp_path: Path) -> None:
    write_catalogue(tmp_path, [{}, {}, {}])
    path = tmp_path / case["file"]
    path.parent.mkdir(parents=True)
    path.write_text(case["adds"], "utf-8")
    problems = books(tmp_path).problems
    assert [told(problem).removeprefix(f"{case['file']}:").removeprefix(f"{case['file']} ") for problem in problems] == case["says"]
    assert all(problem.shown for problem in problems if problem.place.line and problem.code != "broken_yaml")


def test_two_decisions_of_one_number_in_one_year(tmp_path: Path) -> None:
    ledger_of(tmp_path, decision("1/QĐ-BCA", "2025-12-01", []), decision("1/QĐ-BCA", "2026-01-05", []))
    assert books(tmp_path).problems == []
    copy = write_decision(tmp_path, decision("1/QĐ-BCA", "2026-01-05", []))
    copy.rename(copy.with_name("1-QĐ-BCA-ban-sao.yaml"))
    write_decision(tmp_path, decision("1/QĐ-BCA", "2026-01-05", []))
    said = [told(problem) for problem in books(tmp_path).problems if problem.code == "two_of_one_number"]
    assert said == [
        "decisions/2026/1-QĐ-BCA.yaml:5:1 two_of_one_number: Số 1/QĐ-BCA đã có ở decisions/2026/1-QĐ-BCA-ban-sao.yaml. "
        "→ Sửa số của một trong hai, hoặc bỏ bản chép thừa."
    ]


def test_a_ledger_without_files_is_empty(tmp_path: Path) -> None:
    found = ledger_of(tmp_path)
    assert found.problems == []
    assert found.ledger.decisions == found.ledger.plans == ()


def test_decisions_come_in_the_order_of_their_signing(tmp_path: Path) -> None:
    found = ledger_of(
        tmp_path,
        decision("9/QĐ-BCA", "2026-01-05", [row("amend", "1.000001")]),
        decision("3/QĐ-BCA", None, []),
        decision("2/QĐ-BCA", "2026-02-05", []),
    )
    assert [filed.record.number for filed in found.ledger.decisions] == ["9/QĐ-BCA", "2/QĐ-BCA", "3/QĐ-BCA"]
    first = found.ledger.decisions[0]
    assert str(first.place("rows", 0, "code")) == "decisions/2026/9-QĐ-BCA.yaml:12:3"


def test_what_is_no_decision_is_told(tmp_path: Path) -> None:
    path = tmp_path / "d.yaml"
    path.write_text("format: 1\nnumber: # để trống\nauthority: ministry\nissuer: c06\nrows: []\n", "utf-8")
    filed, problems = read_decision(path)
    assert filed is None
    assert [told(problem) for problem in problems] == [
        "d.yaml:2:1 missing_key: Thiếu khóa bắt buộc 'number'. → Điền giá trị vào dòng 'number:', đang để trống."
    ]
