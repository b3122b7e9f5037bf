"""A catalogue on one day, beside another: which procedures may differ, and what each side says of those.

Files that are byte for byte the same are never parsed.
"""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from analyzer.comparing.plain import Plain, plain
from analyzer.comparing.wholes import Succession
from analyzer.model.problems import Problem
from analyzer.model.procedure import Procedure
from analyzer.model.secret import is_secret
from analyzer.model.text import Text
from analyzer.reading.files import bytes_of
from analyzer.reading.load import NothingToRead
from analyzer.reading.procedures import Versions, files_by_code
from analyzer.reading.versions import Version, in_force

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
    earlier: dict[str, list[Plain]] = field(default_factory=dict)
    """Of procedures with several versions: those that had begun besides the one in force, in order."""
    later: dict[str, Plain] = field(default_factory=dict)
    """Of procedures of which no version has begun: the first that will."""


def differing(base: Side, revision: Side, succession: Succession) -> tuple[Selected, Selected]:
    """The procedures that may differ between two sides, as each of them has them; all others are the same on both.

    What a procedure of the base went into is read too: it may be the same, but not for the people of the other one.
    """
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
    for side, there in ((base, files), (revision, others)):
        if not there and not side.others:
            raise NothingToRead(
                Text(
                    f"'{side.root}' không có tệp thủ tục nào trong procedures/, nên so với nó thì mọi thủ tục là mới hoặc bị bãi bỏ. "
                    "Chỉ thư mục danh mục khác, một ngày hoặc một phiên bản git.",
                    f"'{side.root}' has no file of a procedure in procedures/: beside it every procedure is new or repealed. "
                    "Name another catalogue folder, a day or a git ref.",
                ),
                [],
            )
    may = files.keys() | others.keys()
    for side in (base, revision):
        may = may if side.codes is None else may & side.codes
    found = {code for code in may if _may_differ(base, revision, files.get(code, []), others.get(code, []))}
    into = {other for code in found for other in succession.get(code, ()) if other in may}
    codes = sorted(found | into)
    before, after = _selected(base, files, codes), _selected(revision, others, codes)
    before.problems.extend(folders[0])
    after.problems.extend(folders[1])
    if base.root != revision.root:
        _edited_for_later(before, after, max(base.as_of, revision.as_of))
    else:
        _without_what_had_ended(before, after, base.as_of)
    for code in before.unread | after.unread:  # what cannot be read is told; it is not gone
        before.documents.pop(code, None)
        after.documents.pop(code, None)
    return before, after


def _edited_for_later(before: Selected, after: Selected, last: date) -> None:
    """A procedure whose only version was given a beginning after both days was not repealed: it is compared as it will be."""
    for one, other in ((before, after), (after, before)):
        later = {code: document for code, document in one.later.items() if document.get("effective", "") > last.isoformat()}
        one.documents.update({code: document for code, document in later.items() if code in other.documents})


def _without_what_had_ended(before: Selected, after: Selected, day: date) -> None:
    """A procedure that was not there on the first day came with a version that began later."""
    for code in after.earlier.keys() - before.documents.keys():
        after.earlier[code] = [version for version in after.earlier[code] if version.get("effective", "") > day.isoformat()]


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
    others = (frozenset(files) | side.others) - frozenset(codes)
    earlier, later = _beside(versions.read, chosen, side.as_of)
    return Selected(documents, unread, [*versions.problems, *problems], others, earlier, later)


def _beside(read: Iterable[Version], chosen: Mapping[str, Version], day: date) -> tuple[dict[str, list[Plain]], dict[str, Plain]]:
    """Of the versions that are not in force: those that had begun, and where there is none of them the first that will."""
    earlier: dict[str, list[Plain]] = {}
    later: dict[str, Plain] = {}
    begun: set[str] = set()
    for version in sorted(read, key=_begins):
        code = version.procedure.id
        now = chosen.get(code)
        if version.since <= day:
            begun.add(code)
        elif code not in later:
            later[code] = _shown(version.procedure)
        if now is not None and version is not now and version.since <= day:
            earlier.setdefault(code, []).append(_shown(version.procedure))
    return earlier, {code: document for code, document in later.items() if code not in begun}


def _begins(version: Version) -> tuple[date, date]:
    """Since when a version is in force; of one of unknown start, when it was seen."""
    return version.since, version.procedure.recorded or date.min


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
