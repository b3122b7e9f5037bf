"""Several files of a catalogue written as one piece of work: all are made and flushed first, then each is moved to its place."""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from analyzer.model.refusals import NotAPlainFile
from analyzer.writing.alone import BESIDE, alone
from analyzer.writing.atomic import write
from analyzer.writing.unfinished import promise


@dataclass(frozen=True, slots=True)
class Change:
    """A file as it was read (`before`, None where there was none) and as it shall be."""

    path: Path
    before: bytes | None
    after: bytes


class ChangedMeanwhile(OSError):
    """Somebody else wrote the file since it was read."""


def write_together(root: Path, changes: Sequence[Change], told: Callable[[int], None] = lambda _: None) -> None:
    """Write `changes` in their order below `root`, while nobody else writes there; raises `NotAlone`, `OSError`.

    A disk that is full is found out before any file is in its place. A process that stops while files are moved leaves whole
    files only, the earlier ones new, and the others beside: the next writer moves them first. A file that is as it shall be already
    is no hindrance: the same command goes on where it stopped.
    """
    if not changes:
        return
    with alone(root):
        _write(root, changes, told)


def _write(root: Path, changes: Sequence[Change], told: Callable[[int], None]) -> None:
    beside = Path(tempfile.mkdtemp(dir=root, prefix=BESIDE))
    moved = 0
    try:
        for number, change in enumerate(changes):
            write(beside / str(number), change.after)
            told(number + 1)
        for change in changes:
            _as_it_was(change)
            change.path.parent.mkdir(parents=True, exist_ok=True)
        promise(root, beside, [(change.path, change.before) for change in changes])
        for number, change in enumerate(changes):
            _as_it_was(change)
            (beside / str(number)).replace(change.path)
            moved += 1
        for folder in {change.path.parent for change in changes}:
            _flush(folder)
    finally:
        if moved in (0, len(changes)):
            shutil.rmtree(beside, ignore_errors=True)


def _as_it_was(change: Change) -> None:
    path = change.path
    if path.is_symlink() or (path.exists() and not path.is_file()):
        raise NotAPlainFile(str(path))
    if (path.read_bytes() if path.exists() else None) not in (change.before, change.after):
        raise ChangedMeanwhile(errno.EBUSY, "the file has changed meanwhile", str(path))


def _flush(folder: Path) -> None:
    """A file that was moved is there after a power cut only when its folder is flushed too."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
