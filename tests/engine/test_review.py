"""What becomes of a card that is right: findings, their identity, thresholds, legal states, and what is not assessed."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from analyzer.bundled import folder
from analyzer.engine.cards.loading import load_rules
from analyzer.engine.cards.overrides import unknown_overrides
from analyzer.engine.cards.wrong import Unusable
from analyzer.engine.findings.telling import Message
from analyzer.engine.run import mistakes
from analyzer.engine.words.display import Display
from analyzer.facts.facts import Facts, compute
from analyzer.model.problems import by_place
from tests.engine.cards import DOSSIER, altered, findings_of_card, run, small_facts, write_card
from tests.small import read_catalogue, write_catalogue

BIRTH = {"id": "birth", "document": "birth_certificate", "copies": 1}
MANY: dict[str, Any] = altered(
    when="copies > $copies", parameters={"copies": {"value": 2, "meaning": {"vi": "số bản sao", "en": "copies"}}}, cut={"edit": "ask"}
)


def test_a_finding_says_where_what_and_what_to_do(tmp_path: Path) -> None:
    card = altered(
        cut=[{"edit": "replace_with_lookup", "to": "$readable"}, {"edit": "set", "path": "$path/copies", "to": "0"}],
        also={"path": "results/note", "note": {"vi": "kết quả", "en": "result"}},
    )
    basis = {**BIRTH, "basis": "66/2023/TT-BCA Điều 3"}
    (finding,) = findings_of_card(tmp_path, card, [{"dossier": [basis], "results": [{"id": "note", "name": "thông báo"}]}])
    told = finding.as_json()
    assert told.pop("fingerprint") == finding.fingerprint
    assert told.pop("state") == finding.state
    assert told == {
        "rule": "a_rule",
        "family": "papers",
        "procedure": "1.000001",
        "places": [
            {
                "path": "dossier/birth",
                "file": "procedures/1.000001.yaml",
                "line": 11,
                "column": 3,
                "note": "Phải nộp giấy",
            },
            {
                "path": "results/note",
                "file": "procedures/1.000001.yaml",
                "line": 16,
                "column": 3,
                "note": "kết quả",
            },
        ],
        "severity": "high",
        "confidence": "high",
        "legal_state": "new",
        "message": {"vi": "1.000001 đòi Giấy khai sinh", "en": "1.000001 asks for Giấy khai sinh"},
        "witness": [
            {
                "table": "documents",
                "row": {
                    "procedure": "1.000001",
                    "path": "dossier/birth",
                    "class": "evidence",
                    "document": "birth_certificate",
                    "readable": ["civil_status"],
                },
            }
        ],
        "cuts": [
            {"edit": "replace_with_lookup", "path": "dossier/birth", "to": ["civil_status"]},
            {"edit": "set", "path": "dossier/birth/copies", "to": ["0"]},
        ],
        "amend": [{"instrument": "66/2023/TT-BCA", "provision": "Điều 3", "by": "ministry_of_public_security"}],
        "saving": {},
        "routes": {"lighter": 0, "of": 0},
    }


@pytest.mark.parametrize(
    ("card", "protected", "found"),
    [
        (altered(), {"protects": "an toàn"}, False),
        (altered(cut={"edit": "ask"}), {"protects": "an toàn"}, True),
        (altered(substitute_control="hậu kiểm"), {"protects": "an toàn"}, True),
        (altered(cut=[{"edit": "ask"}, {"edit": "remove"}]), {"protects": "an toàn"}, False),
        (altered(when=None, query="SELECT procedure, path, document, protected FROM documents"), {"protects": "an toàn"}, False),
        (altered(), {}, True),
    ],
)
def test_what_protects_somebody_is_not_proposed_for_cutting(
    tmp_path: Path, card: dict[str, Any], protected: dict[str, str], found: bool
) -> None:
    findings = findings_of_card(tmp_path / "element", card, [{"dossier": [BIRTH | protected]}])
    assert [finding.path for finding in findings] == ["dossier/birth"] * found
    findings = findings_of_card(tmp_path / "whole", card, [{"dossier": [BIRTH]} | protected])
    assert [finding.path for finding in findings] == ["dossier/birth"] * found


@pytest.mark.parametrize(
    ("settings", "paths"),
    [
        ("", ["dossier/three"]),
        ("rules: {a_rule: {copies: 1}}\n", ["dossier/three", "dossier/two"]),
        ("rules: {a_rule: {copies: 5}}\n", []),
        ("disabled_rules: [a_rule]\n", []),
    ],
)
def test_settings_override_thresholds(tmp_path: Path, settings: str, paths: list[str]) -> None:
    write_card(tmp_path / "rules", "papers/a_rule", MANY)
    found, problems = run(tmp_path / "rules", _facts_with_settings(tmp_path / "c", settings))
    assert [finding.path for finding in found.findings] == paths
    assert problems == []


def _facts_with_settings(root: Path, settings: str) -> Facts:
    write_catalogue(root, [{"dossier": [BIRTH | {"id": "two", "copies": 2}, BIRTH | {"id": "three", "copies": 3}]}])
    (root / "settings.yaml").write_text(f"format: 1\n{settings}", "utf-8")
    catalogue, problems = read_catalogue(root)
    assert problems == []
    return compute(catalogue)


def test_settings_that_name_no_rule(tmp_path: Path) -> None:
    write_card(tmp_path / "rules", "papers/a_rule", MANY)
    settings = "rules:\n  a_rule: {copeis: 1}\n  no_such_rule_at_all: {days: 1}\ndisabled_rules:\n  - a_rulle\n"
    facts = _facts_with_settings(tmp_path / "c", settings)
    problems = by_place(unknown_overrides(facts.catalogue, load_rules([tmp_path / "rules"])[0]))
    assert [f"{p.place} {p.message.vi} → {p.remedy.vi}" for p in problems] == [
        "settings.yaml:3:3 Quy tắc 'a_rule' không có ngưỡng 'copeis'. → Có phải là 'copies'?",
        "settings.yaml:4:3 Không có quy tắc 'no_such_rule_at_all'. → Xem: tthc rules.",
        "settings.yaml:6:5 Không có quy tắc 'a_rulle'. → Có phải là 'a_rule'?",
    ]


def test_settings_replace_no_phrases(tmp_path: Path) -> None:
    """What the settings call like a list of phrases is a slip, and the words stay."""
    card = altered(when="regexp_matches(path, $words)", phrases={"words": ["three"]}, cut={"edit": "ask"})
    write_card(tmp_path / "rules", "papers/a_rule", card)
    facts = _facts_with_settings(tmp_path / "c", "rules: {a_rule: {words: 2}}\n")
    found, problems = run(tmp_path / "rules", facts)
    assert ([finding.path for finding in found.findings], problems) == (["dossier/three"], [])
    slips = unknown_overrides(facts.catalogue, load_rules([tmp_path / "rules"])[0])
    assert [slip.message.vi for slip in slips] == ["Quy tắc 'a_rule' không có ngưỡng 'words'."]


def test_a_legal_state_may_depend_on_the_row(tmp_path: Path) -> None:
    card = altered(legal_state="case when replaced_by_law then 'already_cut' else 'new' end")
    dossier = [BIRTH, {"id": "registration", "document": "enterprise_registration_certificate", "copies": 1}]
    findings = findings_of_card(tmp_path, card, [{"dossier": dossier}])
    assert [(finding.path, finding.legal_state, finding.proposes) for finding in findings] == [
        ("dossier/birth", "already_cut", False),
        ("dossier/registration", "new", True),
    ]


def test_what_is_not_known_is_not_assessed(tmp_path: Path) -> None:
    card = altered(applies_to="procedure", needs=["channels_known", "steps_known"], when="not has_online", message={"vi": "a", "en": "a"})
    write_card(tmp_path / "rules", "papers/a_rule", card)
    counter = {"channels": [{"id": "counter", "mode": "counter"}]}
    procedures = [counter | {"steps": [{"id": "file", "actor": "applicant"}]}, counter, {}]
    found, problems = run(tmp_path / "rules", small_facts(tmp_path / "c", procedures))
    assert problems == []
    assert [finding.procedure for finding in found.findings] == ["1.000001"]
    assert [missing.as_json() for missing in found.not_assessed] == [
        {"rule": "a_rule", "procedure": "1.000002", "missing": ["steps_known"]},
        {"rule": "a_rule", "procedure": "1.000003", "missing": ["channels_known", "steps_known"]},
    ]


@pytest.mark.parametrize(
    ("card", "confidence"),
    [
        (altered(applies_to="procedure", when="action = 'issue'", message={"vi": "a", "en": "a"}), "medium"),
        (altered(applies_to="procedure", when="name <> ''", message={"vi": "a", "en": "a"}), "high"),
        (altered(applies_to="procedure", when="name <> ''", confidence="low", message={"vi": "a", "en": "a"}), "low"),
    ],
)
def test_a_finding_is_no_surer_than_the_facts_it_used(tmp_path: Path, card: dict[str, Any], confidence: str) -> None:
    (finding,) = findings_of_card(tmp_path, card, [{"name": "Cấp giấy phép"}])
    assert finding.confidence == confidence


def test_two_cards_of_one_name(tmp_path: Path) -> None:
    write_card(tmp_path / "one", "papers/a_rule", altered())
    write_card(tmp_path / "two", "evidence/a_rule", altered())
    write_card(tmp_path / "two", "evidence/another", altered(status={"stage": "removed", "since": "0.1"}))
    write_card(tmp_path / "two", "lying_about", altered())
    rules, problems = load_rules([tmp_path / "one", tmp_path / "two"])
    assert [(rule.family, rule.name) for rule in rules] == [("papers", "a_rule")]
    assert [f"{p.place} {p.code}: {p.message.vi} → {p.remedy.vi}" for p in problems] == [
        "lying_about.yaml card_without_family: Thẻ 'lying_about.yaml' nằm ngay trong thư mục quy tắc nên không được đọc."
        " → Chuyển vào thư mục của nhóm quy tắc, như evidence/lying_about.yaml.",
        "evidence/a_rule.yaml duplicate_rule: Hai quy tắc cùng tên 'a_rule': "
        f"'papers/a_rule.yaml' trong thư mục '{tmp_path / 'one'}' của đơn vị và 'evidence/a_rule.yaml' trong thư mục '{tmp_path / 'two'}' của đơn vị."
        " → Đổi tên một trong hai.",
    ]
    assert (problems[0].message.en, problems[0].remedy.en) == (
        "The card 'lying_about.yaml' lies in the folder of rules itself and is not read.",
        "Move it into the folder of its family, such as evidence/lying_about.yaml.",
    )


def test_a_card_with_the_name_of_one_of_the_package(tmp_path: Path) -> None:
    write_card(tmp_path, "copies/several_sets", altered())
    _, (problem,) = load_rules([folder("rules"), tmp_path])
    assert problem.message.vi == (
        "Hai quy tắc cùng tên 'several_sets': 'copies/several_sets.yaml' của gói cài đặt"
        f" và 'copies/several_sets.yaml' trong thư mục '{tmp_path}' của đơn vị."
    )
    assert problem.remedy.vi == "Đổi tên thẻ của đơn vị."


def test_one_finding_for_each_path_however_many_rows(tmp_path: Path) -> None:
    query = "SELECT d.procedure, d.path, d.document FROM documents d JOIN channels c ON c.procedure = d.procedure"
    channels = [{"id": "counter", "mode": "counter"}, {"id": "online", "mode": "online"}]
    findings = findings_of_card(tmp_path, altered(when=None, query=query), [{"dossier": DOSSIER, "channels": channels}])
    assert [finding.path for finding in findings] == ["dossier/birth", "dossier/form"]


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * FROM documents WHERE class = 'evidence'",
        "SELECT d.*, 1 + 1 FROM documents d WHERE class = 'evidence'",
        "SELECT procedure, path, document, document FROM documents WHERE class = 'evidence'",
        "WITH found AS (SELECT procedure AS code, path, document FROM documents WHERE class = 'evidence') SELECT code AS procedure, path, document FROM found",
    ],
)
def test_a_query_may_leave_the_names_of_its_columns_to_the_database(tmp_path: Path, query: str) -> None:
    (finding,) = findings_of_card(tmp_path, altered(when=None, query=query), [{"dossier": DOSSIER}])
    assert (finding.path, finding.message.vi) == ("dossier/birth", "1.000001 đòi Giấy khai sinh")


@pytest.mark.parametrize("key", ["when", "legal_state"])
def test_a_predicate_may_ask_other_tables(tmp_path: Path, key: str) -> None:
    """Tables are filled when a query first reads them; a subquery reads too."""
    asks = "procedure in (select procedure from channels)"
    keys = (
        {"when": f"class = 'evidence' and {asks}"}
        if key == "when"
        else {"legal_state": f"case when {asks} then 'new' else 'record_stale' end"}
    )
    (finding,) = findings_of_card(tmp_path, altered(**keys), [{"dossier": DOSSIER, "channels": [{"id": "counter", "mode": "counter"}]}])
    assert (finding.path, finding.legal_state) == ("dossier/birth", "new")


def test_a_message_may_hold_percents_and_braces(tmp_path: Path) -> None:
    message = {"vi": "100 % của {{x}} %s %(copies)s: {copies}", "en": "{copies} of 100%"}
    (finding,) = findings_of_card(tmp_path, altered(message=message), [{"dossier": [BIRTH | {"copies": 3}]}])
    assert (finding.message.vi, finding.message.en) == ("100 % của {x} %s %(copies)s: 3", "3 of 100%")


def test_one_value_is_told_by_its_own_column(tmp_path: Path) -> None:
    """`true` and `1` are equal to Python, and a flag and a number may stand in one message."""
    query = "SELECT procedure, path, true AS present_only, 1 AS copies, [[1], [2, 3]] AS cases FROM documents WHERE class = 'evidence'"
    message = {"vi": "{present_only} {copies} {cases}", "en": "{cases}"}
    (finding,) = findings_of_card(tmp_path, altered(when=None, query=query, message=message), [{"dossier": [BIRTH]}])
    assert (finding.message.vi, finding.message.en) == ("có 1 1, 2; 3", "1, 2; 3")


def test_another_procedure_is_called_by_its_name_and_several_by_their_codes(tmp_path: Path) -> None:
    query = (
        "SELECT a.procedure, '' AS path, b.procedure AS other, ['1.000002', '1.000003'] AS members FROM procedures a, procedures b"
        " WHERE b.procedure = '1.000001' AND b.procedure <> a.procedure"
    )
    named = [{"name": name} for name in ("Cấp thẻ (thực hiện tại cấp tỉnh)", "Cấp lại thẻ", "Cấp thẻ (thực hiện tại cấp xã)")]
    card = altered(when=None, query=query, cut={"edit": "ask"}, message={"vi": "{procedure} {other} {members}", "en": "{other}"})
    told = [finding.message.vi for finding in findings_of_card(tmp_path, card, named)]
    assert told == [
        "1.000002 1.000001 (“Cấp thẻ (thực hiện tại cấp tỉnh)”) 1.000002, 1.000003",
        "1.000003 1.000001 1.000002, 1.000003",
    ]


def test_a_value_without_words_breaks_its_rule_and_no_screen(tmp_path: Path) -> None:
    write_card(tmp_path, "papers/a_rule", altered())
    ((rule,), _) = load_rules([tmp_path])
    message = Message(rule, {}, Display(small_facts(tmp_path / "c").catalogue))
    message.must_tell({"procedure": "1.000001", "document": ["birth_certificate", None]})
    for value in ({"struct": 1}, date(2026, 1, 1), [{"struct": 1}]):
        with pytest.raises(Unusable) as refused:
            message.must_tell({"procedure": "1.000001", "document": value})
        assert refused.value.reason.vi == "lời nhắn không viết được cột 'document'"


def test_a_fact_that_two_rules_need_is_missing_for_both(tmp_path: Path) -> None:
    message = {"vi": "a", "en": "a"}
    for name, needs in (("one", ["steps_known"]), ("two", ["channels_known", "steps_known"]), ("three", ["form_code_known"])):
        subject = "document" if name == "three" else "procedure"
        write_card(tmp_path / "rules", f"papers/{name}", altered(applies_to=subject, needs=needs, when="true", message=message))
    one_form = {"dossier": [DOSSIER[0], {"id": "second", "document": "second_declaration", "form_code": "M02"}]}
    counter = {"channels": [{"id": "counter", "mode": "counter"}]}
    found, problems = run(tmp_path / "rules", small_facts(tmp_path / "c", [one_form, counter]))
    assert problems == []
    assert [(missing.rule, missing.procedure, missing.missing) for missing in found.not_assessed] == [
        ("one", "1.000001", ("steps_known",)),
        ("one", "1.000002", ("steps_known",)),
        ("three", "1.000001", ("form_code_known",)),
        ("two", "1.000001", ("channels_known", "steps_known")),
        ("two", "1.000002", ("steps_known",)),
    ]
    assert [(finding.rule, finding.path) for finding in found.findings] == [("three", "dossier/second")]


@pytest.mark.parametrize(
    ("needs", "flags"),
    [
        (["documents.held_in", "documents.readable_by_authority"], ("document_known",)),
        (["class", "documents.form_code", "form_code_known"], ("document_known", "form_code_known")),
        (["procedures.steps_known", "documents.bundle"], ("steps_known", "bundle")),
    ],
)
def test_a_card_needs_a_column_and_the_flag_tells_whether_it_is_known(tmp_path: Path, needs: list[str], flags: tuple[str, ...]) -> None:
    write_card(tmp_path / "rules", "papers/one", altered(needs=needs, message={"vi": "a", "en": "a"}))
    cards, problems = load_rules([tmp_path / "rules"])
    assert (problems, [card.card.needs for card in cards]) == ([], [flags])
    assert mistakes(small_facts(tmp_path / "c"), cards) == []


def test_no_rule_speaks_of_a_secret_procedure(tmp_path: Path) -> None:
    card = altered(applies_to="procedure", needs=["steps_known"], when="true", message={"vi": "{name}", "en": "{name}"})
    write_card(tmp_path / "rules", "papers/a_rule", card)
    write_card(tmp_path / "rules", "papers/b_rule", altered(applies_to="procedure", when="true", message={"vi": "{name}", "en": "a"}))
    secret = {"name": "Tên mật", "classification": "secret"}
    found, problems = run(tmp_path / "rules", small_facts(tmp_path / "c", [secret, {"name": "Tên", "classification": "internal_b"}]))
    assert problems == []
    assert [finding.message.vi for finding in found.findings] == ["Tên"]
    assert [missing.procedure for missing in found.not_assessed] == ["1.000002"]


def test_phrases_are_words_as_they_are_written_inside_a_pattern(tmp_path: Path) -> None:
    card = altered(
        when="regexp_matches(name, '^(bản sao )?' || $papers, 'i')",
        phrases={"papers": ["giấy (mẫu 1)", "quyết định … của sở"]},
        cut={"edit": "ask"},
        message={"vi": "{path}", "en": "{path}"},
    )
    names = ("Bản sao giấy (mẫu 1)", "giấy mẫu 1", "Quyết định về việc giao đất của Sở", "quyết định; văn bản của Sở")
    lines = [{"id": f"line_{number}", "document": "declaration", "name": name} for number, name in enumerate(names)]
    assert [finding.path for finding in findings_of_card(tmp_path, card, [{"dossier": lines}])] == ["dossier/line_0", "dossier/line_2"]


def test_a_name_is_a_number_or_words_and_not_both(tmp_path: Path) -> None:
    number = {"value": 2, "meaning": {"vi": "số", "en": "number"}}
    card = altered(when="regexp_matches(name, $words, 'i')", phrases={"words": ["giấy"]}, parameters={"words": number}, cut={"edit": "ask"})
    write_card(tmp_path / "rules", "papers/a_rule", card)
    _, problems = run(tmp_path / "rules", small_facts(tmp_path / "catalogue"))
    assert [problem.code for problem in problems] == ["named_twice"]
