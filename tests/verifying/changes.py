"""What may change after a certificate was given, each by its name in `refused.yaml`."""

from __future__ import annotations

from collections.abc import Callable

from tests.verifying.making import Body

Change = Callable[[list[Body], Body], None]
"""Changes the procedures `p` and the vocabulary `w` in place."""


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


def replacing_text_ended(p: list[Body], w: Body) -> None:
    """Data replaced the paper by a text that has ended since; nothing else says that the register holds it."""
    replacing = {"register": "enterprise", "basis": "168/2025/NĐ-CP Điều 1", "since": "2025-07-01"}
    kind = {"name": {"vi": "ĐKDN"}, "class": "evidence", "issuer": "business_registration", "replaced_by": [replacing]}
    w["documents"] = {"enterprise_registration_certificate": kind}
    w["instruments"]["168/2025/NĐ-CP"] = {"type": "decree", "issuer": "government", "status": "repealed"}


def decree_gone(p: list[Body], w: Body) -> None:
    w["instruments"]["63/2010/NĐ-CP"] = None


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


def taken_away(p: list[Body], w: Body) -> None:
    p[1]["dossier"].pop()
    p[3]["dossier"].pop()


def taken_away_and_asked_elsewhere(p: list[Body], w: Body) -> None:
    p[3]["dossier"] = [p[3]["dossier"][0], {"id": "third", "document": "diploma", "copies": 1}]


def looked_up_as_asked(p: list[Body], w: Body) -> None:
    paper = p[2]["dossier"][0]
    p[2]["dossier"][0] = {"id": "registration", "lookup": ["enterprise"], "otherwise": {**paper, "id": "paper"}}


def other_paper_once(p: list[Body], w: Body) -> None:
    p[4]["dossier"][0] |= {"document": "passport", "originals": 1}


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
