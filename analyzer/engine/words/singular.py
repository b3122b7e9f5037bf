"""English units as they stand behind 1."""

from __future__ import annotations

import re

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

_ONE = re.compile(rf"(?<![\w.,/])1 ((?:working |calendar )?(?:{'|'.join(_ENGLISH_ONE)}))(?!\w)")


def ones(text: str) -> str:
    """An English text in which a unit behind 1 is of one.

    >>> ones("only 1 working days, 21 lines and 1 lines of 1.1 days")
    'only 1 working day, 21 lines and 1 line of 1.1 days'
    """
    return _ONE.sub(lambda found: f"1 {of_one(found[1])}", text)


def of_one(unit: str) -> str:
    """An English unit as it stands behind 1: `paper`, `working day`, `paper asked in some situations`."""
    first, blank, rest = unit.partition(" ")
    if first in _ENGLISH_ONE:
        return f"{_ENGLISH_ONE[first]}{blank}{rest}"
    head, _, last = unit.rpartition(" ")
    return f"{head} {_ENGLISH_ONE.get(last, last)}".strip()
