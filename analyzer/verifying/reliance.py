"""The files that a certificate relies on, and which files of a catalogue could not be read whole."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from analyzer.model.certificate import Certificate, Way
from analyzer.model.problems import Problem, by_place
from analyzer.reading.procedures import code_of, stem

_READ_WHOLE = frozenset(
    {"agency_cycle", "case_cycle", "dangling_reference", "step_cycle", "unclear_document", "unclear_step", "unusual_code"}
)
"""Problems of what was read: everything that the file says is in the catalogue."""
_FOLDER = ""
"""The code that the name of a folder tells."""
_TABLES: Mapping[Way, tuple[str, ...]] = {"register": ("registers", "agencies"), "own_file": ("agencies",)}


class Unread:
    """The first problem of each file that was not read whole, by what the file tells of: a procedure or a table of the vocabulary."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self._procedures: dict[str, Problem] = {}
        self._tables: dict[str, Problem] = {}
        for problem in by_place(one for one in problems if one.code not in _READ_WHOLE):
            file = problem.place.file
            if file.startswith("procedures/"):
                self._procedures.setdefault(code_of(file), problem)
            elif file.startswith("vocabulary/"):
                self._tables.setdefault(stem(file), problem)

    def relied_on(self, certificate: Certificate) -> Problem | None:
        """Why a certificate cannot be checked: its procedures, the texts it names, what its way asks, what papers are."""
        codes = filter(None, (certificate.procedure, *certificate.witness[::2], certificate.kept_by))
        tables = ("documents", "instruments", *_TABLES.get(certificate.way, ()))
        relied = (*map(self._procedures.get, codes), *map(self._tables.get, tables))
        return next((problem for problem in relied if problem is not None), None)

    def hides(self, missed: str) -> Problem | None:
        """Why it is not known that what a refusal (by its code) misses is nowhere: a file may say it, a folder may hold it."""
        if missed == "no_file":
            return next(iter(self._procedures.values()), None)
        return self._procedures.get(_FOLDER) if missed == "procedure_gone" else None
