"""Rulebooks for the tests of the engine: one good card, and whatever else a case adds."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from analyzer.engine.cards.loading import load_rules
from analyzer.engine.findings.finding import Finding
from analyzer.engine.run import Review, review
from analyzer.facts.facts import Facts, compute
from analyzer.model.problems import Problem
from tests.small import read_catalogue, write_catalogue

GOOD: dict[str, Any] = {
    "title": {"vi": "Phải nộp giấy", "en": "Asks for a paper"},
    "applies_to": "document",
    "when": "class = 'evidence'",
    "cut": {"edit": "remove"},
    "severity": "high",
    "confidence": "high",
    "message": {"vi": "{procedure} đòi {document}", "en": "{procedure} asks for {document}"},
    "why": {"vi": "vì thế", "en": "because"},
    "status": {"stage": "stable", "since": "0.1"},
}
DOSSIER = [{"id": "form", "document": "declaration"}, {"id": "birth", "document": "birth_certificate", "copies": 1}]


class _Blocks(yaml.SafeDumper):
    """Writes a text of several lines as a person does: each on its line."""


_Blocks.add_representer(
    str, lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None)
)


def write_card(root: Path, name: str, card: dict[str, Any] | str) -> None:
    """`rules/<family>/<name>.yaml` from keys in their order, a text of several lines as a block; or as it stands."""
    path = root / f"{name}.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    text = card if isinstance(card, str) else yaml.dump(card, Dumper=_Blocks, allow_unicode=True, sort_keys=False, width=1000)
    path.write_text(text, "utf-8")


def altered(**keys: Any) -> dict[str, Any]:
    """The good card with other keys; None leaves one out."""
    return {key: value for key, value in {**GOOD, **keys}.items() if value is not None}


def small_facts(root: Path, procedures: list[dict[str, Any]] | None = None) -> Facts:
    write_catalogue(root, [{"dossier": DOSSIER}] if procedures is None else procedures)
    catalogue, problems = read_catalogue(root)
    assert problems == []
    return compute(catalogue)


def run(rules: Path, facts: Facts) -> tuple[Review, list[Problem]]:
    """What the cards below `rules` say, and every problem of the cards."""
    loaded, problems = load_rules([rules])
    found = review(facts, loaded)
    return found, [*problems, *found.problems]


def findings_of_card(root: Path, card: dict[str, Any], procedures: list[dict[str, Any]]) -> list[Finding]:
    """What one card finds in a small catalogue, which has no problem."""
    write_card(root / "rules", "papers/a_rule", card)
    found, problems = run(root / "rules", small_facts(root / "catalogue", procedures))
    assert problems == []
    return found.findings
