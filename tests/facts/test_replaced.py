"""The tables `replaced_papers` and `plan_items`: what still asks for a replaced paper, what keeps it, what plans have dropped."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from analyzer.facts.facts import Facts, compute
from analyzer.facts.procedure.standing import KEEPS
from tests.facts.making import facts_of, paper
from tests.small import read_catalogue, write_catalogue

LAND = {
    "name": {"vi": "Giấy chứng nhận quyền sử dụng đất", "en": "Land certificate"},
    "class": "evidence",
    "issuer": "private",
    "held_in": ["population"],
    "replaced_by": [
        {"register": "population", "basis": "66.7/2025/NQ-CP khoản 7 Điều 4", "since": "2026-01-01", "only": "đất ở", "told_by": ["nhà ở"]}
    ],
}
SOURCE = {"record": {"state": "ACTIVE"}}


def _keeps(facts: Facts) -> dict[str, str]:
    return {row["path"].partition("/")[2]: row["keeps"] for row in facts.tables.rows("select path, keeps from replaced_papers")}


def test_what_keeps_a_stated_paper(tmp_path: Path) -> None:
    dossier = [
        paper("plain", "birth_certificate"),
        paper("some", "birth_certificate", when="có con chưa thành niên"),
        paper("fails", "birth_certificate", when="không khai thác được dữ liệu hộ tịch"),
        paper("old", "birth_certificate", surrendered="true"),
        paper("shown", "identity_card", present_only="true"),
        paper("field_land", "land"),
        paper("dwelling_land", "land", name="Giấy chứng nhận quyền sử dụng đất của nhà ở"),
        {"id": "looked_up", "lookup": ["civil_status"], "otherwise": paper("paper", "birth_certificate")},
        paper("form", "declaration"),
    ]
    found = _keeps(facts_of(tmp_path, [{"dossier": dossier}], {"documents": {"land": LAND}}))
    assert found == {
        "plain": "",
        "some": "",
        "fails": "data_first",
        "old": "handed_back",
        "shown": "shown",
        "field_land": "limited",
        "dwelling_land": "",
        "looked_up/paper": "data_first",
    }
    assert set(filter(None, found.values())) == KEEPS.keys() - {"foreigners", "own_examination"}


def test_foreigners_are_served_as_far_as_the_data_reaches(tmp_path: Path) -> None:
    procedures = [{"applicants": [who], "dossier": [paper("birth", "birth_certificate")]} for who in ("foreigner", "citizen")]
    rows = facts_of(tmp_path, procedures).tables.rows("select procedure, keeps from replaced_papers order by procedure")
    assert [row["keeps"] for row in rows] == ["foreigners", ""]


def test_a_text_that_has_ended_replaces_nothing(tmp_path: Path) -> None:
    ended = {**LAND, "replaced_by": [{**LAND["replaced_by"][0], "until": "2026-06-30"}]}
    assert _keeps(facts_of(tmp_path, [{"dossier": [paper("land", "land")]}], {"documents": {"land": ended}})) == {}


@pytest.mark.parametrize(
    ("names", "keeps"),
    [
        (["Bản sao Giấy khai sinh"], [""]),
        (["Quyết định nhận nuôi hoặc Giấy khai sinh của trẻ"], [""]),
        (["Giấy khai sinh do cơ quan có thẩm quyền của nước ngoài cấp"], ["foreigners"]),
        (["Bản sao Giấy khai sinh", "Không phải nộp Giấy khai sinh nếu khai thác được thông tin trong cơ sở dữ liệu"], ["data_first"]),
        (["Giấy khai sinh hoặc giấy tờ tương đương, hợp lệ theo pháp luật sở tại, do cơ quan nước ngoài cấp"], ["foreigners"]),
        (["Giấy khai sinh trong trường hợp trẻ không có thông tin trên Hệ thống thông tin hộ tịch"], ["data_first"]),
        (["Đơn đề nghị theo mẫu, kèm theo bản sao Giấy khai sinh"], [""]),
        (["Xác nhận của cha mẹ thay giấy khai sinh"], []),
    ],
)
def test_the_wording_of_an_imported_line(tmp_path: Path, names: list[str], keeps: list[str]) -> None:
    dossier = [{"id": f"line_{number}", "name": name, "copies": 1} for number, name in enumerate(names)]
    facts = facts_of(tmp_path, [{"dossier": dossier, "source": SOURCE}])
    assert [row["keeps"] for row in facts.tables.rows("select keeps from replaced_papers where path = 'dossier/line_0'")] == keeps


def _planned(root: Path, item: dict[str, Any], dossier: list[dict[str, Any]], **plan: Any) -> list[dict[str, Any]]:
    write_catalogue(root, [{"dossier": dossier}])
    whole = {"format": "1", "number": "66.7/2025/NQ-CP", "approved_by": "government", "signed": "2025-11-15", "effective": "2026-01-01"}
    items = [{"id": "row_1", "name": "Giấy khai sinh", "target": "document", "field": "residence", "procedures": ["1.000001"], **item}]
    (root / "plans").mkdir()
    (root / "plans" / "66.7-2025-NQ-CP.yaml").write_text(json.dumps({**whole, "by_itself": "true", **plan, "items": items}), "utf-8")
    catalogue, problems = read_catalogue(root)
    assert problems == []
    return compute(catalogue).tables.rows("select path, document, asked, state, owner, registers from plan_items")


def test_a_paper_that_a_plan_dropped_and_the_dossier_still_asks_for(tmp_path: Path) -> None:
    item = {"documents": ["birth_certificate"], "registers": ["civil_status", "population"]}
    [row] = _planned(tmp_path, item, [paper("birth", "birth_certificate")])
    assert (row["path"], row["asked"], row["state"], row["registers"]) == ("dossier/birth", True, "in_force", ["civil_status"])


def test_an_item_that_is_carried_out(tmp_path: Path) -> None:
    [row] = _planned(
        tmp_path,
        {"documents": ["birth_certificate"], "owner": "provincial_police"},
        [{"id": "birth", "lookup": ["civil_status"], "otherwise": paper("paper", "birth_certificate")}],
    )
    assert (row["path"], row["asked"], row["owner"]) == ("", False, "provincial_police")


def test_an_item_about_something_else(tmp_path: Path) -> None:
    [row] = _planned(tmp_path, {"target": "time_limit"}, [paper("birth", "birth_certificate")])
    assert (row["document"], row["asked"]) == ("", False)
