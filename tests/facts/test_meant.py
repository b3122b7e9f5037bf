"""Which procedures give a paper of a general kind, and who gives a paper for the first time."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.facts.making import facts_of, paper

LICENCE = {
    "documents": {
        "practice_certificate": {
            "name": {"vi": "Chứng chỉ hành nghề", "en": "Practice certificate"},
            "class": "evidence",
            "general": "true",
        }
    }
}
VET = {
    "name": "Cấp chứng chỉ hành nghề thú y",
    "results": [{"id": "r", "name": "Chứng chỉ hành nghề thú y", "document": "practice_certificate"}],
}
PHARMACY = {
    "name": "Cấp chứng chỉ hành nghề dược",
    "results": [{"id": "r", "name": "Chứng chỉ hành nghề (theo mẫu)", "document": "practice_certificate"}],
}


def _givers(root: Path, procedures: list[dict[str, Any]], vocabulary: dict[str, Any] | None = None) -> list[str]:
    """The producers of what the last procedure asks for."""
    rows = facts_of(root, procedures, vocabulary).tables.rows("SELECT procedure, producer FROM dependencies ORDER BY producer")
    return [row["producer"] for row in rows if row["procedure"] == f"1.{len(procedures):06d}"]


@pytest.mark.parametrize(
    ("name", "line", "givers"),
    [
        ("Mở cửa hàng", "Bản sao chứng chỉ hành nghề thú y", ["1.000001"]),
        ("Mở quầy thuốc", "Chứng chỉ hành nghề dược của người phụ trách", ["1.000002"]),
        ("Cấp giấy chứng nhận đủ điều kiện bán thuốc thú y", "Chứng chỉ hành nghề", ["1.000001"]),
        ("Mở cửa hàng", "Chứng chỉ hành nghề", []),
        ("Mở văn phòng", "Chứng chỉ hành nghề luật sư", []),
    ],
)
def test_papers_of_a_general_kind_are_one_when_they_speak_of_one_matter(tmp_path: Path, name: str, line: str, givers: list[str]) -> None:
    asking = {"name": name, "dossier": [paper("c", "practice_certificate", name=line)]}
    assert _givers(tmp_path, [VET, PHARMACY, asking], LICENCE) == givers


@pytest.mark.parametrize(
    ("name", "first"), [("Cấp lại chứng chỉ hành nghề dược", "1.000002"), ("Cấp lại chứng chỉ hành nghề thú y", "1.000001")]
)
def test_of_several_first_issues_that_of_the_same_matter_is_compared(tmp_path: Path, name: str, first: str) -> None:
    body = {"authority": ["commune_committee"]}
    again = body | {"name": name, "results": VET["results"]}
    rows = facts_of(tmp_path, [VET | body, PHARMACY | body, again], LICENCE).tables.rows("SELECT first FROM pairs")
    assert rows == [{"first": first}]


@pytest.mark.parametrize(
    ("names", "givers"),
    [
        (["Cấp thẻ căn cước", "Cấp lại thẻ căn cước", "Đổi thẻ căn cước"], ["1.000001"]),
        (["Cấp lại thẻ căn cước", "Đổi thẻ căn cước"], ["1.000001", "1.000002"]),
    ],
)
def test_who_must_bring_a_paper_gets_it_where_it_is_first_given(tmp_path: Path, names: list[str], givers: list[str]) -> None:
    giving = [{"name": name, "results": [{"id": "card", "document": "identity_card"}]} for name in names]
    assert _givers(tmp_path, [*giving, {"dossier": [paper("card", "identity_card")]}]) == givers


def test_a_paper_comes_from_who_may_file_for_it(tmp_path: Path) -> None:
    giving = [
        {"name": f"Cấp thẻ căn cước {number}", "applicants": [who], "results": [{"id": "card", "document": "identity_card"}]}
        for number, who in enumerate(("citizen", "organisation"))
    ]
    asking = {"applicants": ["citizen", "foreigner"], "dossier": [paper("card", "identity_card")]}
    assert _givers(tmp_path, [*giving, asking]) == ["1.000001"]


@pytest.mark.parametrize(("ministry", "givers"), [("bca", ["1.000001"]), ("btp", ["1.000001", "1.000002"])])
def test_within_one_ministry_a_paper_comes_from_the_same_level(tmp_path: Path, ministry: str, givers: list[str]) -> None:
    giving = [
        {"name": "Cấp thẻ căn cước", "level": [level], "results": [{"id": "card", "document": "identity_card"}]}
        for level in ("province", "ministry")
    ]
    assert _givers(tmp_path, [*giving, {"ministry": ministry, "dossier": [paper("card", "identity_card")]}]) == givers
