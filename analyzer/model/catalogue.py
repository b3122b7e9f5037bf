"""A catalogue as of one day: its procedures, words, parameters and settings, and where each of them stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Protocol

from analyzer.model.history import NO_HISTORY, History
from analyzer.model.parameters import Parameters, Settings
from analyzer.model.plan import Plan
from analyzer.model.problems import Place
from analyzer.model.procedure import Procedure
from analyzer.model.vocabulary import Vocabulary


class Positions(Protocol):
    """The side table that knows where an element is written."""

    def procedure(self, code: str, path: str = "") -> Place:
        """Where `path` (`dossier/ownership/land_paper`) of a procedure stands; the nearest known ancestor if need be."""
        ...

    def word(self, table: str, id: str) -> Place:
        """Where a word of the vocabulary stands, such as `documents`, `birth_certificate`."""
        ...

    def as_read(self, file: str) -> bytes:
        """The bytes of a file as they were when it was read; none where they may not be kept, or it is not known."""
        ...


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Everything that rules and measures read. `procedures` are those in force on `as_of`, by code; `history` is of other days;
    `plans` are those that could be read.
    """

    as_of: date
    procedures: Mapping[str, Procedure]
    vocabulary: Vocabulary
    parameters: Parameters
    settings: Settings
    positions: Positions = field(repr=False)
    history: History = field(default=NO_HISTORY, repr=False)
    plans: tuple[Plan, ...] = ()

    def with_procedures(self, procedures: Mapping[str, Procedure]) -> Catalogue:
        return replace(self, procedures=procedures)
