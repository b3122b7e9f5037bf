"""The examples in docstrings are run."""

from __future__ import annotations

import doctest
import importlib
from pathlib import Path

import pytest

import analyzer

FOLDER = Path(analyzer.__file__).parent
MODULES = sorted(
    ".".join(file.relative_to(FOLDER).with_suffix("").parts) for file in FOLDER.rglob("*.py") if ">>> " in file.read_text("utf-8")
)


@pytest.mark.parametrize("name", MODULES)
def test_examples(name: str) -> None:
    result = doctest.testmod(importlib.import_module(f"analyzer.{name}"), optionflags=doctest.NORMALIZE_WHITESPACE)
    assert result.failed == 0
    assert result.attempted > 0


def test_examples_are_found_in_every_package() -> None:
    packages = ("text.time.", "text.money.", "text.law.", "facts.", "importing.")
    assert [package for package in packages if not any(name.startswith(package) for name in MODULES)] == []
