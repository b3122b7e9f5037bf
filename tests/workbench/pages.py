"""What tests read out of the pages of the workbench, and out of the folder of verdicts."""

from __future__ import annotations

import re
from pathlib import Path

import yaml


def sheets(text: str) -> list[str]:
    """The sheets that a page leads to."""
    return re.findall(r'href="(/finding/[0-9a-f]{12})', text)


def verdicts(root: Path) -> list[dict[str, str]]:
    """What the files of `reviews/` say, in the order of their names."""
    return [yaml.safe_load(path.read_text("utf-8")) for path in sorted((root / "reviews").rglob("*.yaml"))]


def answered(text: str) -> tuple[str, str]:
    """The kind and words of the sentence that says what became of a form; both empty where there is none."""
    found = re.search(r'<p class="(told[ \w]*)" role="\w+">([^<]*)</p>', text)
    return (found[1], found[2]) if found else ("", "")
