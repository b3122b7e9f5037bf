"""Whatever takes the path of a certificate away is refused with place and reason; what does not is not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from analyzer.analysis import analyze
from tests.small import AS_OF, write_catalogue
from tests.verifying import changes, making
from tests.verifying.making import Body, bodies, refusals, words

REFUSED: dict[str, dict[str, list[str]]] = yaml.safe_load((Path(__file__).parent / "refused.yaml").read_text("utf-8"))


def test_every_change_has_its_case() -> None:
    made = {name for name, value in vars(changes).items() if getattr(value, "__module__", "") == changes.__name__}
    assert made == REFUSED.keys() | {changes.in_two_cases.__name__}


@pytest.mark.parametrize("name", REFUSED)
def test_what_takes_the_path_away_is_refused(tmp_path: Path, name: str) -> None:
    procedures, vocabulary = bodies(), words()
    getattr(changes, name)(procedures, vocabulary)
    found = refusals(tmp_path / "c", procedures, vocabulary)
    expected = {(getattr(making, place), code) for place, codes in REFUSED[name].items() for code in codes}
    assert {(f"{one.claim.procedure} {one.claim.path}", one.code) for one in found} == expected
    for one in found:
        assert one.reason.vi and one.reason.en
        assert "Thủ tục mật" not in one.reason.vi


VEHICLES: Body = {"name": {"vi": "Phương tiện", "en": "Vehicles"}, "owner": "provincial_police", "readable_by": ["all"]}
PERSONS: Body = {"name": {"vi": "Hộ tịch", "en": "Civil status"}, "owner": "commune_committee", "readable_by": ["all"]}
EXTRACT: Body = {"id": "extract", "document": "extract", "copies": 1}
OF_REGISTERS: list[tuple[str, Body, set[str]]] = [
    ("vehicle", {"name": "Đăng ký xe ô tô lần đầu"}, {"first_entry"}),
    ("vehicle", {"name": "Đăng ký sang tên xe"}, set()),
    ("vehicle", {"cases": {"one": {"name": "Đăng ký xe lần đầu"}}, "dossier": [{**EXTRACT, "for": {"case": ["one"]}}]}, {"first_entry"}),
    ("vehicle", {"applicants": ["foreigner"]}, set()),
    ("civil_status", {"applicants": ["foreigner"]}, {"of_foreigners"}),
    ("civil_status", {"applicants": ["foreigner", "citizen"]}, set()),
]


@pytest.mark.parametrize(("register", "change", "refused"), OF_REGISTERS, ids=range(len(OF_REGISTERS)))
def test_a_register_that_cannot_hold_the_fact_tells_nothing(tmp_path: Path, register: str, change: Body, refused: set[str]) -> None:
    vocabulary = words()
    vocabulary["registers"] |= {"vehicle": VEHICLES, "civil_status": PERSONS}
    vocabulary["documents"] = {
        "extract": {"name": {"vi": "Trích lục"}, "class": "evidence", "issuer": "commune_committee", "held_in": [register]}
    }
    body = {"dossier": [EXTRACT]}
    write_catalogue(tmp_path / "before", [body], vocabulary)
    said = json.dumps(analyze(tmp_path / "before", AS_OF).as_json(), default=str)
    assert "certificate" in said
    found = refusals(tmp_path / "after", [{**body, **change}], vocabulary, said)
    assert {one.code for one in found} == refused
