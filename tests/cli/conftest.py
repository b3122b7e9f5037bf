"""Fixtures of the command line: a runner, and a small catalogue to run it on."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.running import Run, runner
from tests.small import keep_only, write_catalogue

RULES = frozenset(
    {
        *("evidence_held_in_register", "form_without_code", "mandatory_part_missing"),
        *("no_legal_basis", "no_online_channel", "no_result_stated"),
        *("several_sets", "several_originals", "several_copies"),
        *("certified_copy_demanded", "duplicate_evidence", "alternative_evidence_held_in_register"),
    }
)
"""Those that find something in the small catalogue, and some that do not: each command that reviews compiles every rule that is not switched off."""
REGISTRATION = {"id": "registration", "document": "enterprise_registration_certificate", "copies": 1}


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    monkeypatch.delenv("TTHC_LANG", raising=False)
    return runner(monkeypatch, capsys)


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two procedures: one asks for a paper that a register holds, one gives a card."""
    root = tmp_path_factory.mktemp("cli") / "catalogue"
    asking = {
        "name": "Cấp =giấy <b>phép</b>",
        "channels": [{"id": "counter", "mode": "counter"}],
        "dossier": [{"id": "form", "document": "declaration", "originals": 1}, REGISTRATION],
        "life_events": ["moving"],
        "time_limits": [{"id": "normal", "value": "3 working days"}],
    }
    giving = {"name": "Cấp thẻ", "results": [{"id": "card", "document": "identity_card"}]}
    event = {
        "name": {"vi": "Chuyển nhà", "en": "Moving"},
        "steps": [
            {"id": "first", "procedure": "1.000001"},
            {"id": "alone", "procedure": "1.000002", "optional": True},
            {"id": "then", "outside": {"name": "Việc của bộ khác", "ministry": "btp", "time": "5 working days"}, "after": ["first"]},
        ],
    }
    needing = {"dossier": [{"id": "card", "document": "identity_card"}]}
    write_catalogue(root, [asking, giving, needing], {"life_events": {"moving": event}})
    keep_only(root, RULES)
    return root
