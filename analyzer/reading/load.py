"""A folder of YAML to a `Catalogue`: every file read, every problem of every file returned at once."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from analyzer.model.catalogue import Catalogue
from analyzer.model.parameters import Parameter, Parameters, Settings, Volume
from analyzer.model.problems import Problem, by_place
from analyzer.model.procedure import Procedure
from analyzer.model.text import Text
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
from analyzer.reading.references import Books, check_references
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
PARAMETERS: Mapping[str, Any] = {"tariffs": Parameter, "hours": Parameter, "targets": Parameter, "holidays": str}


def table_adapter(type_: Any) -> TypeAdapter[dict[str, Any]]:
    """What checks a table whose words are of `type_`."""
    return TypeAdapter(dict[str, type_])


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
    with _without_garbage_collection():
        return _Loader(root, as_of).run()


@contextmanager
def _without_garbage_collection() -> Iterator[None]:
    """Collecting while many small records are made costs several times the reading itself."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


class _Loader:
    def __init__(self, root: Path, as_of: date) -> None:
        self.root = root
        self.as_of = as_of
        self.problems: list[Problem] = []
        self.tables: dict[str, Source] = {}

    def run(self) -> tuple[Catalogue, list[Problem]]:
        words = {name: self._table(f"vocabulary/{name}.yaml", name, type_) for name, type_ in VOCABULARY.items()}
        vocabulary = Vocabulary(**words)
        parameters = self._parameters()
        settings = self._settings()
        versions = self._versions()
        chosen, competing = in_force(versions, self.as_of)
        self.problems += competing
        procedures = {code: version.procedure for code, version in chosen.items()}
        positions = FilePositions({code: version.source for code, version in chosen.items()}, self.tables)
        self.problems += check_vocabulary(vocabulary, procedures, positions)
        books = Books(vocabulary, {version.procedure.id: version for version in versions})
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
        for path in yaml_files(self.root / "procedures"):
            source, data, problems = read(self.root, path)
            self.problems += problems
            if source is None:
                continue
            checked = validate(PROCEDURE, source, data)
            self.problems += checked[1]
            if (procedure := checked[0]) is not None:
                versions.append(Version(path.stem, procedure, source))
        return versions

    def _table(self, file: str, name: str, type_: Any) -> dict[str, Any]:
        """The words of one table; a wrong word is left out, the others stay."""
        found = self._open(file)
        if found is None:
            return {}
        source, data = found
        self.tables[name] = source
        self._known_keys(source, data, {"format", name})
        entries = source.root.get(name)
        if not isinstance(entries, Map):
            self.problems.append(
                file_problem(
                    source.file,
                    "missing_key",
                    Text(f"Thiếu nhóm '{name}:'.", f"The group '{name}:' is missing."),
                    Text(f"Thêm dòng '{name}:' ở đầu tệp.", f"Add a line '{name}:'."),
                )
            )
            return {}
        adapter = table_adapter(type_)
        words: dict[str, Any] = {}
        for id, entry in entries.items():
            alone = Map({id: entry})
            alone.marks, alone.has_empty = {id: entries.marks[id]}, source.root.has_empty
            checked = validate(adapter, Source(source.file, alone), data)
            self.problems += checked[1]
            words |= checked[0] or {}
        return words

    def _parameters(self) -> Parameters:
        tables: dict[str, Any] = {
            name: self._table(f"parameters/{name}.yaml", name, type_)
            for name, type_ in PARAMETERS.items()
            if (self.root / f"parameters/{name}.yaml").exists()
        }
        return Parameters(**tables, volumes=self._volumes())

    def _volumes(self) -> tuple[Volume, ...]:
        if not (self.root / "parameters/volumes.yaml").exists():
            return ()
        found = self._open("parameters/volumes.yaml")
        if found is None:
            return ()
        source, data = found
        volumes, problems = validate(TypeAdapter(dict[str, tuple[Volume, ...]]), Source(source.file, _without_format(source.root)), data)
        self.problems += problems
        return volumes.get("volumes", ()) if volumes else ()

    def _settings(self) -> Settings:
        if not (self.root / "settings.yaml").exists():
            return Settings()
        found = self._open("settings.yaml")
        if found is None:
            return Settings()
        source, data = found
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
