"""A file written whole or not at all."""

from __future__ import annotations

import glob
import os
import re
import stat
from contextlib import suppress
from itertools import count
from pathlib import Path

from analyzer.model.refusals import NotAPlainFile

_BESIDE = ".half"
_LEFT_BESIDE = re.compile(rf"\..+[.@]\d+-\d+{re.escape(_BESIDE)}", re.DOTALL)
_NUMBERS = count()
_HERE = re.sub(r"[^\w-]", "_", os.uname().nodename)[:32]
"""The machine: on a folder that several share, the number of a process tells nothing of those of another one."""


def write(target: Path, data: bytes) -> None:
    """Put `data` at `target`: written beside it, flushed to disk, renamed over it. Raises an `OSError` that names `target`, leaving nothing
    half done, nor a folder that was made for it.

    Renaming would put a plain file in the place of a device, a pipe or a folder: only plain files are written over.
    """
    place = os.fspath(target)
    if not _may_be_written_over(place):
        raise NotAPlainFile(place)
    try:
        _write(place, data)
    except OSError as error:
        error.filename, error.filename2 = place, None
        raise


def _write(place: str, data: bytes) -> None:
    made: list[str] = []
    beside = ""
    try:
        descriptor, beside = _open_beside(*os.path.split(place), made)
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.replace(beside, place)  # noqa: PTH105  an import writes ten thousand files: paths would be a tenth of its work
    except BaseException:
        if beside:
            Path(beside).unlink(missing_ok=True)
        for folder in made:
            with suppress(OSError):  # somebody else's file stands in it by now
                os.rmdir(folder)  # noqa: PTH106
        raise


def is_left_beside(name: str) -> bool:
    """Whether a file of this name is what a writer that was killed left behind."""
    return bool(_LEFT_BESIDE.fullmatch(name))


def sweep(target: Path) -> None:
    """Take away what writers of `target` that were killed on this machine left beside it; those still at work keep theirs."""
    start = f".{target.name}.{_HERE}@"
    for beside in target.parent.glob(f"{glob.escape(start)}*{_BESIDE}"):
        process, _, number = beside.name.removeprefix(start).removesuffix(_BESIDE).partition("-")
        if process.isdecimal() and number.isdecimal() and not _is_at_work(int(process)):
            beside.unlink(missing_ok=True)


def _is_at_work(process: int) -> bool:
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):  # a number too large is no process either
        return False
    except OSError:
        return True
    return True


def _may_be_written_over(place: str) -> bool:
    try:
        return stat.S_ISREG(os.stat(place).st_mode)  # noqa: PTH116
    except (FileNotFoundError, NotADirectoryError):
        return True


def _open_beside(folder: str, name: str, made: list[str]) -> tuple[int, str]:
    """A new file in the folder, which is made where it is not there; folders made are added to `made`, the deepest first."""
    while True:
        beside = os.path.join(folder, f".{name}.{_HERE}@{os.getpid()}-{next(_NUMBERS)}{_BESIDE}")  # noqa: PTH118
        try:
            return os.open(beside, os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o666), beside
        except (FileNotFoundError, NotADirectoryError):
            made += _not_there(folder)
            os.makedirs(folder, exist_ok=True)  # noqa: PTH103
        except FileExistsError:
            continue


def _not_there(folder: str) -> list[str]:
    """Those of a folder and the ones it stands in that do not exist yet, the deepest first."""
    found = []
    while folder and not os.path.lexists(folder):
        found.append(folder)
        folder = os.path.dirname(folder)  # noqa: PTH120
    return found
