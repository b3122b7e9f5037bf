"""The default is keep: whether an edit would touch something whose purpose of protection the catalogue names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from analyzer.model.dossier import every_line
from analyzer.model.edits import Edit
from analyzer.model.element import Element
from analyzer.model.procedure import ELEMENT_LISTS, Procedure, elements_in


class Protection:
    """What each procedure protects; each of its lists is looked through once, since most protect nothing."""

    def __init__(self, procedures: Mapping[str, Procedure]) -> None:
        self._procedures = procedures
        self._paths: dict[tuple[str, str], tuple[str, ...]] = {}

    def covers(self, edit: Edit) -> bool:
        """Whether the edit changes a protected element, one inside a protected one, or one that holds a protected one."""
        if edit.kind == "ask":
            return False
        procedure = self._procedures[edit.procedure]
        if procedure.protects:
            return True
        head = edit.path.partition("/")[0]
        return any(_meets(path, edit.path) for name in ELEMENT_LISTS if head in ("", name) for path in self._protected(procedure, name))

    def _protected(self, procedure: Procedure, name: str) -> tuple[str, ...]:
        """The paths of the protected elements of a list."""
        key = (procedure.id, name)
        if key not in self._paths:
            self._paths[key] = tuple(path for path, element in _elements(procedure, name) if element.protects)
        return self._paths[key]


def _meets(path: str, edited: str) -> bool:
    return not edited or path == edited or path.startswith(f"{edited}/") or edited.startswith(f"{path}/")


def _elements(procedure: Procedure, name: str) -> Iterable[tuple[str, Element]]:
    """The elements of a list; of a dossier none where no line protects anything, which is soon seen."""
    if name == "dossier" and not any(line.protects for line in every_line(procedure.dossier)):
        return ()
    return elements_in(procedure, name)
