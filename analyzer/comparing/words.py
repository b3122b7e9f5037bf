"""What differs between the other files of two catalogues: words of the vocabulary, parameters, settings."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from analyzer.model.changes import Change
from analyzer.reading.files import read_named, yaml_names

_FOLDERS = ("vocabulary", "parameters")


def words_changed(base: Path, revision: Path) -> Iterator[Change]:
    """One change a word, named by its file, table and id; where nothing is read on a side, there is nothing on it."""
    if base == revision:
        return
    for file in sorted({*_files(base), *_files(revision)}):
        before, after = _entries(base, file), _entries(revision, file)
        for path in sorted(before.keys() | after.keys()):
            old, new = before.get(path), after.get(path)
            if _without_order(old) != _without_order(new):
                yield Change("", "amended", path, "vocabulary", "neutral", old, new)


def _without_order(value: Any) -> Any:
    """A word with its lists of texts sorted: the order of other names, registers, bodies has no meaning."""
    if isinstance(value, dict):
        return {key: _without_order(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return sorted(value) if all(isinstance(one, str) for one in value) else [_without_order(one) for one in value]
    return value


def _files(root: Path) -> Iterator[str]:
    yield from (f"{folder}/{name}" for folder in _FOLDERS for name in yaml_names(root / folder))
    if (root / "settings.yaml").is_file():
        yield "settings.yaml"


def _entries(root: Path, file: str) -> dict[str, Any]:
    """The words of a file by their path: `vocabulary/agencies/c06`; of a table that is no mapping, the table."""
    if not (root / file).is_file():
        return {}
    _, read, _ = read_named(os.fspath(root), file)
    folder = file.rpartition("/")[0] or file.partition(".")[0]
    found: dict[str, Any] = {}
    for table, value in (read.root if read else {}).items():
        if isinstance(value, dict):
            found |= {f"{folder}/{table}/{id_}": word for id_, word in value.items()}
        elif table != "format":
            found[f"{folder}/{table}"] = value
    return found
