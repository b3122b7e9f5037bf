"""What each word of the selector language means, and what is said of one that means nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from analyzer.analysis import rulebook
from analyzer.engine.choosing.names import PREFIXES
from analyzer.engine.choosing.selecting import UnknownWord, select
from analyzer.engine.choosing.selection import Selection, Wanted
from analyzer.facts.facts import Facts
from tests.engine.cards import small_facts

CARD = {"results": [{"id": "card", "document": "identity_card"}]}
PROCEDURES = [
    {"name": "Đăng ký", "dossier": [{"id": "card", "document": "identity_card"}]},
    {"name": "Cấp thẻ", "dossier": [{"id": "birth", "document": "birth_certificate"}], **CARD},
    {"name": "Trích lục", "ministry": "btp", "results": [{"id": "one", "document": "birth_certificate"}]},
]
RULES = rulebook(Path("nowhere"))[0]
FIRST, SECOND, THIRD = ("1.000001", "1.000002", "1.000003")


@pytest.fixture(scope="module")
def facts(tmp_path_factory: pytest.TempPathFactory) -> Facts:
    return small_facts(tmp_path_factory.mktemp("selecting"), PROCEDURES)


def meant(facts: Facts, *words: str, ignore: tuple[str, ...] = (), changed: dict[str, frozenset[str]] | None = None) -> Selection:
    return select(Wanted(words, ignore, changed), RULES, facts)


@pytest.mark.parametrize(
    ("words", "procedures"),
    [
        (("1.000002",), {SECOND}),
        (("1.000002+",), {FIRST, SECOND}),
        (("+1.000002",), {SECOND, THIRD}),
        (("+1.000002+",), {FIRST, SECOND, THIRD}),
        (("procedure:+1.000001",), {FIRST, SECOND, THIRD}),
        (("field:residence",), {FIRST, SECOND, THIRD}),
        (("ministry:btp",), {THIRD}),
        (("1.000001,1.000003",), {FIRST, THIRD}),
        (("1.000001", "1.000003"), {FIRST, THIRD}),
        (("1.000001", "ministry:btp"), set()),
        (("severity:high",), {FIRST, SECOND, THIRD}),
        (("procedure:1.000001,1.000003",), {FIRST, THIRD}),
        (("ministry:bca,btp",), {FIRST, SECOND, THIRD}),
        (("ministry:btp,several_sets",), {THIRD}),
        (("ministry:btp,1.000001",), set()),
    ],
)
def test_procedures(facts: Facts, words: tuple[str, ...], procedures: set[str]) -> None:
    assert meant(facts, *words).procedures == procedures


def test_what_changed_is_selected_by_aspect(facts: Facts) -> None:
    changed = {FIRST: frozenset({"documents", "fees"}), SECOND: frozenset({"steps"})}
    assert meant(facts, "changed.documents", changed=changed).procedures == {FIRST}
    assert meant(facts, "changed.documents,changed.steps", changed=changed).procedures == {FIRST, SECOND}
    assert meant(facts, "changed.documents", changed={FIRST: frozenset({"copies"})}).procedures == set(), (
        "copies are an aspect of their own"
    )
    assert meant(facts, "changed", changed=changed).procedures == {FIRST, SECOND}
    assert meant(facts, ignore=("changed.steps",), changed=changed).procedures == {FIRST, THIRD}


def test_rules_by_name_family_and_severity(facts: Facts) -> None:
    assert meant(facts, "several_sets").rules == {"several_sets"}
    assert meant(facts, "copies").rules == {rule.name for rule in RULES if rule.family == "copies"}
    assert meant(facts, "copies", "several_forms").rules == meant(facts, "copies").rules | {"several_forms"}
    assert meant(facts, "severity:high,medium").rules == meant(facts, "severity:high,severity:medium").rules
    assert meant(facts, "severity:high,several_sets").rules == meant(facts, "severity:high", "several_sets").rules
    high = meant(facts, "severity:high,severity:medium", ignore=("time",)).rules
    assert high == {rule.name for rule in RULES if rule.card.severity != "low" and rule.family != "time"}


def test_confidence_is_that_of_the_finding(facts: Facts) -> None:
    assert meant(facts, ignore=("confidence:low",)).confidences == {"high", "medium"}
    assert meant(facts, "confidence:low").rules == {rule.name for rule in RULES}


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("severl_sets", "Không có quy tắc hay nhóm quy tắc 'severl_sets'. Có phải là 'several_sets'?"),
        ("copys", "Không có quy tắc hay nhóm quy tắc 'copys'. Có phải là 'copies'?"),
        ("feild:residence", "Không có loại 'feild:' để chọn. Có phải là 'field'?"),
        ("field:residense", "Không có lĩnh vực 'residense'. Có phải là 'residence'?"),
        ("severity:high,mediun", "Không có mức độ 'mediun'. Có phải là 'medium'?"),
        ("severity:hihg", "Không có mức độ 'hihg'. Có phải là 'high'?"),
        ("1.00002", "Không có thủ tục '1.00002'. Có phải là '1.000002'?"),
        ("event:moving", "Không có sự kiện 'moving'. Xem danh sách: vocabulary/life_events.yaml."),
        ("confidence:", "Không có độ tin cậy ''. Có: high, low, medium."),
        ("", "Không có quy tắc hay nhóm quy tắc ''. Xem danh sách: tthc rules."),
        ("changed.step", "Không có mặt thay đổi 'step'. Có phải là 'steps'?"),
        ("changed.steps", "'changed.steps' cần biết so với phiên bản nào. Thêm --against NGÀY, THƯ_MỤC hoặc phiên bản git."),
    ],
)
def test_a_word_that_means_nothing(facts: Facts, word: str, said: str) -> None:
    with pytest.raises(UnknownWord) as unknown:
        meant(facts, word)
    assert unknown.value.message.vi.startswith(said)


def test_no_name_of_the_rulebook_means_two_things() -> None:
    names, families = {rule.name for rule in RULES}, {rule.family for rule in RULES}
    assert names.isdisjoint(families)
    assert (names | families).isdisjoint((*PREFIXES, "changed"))
