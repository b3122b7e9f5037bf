"""What the catalogue protects is not cut, however a card comes to it."""

from __future__ import annotations

from typing import Any

import pytest

from analyzer.engine.findings.protection import Protection
from analyzer.model.edits import Edit
from analyzer.model.procedure import Procedure
from analyzer.reading.procedures import PROCEDURE

INNER: dict[str, Any] = {"id": "inner", "document": "plan", "protects": "an toàn"}
BODY: dict[str, Any] = {
    "format": "1",
    "id": "1.000001",
    "name": "a",
    "field": "b",
    "ministry": "c",
    "dossier": [{"id": "choice", "any_of": [INNER, {"id": "other", "document": "plan"}]}, {"id": "free", "document": "plan"}],
    "channels": [{"id": "counter", "mode": "counter", "protects": "an toàn"}],
}


def _procedure(**more: Any) -> Procedure:
    return PROCEDURE.validate_python({**BODY, **more})


def _covers(procedure: Procedure, edit: Edit) -> bool:
    return Protection({procedure.id: procedure}).covers(edit)


@pytest.mark.parametrize(
    ("kind", "path", "protected"),
    [
        ("remove", "dossier/choice/inner", True),
        ("remove", "dossier/choice/inner/copies", True),
        ("remove", "dossier/choice", True),
        ("remove", "dossier", True),
        ("repeal", "", True),
        ("remove", "channels/counter", True),
        ("ask", "dossier/choice/inner", False),
        ("remove", "dossier/choice/other", False),
        ("remove", "dossier/free", False),
    ],
)
def test_an_edit_near_something_protected(kind: Any, path: str, protected: bool) -> None:
    assert _covers(_procedure(), Edit(kind, "1.000001", path)) is protected


def test_a_protected_procedure_is_protected_everywhere() -> None:
    assert _covers(_procedure(protects="an ninh"), Edit("remove", "1.000001", "dossier/free"))
