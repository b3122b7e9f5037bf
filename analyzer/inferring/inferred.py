"""A catalogue as its people wrote it -> the same with what follows from the official wording, and how sure each of that is.

What is stated is never touched; an imported record that nobody has worked on yet is mostly inferred.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from analyzer.inferring import steps
from analyzer.inferring.fees import with_amount
from analyzer.inferring.online import online_barred
from analyzer.inferring.papers import Papers, is_choice
from analyzer.inferring.times import with_value
from analyzer.model.catalogue import Catalogue
from analyzer.model.element import Element, altered
from analyzer.model.procedure import ELEMENT_LISTS, Procedure, RequiredDocument, dossier_lines, every_line
from analyzer.text.identity.identify import Identity

STATED = 1.0
"""The confidence of what a person wrote."""


@dataclass(slots=True)
class Inferred:
    """What was inferred about elements, by the element itself; `confidence` from 0 to 1."""

    _identities: dict[int, Identity] = field(default_factory=dict)
    _sure: dict[int, float] = field(default_factory=dict)
    _choices: set[int] = field(default_factory=set)
    _by_path: dict[str, dict[str, float]] = field(default_factory=dict)
    _kept: list[Element] = field(default_factory=list)
    """Elements are known by where they lie in memory: they must stay there."""

    def identity(self, line: RequiredDocument) -> Identity | None:
        """What the wording of a line says it is; None for a line whose kind is stated."""
        return self._identities.get(id(line))

    def is_choice(self, line: RequiredDocument) -> bool:
        """Whether the line names several papers of which one will do."""
        return id(line) in self._choices

    def confidence(self, element: Element) -> float:
        return self._sure.get(id(element), STATED)

    def at(self, procedure: Procedure, path: str) -> float:
        """How sure what stands at a path of a procedure is; what is no element of a list was stated."""
        if not self._sure:
            return STATED
        if procedure.id not in self._by_path:
            lists = ((f"{name}/{part.id}", part) for name in ELEMENT_LISTS if name != "dossier" for part in getattr(procedure, name))
            self._by_path[procedure.id] = {way: self.confidence(part) for way, part in (*lists, *dossier_lines(procedure.dossier))}
        return self._by_path[procedure.id].get(path, STATED)

    def note(self, element: Element, sure: float, identity: Identity | None = None) -> None:
        self._kept.append(element)
        self._sure[id(element)] = sure
        if identity is not None:
            self._identities[id(element)] = identity

    def note_choice(self, line: RequiredDocument) -> None:
        self._choices.add(id(line))


NOTHING = Inferred()


def infer(catalogue: Catalogue) -> tuple[Catalogue, Inferred]:
    """The catalogue with every gap filled that its wording fills; the same catalogue where there is none."""
    inferred = Inferred()
    papers = Papers(catalogue.vocabulary)
    filled = {code: _filled(procedure, papers, inferred) for code, procedure in catalogue.procedures.items()}
    changed = any(filled[code] is not procedure for code, procedure in catalogue.procedures.items())
    return (catalogue.with_procedures(filled), inferred) if changed else (catalogue, NOTHING)


def _filled(procedure: Procedure, papers: Papers, inferred: Inferred) -> Procedure:
    """An imported procedure with its gaps filled; what a person wrote whole has none, for its texts are that person's remarks."""
    parts: dict[str, Any] = {}
    if not procedure.source:
        return procedure
    if any(_is_worded(line) for line in every_line(procedure.dossier)):
        parts["dossier"] = tuple(_line(line, procedure, papers, inferred) for line in procedure.dossier)
    if any(not result.document for result in procedure.results):
        parts["results"] = _each(procedure.results, papers.result, inferred)
    if any(limit.value is None and not limit.stages for limit in procedure.time_limits):
        parts["time_limits"] = _each(procedure.time_limits, lambda limit: with_value(procedure, limit), inferred)
    if any(fee.amount is None and fee.text for fee in procedure.fees):
        parts["fees"] = _each(procedure.fees, with_amount, inferred)
    if procedure.online_barred is None and (barred := online_barred(procedure)):
        parts["online_barred"] = barred
    if not procedure.steps and (read := steps.read(procedure)):
        for step, sure in read:
            inferred.note(step, sure)
        parts["steps"] = tuple(step for step, _ in read)
    return altered(procedure, **parts) if parts else procedure


def _each(elements: Iterable[Any], read: Any, inferred: Inferred) -> tuple[Any, ...]:
    """The elements, each filled where `read` gives it with a confidence."""
    found = []
    for element in elements:
        filled = read(element)
        if filled is None:
            found.append(element)
        else:
            inferred.note(*filled)
            found.append(filled[0])
    return tuple(found)


def _is_worded(line: RequiredDocument) -> bool:
    """Whether a line is one paper and has words of its own."""
    return bool(line.name) and not (line.any_of or line.all_of or line.lookup)


def _line(line: RequiredDocument, procedure: Procedure, papers: Papers, inferred: Inferred) -> RequiredDocument:
    """The line with what its words say, its kind if nobody stated it; inside choices, bundles and look-ups too."""
    if _is_worded(line):
        filled, identity = papers.line(procedure, line)
        if not line.document:
            inferred.note(filled, identity.confidence, identity)
            if is_choice(filled):
                inferred.note_choice(filled)
        return filled
    inner: dict[str, Any] = {}
    for name in ("any_of", "all_of"):
        if parts := getattr(line, name):
            inner[name] = tuple(_line(part, procedure, papers, inferred) for part in parts)
    if line.otherwise is not None:
        inner["otherwise"] = _line(line.otherwise, procedure, papers, inferred)
    return altered(line, **inner) if inner else line
