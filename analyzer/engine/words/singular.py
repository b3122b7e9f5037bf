"""English units as they stand behind 1."""

from __future__ import annotations

_ENGLISH_ONE = {
    "procedures": "procedure",
    "findings": "finding",
    "proposals": "proposal",
    "rules": "rule",
    "hours": "hour",
    "papers": "paper",
    "copies": "copy",
    "originals": "original",
    "days": "day",
    "visits": "visit",
    "steps": "step",
    "photographs": "photograph",
    "sets": "set",
    "cuts": "cut",
    "problems": "problem",
    "fields": "field",
    "conditions": "condition",
    "stages": "stage",
    "times": "time",
    "texts": "text",
    "kinds": "kind",
    "groups": "group",
    "lines": "line",
    "forms": "form",
    "limits": "limit",
}


def of_one(unit: str) -> str:
    """An English unit as it stands behind 1: `paper`, `working day`, `paper asked in some situations`."""
    first, blank, rest = unit.partition(" ")
    if first in _ENGLISH_ONE:
        return f"{_ENGLISH_ONE[first]}{blank}{rest}"
    head, _, last = unit.rpartition(" ")
    return f"{head} {_ENGLISH_ONE.get(last, last)}".strip()
