"""Citations: numbers of texts of law, places in them, citations in wording, records of the national database."""

from __future__ import annotations

from typing import Any

import pytest

from analyzer.bundled import folder
from analyzer.reading.tables import Tables
from analyzer.text.law.citations import citations
from analyzer.text.law.cited_texts import CitedText
from analyzer.text.law.issuers import ISSUERS, code_of, issuer_named, issuer_of_code, name_of
from analyzer.text.law.legal_records import read_legal_record
from analyzer.text.law.numbers import read_number
from analyzer.text.law.provisions import places
from analyzer.text.provinces import province_in
from tests.text.cases import cases

ALWAYS = ("type", "issuer")


def _told(cited: CitedText, asked: dict[str, Any]) -> dict[str, Any]:
    """What the citation says on every point that the case names, and on every point that it does not leave empty."""
    row: dict[str, Any] = {
        "number": cited.number,
        "type": cited.type,
        "issuer": cited.issuer,
        "name": cited.name,
        "signed": str(cited.signed or ""),
        "year": str(cited.year or "") if "year" in asked else "",
        "place": cited.place,
        "provisions": [str(place) for place in cited.provisions],
        "amended_by": list(cited.amended_by),
        "amends": list(cited.amends),
        "placeholder": "true" if cited.placeholder else "",
        "doubt": cited.doubt or "",
    }
    return {key: value for key, value in row.items() if value or key in ALWAYS}


@pytest.mark.parametrize("case", cases("law/numbers"))
def test_the_number_of_a_text(case: dict[str, Any]) -> None:
    found = read_number(case["text"])
    if not case["is"]:
        assert found is None
        return
    assert found is not None
    assert (found.number, found.type, found.issuer) == (case["is"], case["type"], case["issuer"])
    assert str(found.year or "") == case.get("year", "")
    assert list(found.issuers) == case.get("issuers", [])
    assert found.placeholder == ("placeholder" in case)
    assert found.normative == ("year" in case)


@pytest.mark.parametrize("case", cases("law/provisions"))
def test_places_in_a_text(case: dict[str, Any]) -> None:
    found = [str(place) for place in places(case["text"])]
    assert found == case["places"]


@pytest.mark.parametrize("case", cases("law/citations"))
def test_citations_in_wording(case: dict[str, Any]) -> None:
    found = citations(case["text"])
    assert [_told(cited, asked) for cited, asked in zip(found, case["finds"], strict=True)] == case["finds"]
    assert all(cited.wording in case["text"] for cited in found)


@pytest.mark.parametrize("case", cases("law/legal_records"))
def test_a_record_of_the_legal_basis(case: dict[str, str]) -> None:
    found = read_legal_record(case["code"], case["title"])
    if case["is"] == "none":
        assert found is None
        return
    assert found is not None
    assert (found.number, found.type, found.issuer) == (case["is"], case["type"], case["issuer"])
    assert str(found.signed or "") == case.get("signed", "")
    assert found.place == case.get("place", "")
    assert (found.doubt or "") == case.get("doubt", "")


def test_issuers_and_provinces() -> None:
    assert issuer_of_code("BCA") == "ministry_of_public_security"
    assert issuer_of_code("XYZ") == ""
    assert issuer_named("của Thủ tướng Chính phủ") == "prime_minister"
    assert issuer_named("một cơ quan khác") == ""
    assert code_of("ministry_of_health") == "BYT"
    assert province_in("tỉnh Khánh Hoà") == "Khánh Hòa"
    assert province_in("tỉnh về việc") == ""


def test_issuers_are_called_as_the_vocabulary_calls_them() -> None:
    """But for the two that a text calls without their level."""
    agencies = Tables(folder("catalogue")).vocabulary().agencies
    without_level = {"provincial_council", "provincial_committee"}
    told = {id: name_of(id) for id in agencies.keys() & ISSUERS - without_level}
    assert told == {id: agencies[id].name.vi for id in told}
