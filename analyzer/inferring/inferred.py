"""What was inferred from the official wording, element by element, and how sure each of that is."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from analyzer.model.dossier import RequiredDocument
from analyzer.model.element import Element
from analyzer.model.procedure import ELEMENT_LISTS, Procedure, elements_in

if TYPE_CHECKING:
    from analyzer.text.identity.identity import Identity

STATED = 1.0
"""The confidence of what a person wrote."""
UNNAMED = "~"
"""Begins the kind of a paper that the vocabulary does not have; papers of the same words are of one kind."""


@dataclass(slots=True)
class Inferred:
    """What was inferred about elements, by the element itself; `confidence` from 0 to 1."""

    _identities: dict[int, Identity] = field(default_factory=dict)
    _sure: dict[int, float] = field(default_factory=dict)
    _choices: set[int] = field(default_factory=set)
    _beside: dict[int, tuple[str, ...]] = field(default_factory=dict)
    _bundles: set[int] = field(default_factory=set)
    _by_path: dict[tuple[str, str], dict[str, float]] = field(default_factory=dict)
    _kept: list[Element] = field(default_factory=list)
    """Elements are known by where they lie in memory: they must stay there."""

    def identity(self, line: RequiredDocument) -> Identity | None:
        """What the wording of an imported line says it is, whether somebody has confirmed its kind or not; None for any other."""
        return self._identities.get(id(line))

    def is_choice(self, line: RequiredDocument) -> bool:
        """Whether the line names several papers of which one will do."""
        return id(line) in self._choices

    def beside(self, line: RequiredDocument) -> tuple[str, ...]:
        """Kinds of the papers, held in registers, that a line names behind a first one that is not: a form “kèm theo …”."""
        return self._beside.get(id(line), ())

    def is_bundle(self, line: RequiredDocument) -> bool:
        """Whether the line names several papers that are asked together."""
        return id(line) in self._bundles

    def confidence(self, element: Element) -> float:
        return self._sure.get(id(element), STATED)

    def at(self, procedure: Procedure, path: str) -> float:
        """How sure what stands at a path of a procedure is; what is no element of a list was stated."""
        part = path.partition("/")[0]
        if not self._sure or path == part or part not in ELEMENT_LISTS:
            return STATED
        if (procedure.id, part) not in self._by_path:
            self._by_path[procedure.id, part] = {way: self.confidence(element) for way, element in elements_in(procedure, part)}
        return self._by_path[procedure.id, part].get(path, STATED)

    def count(self, kind: type[Element]) -> int:
        """How many elements of a sort nobody has stated."""
        return sum(isinstance(element, kind) and self.confidence(element) < STATED for element in self._kept)

    def note(self, element: Element, sure: float, identity: Identity | None = None) -> None:
        self._kept.append(element)
        self._sure[id(element)] = sure
        if identity is not None:
            self._identities[id(element)] = identity

    def note_beside(self, line: RequiredDocument, kinds: tuple[str, ...]) -> None:
        self._beside[id(line)] = kinds

    def note_choice(self, line: RequiredDocument) -> None:
        self._choices.add(id(line))

    def note_bundle(self, line: RequiredDocument) -> None:
        self._bundles.add(id(line))


NOTHING = Inferred()
