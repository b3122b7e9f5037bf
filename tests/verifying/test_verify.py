"""Certificates stand while their path stands; whatever takes it away is refused with place and reason."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from analyzer.analysis import analyze
from analyzer.reading.load import load
from analyzer.verifying.claims import read_claims
from analyzer.verifying.verify import Refusal, verify
from tests.small import AS_OF, read_catalogue, write_catalogue
from tests.verifying.making import Body, bodies, findings, words

CATALOGUE = Path(__file__).parents[2] / "catalogue"
REGISTER, EARLIER, OWN, TWICE, PHOTO, FORM = (
    "1.000003 dossier/registration",
    "1.000002 dossier/diploma",
    "1.000002 dossier/certificate",
    "1.000004 dossier/again",
    "1.000005 dossier/photo",
    "1.000006 dossier/lease",
)


def refusals(root: Path, procedures: list[Body], vocabulary: Body, said: str = "", as_of: date = AS_OF) -> list[Refusal]:
    write_catalogue(root, procedures, vocabulary)
    claims, wrong = read_claims(said or findings())
    assert wrong == []
    return verify(claims, read_catalogue(root, as_of)[0])


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


def no_procedure(p: list[Body], w: Body) -> None:
    p[2]["id"] = "1.000009"


def secret(p: list[Body], w: Body) -> None:
    p[2] = {"classification": "secret", "name": "Thủ tục mật"}


def no_paper(p: list[Body], w: Body) -> None:
    p[2]["dossier"][0]["id"] = "other"


def other_paper(p: list[Body], w: Body) -> None:
    p[4]["dossier"][0]["document"] = "diploma"


def looked_up(p: list[Body], w: Body) -> None:
    p[4]["dossier"] = [{"id": "photo", "lookup": ["population"], "otherwise": {"id": "asked", "document": "photograph"}}]


def protected(p: list[Body], w: Body) -> None:
    p[3]["dossier"][1]["protects"] = "an toàn"


def whole_protected(p: list[Body], w: Body) -> None:
    p[3]["protects"] = "an toàn"


def not_readable(p: list[Body], w: Body) -> None:
    w["registers"]["enterprise"]["readable_by"] = ["commune_committee"]


def other_authority(p: list[Body], w: Body) -> None:
    w["registers"]["enterprise"]["readable_by"] = ["provincial_police"]
    p[2]["authority"] = ["commune_committee"]


def not_held(p: list[Body], w: Body) -> None:
    w["documents"] = {
        "enterprise_registration_certificate": {"name": {"vi": "ĐKDN"}, "class": "evidence", "issuer": "business_registration"}
    }


def no_register(p: list[Body], w: Body) -> None:
    not_held(p, w)
    w["registers"] = {"enterprise": "gone"}


def other_basis(p: list[Body], w: Body) -> None:
    w["registers"]["enterprise"]["basis"] = "154/2024/NĐ-CP Điều 5"


def not_announced(p: list[Body], w: Body) -> None:
    del w["registers"]["enterprise"]["announced"]


def ended(p: list[Body], w: Body) -> None:
    text = {"type": "government_resolution", "issuer": "government", "status": "repealed"}
    w["instruments"]["66.7/2025/NQ-CP"] = text


def decree_gone(p: list[Body], w: Body) -> None:
    del w["instruments"]["63/2010/NĐ-CP"]


def earlier_gone(p: list[Body], w: Body) -> None:
    p[0]["id"] = "1.000009"


def earlier_paper_gone(p: list[Body], w: Body) -> None:
    p[0]["dossier"] = []


def earlier_in_one_case(p: list[Body], w: Body) -> None:
    p[0] |= {"cases": {"one": {"name": "Một trường hợp"}}}
    p[0]["dossier"][0]["for"] = {"case": ["one"]}


def earlier_elsewhere(p: list[Body], w: Body) -> None:
    p[0]["ministry"] = "btp"


def nothing_given(p: list[Body], w: Body) -> None:
    p[0]["results"] = []


def link_gone(p: list[Body], w: Body) -> None:
    p[1]["dossier"][0]["document"] = "fire_approval"


def other_issuer(p: list[Body], w: Body) -> None:
    p[1]["dossier"][0]["issuer"] = "business_registration"


def other_place_gone(p: list[Body], w: Body) -> None:
    p[3]["dossier"][0]["document"] = "lease"


def fewer(p: list[Body], w: Body) -> None:
    p[4]["dossier"][0]["originals"] = 2


def one_only(p: list[Body], w: Body) -> None:
    p[4]["dossier"][0]["originals"] = 1


def form_as_heavy(p: list[Body], w: Body) -> None:
    p[5]["dossier"][0]["accepted"] = ["original", "certified"]


def lighter_form(p: list[Body], w: Body) -> None:
    p[5]["dossier"][0]["accepted"] = ["certified", "shown_original"]


def link_in_a_situation(p: list[Body], w: Body) -> None:
    p[1]["dossier"][0]["when"] = "khi có yêu cầu"


def link_in_a_choice(p: list[Body], w: Body) -> None:
    p[1]["dossier"][0] = {"id": "one", "any_of": [p[1]["dossier"][0], {"id": "other", "document": "passport", "copies": 1}]}


def link_in_another_case(p: list[Body], w: Body) -> None:
    in_two_cases(p[1])


def link_within_the_case(p: list[Body], w: Body) -> None:
    in_two_cases(p[1])
    p[1]["cases"]["two"]["within"] = "one"


def in_two_cases(body: Body) -> None:
    """The first line in one case, the second in another."""
    body["cases"] = {"one": {"name": "Trường hợp một"}, "two": {"name": "Trường hợp hai"}}
    for line, case in zip(body["dossier"], ("one", "two"), strict=True):
        line["for"] = {"case": [case]}


def link_handed_back(p: list[Body], w: Body) -> None:
    p[1]["dossier"][0]["surrendered"] = True


def two_givers(p: list[Body], w: Body) -> None:
    p.append({"ministry": "btp", "results": p[0]["results"]})


def given_again(p: list[Body], w: Body) -> None:
    p[0]["action"] = "issue"
    p.append({"action": "reissue", "results": p[0]["results"]})


def given_to_others(p: list[Body], w: Body) -> None:
    p[1]["applicants"] = ["citizen"]
    p.append({"applicants": ["enterprise"], "results": p[0]["results"]})


def withdrawn(p: list[Body], w: Body) -> None:
    p[0]["action"] = "revoke"


def asked_in_a_situation(p: list[Body], w: Body) -> None:
    p[1]["dossier"][1]["when"] = "khi có thay đổi"


def asked_to_be_given_back(p: list[Body], w: Body) -> None:
    p[1]["dossier"][1]["surrendered"] = True


def kept_in_a_situation(p: list[Body], w: Body) -> None:
    p[3]["dossier"][0]["when"] = "khi có yêu cầu"


def both_in_a_situation(p: list[Body], w: Body) -> None:
    for line in p[3]["dossier"]:
        line["when"] = "khi có yêu cầu"


def kept_in_another_case(p: list[Body], w: Body) -> None:
    in_two_cases(p[3])


def kept_in_the_wider_case(p: list[Body], w: Body) -> None:
    in_two_cases(p[3])
    p[3]["cases"]["two"]["within"] = "one"


def kept_only_shown(p: list[Body], w: Body) -> None:
    p[3]["dossier"][0]["present_only"] = True


def both_only_shown(p: list[Body], w: Body) -> None:
    for line in p[3]["dossier"]:
        line["present_only"] = True


def kept_of_another_issuer(p: list[Body], w: Body) -> None:
    p[3]["dossier"][0]["issuer"] = "provincial_police"


def kept_in_a_choice(p: list[Body], w: Body) -> None:
    """At the path that the certificate names there is a choice now."""
    p[3]["dossier"][0] = {"id": "diploma", "any_of": [{**p[3]["dossier"][0], "id": "a"}, {"id": "b", "document": "lease"}]}


def handed_back(p: list[Body], w: Body) -> None:
    p[2]["dossier"][0]["surrendered"] = True


def no_longer_issued(p: list[Body], w: Body) -> None:
    """A kind that is still held somewhere."""
    held = {"class": "evidence", "issuer": "business_registration", "held_in": ["enterprise"], "retired": {"since": "2026-01-01"}}
    w["documents"] = {"enterprise_registration_certificate": {"name": {"vi": "ĐKDN"}, **held}}


def data_first(p: list[Body], w: Body) -> None:
    p[2]["dossier"][0]["when"] = "không khai thác được thông tin trong Cơ sở dữ liệu quốc gia về đăng ký doanh nghiệp"


def data_first_in_its_words(p: list[Body], w: Body) -> None:
    p[2]["dossier"][0]["name"] = "Giấy chứng nhận đăng ký doanh nghiệp (trường hợp không khai thác được dữ liệu)"


def foreign_firms(p: list[Body], w: Body) -> None:
    """The enterprise register holds theirs too."""
    p[2]["applicants"] = ["foreign_organisation"]


def foreign_firms_in_one_line(p: list[Body], w: Body) -> None:
    p[2]["applicants"] = ["enterprise", "foreign_organisation"]
    p[2]["dossier"][0]["for"] = {"applicant": ["foreign_organisation"]}


def own_no_longer_issued(p: list[Body], w: Body) -> None:
    kind = {"class": "evidence", "issuer": "provincial_police", "retired": {"since": "2026-01-01"}}
    w["documents"] = {"security_certificate": {"name": {"vi": "Giấy chứng nhận an ninh trật tự"}, **kind}}


CASES: list[tuple[Callable[[list[Body], Body], None], set[tuple[str, str]]]] = [
    (no_procedure, {(REGISTER, "procedure_gone")}),
    (secret, {(REGISTER, "procedure_gone")}),
    (no_paper, {(REGISTER, "paper_gone")}),
    (other_paper, {(PHOTO, "paper_changed")}),
    (looked_up, {(PHOTO, "paper_changed"), (PHOTO, "looked_up_already")}),
    (protected, {(TWICE, "protected")}),
    (whole_protected, {(TWICE, "protected")}),
    (not_readable, {(REGISTER, "not_readable")}),
    (other_authority, {(REGISTER, "not_readable")}),
    (not_held, {(REGISTER, "register_without_it")}),
    (no_register, {(REGISTER, "register_gone")}),
    (other_basis, {(REGISTER, "provision_gone")}),
    (not_announced, {(REGISTER, "announcement_gone")}),
    (ended, {(REGISTER, "provision_not_in_force"), (OWN, "provision_not_in_force")}),
    (decree_gone, {(place, "provision_gone") for place in (EARLIER, OWN, TWICE, PHOTO, FORM)}),
    (earlier_gone, {(EARLIER, "procedure_gone")}),
    (earlier_paper_gone, {(EARLIER, "earlier_paper_gone")}),
    (earlier_in_one_case, {(EARLIER, "earlier_paper_gone")}),
    (earlier_elsewhere, {(EARLIER, "other_ministry")}),
    (nothing_given, {(EARLIER, "way_gone"), (OWN, "no_file")}),
    (link_gone, {(EARLIER, "way_gone"), (OWN, "paper_changed")}),
    (other_issuer, {(OWN, "of_another_body")}),
    (other_place_gone, {(TWICE, "other_place_gone")}),
    (fewer, set()),
    (one_only, {(PHOTO, "cut_done")}),
    (form_as_heavy, set()),
    (lighter_form, {(FORM, "cut_done")}),
    (link_in_a_situation, {(EARLIER, "way_not_firm")}),
    (link_in_a_choice, {(EARLIER, "way_not_firm"), (OWN, "paper_gone")}),
    (link_in_another_case, {(EARLIER, "way_not_firm")}),
    (link_within_the_case, set()),
    (link_handed_back, {(EARLIER, "way_not_firm"), (OWN, "handed_back")}),
    (two_givers, {(EARLIER, "another_giver")}),
    (given_again, set()),
    (given_to_others, set()),
    (withdrawn, {(EARLIER, "way_gone"), (OWN, "no_file")}),
    (asked_in_a_situation, {(EARLIER, "only_in_a_situation")}),
    (asked_to_be_given_back, {(EARLIER, "handed_back")}),
    (kept_in_a_situation, {(TWICE, "other_place_narrower")}),
    (both_in_a_situation, set()),
    (kept_in_another_case, {(TWICE, "other_place_narrower")}),
    (kept_in_the_wider_case, set()),
    (kept_only_shown, {(TWICE, "other_place_narrower")}),
    (both_only_shown, set()),
    (kept_of_another_issuer, {(TWICE, "other_place_narrower")}),
    (kept_in_a_choice, {(TWICE, "other_place_gone")}),
    (handed_back, {(REGISTER, "handed_back")}),
    (no_longer_issued, {(REGISTER, "retired")}),
    (data_first, {(REGISTER, "looked_up_already")}),
    (data_first_in_its_words, {(REGISTER, "looked_up_already")}),
    (foreign_firms, set()),
    (foreign_firms_in_one_line, {(REGISTER, "of_foreigners")}),
    (own_no_longer_issued, {(OWN, "retired")}),
]


@pytest.mark.parametrize(("change", "refused"), CASES, ids=lambda value: getattr(value, "__name__", ""))
def test_what_takes_the_path_away_is_refused(
    tmp_path: Path, change: Callable[[list[Body], Body], None], refused: set[tuple[str, str]]
) -> None:
    procedures, vocabulary = bodies(), words()
    change(procedures, vocabulary)
    found = refusals(tmp_path / "c", procedures, vocabulary)
    assert {(f"{one.claim.procedure} {one.claim.path}", one.code) for one in found} == refused
    for one in found:
        assert one.reason.vi and one.reason.en
        assert "Thủ tục mật" not in one.reason.vi


VEHICLES: Body = {"name": {"vi": "Phương tiện", "en": "Vehicles"}, "owner": "provincial_police", "readable_by": ["all"]}
PERSONS: Body = {"name": {"vi": "Hộ tịch", "en": "Civil status"}, "owner": "commune_committee", "readable_by": ["all"]}
OF_REGISTERS: list[tuple[str, Body, set[str]]] = [
    ("vehicle", {"name": "Đăng ký xe ô tô lần đầu"}, {"first_entry"}),
    ("vehicle", {"name": "Đăng ký sang tên xe"}, set()),
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
    body = {"dossier": [{"id": "extract", "document": "extract", "copies": 1}]}
    write_catalogue(tmp_path / "before", [body], vocabulary)
    said = json.dumps(analyze(tmp_path / "before", AS_OF).as_json(), default=str)
    assert "certificate" in said
    found = refusals(tmp_path / "after", [{**body, **change}], vocabulary, said)
    assert {one.code for one in found} == refused


def test_a_provision_ends_with_its_text(tmp_path: Path) -> None:
    found = refusals(tmp_path / "c", bodies(), words(), as_of=date(2027, 3, 1))
    assert {one.code for one in found} == {"provision_not_in_force"}
    assert found[0].reason.en == "66.7/2025/NQ-CP is not in force on 2027-03-01."


def of_nothing(finding: dict[str, Any]) -> None:
    del finding["certificate"]


def of_elsewhere(finding: dict[str, Any]) -> None:
    finding["certificate"]["path"] = "dossier/other"


def of_no_law(finding: dict[str, Any]) -> None:
    finding["certificate"]["allowed_by"] = []
    finding["certificate"]["registers"][0]["basis"] = ""


def of_no_register(finding: dict[str, Any]) -> None:
    finding["certificate"]["registers"] = []


def of_itself(finding: dict[str, Any]) -> None:
    finding["certificate"]["way"] = "same_paper"


def of_another_text(finding: dict[str, Any]) -> None:
    finding["certificate"]["allowed_by"] = ["Điều 4"]


def of_a_text_nobody_knows(finding: dict[str, Any]) -> None:
    finding["certificate"]["allowed_by"] = ["999/2099/NĐ-CP Điều 1"]


FORGED: list[tuple[Callable[[dict[str, Any]], None], set[str]]] = [
    (of_nothing, {"no_certificate"}),
    (of_elsewhere, {"of_another_cut", "paper_gone"}),
    (of_no_law, {"no_provision"}),
    (of_no_register, {"of_another_cut", "no_register"}),
    (of_itself, {"of_another_cut"}),
    (of_another_text, {"provision_unreadable"}),
    (of_a_text_nobody_knows, {"provision_gone"}),
]


@pytest.mark.parametrize(("change", "refused"), FORGED, ids=lambda value: getattr(value, "__name__", ""))
def test_a_certificate_that_does_not_fit_its_cut_is_refused(
    tmp_path: Path, change: Callable[[dict[str, Any]], None], refused: set[str]
) -> None:
    whole = json.loads(findings())
    change(next(one for one in whole["findings"] if one["procedure"] == "1.000003" and "certificate" in one))
    found = refusals(tmp_path / "c", bodies(), words(), json.dumps(whole))
    assert {one.code for one in found} == refused


def test_every_certificate_of_the_bundled_catalogue_stands() -> None:
    whole = analyze(CATALOGUE, AS_OF).as_json()
    proposed = [one for one in whole["findings"] if one["legal_state"] == "new" and any(cut["edit"] != "ask" for cut in one["cuts"])]
    assert proposed
    assert all("certificate" in one for one in proposed)
    claims, wrong = read_claims(json.dumps(whole, default=str))
    assert wrong == []
    assert len(claims) == len(proposed)
    assert verify(claims, load(CATALOGUE, AS_OF)[0]) == []


WRONG: list[tuple[str, str]] = [
    ("{", "1:2: this is no readable JSON."),
    ("[" * 100_000, "1:1: this is no readable JSON."),
    ("[]", "The file must be what this gives: tthc analyze --format json."),
    ('{"findings": [], "more": 1}', "more: unknown key."),
    ('{"findings": [{"rule": "a"}]}', "findings[0]: a required key is missing or of a wrong type."),
    ('{"findings": [3]}', "findings[0]: a required key is missing or of a wrong type."),
]


@pytest.mark.parametrize(("said", "message"), WRONG, ids=range(len(WRONG)))
def test_a_file_that_is_no_analysis_is_told(said: str, message: str) -> None:
    claims, wrong = read_claims(said)
    assert claims == []
    assert message in [one.en for one in wrong]


@pytest.mark.parametrize(
    ("key", "value", "message"),
    [
        ("format", 2, ".format: version 2; this program reads version 1."),
        ("more", "x", ".more: unknown key."),
        ("way", "magic", ".way: wrong value."),
        ("document", None, ".document: wrong value."),
    ],
)
def test_a_certificate_that_cannot_be_read_is_told(key: str, value: object, message: str) -> None:
    whole = json.loads(findings())
    number = next(place for place, one in enumerate(whole["findings"]) if "certificate" in one)
    whole["findings"][number]["certificate"][key] = value
    _, wrong = read_claims(json.dumps(whole))
    assert [one.en for one in wrong] == [f"findings[{number}].certificate{message}"]
