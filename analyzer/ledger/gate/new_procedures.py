"""Procedures whose code the base does not have: what each asks, and the decision that its record names."""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import dataclass
from typing import Any

from analyzer.comparing.compare import Comparison
from analyzer.ledger.gate.changed_burden import Shift


@dataclass(frozen=True, slots=True)
class NewProcedure:
    """`asks` is by measure what counts as a rise; `decision` the one that the record names, empty where it names none.

    `recorded` says whether that decision stands in the ledger and is the one that explains the procedure.
    """

    code: str
    name: str
    asks: Mapping[str, float]
    decision: str
    recorded: bool

    def as_json(self) -> dict[str, Any]:
        return {
            "procedure": self.code,
            "name": self.name,
            "asks": dict(self.asks),
            "decision": self.decision,
            "recorded": self.recorded,
        }


def new_procedures(
    comparison: Comparison, found: Mapping[str, Shift], measures: tuple[str, ...], decided: Container[str]
) -> tuple[NewProcedure, ...]:
    """By code; one that only goes on under another code, or that others went into, is none of them. A secret one has no name."""
    added = sorted({change.procedure for change in comparison.changes if change.kind == "added" and change.aspect == "procedure"})
    return tuple(
        NewProcedure(
            code,
            comparison.after[code]["name"],
            {measure: found.get(code, {})[measure] for measure in measures if found.get(code, {}).get(measure)},
            comparison.after[code].get("published_by") or "",
            code in decided,
        )
        for code in added
    )
