"""A rulebook of a given size: the others of the bundled cards are switched off in a catalogue."""

from __future__ import annotations

from pathlib import Path

from analyzer.analysis import rulebook
from tests.small import keep_only


def keep(rules: int, root: Path) -> None:
    """Switch off all but `rules` of the bundled cards; those kept are taken evenly in the order of their names."""
    names = sorted(rule.name for rule in rulebook(root)[0])
    keep_only(root, {names[number * len(names) // rules] for number in range(rules)})
