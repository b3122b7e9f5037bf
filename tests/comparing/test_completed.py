"""A blank of a record that people filled in is no amendment; what the wording said otherwise is one, with its direction."""

from __future__ import annotations

from typing import Any

import pytest

from analyzer.comparing.compare import Comparison, compare_selected
from analyzer.comparing.plain import plain
from analyzer.comparing.selected import Selected
from analyzer.model.changes import needs_decision
from analyzer.model.vocabulary import Vocabulary
from analyzer.reading.procedures import PROCEDURE

CODE = "1.000001"
HEAD = {
    "format": "1",
    "id": CODE,
    "name": "Cấp giấy phép",
    "field": "security_business",
    "ministry": "bca",
    "source": {"record": {"a": "b"}},
}
CERTIFIED = {"id": "deed", "name": "Bản sao có chứng thực văn bằng của người đứng đầu", "copies": "1"}
ORIGINAL = {"id": "deed", "name": "Văn bằng của người đứng đầu", "originals": "1"}
UNCOUNTED = {"id": "deed", "name": "Văn bằng của người đứng đầu"}


def compared(base: dict[str, Any], revision: dict[str, Any]) -> Comparison:
    before, after = (Selected({CODE: plain(PROCEDURE.validate_python(HEAD | side))}) for side in (base, revision))
    return compare_selected(before, after, Vocabulary(), {})


@pytest.mark.parametrize(
    ("line", "more", "told"),
    [
        (CERTIFIED, {"accepted": ["certified"]}, ("completed", "neutral", None)),
        (CERTIFIED, {"accepted": ["certified", "shown_original"]}, ("amended", "down", ["certified"])),
        (CERTIFIED, {"accepted": ["plain"]}, ("amended", "down", ["certified"])),
        (CERTIFIED, {"accepted": ["original"]}, ("amended", "up", ["certified"])),
        (CERTIFIED, {"document": "diploma"}, ("completed", "neutral", None)),
        (CERTIFIED, {"class": "form"}, ("completed", "neutral", None)),
        (CERTIFIED, {"present_only": "true"}, ("amended", "down", None)),
        (ORIGINAL, {"accepted": ["plain"]}, ("amended", "down", ["original"])),
        (ORIGINAL, {"copies": "1"}, ("amended", "up", None)),
        (UNCOUNTED, {"originals": "1"}, ("completed", "neutral", None)),
        (UNCOUNTED, {"originals": "3"}, ("amended", "unclear", None)),
        (UNCOUNTED, {"copies": "2"}, ("amended", "unclear", None)),
        (UNCOUNTED, {"accepted": ["certified"]}, ("amended", "unclear", None)),
    ],
)
def test_what_is_said_for_the_first_time_is_held_against_the_wording(line: dict[str, str], more: dict[str, Any], told: object) -> None:
    found = compared({"dossier": [line]}, {"dossier": [line | more]}).changes
    assert [(change.kind, change.direction, change.worded) for change in found] == [told]
    assert [change.before for change in found] == [None]
    assert needs_decision(found[0]) == (found[0].kind == "amended")


@pytest.mark.parametrize(
    ("said", "sets", "direction"),
    [
        ({}, "1", "neutral"),
        ({}, "2", "unclear"),
        (
            {"steps": [{"id": "a", "actor": "applicant", "name": "Bước 1", "text": "Tổ chức lập 01 bộ hồ sơ gửi Bộ Công an."}]},
            "2",
            "unclear",
        ),
        (
            {"steps": [{"id": "a", "actor": "applicant", "name": "Bước 1", "text": "Tổ chức lập một bộ hồ sơ gửi Bộ Công an."}]},
            "1",
            "neutral",
        ),
        ({"channels": [{"id": "post", "mode": "post", "text": "Gửi 03 (ba) bộ hồ sơ."}]}, "3", "neutral"),
        ({"channels": [{"id": "post", "mode": "post", "text": "Gửi 03 (ba) bộ hồ sơ."}]}, "1", "down"),
        ({"dossier": [{"id": "n", "name": "Số lượng hồ sơ: 01 (một) bộ", "class": "note"}]}, "3", "up"),
        ({"dossier": [{"id": "n", "name": "Thành phần hồ sơ (02 bộ)", "class": "note"}]}, "2", "neutral"),
        ({"text": {"d": "Trực tuyến 01 bộ hồ sơ, trực tiếp 02 bộ hồ sơ"}}, "2", "unclear"),
    ],
)
def test_sets_are_those_of_the_wording_or_one(said: dict[str, Any], sets: str, direction: str) -> None:
    (found,) = compared(said, said | {"sets": sets}).changes
    assert (found.path, found.kind, found.direction) == ("sets", "completed" if direction == "neutral" else "amended", direction)


def test_a_paper_and_a_copy_of_it_are_more_than_the_paper() -> None:
    found = compared({"dossier": [UNCOUNTED]}, {"dossier": [UNCOUNTED | {"originals": "1", "copies": "1"}]}).changes
    assert {change.kind for change in found} == {"amended"}


def test_a_cut_of_another_version_is_held_against_the_wording_too() -> None:
    cut = {"dossier": [CERTIFIED | {"accepted": ["plain"]}], "effective": "2027-01-01"}
    found = {change.path: change.direction for change in compared({"dossier": [CERTIFIED]}, cut).changes}
    assert found == {"effective": "neutral", "dossier/deed/accepted": "down"}


def test_a_procedure_counts_as_completed_only_where_nothing_else_changed() -> None:
    base = {"dossier": [ORIGINAL]}
    assert compared(base, {**base, "sets": "1", "name": "Cấp  giấy phép"}).summary()["completed"] == 1
    summary = compared(base, {"dossier": [ORIGINAL | {"accepted": ["plain"]}], "sets": "1"}).summary()
    assert (summary["amended"], summary["completed"]) == (1, 0)


def test_json_says_what_the_wording_said() -> None:
    told = compared({"dossier": [CERTIFIED]}, {"dossier": [CERTIFIED | {"accepted": ["plain"]}]}).as_json()["changes"]
    assert (told[0]["before"], told[0]["worded"], told[0]["after"]) == (None, ["certified"], ["plain"])


@pytest.mark.parametrize(
    ("seen", "told"),
    [
        (("2026-03-01", "2026-03-01"), "completed"),
        (("2026-03-01", "2026-07-18"), "amended"),
    ],
)
def test_records_that_name_no_decision_are_one_version_only_when_seen_on_one_day(seen: tuple[str, str], told: str) -> None:
    before, after = ({"recorded": day, "dossier": [UNCOUNTED]} for day in seen)
    after["dossier"] = [UNCOUNTED | {"originals": "1"}]
    [change] = (one for one in compared(before, after).changes if one.path.startswith("dossier"))
    assert change.kind == told
