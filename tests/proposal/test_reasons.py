"""What the record shows, in words that an official paper may hold: no keys, no folders, no figure for how sure it is."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest

from analyzer.engine.findings.finding import Finding
from analyzer.facts.tables.every import TABLES
from analyzer.model.text import Text
from analyzer.proposal.reasons import _meaning, evidence
from tests.proposal.cases import analysis


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ({"only_certified": True, "confidence": 1.0}, ["Dữ liệu thủ tục cho thấy: chỉ nhận bản sao chứng thực."]),
        (
            {"only_certified": True, "confidence": 0.85},
            [
                "Dữ liệu thủ tục cho thấy: chỉ nhận bản sao chứng thực.",
                "Dữ kiện suy từ lời văn, hoặc từ nguồn chưa đối chiếu: cần kiểm tra.",
            ],
        ),
        ({"copies": 2, "confidence": 0}, ["Dữ liệu thủ tục cho thấy: số bản sao: 2 bản."]),
        ({"bundle": False}, ["Đã kiểm tra, dữ liệu thủ tục không cho thấy: một dòng gồm nhiều giấy tờ phải nộp cùng nhau."]),
        (
            {"dropped_by_plan": False},
            ["Đã kiểm tra, dữ liệu thủ tục không cho thấy: nội dung đang có hiệu lực của một phương án đã bỏ giấy tờ này ở thủ tục này."],
        ),
    ],
)
def test_a_row_in_words(tmp_path: Path, row: dict[str, Any], told: list[str]) -> None:
    done = analysis(tmp_path)
    finding = SimpleNamespace(witness=({"table": "documents", "row": row},))
    assert [text.vi for text in evidence([cast(Finding, finding)], done.catalogue)] == told


def test_no_meaning_holds_a_key_or_a_folder() -> None:
    told: list[Text] = [_meaning(column) for table in TABLES.values() for column in table.columns]
    assert [text for text in told if "`" in text.vi + text.en or ".yaml" in text.vi or "plans/" in text.vi or not text.vi] == []
