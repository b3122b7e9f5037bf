"""What was inferred from the official wording, element by element, and how sure each of that is."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, NamedTuple

from analyzer.model.dossier import RequiredDocument
from analyzer.model.element import Element
from analyzer.model.procedure import ELEMENT_LISTS, Procedure, elements_in

if TYPE_CHECKING:
    from analyzer.text.identity.identity import Identity

STATED = 1.0
"""The confidence of what a person wrote."""
UNNAMED = "~"
"""Begins the kind of a paper that the vocabulary does not have; papers of the same words are of one kind."""

Several = Literal["", "choice", "bundle"]
"""Whether a line names several papers: of which one will do, or which are asked together."""


class Reading(NamedTuple):
    """What the wording of an element told: how surely, from 0 to 1, and of a line of a dossier what paper or papers it names."""

    sure: float = STATED
    identity: Identity | None = None
    """What the wording says the line is, whether somebody has confirmed its kind or not; None where it has no words of its own."""
    several: Several = ""
    beside: tuple[str, ...] = ()
    """Kinds of the papers, held in registers, that a line names behind a first one that is not: a form “kèm theo …”."""


_STATED = Reading()


@dataclass(slots=True)
class Inferred:
    """What was inferred about elements, by the element itself: one that is copied is another element, of which nothing is known."""

    _read: dict[int, tuple[Element, Reading]] = field(default_factory=dict)
    """By where the element lies in memory; it is kept, so that no other comes to lie there."""
    _by_path: dict[tuple[str, str], dict[str, float]] = field(default_factory=dict)

    def note(self, element: Element, reading: Reading) -> None:
        self._read[id(element)] = element, reading

    def reading(self, element: Element) -> Reading:
        """What was inferred about an element; of one that a person wrote whole, that it is stated."""
        found = self._read.get(id(element))
        return _STATED if found is None else found[1]

    def identity(self, line: RequiredDocument) -> Identity | None:
        return self.reading(line).identity

    def is_choice(self, line: RequiredDocument) -> bool:
        return self.reading(line).several == "choice"

    def is_bundle(self, line: RequiredDocument) -> bool:
        return self.reading(line).several == "bundle"

    def beside(self, line: RequiredDocument) -> tuple[str, ...]:
        return self.reading(line).beside

    def confidence(self, element: Element) -> float:
        return self.reading(element).sure

    def is_stated(self, element: Element) -> bool:
        """Whether a person wrote what the element holds."""
        return self.reading(element).sure == STATED

    def at(self, procedure: Procedure, path: str) -> float:
        """How sure what stands at a path of a procedure is; what is no element of a list was stated."""
        part = path.partition("/")[0]
        if not self._read or path == part or part not in ELEMENT_LISTS:
            return STATED
        if (procedure.id, part) not in self._by_path:
            self._by_path[procedure.id, part] = {way: self.confidence(element) for way, element in elements_in(procedure, part)}
        return self._by_path[procedure.id, part].get(path, STATED)

    def count(self, kind: type[Element]) -> int:
        """How many elements of a sort nobody has stated."""
        return sum(isinstance(element, kind) and reading.sure < STATED for element, reading in self._read.values())


NOTHING = Inferred()
