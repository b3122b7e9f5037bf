"""The lists of Decision 1523/QĐ-BCA-C06 as they were transcribed, made into a decision of the ledger."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.ledger.making import decision

LISTS = Path(__file__).resolve().parents[3] / "shared" / "data" / "decision_1523_2026.jsonl"
_ACTIONS = {"NEW": "promulgate", "AMENDED": "amend", "ABOLISHED": "repeal"}
_LEVELS = {"trung ương": "ministry", "tỉnh": "province", "huyện": "district", "xã": "commune"}
_FIELDS = {
    "quản lý, sử dụng pháo": "weapons",
    "ANTT": "security_business",
    "con dấu": "seal",
    "căn cước": "identity",
    "cư trú": "residence",
}


def decision_1523() -> dict[str, Any]:
    lines = [json.loads(line) for line in LISTS.read_text("utf-8").splitlines()]
    first = lines[0]
    days = {"effective": first["effective_date"], "partial": "true"}
    return decision(first["decision"], first["decision_date"], [_row(line) for line in lines], **days)


def _row(line: dict[str, Any]) -> dict[str, Any]:
    garbled = line["name_as_listed"].startswith("(")
    row = {
        "action": _ACTIONS[line["change"]],
        "level": _LEVELS[line["level"]],
        "field": _FIELDS[line["field"]],
        "name": line["name_in_national_2026_07"] if garbled else line["name_as_listed"],
    }
    return {**row, "code": line["code"]} if line["code"] else row
