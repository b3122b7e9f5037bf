"""The catalogue that a list is imported into: its procedures, its words, and the files that stand in the way."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from analyzer.importing.codes import ReadCode
from analyzer.importing.lists.rows import CannotRead
from analyzer.importing.lists.words import Words, same_words
from analyzer.model.parameters import Volume
from analyzer.model.problems import Problem
from analyzer.model.procedure import Procedure
from analyzer.model.secret import called
from analyzer.model.vocabulary import Vocabulary
from analyzer.reading.files import yaml_names
from analyzer.reading.load import NothingToRead, load
from analyzer.reading.procedures import code_of
from analyzer.reading.tables import Tables

_TABLES = ("vocabulary/fields.yaml", "vocabulary/agencies.yaml", "vocabulary/ministries.yaml", "parameters/volumes.yaml")
_OF_REFERENCES = ("dangling_reference", "agency_cycle")
"""Problems that leave the words themselves as they are."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What stands in a catalogue: procedures in force by code; the codes of all files, readable and in force or not; words by name."""

    root: Path
    procedures: Mapping[str, Procedure]
    codes: frozenset[str]
    vocabulary: Vocabulary
    volumes: Sequence[Volume]
    fields: Words
    agencies: Words
    ministries: Words


def standing(root: Path, as_of: date) -> Standing:
    """The catalogue below `root`; one without a procedure yet will do. Raises `CannotRead`."""
    if not (root / "vocabulary").is_dir():
        raise CannotRead(
            f"'{root}' không phải danh mục (không có vocabulary/). Tạo mới bằng: tthc init {root} --empty",
            f"'{root}' is no catalogue (it has no vocabulary/). Create one with: tthc init {root} --empty",
        )
    try:
        catalogue, problems = load(root, as_of)
        procedures, vocabulary, volumes = catalogue.procedures, catalogue.vocabulary, catalogue.parameters.volumes
    except NothingToRead as nothing:
        tables = Tables(root)
        procedures, vocabulary, volumes = {}, tables.vocabulary(), tables.parameters().volumes
        problems = [*nothing.problems, *tables.problems]
    tables_are_whole(problems)
    names = [code_of(name) for name in yaml_names(root / "procedures")]
    return Standing(
        root,
        procedures,
        frozenset((*names, *procedures)),
        vocabulary,
        volumes,
        Words({id: field.name.vi for id, field in vocabulary.fields.items()}),
        Words({id: agency.name.vi for id, agency in vocabulary.agencies.items()}),
        Words({id: ministry.name.vi for id, ministry in vocabulary.ministries.items()}),
    )


def of_another(code: ReadCode, name: str, known: Procedure) -> tuple[str, str, str] | None:
    """Why a code that was mended is not that of a row by its name, as a refusal; None where it may be."""
    if not code.repaired or same_words(name, known.name):
        return None
    return (
        "other_name",
        f"“{code.given}” đọc thành {known.id}, nhưng trong danh mục {known.id} là “{called(known, 'vi')}”. Kiểm tra lại mã.",
        f"“{code.given}” is read as {known.id}, which the catalogue calls “{called(known, 'en')}”. Check the code.",
    )


def tables_are_whole(problems: Sequence[Problem], tables: Collection[str] = _TABLES) -> None:
    """In a table that could not be read whole, words and numbers would look as if they were not there. Raises `CannotRead`."""
    for problem in problems:
        if problem.place.file in tables and problem.code not in _OF_REFERENCES:
            raise CannotRead(
                f"Danh mục có lỗi, sửa trước khi nhập: {problem.place}: {problem.message.vi} {problem.remedy.vi}",
                f"The catalogue has a problem; correct it before importing: {problem.place}: {problem.message.en} {problem.remedy.en}",
            )
