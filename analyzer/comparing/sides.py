"""A catalogue on one day, beside another: which procedures may differ, and what each side says of those.

Files that are byte for byte the same are never parsed.
"""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from analyzer.comparing.plain import Plain, plain
from analyzer.model.problems import Problem
from analyzer.model.procedure import Procedure
from analyzer.model.secret import is_secret
from analyzer.model.text import Text
from analyzer.reading.files import bytes_of
from analyzer.reading.load import NothingToRead
from analyzer.reading.procedures import Versions, files_by_code
from analyzer.reading.versions import in_force

_DATED = re.compile(rb"\\|\b(?:effective|until)\b")
"""What a file may hold that tells since when or until when it is in force; a key with an escape in it may be any key."""

_OF_SECRET = ("format", "id", "name", "field", "ministry", "level", "classification", "effective", "until")


@dataclass(frozen=True, slots=True)
class Side:
    """A catalogue's folder, as the law stood on a day.

    `codes`: the only ones that may differ, where somebody knows; None for all. `others`: codes it has besides its files.
    """

    root: Path
    as_of: date
    codes: frozenset[str] | None = None
    others: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Selected:
    """Of one side, the procedures that may differ, by code; those of which some file could not be read, and why."""

    documents: dict[str, Plain]
    unread: set[str] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)
    others: frozenset[str] = frozenset()
    """The codes that have files and do not differ."""


def differing(base: Side, revision: Side) -> tuple[Selected, Selected]:
    """The procedures that may differ between two sides, as each of them has them; all others are the same on both."""
    for side in (base, revision):
        if not (side.root / "procedures").is_dir():
            raise NothingToRead(
                Text(
                    f"'{side.root}' không phải danh mục: thiếu thư mục procedures/.",
                    f"'{side.root}' is no catalogue: it has no folder procedures/.",
                ),
                [],
            )
    folders: tuple[list[Problem], list[Problem]] = ([], [])
    files = files_by_code(base.root, folders[0])
    others = files if base.root == revision.root else files_by_code(revision.root, folders[1])
    may = files.keys() | others.keys()
    for side in (base, revision):
        may = may if side.codes is None else may & side.codes
    codes = [code for code in sorted(may) if _may_differ(base, revision, files.get(code, []), others.get(code, []))]
    before, after = _selected(base, files, codes), _selected(revision, others, codes)
    before.problems.extend(folders[0])
    after.problems.extend(folders[1])
    for code in before.unread | after.unread:  # what cannot be read is told; it is not gone
        before.documents.pop(code, None)
        after.documents.pop(code, None)
    return before, after


def keep_secrets(before: dict[str, Plain], after: dict[str, Plain]) -> None:
    """What is secret on one side is told of neither: what it held while it was open is secret now."""
    for documents, others in ((before, after), (after, before)):
        for code, document in documents.items():
            if document.get("classification") == "secret" and code in others:
                others[code] = _stub(others[code])


def _may_differ(base: Side, revision: Side, files: list[str], others: list[str]) -> bool:
    if base.root == revision.root:
        return base.as_of != revision.as_of and (len(files) > 1 or _is_dated(base.root, files))
    if not _are_equal(base.root, revision.root, files, others):
        return True
    return base.as_of != revision.as_of and (len(files) > 1 or _is_dated(base.root, files))


def _are_equal(base: Path, revision: Path, files: list[str], others: list[str]) -> bool:
    return files == others and all(_bytes(base, file) == _bytes(revision, file) for file in files)


def _is_dated(root: Path, files: list[str]) -> bool:
    return any(_DATED.search(_bytes(root, file) or b"") for file in files)


def _bytes(root: Path, file: str) -> bytes | None:
    """None for what cannot be read, which is then told when it is parsed."""
    try:
        return bytes_of(f"{os.fspath(root)}/{file}")
    except OSError:
        return None


def _selected(side: Side, files: dict[str, list[str]], codes: Collection[str]) -> Selected:
    versions, root, unread = Versions(), os.fspath(side.root), set()
    for code in codes:
        needed, read = list(_needed(files.get(code, ()), side.as_of)), len(versions.read)
        versions.add(root, needed)
        if len(versions.read) - read < len(needed):
            unread.add(code)
    chosen, problems = in_force(versions.read, side.as_of)
    documents = {code: _shown(version.procedure) for code, version in chosen.items()}
    return Selected(documents, unread, [*versions.problems, *problems], (frozenset(files) | side.others) - frozenset(codes))


def _shown(procedure: Procedure) -> Plain:
    """What may be told of a procedure; of a secret one that there is one, and whose."""
    return _stub(plain(procedure)) if is_secret(procedure) else plain(procedure)


def _stub(document: Plain) -> Plain:
    return {key: "" if key == "name" else value for key, value in document.items() if key in _OF_SECRET}


def alone(root: Path, file: str) -> Selected:
    """The procedure in one file, on whatever day it is in force."""
    versions = Versions()
    versions.add(os.fspath(root), [file])
    documents = {version.procedure.id: _shown(version.procedure) for version in versions.read}
    return Selected(documents, problems=versions.problems)


def _needed(files: Iterable[str], day: date) -> Iterator[str]:
    """The files that may hold on a day: a version that begins later is not read, where there is one that has begun."""
    begins = {file: file.rpartition("@")[2].rpartition(".")[0] if "@" in file else "" for file in files}
    begun = any(since and since <= day.isoformat() for since in begins.values())
    yield from (file for file, since in begins.items() if not begun or since <= day.isoformat())
