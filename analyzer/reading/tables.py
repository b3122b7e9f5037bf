"""Every file of a catalogue but its procedures: the vocabulary, the parameters, the settings."""

from __future__ import annotations

import os
from collections.abc import Container, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from analyzer.model.element import Id
from analyzer.model.instrument import Instrument
from analyzer.model.near import did_you_mean
from analyzer.model.parameters import Commitment, Parameter, Parameters, Settings, Volume
from analyzer.model.problems import Place, Problem
from analyzer.model.text import Text
from analyzer.model.values import DateField
from analyzer.model.vocabulary import Agency, DocumentKind, LifeEvent, ManagedField, Ministry, Register, Vocabulary
from analyzer.reading.checking.books import Everything
from analyzer.reading.files import read_named, yaml_names
from analyzer.reading.keys import unknown_empty_keys
from analyzer.reading.validate import checked, validate
from analyzer.reading.yaml.events import Read
from analyzer.reading.yaml.positions import Source
from analyzer.reading.yaml.text import line_at

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
OPTIONAL = frozenset({"life_events"})
"""Tables of the vocabulary that a catalogue may do without."""
KEYS: Mapping[str, Any] = {"instruments": str, "holidays": DateField}
"""What the words of a table are called by, where not by an id."""


def table_adapter(type_: Any, key: Any = str) -> TypeAdapter[dict[str, Any]]:
    """What checks a table whose words are of `type_` and called by a `key`."""
    return TypeAdapter(dict[key, type_])


def list_adapter(type_: Any) -> TypeAdapter[tuple[Any, ...]]:
    """What checks a list whose rows are of `type_`."""
    return TypeAdapter(tuple[type_, ...])


