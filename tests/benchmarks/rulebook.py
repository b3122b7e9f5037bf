"""A rulebook of a given size: renamed copies of the bundled cards beside them."""

from __future__ import annotations

import shutil
from itertools import cycle
from pathlib import Path

from analyzer.analysis import rulebook
from analyzer.bundled import folder


def pad(into: Path, rules: int) -> int:
    """Write copies below `into` until the bundled cards and the copies are `rules`; the size of the whole rulebook."""
    into.mkdir(parents=True)
    known, _ = rulebook(into)
    missing = max(0, rules - len(known))
    for number, rule in zip(range(missing), cycle(known), strict=False):
        copy = into / rule.family / f"{rule.name}_copy_{number // len(known) + 1}.yaml"
        copy.parent.mkdir(exist_ok=True)
        shutil.copy(folder("rules") / rule.source.file, copy)
    return len(known) + missing
