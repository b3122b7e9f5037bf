"""Findings without a card, for the tests of what their cuts do."""

from __future__ import annotations

from collections.abc import Iterable

from analyzer.engine.findings.finding import Finding, Noted
from analyzer.model.edits import Edit
from analyzer.model.text import Text
from analyzer.reading.yaml.positions import FilePositions
from tests.engine.told import Told

CODE = "1.000001"
NOTHING = Text("", "")
NOWHERE = FilePositions({}, {})


def finding(
    path: str,
    *edits: Edit,
    procedure: str = CODE,
    legal_state: str = "new",
    severity: str = "high",
    confidence: str = "high",
    places: Iterable[Noted] = (),
) -> Finding:
    listed = (Noted(procedure, path, NOTHING, NOWHERE), *places)
    return Finding(
        rule="a_rule",
        family="papers",
        procedure=procedure,
        path=path,
        severity=severity,
        confidence=confidence,
        legal_state=legal_state,
        cuts=edits,
        amend=(),
        seen=Told(NOTHING, listed),
        leans=any(place.supports for place in listed),
    )


def remove(path: str, procedure: str = CODE, legal_state: str = "new") -> Finding:
    """A finding that removes what it names."""
    return finding(path, Edit("remove", procedure, path), procedure=procedure, legal_state=legal_state)
