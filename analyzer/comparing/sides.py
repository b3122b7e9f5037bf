"""A catalogue on one day, beside another: which procedures may differ, and what each side says of those.

Files that are byte for byte the same are never parsed.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from analyzer.comparing.pairing.wholes import Succession
from analyzer.comparing.plain import Plain
from analyzer.comparing.selected import Selected, selected, stub
from analyzer.model.problems import Problem
from analyzer.model.text import Text
from analyzer.reading.files import bytes_of
from analyzer.reading.load import NothingToRead
from analyzer.reading.procedures import code_of, files_by_code

_DATED = re.compile(rb"\\|\b(?:effective|until)\b")
"""What a file may hold that tells since when or until when it is in force; a key with an escape in it may be any key."""


@dataclass(frozen=True, slots=True)
class Side:
    """A catalogue's folder, as the law stood on a day.

    `codes`: the only ones that may differ, where somebody knows; None for all. `others`: codes it has besides its files.
    """

    root: Path
    as_of: date
    codes: frozenset[str] | None = None
    others: frozenset[str] = frozenset()


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
    differ = {code for code in may if _may_differ(base, revision, files.get(code, []), others.get(code, []))}
    into = {other for code in differ for other in succession.get(code, ()) if other in may}
    codes = sorted(differ | into)
    before, after = (
        selected(side.root, side.as_of, there, codes, (frozenset(there) | side.others) - frozenset(codes))
        for side, there in ((base, files), (revision, others))
    )
    for found, passed_over in zip((before, after), folders, strict=True):
        found.problems.extend(passed_over)
        found.unread.update(code_of(problem.place.file) for problem in passed_over)
    if base.root != revision.root:
        _edited_for_later(before, after, max(base.as_of, revision.as_of))
    for code in before.unread | after.unread:  # what cannot be read is told; it is not gone
        before.documents.pop(code, None)
        after.documents.pop(code, None)
    return before, after


def _edited_for_later(before: Selected, after: Selected, last: date) -> None:
    """A procedure whose only version was given a beginning after both days was not repealed: it is compared as it will be."""
    for one, other in ((before, after), (after, before)):
        later = {code: document for code, document in one.later.items() if document.get("effective", "") > last.isoformat()}
        one.documents.update({code: document for code, document in later.items() if code in other.documents})


def keep_secrets(before: dict[str, Plain], after: dict[str, Plain]) -> None:
    """What is secret on one side is told of neither: what it held while it was open is secret now."""
    for documents, others in ((before, after), (after, before)):
        for code, document in documents.items():
            if document.get("classification") == "secret" and code in others:
                others[code] = stub(others[code])


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
