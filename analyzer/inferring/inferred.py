"""A catalogue as its people wrote it -> the same with what follows from the official wording, and how sure each of that is.

What is stated is never touched; an imported record that nobody has worked on yet is mostly inferred.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from analyzer.inferring.fees import with_amount
from analyzer.inferring.papers import Papers
from analyzer.inferring.times import with_value
from analyzer.model.catalogue import Catalogue
from analyzer.model.element import Element, altered
from analyzer.model.procedure import Procedure, RequiredDocument, every_line
from analyzer.text.identity.identify import Identity

STATED = 1.0
"""The confidence of what a person wrote."""


@dataclass(slots=True)
class Inferred:
    """What was inferred about elements, by the element itself; `confidence` from 0 to 1."""

    _identities: dict[int, Identity] = field(default_factory=dict)
    _sure: dict[int, float] = field(default_factory=dict)
    _kept: list[Element] = field(default_factory=list)
    """Elements are known by where they lie in memory: they must stay there."""

    def identity(self, line: RequiredDocument) -> Identity | None:
        """What the wording of a line says it is; None for a line whose kind is stated."""
        return self._identities.get(id(line))

    def confidence(self, element: Element) -> float:
        return self._sure.get(id(element), STATED)

    def note(self, element: Element, sure: float, identity: Identity | None = None) -> None:
        self._kept.append(element)
        self._sure[id(element)] = sure
        if identity is not None:
            self._identities[id(element)] = identity


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
        return filled
    inner: dict[str, Any] = {}
    for name in ("any_of", "all_of"):
        if parts := getattr(line, name):
            inner[name] = tuple(_line(part, procedure, papers, inferred) for part in parts)
    if line.otherwise is not None:
        inner["otherwise"] = _line(line.otherwise, procedure, papers, inferred)
    return altered(line, **inner) if inner else line
