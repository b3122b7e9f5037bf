"""The default is keep: whether an edit would touch something whose purpose of protection the catalogue names."""

from __future__ import annotations

from collections.abc import Iterator

from analyzer.model.edits import Edit
from analyzer.model.element import Element
from analyzer.model.procedure import ELEMENT_LISTS, Procedure, dossier_lines


def is_protected(procedure: Procedure, edit: Edit) -> bool:
    """Whether the edit changes a protected element, one inside a protected one, or one that holds a protected one."""
    if edit.kind == "ask":
        return False
    if procedure.protects:
        return True
    return any(_meets(path, edit.path) for path, element in _elements(procedure) if element.protects)


def _meets(path: str, edited: str) -> bool:
    return not edited or path == edited or path.startswith(f"{edited}/") or edited.startswith(f"{path}/")


def _elements(procedure: Procedure) -> Iterator[tuple[str, Element]]:
    yield from dossier_lines(procedure.dossier)
    for name in ELEMENT_LISTS:
        if name != "dossier":
            for element in getattr(procedure, name):
                yield f"{name}/{element.id}", element
