"""One writer at a time: while a catalogue is written to, nobody else writes to it, and what a killed writer left beside is swept away."""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from analyzer.writing.atomic import is_left_beside

PLACES = ("procedures", "vocabulary", "parameters", "imported")
"""Folders in which an import writes."""
BESIDE = ".import."
"""How the name of a folder begins in which files are made before they are moved to their places."""


class NotAlone(Exception):
    """Somebody else is writing into the catalogue."""


@contextmanager
def alone(root: Path) -> Iterator[None]:
    """Hold the catalogue until the end of the block; a process that is killed holds it no more. Raises `NotAlone`, `OSError`."""
    descriptor = os.open(root, os.O_RDONLY | os.O_DIRECTORY)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise NotAlone(root) from None
        _sweep(root)
        yield
    finally:
        os.close(descriptor)


def _sweep(root: Path) -> None:
    for left in root.iterdir():
        if left.name.startswith(BESIDE) and left.is_dir() and not left.is_symlink():
            shutil.rmtree(left)
        elif is_left_beside(left.name):
            left.unlink(missing_ok=True)
    for place in PLACES:
        for folder, _, names in os.walk(root / place):
            for name in filter(is_left_beside, names):
                Path(folder, name).unlink(missing_ok=True)
