"""What one side of a comparison says of some procedures on a day: the version in force, those before it, what could not be read."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from analyzer.comparing.plain import Plain, plain
from analyzer.model.problems import Problem
from analyzer.model.procedure import Procedure
from analyzer.model.secret import is_secret
from analyzer.reading.checking.consistency import check_dates
from analyzer.reading.procedures import Versions, code_of
from analyzer.reading.versions import Version, begins, by_code, in_force
from analyzer.reading.yaml.positions import FilePositions

_OF_SECRET = ("format", "id", "name", "field", "ministry", "level", "classification", "effective", "until")


@dataclass(frozen=True, slots=True)
class Selected:
    """Of one side, the procedures that may differ, by code; those of which some file cannot be used, and why."""

    documents: dict[str, Plain]
    unread: set[str] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)
    others: frozenset[str] = frozenset()
    """The codes that have files and do not differ."""
    earlier: dict[str, list[Plain]] = field(default_factory=dict)
    """Of procedures with several versions: those that had begun besides the one in force, in order."""
    later: dict[str, Plain] = field(default_factory=dict)
    """Of procedures of which no version has begun: the first that will."""

    def begun(self, code: str) -> list[Plain]:
        """The versions of a procedure that had begun, the one in force last."""
        return [*self.earlier.get(code, ()), *([self.documents[code]] if code in self.documents else ())]

    def unread_files(self) -> list[str]:
        """The files, and folders of files, that tell nothing that can be used."""
        return sorted({problem.place.file for problem in self.problems if code_of(problem.place.file) in self.unread})


def selected(root: Path, day: date, files: Mapping[str, Sequence[str]], codes: Collection[str], others: frozenset[str]) -> Selected:
    """What `files` (by code) below a folder say of `codes` on a day; `others` are codes that are there besides."""
    versions = Versions()
    for code in codes:
        _read(versions, os.fspath(root), files.get(code, ()), day)
    chosen, competing = in_force(versions.read, day)
    impossible = [problem for version in versions.read for problem in _impossible(version)]
    unread = versions.unread | {code_of(problem.place.file) for problem in impossible}  # nobody knows on which days it holds
    documents = {code: _shown(version.procedure) for code, version in chosen.items()}
    return Selected(documents, unread, [*versions.problems, *competing, *impossible], others, *_beside(versions.read, chosen, day))


def alone(root: Path, file: str) -> Selected:
    """The procedure in one file, on whatever day it is in force."""
    versions = Versions()
    versions.add(os.fspath(root), [file])
    documents = {version.procedure.id: _shown(version.procedure) for version in versions.read}
    return Selected(documents, problems=versions.problems)


def stub(document: Plain) -> Plain:
    """What may be told of a secret procedure: that there is one, and whose."""
    return {key: "" if key == "name" else value for key, value in document.items() if key in _OF_SECRET}


def _shown(procedure: Procedure) -> Plain:
    return stub(plain(procedure)) if is_secret(procedure) else plain(procedure)


def _impossible(version: Version) -> list[Problem]:
    return check_dates(version.procedure, FilePositions({version.procedure.id: version.source}, {}))


def _read(versions: Versions, root: str, files: Sequence[str], day: date) -> None:
    """Add the versions of one procedure that tell what holds on a day.

    One that begins later is read only where none has begun, or where a version of unknown start would hold: that may follow it.
    """
    begun = [file for file in files if _since(file) <= day.isoformat()]
    found = _versions(root, begun if any(map(_since, begun)) else files)
    now = in_force(found.read, day)[0].values()
    unknown = (version.procedure for version in now if version.procedure.effective is None)
    seen = max((str(procedure.recorded) for procedure in unknown if procedure.recorded is not None), default="")
    if any(day.isoformat() < _since(file) <= seen for file in files):
        found = _versions(root, files)
    versions.read += found.read
    versions.problems += found.problems
    versions.unread |= found.unread


def _versions(root: str, files: Sequence[str]) -> Versions:
    found = Versions()
    found.add(root, files)
    return found


def _since(file: str) -> str:
    """The day that the name of a file tells; empty where it tells none."""
    return file.rpartition("@")[2].rpartition(".")[0] if "@" in file else ""


def _beside(read: Iterable[Version], chosen: Mapping[str, Version], day: date) -> tuple[dict[str, list[Plain]], dict[str, Plain]]:
    """Of the versions that are not in force: those that had begun, and where none has the first that will."""
    earlier: dict[str, list[Plain]] = {}
    later: dict[str, Plain] = {}
    for code, versions in by_code(read).items():
        in_order = sorted(((begins(version, versions), at, version) for at, version in enumerate(versions)), key=lambda one: one[:2])
        begun = [version for since, _, version in in_order if since <= day]
        if not begun:
            later[code] = _shown(in_order[0][2].procedure)
        earlier[code] = [_shown(version.procedure) for version in begun if version is not chosen.get(code)]
    return earlier, later
