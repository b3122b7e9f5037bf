"""A folder of YAML to a `Catalogue`: every file read, every problem of every file returned at once."""

from __future__ import annotations

import atexit
import gc
from collections.abc import Container, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, cast

from pydantic import TypeAdapter

from analyzer.model.catalogue import Catalogue
from analyzer.model.element import Id
from analyzer.model.parameters import Commitment, Parameter, Parameters, Settings, Volume
from analyzer.model.problems import Problem, by_place
from analyzer.model.procedure import Procedure
from analyzer.model.text import Text
from analyzer.model.values import DateField
from analyzer.model.vocabulary import (
    Agency,
    DocumentKind,
    Instrument,
    LifeEvent,
    ManagedField,
    Ministry,
    Register,
    Vocabulary,
)
from analyzer.reading.consistency import check_consistency
from analyzer.reading.files import read, yaml_files
from analyzer.reading.positions import FilePositions, Source
from analyzer.reading.references import Books, Everything, check_references
from analyzer.reading.validate import did_you_mean, file_problem, validate
from analyzer.reading.versions import Version, in_force
from analyzer.reading.words import check_vocabulary
from analyzer.reading.yaml_events import Map, line_at, place_of

PROCEDURE: TypeAdapter[Procedure] = TypeAdapter(Procedure)
VOCABULARY: Mapping[str, Any] = {
    "documents": DocumentKind,
    "registers": Register,
    "agencies": Agency,
    "ministries": Ministry,
    "fields": ManagedField,
    "instruments": Instrument,
    "life_events": LifeEvent,
}
PARAMETERS: Mapping[str, Any] = {"tariffs": Parameter, "hours": Parameter, "holidays": str}
PARAMETER_LISTS: Mapping[str, Any] = {"volumes": Volume, "commitments": Commitment}
KEYS: Mapping[str, Any] = {"instruments": str, "holidays": DateField}
"""What the words of a table are called by, where not by an id."""


def table_adapter(type_: Any, key: Any = str) -> TypeAdapter[dict[str, Any]]:
    """What checks a table whose words are of `type_` and called by a `key`."""
    return TypeAdapter(dict[key, type_])


def list_adapter(type_: Any) -> TypeAdapter[tuple[Any, ...]]:
    """What checks a list whose rows are of `type_`."""
    return TypeAdapter(tuple[type_, ...])


class NothingToRead(Exception):
    """The catalogue has no readable procedure at all; `problems` say why."""

    def __init__(self, message: Text, problems: list[Problem]) -> None:
        super().__init__(message.en)
        self.message = message
        self.problems = problems


def load(root: Path, as_of: date) -> tuple[Catalogue, list[Problem]]:
    """The catalogue below `root` as the law stands on `as_of`, and every problem of its files in reading order."""
    if not root.is_dir():
        raise NothingToRead(
            Text(
                f"Không có thư mục danh mục '{root}'. Tạo mới bằng: tthc init {root}",
                f"There is no catalogue folder '{root}'. Create one with: tthc init {root}",
            ),
            [],
        )
    with without_garbage_collection():
        return _Loader(root, as_of).run()


