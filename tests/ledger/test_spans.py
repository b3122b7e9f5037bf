"""Several decisions between two versions are held together against what changed; names and successors are those of the books."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from analyzer.ledger.checks.double_entry import double_entry
from analyzer.ledger.outcome import Outcome, by_weight
from analyzer.model.changes import Change
from tests.ledger.making import decision, ledger_of, row
from tests.small import read_catalogue, write_catalogue

CASES = yaml.safe_load((Path(__file__).parent / "spans.yaml").read_text("utf-8"))
BASE = {
    "1.000001": {"name": "Một", "level": ["province"]},
    "1.000002": {"name": "Hai", "level": ["province", "commune"]},
    "1.000003": {"name": "Ba", "level": ["province"]},
}


def _catalogue(root: Path, procedures: dict[str, Any]) -> None:
    write_catalogue(root, [{"id": code, **body} for code, body in procedures.items()])


def _revision(case: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = {code: dict(body) for code, body in BASE.items() if code not in case.get("gone", ())}
    found |= {code: {"name": name} for code, name in case.get("come", {}).items()}
    for code, level in case.get("level", {}).items():
        found[code]["level"] = [level]
    for code, name in case.get("names", {}).items():
        found[code]["name"] = name
    return found


def _change(code: str, aspect: str = "", kind: Any = "amended", before: Any = None, after: Any = None) -> Change:
    if kind == "amended":
        return Change(code, kind, "part", aspect, "neutral", "", "")  # type: ignore[arg-type]
    return Change(code, kind, "", "procedure", "unclear", before or code, after or code)


def _row(given: dict[str, Any]) -> dict[str, Any]:
    (action, code), *more = given.items()
    named = {"name": BASE[code]["name"] if code in BASE else "", **dict(more)}
    return row(action, code or None, **named)


def _told(outcome: Outcome) -> str:
    number = outcome.of.removesuffix("/QĐ-BCA")
    asked = outcome.weight == "ask" and outcome.code != "not_its_name"
    return f"{number if number != outcome.of else ''} {outcome.code}{' (ask)' if asked else ''}".strip()


@pytest.mark.parametrize("case", CASES, ids=[case["case"] for case in CASES])
def test_decisions_of_a_span(tmp_path: Path, case: dict[str, Any]) -> None:
    _catalogue(tmp_path / "base", BASE)
    _catalogue(tmp_path / "revision", _revision(case))
    signed = [decision(f"{at}/QĐ-BCA", f"2026-03-{at:02}", list(map(_row, rows))) for at, rows in enumerate(case["decisions"], 1)]
    found = ledger_of(tmp_path / "ledger", *signed)
    assert len(found.ledger.decisions) == len(signed)
    changes = [_change(**given) for given in case.get("changes", ())]
    base, revision = read_catalogue(tmp_path / "base")[0], read_catalogue(tmp_path / "revision")[0]
    outcomes = by_weight(double_entry(found.ledger.decisions, changes, base, revision))
    assert sorted(map(_told, outcomes)) == sorted(case.get("says", ()))
