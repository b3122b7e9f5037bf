"""Columns are computed together: what certificates and the needs of rules read, with what the rules ask."""

from __future__ import annotations

from pathlib import Path

import pytest

from analyzer.engine.cards.loading import load_rules
from analyzer.engine.findings.certifying import certificates
from analyzer.engine.run import review
from analyzer.facts.database.tables import Tables
from tests.engine.cards import altered, small_facts, write_card

QUERY = "SELECT procedure, path, document FROM documents WHERE copies > 1"
LEASE = {"id": "lease", "document": "lease", "copies": 2}


def test_no_table_is_computed_a_second_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_card(tmp_path / "rules", "papers/a_rule", altered(when="copies > 1", cut={"edit": "set", "path": "$path/copies", "to": "1"}))
    rules, _ = load_rules([tmp_path / "rules"])
    facts = small_facts(tmp_path / "catalogue", [{"dossier": [LEASE]}])
    findings = review(facts, rules).findings
    again: list[str] = []
    monkeypatch.setattr(Tables, "_fill", lambda _self, table, _names: again.append(table))
    assert [one.way for one in certificates(facts, rules, findings).values()] == ["same_paper"]
    assert again == []


def test_what_a_rule_needs_is_computed_with_what_it_asks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_card(tmp_path / "rules", "papers/a_rule", altered(when=None, query=QUERY, needs=["issuer_known"], cut={"edit": "ask"}))
    rules, problems = load_rules([tmp_path / "rules"])
    facts = small_facts(tmp_path / "catalogue", [{"dossier": [LEASE]}])
    filled: list[str] = []
    fill = Tables._fill

    def counted(self: Tables, table: str, names: frozenset[str]) -> None:
        filled.append(table)
        fill(self, table, names)

    monkeypatch.setattr(Tables, "_fill", counted)
    assert ([one.path for one in review(facts, rules).findings], problems) == (["dossier/lease"], [])
    assert filled.count("documents") == 1
