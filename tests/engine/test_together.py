"""Rows that make one finding together, and the words that a message takes as the row has it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from analyzer.engine.findings.finding import Finding
from tests.engine.cards import altered, run, small_facts, write_card

PAPERS = [
    {"id": "a", "document": "birth_certificate", "copies": 2},
    {"id": "b", "document": "identity_card", "copies": 1},
    {"id": "c", "document": "birth_certificate", "copies": 1, "name": "Khai sinh của con"},
]


def _found(root: Path, dossier: list[dict[str, Any]] = PAPERS, says: str = "{document}", **keys: Any) -> list[Finding]:
    card = altered(**{"when": "copies > 0", "cut": {"edit": "ask"}, "message": {"vi": says, "en": says}, **keys})
    write_card(root / "rules", "papers/a_rule", card)
    found, problems = run(root / "rules", small_facts(root / "catalogue", [{"dossier": dossier}]))
    assert problems == []
    return found.findings


def _told(findings: list[Finding]) -> list[tuple[str, str]]:
    return [(finding.path, finding.message.vi) for finding in findings]


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        ({"once": "procedure"}, [("dossier/a", "Giấy khai sinh")]),
        ({"once": "document"}, [("dossier/a", "Giấy khai sinh"), ("dossier/b", "Thẻ căn cước")]),
        ({"once": "procedure", "first": "copies"}, [("dossier/b", "Thẻ căn cước")]),
        ({"once": "procedure", "every": ["document"]}, [("dossier/a", "Giấy khai sinh, Thẻ căn cước")]),
        ({"once": "procedure", "says": "{count}"}, [("dossier/a", "3")]),
        ({"once": "procedure", "at": "'name'"}, [("name", "Giấy khai sinh")]),
        ({"let": {"twice": "copies * 2"}, "when": "twice > 2", "says": "{twice}"}, [("dossier/a", "4")]),
        (
            {"let": {"kind": "document"}, "once": "procedure", "every": ["kind"], "says": "{kind}"},
            [("dossier/a", "Giấy khai sinh, Thẻ căn cước")],
        ),
    ],
)
def test_rows_make_one_finding(tmp_path: Path, keys: dict[str, Any], told: list[tuple[str, str]]) -> None:
    assert _told(_found(tmp_path, **keys)) == told


def test_a_finding_of_several_rows_is_known_by_what_it_tells(tmp_path: Path) -> None:
    (finding,) = _found(tmp_path, once="procedure", when="copies > 0 and not conditional")
    assert finding.seen.read == {"document": "birth_certificate"}


HOW = {
    "how": [
        {"when": "copies > 1", "vi": "{copies} bản", "en": "{copies} copies"},
        {"when": "class = 'identity'", "vi": "giấy tờ tùy thân", "en": "identity"},
        {"vi": "khác", "en": "else"},
    ]
}


def test_the_first_variant_that_fits_is_said(tmp_path: Path) -> None:
    assert [message for _, message in _told(_found(tmp_path, says="{how}", variants=HOW))] == ["2 bản", "giấy tờ tùy thân", "khác"]


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ({}, "giấy tờ tùy thân"),
        ({"every": ["copies"]}, "1; 2 bản"),
        ({"every": ["class"], "variants": {"how": HOW["how"][1:]}, "first": "-copies"}, "giấy tờ tùy thân"),
        ({"variants": {"how": [{"when": "count > 2", "vi": "{count} dòng", "en": "{count} lines"}]}}, "3 dòng"),
    ],
)
def test_of_rows_that_make_one_finding_the_first_chooses_unless_all_are_told(tmp_path: Path, keys: dict[str, Any], said: str) -> None:
    (finding,) = _found(tmp_path, **{"says": "{how}", "variants": HOW, "once": "procedure", "first": "copies", **keys})
    assert finding.message.vi == said


def test_where_no_variant_fits_nothing_is_said(tmp_path: Path) -> None:
    found = _found(tmp_path, says="({how})", variants={"how": HOW["how"][:1]})
    assert [message for _, message in _told(found)] == ["(2 bản)", "()", "()"]


def test_a_select_may_have_variants(tmp_path: Path) -> None:
    select = "SELECT procedure, path, copies > 1 AS several FROM documents WHERE copies > 0"
    variants = {"how": [{"when": "several", "vi": "nhiều", "en": "many"}, {"vi": "một", "en": "one"}]}
    found = _found(tmp_path, when=None, query=select, says="{how}", variants=variants)
    assert [message for _, message in _told(found)] == ["nhiều", "một", "một"]


def test_rewording_a_variant_changes_no_state(tmp_path: Path) -> None:
    before = _found(tmp_path / "a", says="{how}", variants=HOW)
    reworded = {"how": [one | {"vi": f"{one['vi']} mới"} for one in HOW["how"]]}
    after = _found(tmp_path / "b", says="{how}", variants=reworded)
    assert [finding.state for finding in after] == [finding.state for finding in before]
    assert [finding.message for finding in after] != [finding.message for finding in before]


@pytest.mark.parametrize(
    ("keys", "confidence"),
    [({"every": ["copies"]}, "medium"), ({"every": ["copies"], "at": "'name'"}, "medium"), ({}, "high"), ({"first": "-copies"}, "medium")],
)
def test_a_finding_that_tells_of_all_rows_is_as_sure_as_the_least_sure(tmp_path: Path, keys: dict[str, Any], confidence: str) -> None:
    read = {"id": "b", "name": "Bản sao Giấy khai sinh", "copies": 2}
    facts = small_facts(
        tmp_path / "c", [{"dossier": [PAPERS[2] | {"id": "a"}, read], "source": {"system": "portal", "seen": "2026-07-18"}}]
    )
    told = {"vi": "{copies}", "en": "{copies}"}
    write_card(
        tmp_path / "rules",
        "papers/a_rule",
        altered(**{"when": "copies > 0", "cut": {"edit": "ask"}, "message": told, "once": "procedure", **keys}),
    )
    (finding,) = run(tmp_path / "rules", facts)[0].findings
    assert finding.confidence == confidence


@pytest.mark.parametrize(
    "keys", [{"every": ["held_in"], "says": "{held_in}"}, {"every": ["held_in"], "let": {"held_in": "held_in[1]"}, "says": "{held_in}"}]
)
def test_of_a_column_of_lists_the_values_in_them_are_told(tmp_path: Path, keys: dict[str, Any]) -> None:
    (finding,) = _found(tmp_path, when="len(held_in) > 0", once="procedure", **keys)
    assert finding.message.vi == "Cơ sở dữ liệu hộ tịch điện tử, Cơ sở dữ liệu quốc gia về dân cư"
