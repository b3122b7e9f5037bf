"""Cases of reading wording, kept as data: `cases("time/durations")` gives the rows of `time/durations.yaml` as parameters of a test."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml


def cases(name: str) -> list[Any]:
    """One parameter a row, named by its wording."""
    rows = yaml.load((Path(__file__).parent / f"{name}.yaml").read_text("utf-8"), yaml.BaseLoader)
    return [pytest.param(row, id=str(next(iter(row.values())))[:60].replace("\n", " ")) for row in rows]
