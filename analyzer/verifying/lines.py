"""A line of a dossier with what the lines around it say of it."""

from __future__ import annotations

from dataclasses import dataclass

from analyzer.model.element import EVERYWHERE
from analyzer.model.procedure import Procedure, RequiredDocument, dossier_lines


@dataclass(frozen=True, slots=True)
class Line:
    """`paper` and what holds of it: what it protects, whether it is asked only when data fails, whether everyone files it."""

    paper: RequiredDocument
    protects: str
    behind_lookup: bool
    always: bool


def line_at(procedure: Procedure, path: str) -> Line | None:
    """The line at a path; None where there is none."""
    return next((line for where, line in lines(procedure) if where == path), None)


def lines(procedure: Procedure) -> list[tuple[str, Line]]:
    """Every line with its path."""
    by_path = dict(dossier_lines(procedure.dossier))
    return [(path, _line(procedure, path, by_path)) for path in by_path]


def _line(procedure: Procedure, path: str, by_path: dict[str, RequiredDocument]) -> Line:
    around = [line for outer, line in by_path.items() if path.startswith(f"{outer}/")]
    chain = [by_path[path], *reversed(around)]
    protects = next((line.protects for line in chain if line.protects), procedure.protects)
    looked_up = any(line.lookup for line in chain)
    free = not (looked_up or by_path[path].surrendered or by_path[path].present_only)
    always = free and not any(line.any_of for line in around) and all(not line.when and line.for_ is EVERYWHERE for line in chain)
    return Line(by_path[path], protects, looked_up, always)
