"""Procedures and facts for the tests of facts, from plain mappings."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from analyzer.facts.facts import Facts, compute
from analyzer.model.procedure import Procedure
from analyzer.reading.procedures import PROCEDURE
from tests.small import read_catalogue, write_catalogue


def procedure(**body: Any) -> Procedure:
    """One procedure without a file."""
    head = {"format": "1", "id": "1.000001", "name": "Thủ tục thử", "field": "residence", "ministry": "bca"}
    return PROCEDURE.validate_python({**head, **body})


def facts_of(root: Path, procedures: list[dict[str, Any]], vocabulary: dict[str, Any] | None = None) -> Facts:
    """The facts of a small catalogue without problems."""
    write_catalogue(root, procedures, vocabulary)
    catalogue, problems = read_catalogue(root)
    assert problems == []
    return compute(catalogue)


def paper(id: str, document: str, **more: Any) -> dict[str, Any]:
    return {"id": id, "document": document, **more}
