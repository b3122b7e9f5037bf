"""Catalogues for the tests of reading: one good procedure, the small vocabulary, and whatever files a case adds."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

from analyzer.model.catalogue import Catalogue
from analyzer.model.problems import Problem
from analyzer.reading.load import load
from tests.small import AS_OF, VOCABULARY

GOOD = """\
format: 1
id: "1.000001"
name: Thủ tục đúng
field: residence
ministry: bca
"""
HEAD = """\
format: 1
id: "1.000002"
name: Thủ tục thử
field: residence
ministry: bca
"""
"""The first five lines of every wrong procedure: what a case adds starts in line 6."""
WRONG = "procedures/1.000002.yaml"


def write(root: Path, files: dict[str, str | bytes]) -> None:
    """The good catalogue below `root`, then `files` over it."""
    shutil.copytree(VOCABULARY, root / "vocabulary")
    for name, content in {"procedures/1.000001.yaml": GOOD, **files}.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)


def read(root: Path, files: dict[str, str | bytes], as_of: date = AS_OF) -> tuple[Catalogue, list[Problem]]:
    write(root, files)
    return load(root, as_of)


def told(problem: Problem) -> str:
    """A problem as one line: place, code, what is wrong, what to do."""
    return f"{problem.place} {problem.code}: {problem.message.vi} → {problem.remedy.vi}"
