"""The examples in the docstrings of the readers of wording are run."""

from __future__ import annotations

import doctest
import importlib
from pathlib import Path

import pytest

import analyzer.text

FOLDER = Path(analyzer.text.__file__).parent
MODULES = sorted(
    ".".join(file.relative_to(FOLDER).with_suffix("").parts) for file in FOLDER.rglob("*.py") if ">>> " in file.read_text("utf-8")
)


@pytest.mark.parametrize("name", MODULES)
def test_examples(name: str) -> None:
    result = doctest.testmod(importlib.import_module(f"analyzer.text.{name}"), optionflags=doctest.NORMALIZE_WHITESPACE)
    assert result.failed == 0
    assert result.attempted > 0


def test_examples_are_found_in_every_package() -> None:
    packages = {name.partition(".")[0] for name in MODULES if "." in name}
    assert packages >= {"time", "money", "law"}
