"""The files of a catalogue: which there are, their bytes, and the mapping each of them holds."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from pathlib import Path

from analyzer.model.problems import Place, Problem
from analyzer.model.refusals import NotAPlainFile, why_refused
from analyzer.model.text import Text
from analyzer.reading.yaml.events import Read, parse
from analyzer.reading.yaml.positions import Source

_ENDS = (".yaml", ".yml")
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
        told.extend(_named_as_file(_place(folder, f"{root}/{name}")) for name in folders if name.endswith(_ENDS))
        below = root[len(top) :].replace(os.sep, "/").strip("/")
        for name in sorted(names):
            if name.endswith(_ENDS) and not name.startswith("."):
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
    """The bytes of a file; a link is an `OSError` (ELOOP), what is no file a `NotAPlainFile`: a pipe would be waited for without end."""
    descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    try:
        kind = os.fstat(descriptor).st_mode
        if not stat.S_ISREG(kind) and not stat.S_ISDIR(kind):
            raise NotAPlainFile(path)
        data = os.read(descriptor, _ONE_READ)
        return data if len(data) < _ONE_READ else data + os.read(descriptor, os.fstat(descriptor).st_size)
    finally:
        os.close(descriptor)


def _unreadable(file: str, error: OSError) -> Problem:
    if error.errno == errno.ELOOP:
        return Problem(
            Place(file),
            "link",
            Text("Tệp là liên kết đến nơi khác; danh mục không đọc liên kết.", "The file is a link; a catalogue does not follow links."),
            Text("Chép tệp thật vào chỗ này.", "Copy the file itself here."),
        )
    why, remedy = why_refused(error), Text("Kiểm tra quyền đọc tệp.", "Check the file's permissions.")
    if isinstance(error, NotAPlainFile):
        remedy = Text("Thay bằng tệp thật, hoặc bỏ đi.", "Put a file in its place, or remove it.")
    return Problem(Place(file), "unreadable_file", Text(f"Không đọc được tệp: {why.vi}.", f"The file cannot be read: {why.en}."), remedy)


def _place(folder: Path, path: str) -> str:
    """How a problem names what lies below a folder: as the catalogue's own files are named."""
    return f"{folder.name}{path[len(os.fspath(folder)) :]}".replace(os.sep, "/")


def _linked(place: str) -> Problem:
    return Problem(
        Place(place),
        "linked_folder",
        Text(
            "Thư mục là liên kết đến nơi khác; danh mục không đọc liên kết, nên không tệp nào trong đó được đọc.",
            "The folder is a link; a catalogue does not follow links, so none of its files is read.",
        ),
        Text("Chép chính thư mục vào chỗ này, hoặc bỏ liên kết.", "Copy the folder itself here, or remove the link."),
    )


def _named_as_file(place: str) -> Problem:
    return Problem(
        Place(place),
        "folder_named_as_file",
        Text("Thư mục mang tên của một tệp YAML; nó không phải là tệp.", "The folder bears the name of a YAML file; it is no file."),
        Text(
            "Đổi tên thư mục; tệp bị thay bằng thư mục thì chép lại tệp.",
            "Rename the folder; where it stands for a file, put the file back.",
        ),
    )


def _unopened(folder: Path, error: OSError) -> Iterator[Problem]:
    """A folder that is not there at all holds nothing, and that is no mistake."""
    if isinstance(error, FileNotFoundError):
        return
    why = why_refused(error)
    yield Problem(
        Place(_place(folder, os.fspath(error.filename))),
        "unreadable_folder",
        Text(f"Không mở được thư mục: {why.vi}.", f"The folder cannot be opened: {why.en}."),
        Text("Kiểm tra quyền đọc thư mục.", "Check the folder's permissions."),
    )
