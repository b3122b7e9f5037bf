"""A file written whole or not at all."""

from __future__ import annotations

import errno
import os
import re
import tempfile
from pathlib import Path

_BESIDE = ".half"
_LEFT_BESIDE = re.compile(rf"\..+\.\w+{re.escape(_BESIDE)}", re.DOTALL)


def write(target: Path, data: bytes) -> None:
    """Put `data` at `target`: written beside it, flushed to disk, renamed over it. Raises `OSError`, leaving nothing half done.

    Renaming would put a plain file in the place of a device, a pipe or a folder: only plain files are written over.
    """
    if target.exists() and not target.is_file():
        raise OSError(errno.EINVAL, "not a plain file", str(target))
    target.parent.mkdir(parents=True, exist_ok=True)
    descriptor, beside = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=_BESIDE)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(beside).chmod(0o666 & ~_umask())
        Path(beside).replace(target)
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise


def is_left_beside(name: str) -> bool:
    """Whether a file of this name is what a writer that was killed left behind."""
    return bool(_LEFT_BESIDE.fullmatch(name))


def _umask() -> int:
    current = os.umask(0)
    os.umask(current)
    return current
