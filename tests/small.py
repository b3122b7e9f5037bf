"""Small catalogues for tests: a mapping of YAML values becomes a folder that is read like any other."""

from __future__ import annotations

import shutil
from collections.abc import Collection
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from analyzer.analysis import rulebook
from analyzer.model.catalogue import Catalogue
from analyzer.model.problems import Problem
from analyzer.reading.load import load

VOCABULARY = Path(__file__).parent / "catalogue" / "vocabulary"
AS_OF = date(2026, 11, 22)
_HEADER = {"format": "1", "name": "Thủ tục thử", "field": "residence", "ministry": "bca"}


def write_catalogue(root: Path, procedures: list[dict[str, Any]], vocabulary: dict[str, Any] | None = None) -> None:
    """Write procedures (code, header and body filled in where left out) beside the small vocabulary; None takes a word out of it."""
    shutil.copytree(VOCABULARY, root / "vocabulary")
    for table, words in (vocabulary or {}).items():
        path = root / "vocabulary" / f"{table}.yaml"
        text = yaml.load(path.read_text("utf-8"), yaml.BaseLoader) if path.exists() else {"format": "1", table: {}}
        text[table] = {name: word for name, word in (text[table] | words).items() if word is not None}
        path.write_text(yaml.safe_dump(text, allow_unicode=True), "utf-8")
    folder = root / "procedures"
    folder.mkdir(parents=True)
    for number, body in enumerate(procedures, 1):
        whole = {**_HEADER, "id": f"1.{number:06d}", "authority": ["provincial_police"], "level": ["province"], **body}
        (folder / f"{whole['id']}.yaml").write_text(yaml.safe_dump(whole, allow_unicode=True, sort_keys=False), "utf-8")


def write_commitments(root: Path, commitments: list[dict[str, str]]) -> None:
    """Write the time limits that texts and plans have set."""
    path = root / "parameters" / "commitments.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(yaml.safe_dump({"format": "1", "commitments": commitments}, allow_unicode=True), "utf-8")


def read_catalogue(root: Path, as_of: date = AS_OF) -> tuple[Catalogue, list[Problem]]:
    return load(root, as_of)


def keep_only(root: Path, rules: Collection[str]) -> None:
    """Switch off every other rule of a catalogue, in its settings."""
    others = sorted({rule.name for rule in rulebook(root)[0]}.difference(rules))
    with (root / "settings.yaml").open("a", encoding="utf-8") as settings:
        settings.write(f"disabled_rules: [{', '.join(others)}]\n")
