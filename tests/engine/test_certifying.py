"""Certificates are read from columns that were computed together with those of the rules."""

from __future__ import annotations

from pathlib import Path

import pytest

from analyzer.engine.cards.loading import load_rules
from analyzer.engine.findings.certifying import certificates
from analyzer.engine.run import review
from analyzer.facts.database.tables import Tables
from tests.engine.cards import altered, small_facts, write_card

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