class Tables:
    """The tables below one root, read one after the other.

    `sources` are the files read, `unread` the words (by table) whose own entry is wrong, `problems` what is wrong with them.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self.sources: dict[str, Source] = {}
        self.unread: dict[str, Container[str]] = {}
        self.problems: list[Problem] = []

    def vocabulary(self) -> Vocabulary:
        self._known_files("vocabulary", VOCABULARY)
        tables = {name: self._table(f"vocabulary/{name}.yaml", name, type_) for name, type_ in VOCABULARY.items()}
        return Vocabulary(**tables, unread=self.unread)

    def missing(self) -> Iterator[Problem]:
        """The tables of the vocabulary of which there is no file: one problem each, in place of one for each word."""
        for name in VOCABULARY.keys() - OPTIONAL:
            file = f"vocabulary/{name}.yaml"
            if not (self.root / file).exists():
                yield Problem(
                    Place(file),
                    "missing_file",
                    Text(f"Không có tệp '{file}': chưa biết các mã mà danh mục dùng có đúng không.", f"There is no file '{file}'."),
                    Text(
                        "Lấy lại tệp từ git hoặc bản sao; danh mục mới có tệp này: tthc init THƯ_MỤC --empty",
                        "Take it back from git or a copy; a new catalogue has one: tthc init DIR --empty",
                    ),
                )

    def parameters(self) -> Parameters:
        self._known_files("parameters", {**PARAMETERS, **PARAMETER_LISTS})
        tables: dict[str, Any] = {name: self._table(f"parameters/{name}.yaml", name, type_) for name, type_ in PARAMETERS.items()}
        lists: dict[str, Any] = {name: self._list(f"parameters/{name}.yaml", name, type_) for name, type_ in PARAMETER_LISTS.items()}
        return Parameters(**tables, **lists)

    def settings(self) -> Settings:
        found = self._open("settings.yaml")
        if found is None:
            return Settings()
        source, read = found
        self.sources["rules"] = self.sources["disabled_rules"] = source
        read.root.pop("format", None)
        settings, problems = validate(TypeAdapter(Settings), source, read)
        self.problems += problems
        return settings or Settings()

    def check_volumes(self, volumes: Iterable[Volume], codes: Container[str]) -> None:
        """Dossiers can be given only of procedures that the catalogue holds."""
        for position, volume in enumerate(volumes):
            if volume.procedure not in codes and volume.procedure not in self.unread["procedures"]:
                source = self.sources["volumes"]
                self.problems.append(
                    Problem(
                        source.place("volumes", position),
                        "dangling_reference",
                        Text(
                            f"Có số hồ sơ của thủ tục {volume.procedure}, nhưng danh mục không có thủ tục này.",
                            f"Dossiers of procedure {volume.procedure} are given, which the catalogue does not hold.",
                        ),
                        Text("Thêm thủ tục, hoặc sửa lại mã.", "Add the procedure, or correct the code."),
                    )
                )

    def _table(self, file: str, name: str, type_: Any) -> dict[str, Any]:
        """The words of one table; a wrong word is left out, the others stay."""
        self.unread[name] = () if name in OPTIONAL and not (self.root / file).exists() else Everything()
        found = self._open(file)
        if found is None:
            return {}
        source, read = found
        self.sources[name] = source
        self._known_keys(source, read, {"format", name})
        entries = read.root.get(name)
        if not isinstance(entries, dict):
            self.problems.append(_no_group(source, read, name))
            return {}
        adapter = table_adapter(type_, KEYS.get(name, Id))
        words: dict[str, Any] = {}
        for id, entry in entries.items():
            found_word = checked(adapter, source, {id: entry}, name)
            self.problems += found_word[1]
            words |= found_word[0] or {}
        self.problems += unknown_empty_keys(adapter, source, entries, read.empty)
        without = (empty.key for empty in read.empty if empty.mapping is entries)
        self.unread[name] = {*entries, *without} - words.keys()
        return words

    def _list(self, file: str, name: str, type_: Any) -> tuple[Any, ...]:
        """The rows of one list of parameters; none where one of them is wrong."""
        found = self._open(file)
        if found is None:
            return ()
        source, read = found
        self.sources[name] = source
        self._known_keys(source, read, {"format", name})
        rows, adapter = read.root.get(name, ()), list_adapter(type_)
        found_rows = checked(adapter, source, rows, name)
        self.problems += [*found_rows[1], *unknown_empty_keys(adapter, source, rows, read.empty)]
        return found_rows[0] or ()

    def _open(self, file: str) -> tuple[Source, Read] | None:
        if not (self.root / file).exists():
            return None
        source, read, problems = read_named(os.fspath(self.root), file)
        self.problems += problems
        return None if read is None else (source, read)

    def _known_files(self, folder: str, tables: Iterable[str]) -> None:
        """A file that nothing reads is a slip of its name."""
        names = [f"{table}.yaml" for table in tables]
        for file in yaml_names(self.root / folder, self.problems):
            name = file.rpartition("/")[2]
            if name not in names:
                self.problems.append(
                    Problem(
                        Place(f"{folder}/{file}"),
                        "unknown_file",
                        Text(
                            f"Không đọc tệp '{name}': {folder}/ không có bảng này.", f"'{name}' is not read: {folder}/ has no such table."
                        ),
                        did_you_mean(name, names, Text(f"Các tệp: {', '.join(names)}.", f"The files are: {', '.join(names)}.")),
                    )
                )

    def _known_keys(self, source: Source, read: Read, known: set[str]) -> None:
        for key in read.root:
            if key not in known:
                place = source.place(key)
                self.problems.append(
                    Problem(
                        place,
                        "unknown_key",
                        Text(f"Không có khóa '{key}'.", f"There is no key '{key}'."),
                        did_you_mean(key, sorted(known), Text("Xóa khóa này.", "Remove it.")),
                        line_at(source.data, place.line),
                    )
                )


def _no_group(source: Source, read: Read, name: str) -> Problem:
    if name not in read.root:
        return Problem(
            Place(source.file),
            "missing_key",
            Text(f"Thiếu nhóm '{name}:'.", f"The group '{name}:' is missing."),
            Text(f"Thêm dòng '{name}:' ở đầu tệp.", f"Add a line '{name}:'."),
        )
    return Problem(
        source.place(name),
        "wrong_type",
        Text(f"Nhóm '{name}' cần các dòng 'khóa: giá trị'.", f"The group '{name}' wants lines of 'key: value'."),
        Text("Viết mỗi từ một dòng: mã, dấu hai chấm, nội dung.", "Write a line for each word: its id, a colon, what it is."),
    )
