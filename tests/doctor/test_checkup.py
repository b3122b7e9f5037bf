"""A catalogue graded: every part stated, missing or unreadable as the record is, and the denominators said."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from analyzer.analysis import rulebook
from analyzer.doctor.checkup import Checkup, check_up
from analyzer.doctor.parts import GRADED, PARTS
from analyzer.doctor.telling import as_json
from analyzer.engine.run import review
from analyzer.facts.facts import compute
from analyzer.facts.tables.procedures.wholes import MANDATORY_PARTS
from tests.small import read_catalogue, write_catalogue

WHOLE: dict[str, Any] = {
    "applicants": ["citizen"],
    "sets": 1,
    "recorded": "2026-07-18",
    "legal_basis": ["1/2020/NĐ-CP"],
    "channels": [{"id": "online", "mode": "online", "service": "full"}],
    "steps": [{"id": "file", "actor": "applicant"}],
    "dossier": [{"id": "form", "document": "declaration", "form_code": "CT01"}],
    "time_limits": [{"id": "normal", "value": "3 working days"}],
    "results": [{"id": "card", "document": "identity_card"}],
}
EVERY = [part.key for part in GRADED]


def checked(root: Path, *procedures: dict[str, Any]) -> Checkup:
    write_catalogue(root, list(procedures))
    catalogue, _ = read_catalogue(root)
    rules, _ = rulebook(root)
    facts = compute(catalogue)
    return check_up(facts.catalogue, catalogue, rules, review(facts, rules).not_assessed)


@pytest.mark.parametrize(
    ("changed", "missing", "unreadable"),
    [
        ({}, [], []),
        ({"steps": []}, ["steps"], []),
        ({"channels": [], "applicants": []}, ["channels", "applicants"], []),
        ({"sets": None, "legal_basis": []}, ["sets", "legal_basis"], []),
        ({"sets": 0}, [], ["sets"]),
        ({"dossier": []}, ["dossier"], []),
        ({"dossier": [{"id": "a", "document": "nobody_knows"}]}, [], ["dossier"]),
        ({"dossier": [{"id": "a", "any_of": [{"id": "b", "document": "declaration"}, {"id": "c", "name": "Giấy khác"}]}]}, [], ["dossier"]),
        ({"time_limits": [{"id": "a", "text": "theo quy định"}]}, [], ["time_limits"]),
        ({"time_limits": [{"id": "a", "stages": [{"by": "commune_police", "value": "1 day"}]}]}, [], []),
        ({"authority": ["nobody"]}, [], ["authority"]),
        ({"authority": []}, ["authority"], []),
        ({"results": [{"id": "a"}]}, [], ["results"]),
        ({"fees": [], "conditions": []}, [], []),
    ],
)
def test_a_procedure_is_graded_part_by_part(tmp_path: Path, changed: dict[str, Any], missing: list[str], unreadable: list[str]) -> None:
    body = {key: value for key, value in {**WHOLE, **changed}.items() if value is not None}
    (one,) = checked(tmp_path / "c", body).whole.members
    assert (list(one.missing), list(one.unreadable)) == (missing, unreadable)
    assert one.full == len(GRADED) - len(missing) - len(unreadable)


IMPORTED: dict[str, Any] = {
    **{key: value for key, value in WHOLE.items() if key != "sets"},
    "steps": [],
    "source": {"of": "portal"},
    "text": {"steps": "Bước 1: Người dân nộp 01 bộ hồ sơ tại Công an cấp xã.\nBước 2: Công an cấp xã trả kết quả."},
}


@pytest.mark.parametrize(
    ("changed", "steps", "sets"),
    [
        ({}, (1, 1, 1), (1, 1, 1)),
        ({"text": {"steps": "Số lượng hồ sơ: 01 (một) bộ."}}, (1, 1, 1), (1, 1, 1)),
        ({"text": {"steps": "Bước 1: Người dân nộp 01 bộ hồ sơ gốc và 02 bộ hồ sơ sao."}}, (1, 1, 1), (1, 0, 0)),
        ({"text": {"steps": "Bước 1: Người dân nộp hồ sơ tại Công an cấp xã."}}, (1, 1, 1), (0, 0, 0)),
        ({"text": {"steps": "Bước 1: Người dân nộp hồ sơ.\nBước 2: Công an cấp xã gửi 02 bộ hồ sơ đến Bộ Công an."}}, (1, 1, 1), (0, 0, 0)),
        ({"text": {"steps": "  "}}, (0, 0, 0), (0, 0, 0)),
        ({"text": {}}, (0, 0, 0), (0, 0, 0)),
        ({"steps": WHOLE["steps"], "sets": 1}, (1, 1, 0), (1, 1, 0)),
        ({"source": {}}, (0, 0, 0), (0, 0, 0)),
    ],
)
def test_what_an_imported_record_says_in_words_is_stated(
    tmp_path: Path, changed: dict[str, Any], steps: tuple[int, ...], sets: tuple[int, ...]
) -> None:
    checkup = checked(tmp_path / "c", {**IMPORTED, **changed})
    counts = {count.part.key: (count.stated, count.readable, count.inferred) for count in checkup.parts}
    assert (counts["steps"], counts["sets"]) == (steps, sets)
    assert checkup.inferred == steps[2] + sets[2]


def test_the_grade_and_the_rule_lack_the_same_parts(tmp_path: Path) -> None:
    empty = {"source": {"of": "portal"}, "authority": []}
    write_catalogue(tmp_path / "c", [empty, *({**body, part: []} for body in (IMPORTED, WHOLE) for part in MANDATORY_PARTS)])
    catalogue, _ = read_catalogue(tmp_path / "c")
    facts = compute(catalogue)
    graded = {one.code: set(one.missing) & set(MANDATORY_PARTS) for one in check_up(facts.catalogue, catalogue, [], []).whole.members}
    assert graded == {row["procedure"]: set(row["missing_parts"]) for row in facts.tables.rows("select * from procedures")}
    assert graded["1.000001"] == set(MANDATORY_PARTS)
    assert graded["1.000002"] == set()  # its steps stand in words


def test_groups_and_gaps_are_worst_first(tmp_path: Path) -> None:
    half = {
        "field": "security_business",
        "fees": [{"id": "a"}, {"id": "b", "amount": "0 VND"}, {"id": "c", "upto": "5 VND"}],
        "channels": [{"id": "online", "mode": "online"}],
    }
    checkup = checked(tmp_path / "c", WHOLE, half, {**half, "ministry": "btp"})
    assert [(group.id, group.full, group.of) for group in checkup.fields] == [("security_business", 6, 20), ("residence", 10, 10)]
    assert [(group.id, group.full, group.of) for group in checkup.ministries] == [("btp", 3, 10), ("bca", 13, 20)]
    assert (checkup.whole.full, checkup.whole.of) == (16, 30)
    assert checkup.fields[0].lacking[0] == ("applicants", 2)
    assert [(flaw.key, flaw.count, flaw.of, flaw.procedures) for flaw in checkup.flaws] == [
        ("texts_of_no_known_state", 1, 1, ["1.000001"]),
        ("online_without_service", 2, 3, ["1.000002", "1.000003"]),
        ("procedures_without_date", 2, 3, ["1.000002", "1.000003"]),
        ("fees_without_amount", 2, 6, ["1.000002", "1.000003"]),
        ("forms_without_code", 0, 1, []),
        ("limits_without_value", 0, 1, []),
        ("papers_without_kind", 0, 1, []),
    ]
    assert [one.code for one in checkup.worst] == ["1.000002", "1.000003"]


def test_rules_that_could_not_judge_are_named_with_what_they_miss(tmp_path: Path) -> None:
    body = {**WHOLE, "dossier": [{"id": "a", "document": "nobody_knows"}]}
    blind = {rule.rule: rule for rule in checked(tmp_path / "c", body).blind}
    assert blind["evidence_held_in_register"].procedures == ("1.000001",)
    assert blind["evidence_held_in_register"].missing == (("document_known", 1),)


def test_a_secret_procedure_is_counted_and_not_looked_at(tmp_path: Path) -> None:
    checkup = checked(tmp_path / "c", WHOLE, {"classification": "secret"})
    assert (checkup.secret, [one.code for one in checkup.whole.members]) == (1, ["1.000001"])
    assert "1.000002" not in str(as_json(checkup, "vi"))


def test_what_a_rule_calls_mandatory_is_graded() -> None:
    assert set(MANDATORY_PARTS) <= set(EVERY)
    assert [part.key for part in PARTS if not part.graded] == ["forms", "conditions", "fees"]


def test_the_json(tmp_path: Path) -> None:
    told = as_json(checked(tmp_path / "c", WHOLE, {}), "en")
    assert told["grade"] == {"full": 12, "of": 20, "percent": 60.0}
    assert told["graded_parts"] == EVERY
    assert told["parts"][1] == {
        "part": "steps",
        "name": "steps",
        "provision": "63/2010/NĐ-CP điểm b khoản 2 Điều 8",
        "graded": True,
        "stated": 1,
        "readable": 1,
        "inferred": 0,
    }
    assert told["worst"] == [{"procedure": "1.000002", "full": 2, "of": 10, "missing": EVERY[1:7] + EVERY[8:], "unreadable": []}]


def test_a_cited_text_is_told_once_where_nothing_says_that_it_is_in_force(tmp_path: Path) -> None:
    known = {
        "1/2020/NĐ-CP": {"type": "decree", "issuer": "government"},
        "2/2020/NĐ-CP": {"type": "decree", "issuer": "government", "status": "in_force"},
        "3/2020/NĐ-CP": {"type": "decree", "issuer": "government", "until": "2031-12-31"},
        "4/2020/NĐ-CP": {"type": "decree", "issuer": "government"},
        "5/2021/NĐ-CP": {"type": "decree", "issuer": "government", "status": "in_force", "amends": ["4/2020/NĐ-CP"]},
    }
    cited = {"legal_basis": [*known, "1/2020/NĐ-CP Điều 2", "6/2021/NĐ-CP"]}
    write_catalogue(tmp_path, [WHOLE, {**WHOLE, **cited}], {"instruments": known})
    catalogue, _ = read_catalogue(tmp_path)
    (flaw,) = (one for one in check_up(catalogue, catalogue, [], []).flaws if one.key == "texts_of_no_known_state")
    assert (flaw.count, flaw.of, flaw.procedures) == (2, 6, ["1.000001", "1.000002"])
