"""What a check of the ledger says: one value an outcome, as plain as a problem of a file, yet never mixed with one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal

from analyzer.model.problems import Place
from analyzer.model.text import Language, Text

Weight = Literal["wrong", "ask", "note"]
"""`wrong`: the books do not agree, the check fails. `ask`: a person has to look. `note`: said so that nothing is passed over in silence."""
_ORDER: dict[Weight, int] = {"wrong": 0, "ask": 1, "note": 2}


@dataclass(frozen=True, slots=True)
class Outcome:
    """One thing that a check found: of which decision (or text), where, what, and what to do."""

    weight: Weight
    code: str
    of: str
    place: Place
    message: Text
    remedy: Text

    def as_json(self, language: Language) -> dict[str, Any]:
        return {
            "weight": self.weight,
            "code": self.code,
            "of": self.of,
            "file": self.place.file,
            "line": self.place.line,
            "column": self.place.column,
            "message": self.message[language],
            "remedy": self.remedy[language],
        }


def by_weight(outcomes: Iterable[Outcome]) -> list[Outcome]:
    """The heaviest first, each once; then in the order of the files."""
    return sorted(set(outcomes), key=lambda one: (_ORDER[one.weight], one.of, one.place, one.code, one.message.vi))


def fails(outcomes: Iterable[Outcome]) -> bool:
    return any(outcome.weight == "wrong" for outcome in outcomes)
