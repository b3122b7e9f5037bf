"""Adopted cuts written as law: the version of a procedure that begins with the instrument, beside the one that ends with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from analyzer.comparing.plain import plain
from analyzer.engine.findings.finding import Finding
from analyzer.model.catalogue import Catalogue
from analyzer.model.edits import Edit
from analyzer.model.procedure import Procedure
from analyzer.model.text import Language, Text
from analyzer.reading.procedures import files_by_code
from analyzer.reading.versions import Version
from analyzer.reform.apply import apply
from analyzer.reform.continuity import broken
from analyzer.reform.grounds import founded
from analyzer.reform.settle import Conflict
from analyzer.reform.succession import Standing, predecessor
from analyzer.writing import slices
from analyzer.writing.between import edits_between
from analyzer.writing.together import Change

_BEHIND = ("effective", "recorded", "published_by", "sets", "level", "ministry", "field", "name")
"""Keys behind the first of which the days of a version are written."""


@dataclass(frozen=True, slots=True)
class Enacting:
    """What makes cuts law: the day from which they hold, and the decision that publishes them (empty where it is not known)."""

    day: date
    published_by: str = ""


@dataclass(slots=True)
class Drawn:
    """Files to be written together, the edits in them, and those that were not made; `refused` tells of whole procedures."""

    enacting: Enacting
    changes: list[Change] = field(default_factory=list)
    applied: list[Edit] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)
    refused: dict[str, Text] = field(default_factory=dict)
    ended_as_seen: list[str] = field(default_factory=list)
    """Files of which only the day on which the next one was seen tells the last day."""

    def files(self, root: Path) -> list[str]:
        return [change.path.relative_to(root).as_posix() for change in self.changes]

    def as_json(self, root: Path, language: Language) -> dict[str, Any]:
        """The contract of `tthc apply --format json`."""
        return {
            "effective": self.enacting.day.isoformat(),
            "published_by": self.enacting.published_by,
            "files": self.files(root),
            "applied": [_edit_json(edit) for edit in self.applied],
            "conflicts": [
                {**_edit_json(one.dropped), "kept": _edit_json(one.kept), "reason": one.reason[language]} for one in self.conflicts
            ],
            "ended_as_seen": self.ended_as_seen,
            "refused": {code: why[language] for code, why in self.refused.items()},
        }


def _edit_json(edit: Edit) -> dict[str, Any]:
    return {"procedure": edit.procedure, **edit.as_json()}


def new_versions(root: Path, catalogue: Catalogue, findings: Iterable[Finding], enacting: Enacting) -> Drawn:
    """The files in which the cuts of `findings` are law from the day of `enacting` on; nothing is written.

    The cuts are made in the version that would be in force on that day, as its file says it: what is only read from its wording
    is not written down with them.
    """
    drawn = Drawn(enacting)
    edits, drawn.conflicts = founded(findings)
    files = files_by_code(root)
    found: dict[str, Standing] = {}
    for code in dict.fromkeys(edit.procedure for edit in edits):
        old, refusal = predecessor(root, files.get(code, ()), enacting.day)
        if refusal is not None:
            drawn.refused[code] = refusal
        elif old is not None:
            found[code] = old
    before = catalogue.with_procedures({code: old.version.procedure for code, old in found.items()})
    reformed = apply(before, edits)
    drawn.conflicts += reformed.conflicts
    for code, old in found.items():
        made = [edit for edit in reformed.applied if edit.procedure == code]
        if not made:
            continue
        why = _draw(drawn, root, old, reformed.catalogue.procedures.get(code))
        if why is None:
            drawn.applied += made
        else:
            drawn.refused[code] = why
    return drawn


def _draw(drawn: Drawn, root: Path, old: Standing, procedure: Procedure | None) -> Text | None:
    """Add what becomes of the files of one procedure; where that cannot be, why."""
    try:
        changes = list(_files(root, old, procedure, drawn.enacting))
    except (slices.CannotEdit, UnicodeDecodeError):
        return _by_hand(old.version, old.day)
    why = broken(root, old, changes)
    if why is not None:
        return why
    for change in changes:
        if change.before is None and change.path.exists():
            if change.path.read_bytes() != change.after:
                return _is_there(change.path.relative_to(root).as_posix())
            continue
        drawn.changes.append(change)
    ending = {root / file for file in list(old.ending())[:-1]}
    drawn.ended_as_seen += [change.path.relative_to(root).as_posix() for change in changes if change.path in ending]
    return None


def _files(root: Path, old: Standing, procedure: Procedure | None, enacting: Enacting) -> Iterator[Change]:
    """The new version and those that end, or the one file where a version begins on that very day. Raises `CannotEdit`."""
    path = root / old.version.source.file
    data = path.read_bytes()
    text, said = data.decode(), old.version.procedure
    cuts = [] if procedure is None else list(edits_between(plain(said), plain(procedure)))
    if procedure is not None and said.effective == enacting.day:
        yield Change(path, data, slices.edited(text, cuts).encode())
        return
    if procedure is not None:
        begun = slices.edited(text, [*cuts, *_head(said, enacting)])
        yield Change(path.with_name(f"{said.id}@{enacting.day}.yaml"), None, begun.encode())
    for file, last in old.ending().items():
        ended = (root / file).read_bytes()
        version = next(one for one in old.versions if one.source.file == file)
        until = slices.Edit(("until",), last.isoformat(), after=_behind(version.procedure))
        yield Change(root / file, ended, slices.edited(ended.decode(), [until]).encode())


def _head(old: Procedure, enacting: Enacting) -> Iterator[slices.Edit]:
    """What a new version says of itself: it has not been seen in any source, and the decision of the old one did not publish it."""
    yield slices.Edit(("effective",), enacting.day.isoformat(), after=_behind(old))
    if enacting.published_by:
        yield slices.Edit(("published_by",), enacting.published_by, after="effective")
    elif old.published_by:
        yield slices.Edit(("published_by",), slices.MISSING)
    if old.recorded:
        yield slices.Edit(("recorded",), slices.MISSING)


def _behind(procedure: Procedure) -> str:
    said = plain(procedure)
    return next(key for key in _BEHIND if key in said)


def _by_hand(version: Version, day: date) -> Text:
    file, copy = version.source.file, f"{version.procedure.id}@{day}.yaml"
    return Text(
        f"tệp viết theo cách không tự sửa được: chép {file} thành {copy} cùng thư mục, sửa ở đó, ghi effective: {day}",
        f"the file is written in a way that cannot be edited: copy {file} to {copy} beside it, edit that, write effective: {day}",
    )


def _is_there(file: str) -> Text:
    return Text(
        f"đã có {file} với nội dung khác: xem tệp ấy, đổi tên hoặc xóa nếu không dùng, rồi chạy lại",
        f"{file} is there already and says something else: look at it, rename or delete it if it is not used, then run again",
    )