@contextmanager
def without_garbage_collection() -> Iterator[None]:
    """Collecting while many small records are made costs several times the making itself.

    What was made is set aside from later collections; it goes, as ever, when nothing refers to it.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.freeze()
            gc.enable()


atexit.register(gc.unfreeze)
"""Libraries in C count what is left at the end of the process; what is frozen would look like leaks to them."""


class _Loader:
    def __init__(self, root: Path, as_of: date) -> None:
        self.root = root
        self.as_of = as_of
        self.problems: list[Problem] = []
        self.tables: dict[str, Source] = {}
        self.unread: dict[str, Container[str]] = {}

    def run(self) -> tuple[Catalogue, list[Problem]]:
        words = {name: self._table(f"vocabulary/{name}.yaml", name, type_) for name, type_ in VOCABULARY.items()}
        vocabulary = Vocabulary(**words)
        parameters = self._parameters()
        settings = self._settings()
        self._known_files("vocabulary", VOCABULARY)
        self._known_files("parameters", {**PARAMETERS, **PARAMETER_LISTS})
        versions = self._versions()
        chosen, competing = in_force(versions, self.as_of)
        self.problems += competing
        procedures = {code: version.procedure for code, version in chosen.items()}
        positions = FilePositions({code: version.source for code, version in chosen.items()}, self.tables)
        codes = {version.procedure.id: version for version in versions}
        self.problems += check_vocabulary(vocabulary, procedures, positions, self.unread)
        self._known_volumes(parameters.volumes, codes)
        books = Books(vocabulary, codes, self.unread)
        for version in versions:
            procedure, own = version.procedure, FilePositions({version.procedure.id: version.source}, self.tables)
            self.problems += check_consistency(procedure, own)
            self.problems += check_references(procedure, books, own)
        if not procedures:
            raise NothingToRead(
                Text(
                    f"Không đọc được thủ tục nào trong '{self.root}/procedures'.",
                    f"No procedure could be read in '{self.root}/procedures'.",
                ),
                self._finished(),
            )
        return Catalogue(self.as_of, procedures, vocabulary, parameters, settings, positions), self._finished()

    def _finished(self) -> list[Problem]:
        """All problems in reading order, each with the line it stands on."""
        shown: dict[str, bytes] = {}
        done = []
        for problem in by_place(self.problems):
            file, line = problem.place.file, problem.place.line
            if not line or problem.shown:
                done.append(problem)
                continue
            if file not in shown:
                shown[file] = (self.root / file).read_bytes()
            done.append(replace(problem, shown=line_at(shown[file], line)))
        return done

    def _versions(self) -> list[Version]:
        versions = []
        met: set[str] = set()
        for path in yaml_files(self.root / "procedures"):
            source, data, problems = read(self.root, path)
            self.problems += problems
            met.add(path.stem.partition("@")[0])
            if source is None:
                continue
            checked = validate(PROCEDURE, source, data)
            self.problems += checked[1]
            if (procedure := checked[0]) is not None:
                versions.append(Version(path.stem, procedure, source))
        self.unread["procedures"] = met - {version.procedure.id for version in versions}
        return versions

    def _table(self, file: str, name: str, type_: Any) -> dict[str, Any]:
        """The words of one table; a wrong word is left out, the others stay."""
        self.unread[name] = Everything() if (self.root / file).exists() else ()
        found = self._open(file)
        if found is None:
            return {}
        source, data = found
        self.tables[name] = source
        self._known_keys(source, data, {"format", name})
        entries = source.root.get(name)
        if not isinstance(entries, Map):
            self.problems.append(self._no_group(source, name))
            return {}
        adapter = table_adapter(type_, KEYS.get(name, Id))
        words: dict[str, Any] = {}
        for id, entry in entries.items():
            alone = Map({id: entry})
            alone.marks, alone.has_empty = {id: entries.marks[id]}, source.root.has_empty
            checked = validate(adapter, Source(source.file, alone), data)
            self.problems += checked[1]
            words |= checked[0] or {}
        self.unread[name] = entries.marks.keys() - words.keys()
        return words

    def _no_group(self, source: Source, name: str) -> Problem:
        if name not in source.root:
            return file_problem(
                source.file,
                "missing_key",
                Text(f"Thiếu nhóm '{name}:'.", f"The group '{name}:' is missing."),
                Text(f"Thêm dòng '{name}:' ở đầu tệp.", f"Add a line '{name}:'."),
            )
        return Problem(
            place_of(source.file, source.root.marks[name]),
            "wrong_type",
            Text(f"Nhóm '{name}' cần các dòng 'khóa: giá trị'.", f"The group '{name}' wants lines of 'key: value'."),
            Text("Viết mỗi từ một dòng: mã, dấu hai chấm, nội dung.", "Write a line for each word: its id, a colon, what it is."),
        )

    def _parameters(self) -> Parameters:
        tables: dict[str, Any] = {
            name: self._table(f"parameters/{name}.yaml", name, type_)
            for name, type_ in PARAMETERS.items()
            if (self.root / f"parameters/{name}.yaml").exists()
        }
        lists: dict[str, Any] = {name: self._list(f"parameters/{name}.yaml", name, type_) for name, type_ in PARAMETER_LISTS.items()}
        return Parameters(**tables, **lists)

    def _list(self, file: str, name: str, type_: Any) -> tuple[Any, ...]:
        """The rows of one list of parameters; none where one of them is wrong."""
        found = self._open(file)
        if found is None:
            return ()
        source, data = found
        self.tables[name] = source
        self._known_keys(source, data, {"format", name})
        rows = cast("Map", source.root.get(name, ()))  # a list of marked rows is located like a mapping
        checked = validate(list_adapter(type_), Source(source.file, rows), data)
        self.problems += checked[1]
        return checked[0] or ()

    def _known_volumes(self, volumes: Iterable[Volume], codes: Container[str]) -> None:
        for position, volume in enumerate(volumes):
            if volume.procedure not in codes and volume.procedure not in self.unread["procedures"]:
                source = self.tables["volumes"]
                self.problems.append(
                    Problem(
                        place_of(source.file, source.root["volumes"].marks[position]),
                        "dangling_reference",
                        Text(
                            f"Có số hồ sơ của thủ tục {volume.procedure}, nhưng danh mục không có thủ tục này.",
                            f"Dossiers of procedure {volume.procedure} are given, which the catalogue does not hold.",
                        ),
                        Text("Thêm thủ tục, hoặc sửa lại mã.", "Add the procedure, or correct the code."),
                    )
                )

    def _settings(self) -> Settings:
        if not (self.root / "settings.yaml").exists():
            return Settings()
        found = self._open("settings.yaml")
        if found is None:
            return Settings()
        source, data = found
        self.tables["rules"] = self.tables["disabled_rules"] = source
        settings, problems = validate(TypeAdapter(Settings), Source(source.file, _without_format(source.root)), data)
        self.problems += problems
        return settings or Settings()

    def _open(self, file: str) -> tuple[Source, bytes] | None:
        path = self.root / file
        if not path.exists():
            return None
        source, data, problems = read(self.root, path)
        self.problems += problems
        return None if source is None else (source, data)

    def _known_files(self, folder: str, tables: Iterable[str]) -> None:
        """A file that nothing reads is a slip of its name."""
        names = [f"{table}.yaml" for table in tables]
        for path in yaml_files(self.root / folder):
            if path.name not in names:
                self.problems.append(
                    file_problem(
                        path.relative_to(self.root).as_posix(),
                        "unknown_file",
                        Text(
                            f"Không đọc tệp '{path.name}': {folder}/ không có bảng này.",
                            f"'{path.name}' is not read: {folder}/ has no such table.",
                        ),
                        did_you_mean(path.name, names, Text(f"Các tệp: {', '.join(names)}.", f"The files are: {', '.join(names)}.")),
                    )
                )

    def _known_keys(self, source: Source, data: bytes, known: set[str]) -> None:
        for key in source.root:
            if key not in known:
                place = place_of(source.file, source.root.marks[key])
                self.problems.append(
                    Problem(
                        place,
                        "unknown_key",
                        Text(f"Không có khóa '{key}'.", f"There is no key '{key}'."),
                        did_you_mean(key, sorted(known), Text("Xóa khóa này.", "Remove it.")),
                        line_at(data, place.line),
                    )
                )


def _without_format(root: Map) -> Map:
    """The mapping without its `format:` line."""
    rest = Map({key: value for key, value in root.items() if key != "format"})
    rest.marks, rest.has_empty = root.marks, root.has_empty
    return rest
