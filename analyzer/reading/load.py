"""A folder of YAML to a `Catalogue`: every file read, every problem of every file returned at once."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import NamedTuple

from analyzer.model.catalogue import Catalogue
from analyzer.model.problems import Problem, by_place
from analyzer.model.procedure import Procedure
from analyzer.model.refusals import Cannot
from analyzer.model.text import Text
from analyzer.reading.checking.books import Books
from analyzer.reading.checking.consistency import check_consistency
from analyzer.reading.checking.references import check_references
from analyzer.reading.checking.vocabulary import check_vocabulary
from analyzer.reading.history import FileHistory
from analyzer.reading.ledger.ledger import plans_of
from analyzer.reading.procedures import Versions, files_by_code
from analyzer.reading.tables import Tables
from analyzer.reading.versions import Version, in_force, overlaps
from analyzer.reading.yaml.garbage import without_garbage_collection
from analyzer.reading.yaml.positions import FilePositions
from analyzer.reading.yaml.text import line_at

_MEND = Text("Sửa các lỗi vừa nêu rồi chạy lại.", "Mend the problems above and run again.")
_BEGIN = Text("Tạo danh mục mới bằng: tthc init THƯ_MỤC", "Create a catalogue with: tthc init DIR")


class NothingToRead(Cannot):
    """The catalogue has no readable procedure at all; `problems` say why."""

    def __init__(self, message: Text, problems: list[Problem]) -> None:
        super().__init__(message)
        self.problems = problems


class Whole(NamedTuple):
    """A catalogue as of a day, every version of every procedure, the codes of all files, and those of files that could not be read."""

    catalogue: Catalogue
    versions: tuple[Procedure, ...]
    codes: frozenset[str]
    unread: frozenset[str]
    problems: list[Problem]


def load(root: Path, as_of: date) -> tuple[Catalogue, list[Problem]]:
    """The catalogue below `root` as the law stands on `as_of`, and every problem of its files in reading order."""
    whole = load_whole(root, as_of)
    return whole.catalogue, whole.problems


def load_whole(root: Path, as_of: date, *, every_day: bool = False) -> Whole:
    """The same with the versions that are not in force on that day; with `every_day`, with versions that compete on other days too."""
    if root.exists() and not root.is_dir():
        raise NothingToRead(
            Text(
                f"'{root}' không phải là thư mục. Nêu thư mục của danh mục: nơi có procedures/, vocabulary/.",
                f"'{root}' is no folder. Name the folder of the catalogue: the one that holds procedures/, vocabulary/.",
            ),
            [],
        )
    if not root.is_dir():
        raise NothingToRead(
            Text(
                f"Không có thư mục danh mục '{root}'. Tạo mới bằng: tthc init {root}",
                f"There is no catalogue folder '{root}'. Create one with: tthc init {root}",
            ),
            [],
        )
    with without_garbage_collection():
        loader = _Loader(root, as_of, every_day)
        catalogue, problems = loader.run()
    return Whole(catalogue, loader.versions, frozenset(loader.codes), frozenset(loader.unread), problems)


class _Loader:
    def __init__(self, root: Path, as_of: date, every_day: bool) -> None:
        self.root = root
        self.as_of = as_of
        self.every_day = every_day
        self.tables = Tables(root)
        self.problems: list[Problem] = []
        self.versions: tuple[Procedure, ...] = ()
        self.codes: set[str] = set()
        self.unread: set[str] = set()
        self.withheld: set[str] = set()
        """Files of which no line is shown."""

    def run(self) -> tuple[Catalogue, list[Problem]]:
        tables = self.tables
        vocabulary, parameters, settings = tables.vocabulary(), tables.parameters(), tables.settings()
        versions = self._versions()
        self.versions = tuple(version.procedure for version in versions)
        chosen, competing = in_force(versions, self.as_of)
        self.problems += competing
        if self.every_day:
            self.problems += (problem for problem in overlaps(versions) if problem not in competing)
        procedures = {code: version.procedure for code, version in chosen.items()}
        positions = FilePositions({code: version.source for code, version in chosen.items()}, tables.sources)
        codes = {version.procedure.id: version for version in versions}
        if versions or self.unread:  # of no procedures at all, those that life events name are not missing one by one
            self.problems += check_vocabulary(vocabulary, procedures, positions, tables.unread)
            self.problems += tables.missing()
        tables.check_volumes(parameters.volumes, codes)
        books = Books(vocabulary, codes, tables.unread)
        for version in versions:
            procedure, own = version.procedure, FilePositions({version.procedure.id: version.source}, tables.sources)
            self.problems += check_consistency(procedure, own)
            self.problems += check_references(procedure, books, own)
        if not procedures:
            raise NothingToRead(self._without_procedures(versions), self._finished())
        history = FileHistory(self.root, versions)
        plans, problems = plans_of(self.root) if (self.root / "plans").is_dir() else ((), [])
        self.problems += problems
        return Catalogue(self.as_of, procedures, vocabulary, parameters, settings, positions, history, plans), self._finished()

    def _without_procedures(self, versions: Sequence[Version]) -> Text:
        """Why there is no procedure: all are of other days, none could be read, or there is no file."""
        if versions:
            return Text(
                f"Không thủ tục nào trong '{self.root}/procedures' có hiệu lực ngày {self.as_of:%d/%m/%Y}. Chọn ngày khác bằng --as-of.",
                f"No procedure in '{self.root}/procedures' is in force on {self.as_of}. Choose another day with --as-of.",
            )
        near = _catalogue_near(self.root)
        do = Text(f"Có phải là '{near}'?", f"Did you mean '{near}'?") if near else _MEND if self.unread else _BEGIN
        return Text(
            f"Không đọc được thủ tục nào trong '{self.root}/procedures'. {do.vi}",
            f"No procedure could be read in '{self.root}/procedures'. {do.en}",
        )

    def _versions(self) -> list[Version]:
        root, files, versions = os.fspath(self.root), files_by_code(self.root, self.problems), Versions()
        for same_code in files.values():
            versions.add(root, same_code)
        self.problems += versions.problems
        self.withheld = versions.withheld
        read = {version.procedure.id for version in versions.read}
        self.tables.unread["procedures"] = files.keys() - read
        self.codes = read | files.keys()
        self.unread = versions.unread
        return versions.read

    def _finished(self) -> list[Problem]:
        """All problems in reading order, each with the line it stands on where that may be shown."""
        contents: dict[str, bytes] = {}
        done = []
        for problem in by_place(self.problems + self.tables.problems):
            file, line = problem.place.file, problem.place.line
            if file in self.withheld:
                done.append(replace(problem, shown=""))
            elif not line or problem.shown:
                done.append(problem)
            else:
                if file not in contents:
                    contents[file] = (self.root / file).read_bytes()
                done.append(replace(problem, shown=line_at(contents[file], line)))
        return done


def _catalogue_near(root: Path) -> Path | None:
    """The catalogue inside a folder, or the one that the folder is a part of; None where there is none."""
    return next(
        (near for near in (root / "catalogue", root.parent) if (near / "procedures").is_dir() and (near / "vocabulary").is_dir()), None
    )
