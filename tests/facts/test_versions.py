"""The tables of versions, changes and decisions: what they hold, and that nothing is read or compared where there is nothing."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from analyzer.facts.facts import Facts, compute
from analyzer.reading.load import load
from tests.small import AS_OF, write_catalogue

LIMIT = {"time_limits": [{"id": "normal", "value": "7 working days"}]}


def _facts(
    root: Path, now: dict[str, Any], *earlier: dict[str, Any], decisions: tuple[dict[str, Any], ...] = (), as_of: date = AS_OF
) -> Facts:
    """1.000001 as it is now, and before, beside a procedure without a history."""
    write_catalogue(root, [now, {}])
    head = yaml.safe_load((root / "procedures" / "1.000002.yaml").read_text("utf-8"))
    for body in earlier:
        name = f"1.000001@{body.get('effective') or body.get('recorded')}.yaml"
        (root / "procedures" / name).write_text(yaml.safe_dump({**head, "id": "1.000001", **body}, allow_unicode=True), "utf-8")
    for decision in decisions:
        rows = [{"level": "province", "field": "residence", "name": "Thủ tục thử", **row} for row in decision["rows"]]
        whole = {"format": "1", "authority": "ministry", "issuer": "ministry_of_public_security", **decision, "rows": rows}
        path = root / "decisions" / decision["signed"][:4] / f"{decision['number'].replace('/', '-')}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(yaml.safe_dump(whole, allow_unicode=True), "utf-8")
    return compute(load(root, as_of)[0])


def _rows(facts: Facts, table: str, *columns: str, where: str = "true") -> list[tuple[Any, ...]]:
    found = facts.tables.rows(f"SELECT {', '.join(columns)} FROM {table} WHERE {where} ORDER BY ALL")
    return [tuple(row.values()) for row in found]


def test_a_change_says_what_before_and_after_and_how_much(tmp_path: Path) -> None:
    before = {"effective": "2024-01-01", "until": "2025-12-31", **LIMIT, "published_by": "11/QĐ-BCA"}
    now = {"effective": "2026-01-01", "time_limits": [{"id": "normal", "value": "5 working days"}], "published_by": "12/QĐ-BCA"}
    facts = _facts(tmp_path, now, before)
    when = ("path", "since_before", "since", "latest", "decision")
    assert _rows(facts, "changes", *when, where="of_law") == [
        ("time_limits/normal/value", "2024-01-01", "2026-01-01", True, "12/QĐ-BCA"),
    ]
    what = ("direction", "element", "key", "before", "after", "counted", "number_before", "number_after", "unit_after")
    assert _rows(facts, "changes", *what, where="of_law") == [
        ("down", "time_limits/normal", "value", "7 working days", "5 working days", True, 7.0, 5.0, "working days"),
    ]


def test_numbers_in_two_units_are_not_compared(tmp_path: Path) -> None:
    before = {"effective": "2024-01-01", "until": "2025-12-31", **LIMIT}
    facts = _facts(tmp_path, {"effective": "2026-01-01", "time_limits": [{"id": "normal", "value": "10 days"}]}, before)
    columns = ("counted", "number_before", "unit_before", "number_after", "unit_after")
    assert _rows(facts, "changes", *columns, where="key = 'value'") == [(False, 7.0, "working days", 10.0, "days")]


def test_one_paper_is_one_thing_under_another_id_and_in_another_line(tmp_path: Path) -> None:
    form = {"id": "form", "document": "declaration"}
    choice = {"id": "proof", "any_of": [{"id": "a", "document": "birth_certificate"}, {"id": "b", "document": "passport"}]}
    facts = _facts(
        tmp_path,
        {"effective": "2026-01-01", "dossier": [form, {"id": "paper", "document": "birth_certificate"}]},
        {"effective": "2020-01-01", "until": "2021-12-31", "dossier": [form, {"id": "birth", "document": "birth_certificate"}]},
        {"effective": "2022-01-01", "until": "2023-12-31", "dossier": [form]},
        {"effective": "2024-01-01", "until": "2025-12-31", "dossier": [form, choice]},
    )
    columns = ("since", "path", "thing", "about", "comes", "goes", "elsewhere")
    assert _rows(facts, "changes", *columns, where="aspect = 'documents'") == [
        ("2022-01-01", "dossier/birth", "dossier/birth_certificate", ["birth_certificate"], False, True, False),
        ("2024-01-01", "dossier/proof", "dossier/birth_certificate passport", ["birth_certificate", "passport"], True, False, False),
        ("2026-01-01", "dossier/paper", "dossier/birth_certificate", ["birth_certificate"], True, False, True),
        ("2026-01-01", "dossier/proof", "dossier/birth_certificate passport", ["birth_certificate", "passport"], False, True, True),
    ]


def test_a_part_that_one_side_says_nothing_of_is_not_stated_on_both(tmp_path: Path) -> None:
    before = {"effective": "2024-01-01", "until": "2025-12-31", **LIMIT}
    now = {"effective": "2026-01-01", **LIMIT, "conditions": [{"id": "age", "text": "Đủ 18 tuổi"}], "sets": 1}
    assert _rows(_facts(tmp_path, now, before), "changes", "path", "stated", "direction", where="of_law") == [
        ("conditions/age", False, "unclear"),
        ("sets", False, "unclear"),
    ]


@pytest.mark.parametrize(
    ("as_of", "since"),
    [(date(2023, 6, 1), []), (date(2024, 6, 1), [("2024-01-01", True)]), (AS_OF, [("2024-01-01", False), ("2026-01-01", True)])],
)
def test_only_changes_that_have_taken_effect(tmp_path: Path, as_of: date, since: list[tuple[str, bool]]) -> None:
    facts = _facts(
        tmp_path,
        {"effective": "2026-01-01", "sets": 1},
        {"effective": "2022-01-01", "until": "2023-12-31", "sets": 3},
        {"effective": "2024-01-01", "until": "2025-12-31", "sets": 2},
        as_of=as_of,
    )
    assert _rows(facts, "changes", "since", "latest", where="path = 'sets'") == since


def test_a_version_that_comes_again_is_told_from_a_new_one(tmp_path: Path) -> None:
    facts = _facts(tmp_path, {"effective": "2020-01-01", "sets": 2}, {"effective": "2025-01-01", "until": "2025-12-31", "sets": 1})
    assert _rows(facts, "changes", "since", "direction", "returns", where="path = 'sets'") == [
        ("2025-01-01", "down", False),
        ("2026-01-01", "up", True),
    ]


def test_decisions_cover_a_change_from_the_version_before_to_the_next(tmp_path: Path) -> None:
    decisions = tuple(
        {"number": f"{number}/QĐ-BCA", "signed": day, "rows": [{"action": "amend", "code": code}]}
        for number, day, code in (
            (1, "2021-12-01", "1.000001"),
            (2, "2023-12-01", "1.000001"),
            (3, "2025-12-10", "1.000001"),
            (4, "2025-12-11", "1.000002"),
            (5, "2026-12-01", "1.000001"),
        )
    )
    facts = _facts(
        tmp_path,
        {"effective": "2026-01-01", "sets": 1},
        {"effective": "2022-01-01", "until": "2023-12-31", "sets": 3},
        {"effective": "2024-01-01", "until": "2025-12-31", "sets": 2},
        decisions=decisions,
    )
    assert _rows(facts, "changes", "since", "covered_by", where="path = 'sets'") == [
        ("2024-01-01", ["2/QĐ-BCA", "3/QĐ-BCA"]),
        ("2026-01-01", ["3/QĐ-BCA"]),
    ]


def test_versions_say_what_follows_them(tmp_path: Path) -> None:
    facts = _facts(tmp_path, {"effective": "2026-01-01", "until": "2026-12-31"}, {"effective": "2027-01-01"})
    columns = ("procedure", "since", "state", "until", "days_left", "followed", "repealed", "temporary")
    assert _rows(facts, "versions", *columns) == [
        ("1.000001", "2026-01-01", "in_force", "2026-12-31", 39, True, False, True),
        ("1.000001", "2027-01-01", "coming", "", 0, False, False, False),
    ]


def test_the_last_word_of_the_ledger_at_each_level(tmp_path: Path) -> None:
    decisions = (
        {"number": "1/QĐ-BCA", "signed": "2025-01-01", "rows": [{"action": "amend", "code": "1.000001"}]},
        {"number": "2/QĐ-BCA", "signed": "2025-06-01", "unconfirmed": ["rows"], "rows": [{"action": "repeal", "code": "1.000001"}]},
        {"number": "3/QĐ-BCA", "signed": "2026-11-01", "effective": "2027-01-01", "rows": [{"action": "promulgate", "code": "1.000001"}]},
    )
    facts = _facts(tmp_path, {}, decisions=decisions)
    assert _rows(facts, "decision_rows", "decision", "since", "in_effect", "last", "confidence") == [
        ("1/QĐ-BCA", "2025-01-01", True, False, 1.0),
        ("2/QĐ-BCA", "2025-06-01", True, True, 0.5),
        ("3/QĐ-BCA", "2027-01-01", False, False, 1.0),
    ]
    assert _rows(facts, "versions", "procedure", "state", "repealed", "repealed_by", "gone_since", "confidence") == [
        ("1.000001", "in_force", True, "2/QĐ-BCA", "2025-06-01", 0.5)
    ]


def test_nothing_of_a_secret_procedure(tmp_path: Path) -> None:
    secret = {"classification": "secret", "effective": "2026-01-01"}
    before = {"classification": "secret", "effective": "2024-01-01", "until": "2025-12-31"}
    decision = {
        "number": "1/QĐ-BCA",
        "signed": "2026-01-01",
        "rows": [{"action": "repeal", "code": "1.000001"}, {"action": "amend", "code": "1.000002"}],
    }
    facts = _facts(tmp_path, secret, before, decisions=(decision,))
    assert _rows(facts, "versions", "procedure") == []
    assert _rows(facts, "changes", "procedure") == []
    assert _rows(facts, "decision_rows", "procedure") == [("1.000002",)]


def test_a_catalogue_without_versions_compares_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def must_not(*_: object) -> None:
        raise AssertionError("compared")

    monkeypatch.setattr("analyzer.comparing.plain.plain", must_not)
    facts = _facts(tmp_path, {"effective": "2026-01-01"})
    assert _rows(facts, "changes", "procedure") == []
    assert _rows(facts, "versions", "procedure", "state") == [("1.000001", "in_force")]
