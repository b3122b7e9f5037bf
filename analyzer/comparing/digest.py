"""A difference in one line: how many procedures came, changed, went, and which way their burden moved."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Literal

from analyzer.model.changes import Change, Kind

Weight = Literal["lighter", "heavier", "mixed", "unclear", "neutral"]
"""What all changes of one procedure do to its burden together."""


def weight_of(changes: Iterable[Change]) -> Weight:
    """Mixed where one change is heavier and another lighter; unclear where none is either and one cannot be told."""
    directions = {change.direction for change in changes}
    if {"up", "down"} <= directions:
        return "mixed"
    if "up" in directions:
        return "heavier"
    if "down" in directions:
        return "lighter"
    return "unclear" if "unclear" in directions else "neutral"


def by_procedure(changes: Iterable[Change]) -> dict[str, list[Change]]:
    """The changes of each procedure, words of the vocabulary aside."""
    found: dict[str, list[Change]] = {}
    for change in changes:
        if change.procedure:
            found.setdefault(change.procedure, []).append(change)
    return found


def weights_of(kind: Kind, changes: Iterable[Change]) -> Mapping[Weight, int]:
    """Of the procedures that were amended (of substance, not of words only), or merged, how many became lighter, heavier, or both."""
    meant = (own for own in by_procedure(changes).values() if any(one.kind == kind and not one.predecessor for one in own))
    return Counter(weight_of(own) for own in meant)
