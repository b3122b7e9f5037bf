"""`tthc diff` of two folders of which a few files differ, against `git diff --no-index --stat` of the same folders."""

from __future__ import annotations

import re
import shutil
import statistics
from pathlib import Path

from tests.benchmarks.measured import Figure, measure

LIMIT = 10.0
EVERY = 33
"""Every 33rd file differs: 3 %."""


def comparing_figures(tthc: str, root: Path, pairs: int) -> list[Figure]:
    """CPU over that of git, the median of paired runs, on a catalogue that the generator made."""
    revision = root.with_name(f"{root.name}-revised")
    shutil.copytree(root, revision)
    files = sorted((revision / "procedures").rglob("*.yaml"))
    for file in files[::EVERY]:
        file.write_text(_heavier(file.read_text("utf-8")), "utf-8")
    ratios, memory = [], 0.0
    for _ in range(pairs):
        git = measure("git", "diff", "--no-index", "--stat", str(root), str(revision))
        diff = measure(tthc, "diff", str(root), str(revision), "--as-of", "2026-11-22", "--format", "json")
        ratios.append(diff.cpu / git.cpu)
        memory = max(memory, diff.memory)
    return [
        Figure(f"diff of {len(files)}, 3 % changed: CPU over git diff", statistics.median(ratios), LIMIT),
        Figure("diff: peak memory, GB", memory / 1024, None),
    ]


def _heavier(text: str) -> str:
    """A longer limit and one original more."""
    longer = re.sub(r"(\d+) working days", lambda found: f"{int(found[1]) + 1} working days", text, count=1)
    return longer.replace("originals: 1", "originals: 2", 1)
