"""One writer at a time: while a catalogue is written to, nobody else writes to it; what a killed writer left beside is moved to its place or swept away."""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from analyzer.model.refusals import Cannot
from analyzer.model.text import Text
from analyzer.writing.atomic import is_left_beside
from analyzer.writing.unfinished import finish

PLACES = ("procedures", "vocabulary", "parameters", "imported")
"""Folders in which an import writes."""
BESIDE = ".import."
"""How the name of a folder begins in which files are made before they are moved to their places."""


class NotAlone(Cannot):
    """Somebody else is writing into the catalogue."""

    def __init__(self, root: Path) -> None:
        vi = f"Một lệnh khác đang ghi vào '{root}'; chờ nó xong rồi chạy lại."
        super().__init__(Text(vi, f"Another command is writing into '{root}'; wait for it and run again."))


@contextmanager
def alone(root: Path) -> Iterator[list[str]]:
    """Hold the catalogue until the end of the block; a process that is killed holds it no more. Raises `NotAlone`, `OSError`.

    What is held are the names of the files that a killed writer had made, which are now in their places.
    """
    descriptor = os.open(root, os.O_RDONLY | os.O_DIRECTORY)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise NotAlone(root) from None
        yield _sweep(root)
    finally:
        os.close(descriptor)


def finished(root: Path) -> list[str]:
    """Finish what a killed writer left, before anything is read: the names of the files moved. Raises `NotAlone`, `OSError`."""
    if not root.is_dir() or not any(_is_beside(left) for left in root.iterdir()):
        return []
    with alone(root) as moved:
        return moved


def _is_beside(left: Path) -> bool:
    return left.name.startswith(BESIDE) and left.is_dir() and not left.is_symlink()


def _sweep(root: Path) -> list[str]:
    moved: list[str] = []
    for left in root.iterdir():
        if _is_beside(left):
            moved += finish(root, left)
            shutil.rmtree(left)
        elif is_left_beside(left.name):
            left.unlink(missing_ok=True)
    for place in PLACES:
        for folder, _, names in os.walk(root / place):
            for name in filter(is_left_beside, names):
                Path(folder, name).unlink(missing_ok=True)
    return moved
