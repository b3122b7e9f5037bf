"""Ledgers for tests: the small catalogue, decisions and plans as YAML below it, and the whole read as a command reads it."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from analyzer.model.catalogue import Catalogue
from analyzer.model.decision import file_stem
from analyzer.model.ledger import Ledger
from analyzer.model.problems import Problem
from analyzer.model.procedure import Procedure
from analyzer.reading.ledger.ledger import read_ledger
from analyzer.reading.load import load_whole
from tests.small import AS_OF, write_catalogue

HEAD = {"format": "1", "authority": "ministry", "issuer": "ministry_of_public_security", "lead_unit": "c06"}


class Books(NamedTuple):
    """What a command reads: the catalogue, its versions, its ledger, the problems of the ledger's files."""

    catalogue: Catalogue
    versions: tuple[Procedure, ...]
    ledger: Ledger
    problems: list[Problem]


def row(action: str, code: str | None = None, level: str = "province", **more: Any) -> dict[str, Any]:
    named = {"action": action, "level": level, "field": "residence", "name": more.pop("name", f"Thủ tục {code}"), **more}
    return named if code is None else {**named, "code": code}


def decision(number: str, signed: str | None, rows: list[dict[str, Any]], **more: Any) -> dict[str, Any]:
    return {**HEAD, "number": number, **({"signed": signed} if signed else {}), "rows": rows, **more}


def write_decision(root: Path, value: dict[str, Any]) -> Path:
    """At its place; a decision without a day in a folder of its own."""
    year = str(value.get("signed", "0000"))[:4]
    return _written(root / "decisions" / year / f"{file_stem(value['number'])}.yaml", value)


def write_plan(root: Path, value: dict[str, Any]) -> Path:
    return _written(root / "plans" / f"{file_stem(value['number'])}.yaml", value)


def _written(path: Path, value: dict[str, Any]) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(yaml.safe_dump(value, allow_unicode=True, sort_keys=False), "utf-8")
    return path


def books(root: Path, as_of: date = AS_OF) -> Books:
    whole = load_whole(root, as_of)
    ledger, problems = read_ledger(root, whole.catalogue, whole.codes)
    return Books(whole.catalogue, whole.versions, ledger, problems)


def ledger_of(
    root: Path,
    *decisions: dict[str, Any],
    procedures: list[dict[str, Any]] | None = None,
    plans: tuple[dict[str, Any], ...] = (),
    as_of: date = AS_OF,
    vocabulary: dict[str, Any] | None = None,
) -> Books:
    """The small catalogue with three procedures (1.000001 to 1.000003) or those given, and its ledger."""
    write_catalogue(root, procedures if procedures is not None else [{}, {}, {}], vocabulary)
    for value in decisions:
        write_decision(root, value)
    for plan in plans:
        write_plan(root, plan)
    return books(root, as_of)
