"""Adopted cuts written as law: the version of a procedure that begins with the instrument, beside the one that ends with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from analyzer.comparing.plain import plain
from analyzer.engine.findings.finding import Finding
from analyzer.model.catalogue import Catalogue
from analyzer.model.edits import Edit
from analyzer.model.procedure import Procedure
from analyzer.model.text import Language, Text
from analyzer.reading.procedures import Versions, files_by_code
from analyzer.reading.versions import Version, in_force
from analyzer.reform.apply import apply
from analyzer.reform.grounds import founded
from analyzer.reform.settle import Conflict
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
    standing: dict[str, Version] = {}
    for code in dict.fromkeys(edit.procedure for edit in edits):
        found = _standing(root, files.get(code, ()), enacting.day)
        if isinstance(found, Text):
            drawn.refused[code] = found
        else:
            standing[code] = found
    before = catalogue.with_procedures({code: version.procedure for code, version in standing.items()})
    reformed = apply(before, edits)
    drawn.conflicts += reformed.conflicts
    for code, version in standing.items():
        made = [edit for edit in reformed.applied if edit.procedure == code]
        if not made:
            continue
        try:
            drawn.changes += _files(root, version, reformed.catalogue.procedures.get(code), enacting)
        except (slices.CannotEdit, UnicodeDecodeError):
            drawn.refused[code] = _by_hand(version, enacting.day)
        else:
            drawn.applied += made
    return drawn


def _standing(root: Path, files: Iterable[str], day: date) -> Version | Text:
    """The version that would be in force on the day, or why none can be followed by another one."""
    versions = Versions()
    versions.add(str(root), list(files))
    if versions.unread or versions.problems:
        return Text("tệp của thủ tục còn lỗi: tthc check", "a file of the procedure has problems: tthc check")
    later = [version.source.file for version in versions.read if version.since > day]
    if later:
        return Text(
            f"đã có phiên bản bắt đầu sau ngày {day:%d/%m/%Y} ({', '.join(later)}): sửa bằng tay, để phiên bản ấy cũng có nội dung này",
            f"a version begins after {day} already ({', '.join(later)}): edit by hand, so that it has the cut too",
        )
    chosen = list(in_force(versions.read, day)[0].values())
    return (
        chosen[0] if chosen else Text(f"không có phiên bản nào còn hiệu lực ngày {day:%d/%m/%Y}", f"no version would be in force on {day}")
    )


def _files(root: Path, version: Version, procedure: Procedure | None, enacting: Enacting) -> Iterator[Change]:
    """The new version and the one that ends, or the one file where a version begins on that very day. Raises `CannotEdit`."""
    path = root / version.source.file
    data = path.read_bytes()
    text, old = data.decode(), version.procedure
    day, code = enacting.day, old.id
    last = [slices.Edit(("until",), (day - timedelta(days=1)).isoformat(), after=_behind(old))]
    if procedure is None:
        yield Change(path, data, slices.edited(text, last).encode())
        return
    cuts = list(edits_between(plain(old), plain(procedure)))
    if old.effective == day:
        yield Change(path, data, slices.edited(text, cuts).encode())
        return
    begun = slices.edited(text, [*cuts, *_head(old, enacting)])
    new = path.with_name(f"{code}@{day}.yaml")
    yield Change(new, None, begun.encode())
    yield Change(path, data, slices.edited(text, last).encode())


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
