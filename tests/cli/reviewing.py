"""What the tests of `tthc review` share."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.cli.running import Run

DAY = ("--as-of", "2026-11-22")
RULE = "evidence_held_in_register"


def analyzed(run: Run, root: Path, *more: str) -> dict[str, Any]:
    _, out, _ = run("analyze", root, "--format", "json", *(more or DAY))
    found: dict[str, Any] = json.loads(out)
    return found


def the_finding(found: dict[str, Any], rule: str = RULE) -> dict[str, Any]:
    return next(one for one in found["findings"] if one["rule"] == rule)


def beside(word: str) -> tuple[str, ...]:
    """What a word wants said with it."""
    return ("--by", "A", *{"reject": ("--reason", "x"), "already-cut": ("--basis", "66.7/2025/NQ-CP Điều 4")}.get(word, ()))


def review(run: Run, root: Path, *arguments: str) -> tuple[int, str, str]:
    return run("review", *arguments, "-C", root, *DAY)
