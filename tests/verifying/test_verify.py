"""Certificates stand while their path stands: one of every way, those of the bundled catalogue, and how long a provision lasts."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

from analyzer.analysis import analyze
from analyzer.reading.load import load
from analyzer.verifying.claims import read_claims
from analyzer.verifying.verify import verify
from tests.small import AS_OF
from tests.verifying.making import EARLIER, FORM, OWN, PHOTO, REGISTER, TWICE, bodies, findings, refusals, words

CATALOGUE = Path(__file__).parents[2] / "catalogue"


def test_a_certificate_of_every_way_is_given_and_stands(tmp_path: Path) -> None:
    given = {f"{one['procedure']} {one['places'][0]['path']}": one["certificate"] for one in certified()}
    ways = {place: certificate["way"] for place, certificate in given.items()}
    assert ways == {
        REGISTER: "register",
        EARLIER: "earlier_dossier",
        OWN: "own_file",
        TWICE: "same_dossier",
        PHOTO: "same_paper",
        FORM: "same_paper",
    }
    assert given[REGISTER]["registers"] == [
        {"register": "enterprise", "readable_by": ["all"], "basis": "66.7/2025/NQ-CP khoản 5 Điều 4", "announced": "2026-02-01"}
    ]
    assert given[EARLIER]["witness"] == ["1.000002", "security_certificate", "1.000001"]
    assert (given[EARLIER]["kept_by"], given[EARLIER]["kept_at"]) == ("1.000001", "dossier/diploma")
    assert given[TWICE]["kept_at"] == "dossier/diploma"
    assert refusals(tmp_path / "c", bodies(), words()) == []


def certified() -> list[dict[str, Any]]:
    return [finding for finding in json.loads(findings())["findings"] if "certificate" in finding]


def test_a_provision_ends_with_its_text(tmp_path: Path) -> None:
    found = refusals(tmp_path / "c", bodies(), words(), as_of=date(2027, 3, 1))
    assert {one.code for one in found} == {"provision_not_in_force"}
    assert found[0].reason.en == "66.7/2025/NQ-CP is not in force on 2027-03-01."


def test_every_certificate_of_the_bundled_catalogue_stands() -> None:
    whole = analyze(CATALOGUE, AS_OF).as_json()
    proposed = [one for one in whole["findings"] if one["legal_state"] == "new" and any(cut["edit"] != "ask" for cut in one["cuts"])]
    assert proposed
    assert all("certificate" in one for one in proposed)
    claims, wrong = read_claims(json.dumps(whole, default=str))
    assert wrong == []
    assert len(claims) == len(proposed)
    assert verify(claims, load(CATALOGUE, AS_OF)[0]) == []
