"""The files of a catalogue: which there are, their bytes, and the mapping each of them holds."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from pathlib import Path

from analyzer.model.problems import Problem
from analyzer.model.refusals import why_refused
from analyzer.model.text import Text
from analyzer.reading.positions import Source
from analyzer.reading.validate import file_problem
from analyzer.reading.yaml_events import Read, parse

_ONE_READ = 1 << 16
"""Bytes; nearly every file is shorter, so nobody has to ask how long it is."""


def yaml_names(folder: Path, problems: list[Problem] | None = None) -> Iterator[str]:
    """Every `.yaml` or `.yml` file below `folder`, as a name relative to it, in the order of names; no links, no hidden names.

    Folders that are passed over are added to `problems`, for whoever tells them: links, and what cannot be opened.
    Names, not paths: making a path and taking it apart again costs more than reading a file.
    """
    top, told = os.fspath(folder), [] if problems is None else problems
    for root, folders, names in os.walk(top, followlinks=False, onerror=lambda error: told.extend(_unopened(folder, error))):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        told.extend(_linked(_place(folder, f"{root}/{name}")) for name in folders if os.path.islink(f"{root}/{name}"))  # noqa: PTH114
        below = root[len(top) :].replace(os.sep, "/").strip("/")
        for name in sorted(names):
            if name.endswith((".yaml", ".yml")) and not name.startswith("."):
                yield f"{below}/{name}" if below else name


def yaml_files(folder: Path, problems: list[Problem] | None = None) -> Iterator[Path]:
    """The same files as paths."""
    return (folder / name for name in yaml_names(folder, problems))


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
    why = why_refused(error)
    return file_problem(
        file,
        "unreadable_file",
        Text(f"Không đọc được tệp: {why.vi}.", f"The file cannot be read: {why.en}."),
        Text("Kiểm tra quyền đọc tệp.", "Check the file's permissions."),
    )


def _place(folder: Path, path: str) -> str:
    """How a problem names what lies below a folder: as the catalogue's own files are named."""
    return f"{folder.name}{path[len(os.fspath(folder)) :]}".replace(os.sep, "/")


def _linked(place: str) -> Problem:
    return file_problem(
        place,
        "linked_folder",
        Text(
            "Thư mục là liên kết đến nơi khác; danh mục không đọc liên kết, nên không tệp nào trong đó được đọc.",
            "The folder is a link; a catalogue does not follow links, so none of its files is read.",
        ),
        Text("Chép chính thư mục vào chỗ này, hoặc bỏ liên kết.", "Copy the folder itself here, or remove the link."),
    )


def _unopened(folder: Path, error: OSError) -> Iterator[Problem]:
    """A folder that is not there at all holds nothing, and that is no mistake."""
    if isinstance(error, FileNotFoundError):
        return
    why = why_refused(error)
    yield file_problem(
        _place(folder, os.fspath(error.filename)),
        "unreadable_folder",
        Text(f"Không mở được thư mục: {why.vi}.", f"The folder cannot be opened: {why.en}."),
        Text("Kiểm tra quyền đọc thư mục.", "Check the folder's permissions."),
    )
