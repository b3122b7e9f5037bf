"""The files of a catalogue: which there are, their bytes, and the mapping each of them holds."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from pathlib import Path

from analyzer.model.problems import Problem
from analyzer.model.text import Text
from analyzer.reading.positions import Source
from analyzer.reading.validate import file_problem
from analyzer.reading.yaml_events import Read, parse

_ONE_READ = 1 << 16
"""Bytes; nearly every file is shorter, so nobody has to ask how long it is."""


def yaml_names(folder: Path) -> Iterator[str]:
    """Every `.yaml` or `.yml` file below `folder`, as a name relative to it, in the order of names; no links, no hidden names.

    Names, not paths: making a path and taking it apart again costs more than reading a file.
    """
    top = os.fspath(folder)
    for root, folders, names in os.walk(top, followlinks=False):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        below = root[len(top) :].replace(os.sep, "/").strip("/")
        for name in sorted(names):
            if name.endswith((".yaml", ".yml")) and not name.startswith("."):
                yield f"{below}/{name}" if below else name


def yaml_files(folder: Path) -> Iterator[Path]:
    """The same files as paths."""
    return (folder / name for name in yaml_names(folder))


def read(root: Path, path: Path) -> tuple[Source, Read | None, list[Problem]]:
    """One file: its name and bytes, what it says, and what is wrong with it as YAML."""
    return read_named(os.fspath(root), path.relative_to(root).as_posix())


def read_named(root: str, file: str) -> tuple[Source, Read | None, list[Problem]]:
    """The same for a file known by its name relative to `root`."""
    try:
        source = Source(file, bytes_of(f"{root}/{file}"))
    except OSError as error:
        return Source(file, b""), None, [_unreadable(file, error)]
    return source, *parse(source)


def bytes_of(path: str) -> bytes:
    """The bytes of a file; a link is an `OSError` (ELOOP)."""
    descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW)
    try:
        data = os.read(descriptor, _ONE_READ)
        return data if len(data) < _ONE_READ else data + os.read(descriptor, os.fstat(descriptor).st_size)
    finally:
        os.close(descriptor)


def _unreadable(file: str, error: OSError) -> Problem:
    if error.errno == errno.ELOOP:
        return file_problem(
            file,
            "link",
            Text("Tệp là liên kết đến nơi khác; danh mục không đọc liên kết.", "The file is a link; a catalogue does not follow links."),
            Text("Chép tệp thật vào chỗ này.", "Copy the file itself here."),
        )
    reason = error.strerror or str(error)
    return file_problem(
        file,
        "unreadable_file",
        Text(f"Không đọc được tệp: {reason}.", f"The file cannot be read: {reason}."),
        Text("Kiểm tra quyền đọc tệp.", "Check the file's permissions."),
    )
