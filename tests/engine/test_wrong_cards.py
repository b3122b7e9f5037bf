"""A card that is wrong is one problem with its place, and the other cards still run."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import duckdb
import pytest
import yaml

from analyzer.bundled import folder
from analyzer.engine.cards.allowed import FUNCTIONS
from analyzer.engine.cards.loading import load_rules
from analyzer.engine.run import mistakes
from analyzer.facts.database.tables import why_stopped
from analyzer.facts.facts import Facts
from analyzer.facts.tables.every import TABLES
from analyzer.model.problems import Problem
from tests.engine.cards import GOOD, altered, run, small_facts, write_card

QUERY = "SELECT procedure, path, document FROM documents"


def query(text: str, **keys: Any) -> dict[str, Any]:
    return altered(when=None, query=text, applies_to=None, **keys)


WRONG = yaml.safe_load((Path(__file__).parent / "wrong_cards.yaml").read_text("utf-8"))
NAMES = {"<functions>": ", ".join(sorted(name for name in FUNCTIONS if name[0].isalpha())), "<tables>": ", ".join(TABLES)}


@pytest.fixture(scope="module")
def facts(tmp_path_factory: pytest.TempPathFactory) -> Facts:
    return small_facts(tmp_path_factory.mktemp("catalogue") / "c")


@pytest.mark.parametrize("case", [pytest.param(case, id=case["case"]) for case in WRONG])
def test_a_wrong_card(facts: Facts, tmp_path: Path, case: dict[str, Any]) -> None:
    write_card(tmp_path, "evidence/wrong", case["text"] if "text" in case else altered(**case["alters"]))
    write_card(tmp_path, "papers/good", GOOD)
    found, problems = run(tmp_path, facts)
    assert _told(problems) == case["says"]
    assert {finding.rule for finding in found.findings} == ({"good"} if case["says"] else {"good", "wrong"})
    cards, wrong = load_rules([tmp_path])
    assert _told([*wrong, *mistakes(facts, cards)]) == case.get("checked", case["says"])


def _told(problems: list[Problem]) -> list[str]:
    told = [f"{p.place} {p.code}: {p.message.vi} → {p.remedy.vi}".removeprefix("evidence/wrong.yaml") for p in problems]
    for short, whole in NAMES.items():
        told = [line.replace(whole, short) for line in told]
    return told


SLOW = f"{QUERY} WHERE 1 < (SELECT sum(len(concat(a.path, b.path, c.path))) FROM documents a, documents b, documents c)"


@pytest.mark.parametrize(
    ("limits", "reason"),
    [
        ({"SECONDS": 0.2}, "chạy quá 0,2 giây nên bị dừng"),
        ({"MOST_ROWS": 3}, "cho ra quá 3 dòng nên bị dừng"),
    ],
)
def test_a_card_that_asks_too_much(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limits: dict[str, float], reason: str) -> None:
    lines = [{"id": f"line_{number}", "document": "declaration"} for number in range(300)]
    write_card(tmp_path / "rules", "evidence/wrong", query(SLOW if "SECONDS" in limits else QUERY))
    facts = small_facts(tmp_path / "c", [{"dossier": lines}])
    for name, value in limits.items():
        monkeypatch.setattr(f"analyzer.facts.database.tables.{name}", value)
    found, problems = run(tmp_path / "rules", facts)
    assert [problem.message.vi for problem in problems] == [f"Quy tắc 'wrong' không chạy được: {reason}."]
    assert problems[0].remedy.vi.startswith("Thu hẹp câu hỏi")
    assert (found.findings, found.failed) == ([], {"wrong"})


@pytest.mark.parametrize(
    ("error", "says"),
    [(duckdb.OutOfMemoryException("failed to pin block"), "cần quá 2 GB bộ nhớ nên bị dừng"), (duckdb.BinderException("no column"), None)],
)
def test_what_stopped_a_query(error: duckdb.Error, says: str | None) -> None:
    told = why_stopped(error)
    assert (told.vi if told else None) == says


def test_the_functions_of_a_card_are_listed() -> None:
    """The README of the rules names the functions that a card may use, all of them and no other."""
    text = (folder("rules") / "README.md").read_text("utf-8")
    listed = text.split("<!-- functions -->")[1].split("<!-- /functions -->")[0]
    assert re.findall(r"`([^`]+)`", listed) == sorted(FUNCTIONS)
