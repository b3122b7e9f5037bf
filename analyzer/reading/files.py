"""The files of a catalogue: which there are, their bytes, and the mapping each of them holds."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from analyzer.model.problems import Problem
from analyzer.model.text import Text
from analyzer.reading.positions import Source
from analyzer.reading.validate import file_problem
from analyzer.reading.yaml_events import parse


def yaml_files(folder: Path) -> Iterator[Path]:
    """Every `.yaml` or `.yml` file below `folder`, in the order of names; no links, no hidden names."""
    if not folder.is_dir():
        return
    for root, folders, names in os.walk(folder, followlinks=False):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if name.endswith((".yaml", ".yml")) and not name.startswith("."):
                yield Path(root) / name


def read(root: Path, path: Path) -> tuple[Source | None, bytes, list[Problem]]:
    """One file as a `Source`, its bytes, and what is wrong with it as YAML."""
    file = path.relative_to(root).as_posix()
    if path.is_symlink():
        return (
            None,
            b"",
            [
                file_problem(
                    file,
                    "link",
                    Text(
                        "Tệp là liên kết đến nơi khác; danh mục không đọc liên kết.",
                        "The file is a link; a catalogue does not follow links.",
                    ),
                    Text("Chép tệp thật vào chỗ này.", "Copy the file itself here."),
                )
            ],
        )
    try:
        descriptor = os.open(path, os.O_RDONLY)
        try:
            data = os.read(descriptor, os.fstat(descriptor).st_size + 1)
        finally:
            os.close(descriptor)
    except OSError as error:
        reason = error.strerror or str(error)
        return (
            None,
            b"",
            [
                file_problem(
                    file,
                    "unreadable_file",
                    Text(f"Không đọc được tệp: {reason}.", f"The file cannot be read: {reason}."),
                    Text("Kiểm tra quyền đọc tệp.", "Check the file's permissions."),
                )
            ],
        )
    mapping, problems = parse(file, data)
    return (None if mapping is None else Source(file, mapping)), data, problems
