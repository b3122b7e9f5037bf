"""A rulebook of a given size: the others of the bundled cards are switched off in a catalogue."""

from __future__ import annotations

from pathlib import Path

from analyzer.analysis import rulebook


def keep(rules: int, root: Path) -> None:
    """Switch off all but `rules` of the bundled cards in the settings of a catalogue; those kept are taken evenly in the order of their names."""
    names = sorted(rule.name for rule in rulebook(root)[0])
    kept = {names[number * len(names) // rules] for number in range(rules)}
    with (root / "settings.yaml").open("a", encoding="utf-8") as settings:
        settings.write(f"disabled_rules: [{', '.join(sorted(set(names) - kept))}]\n")
