"""A line of a dossier with what the lines around it say of it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from analyzer.model.dossier import RequiredDocument, dossier_lines
from analyzer.model.element import EVERYWHERE, Scope
from analyzer.model.procedure import Procedure
from analyzer.verifying.scopes import inside


@dataclass(frozen=True, slots=True)
class Line:
    """`paper` and what holds of it: what it protects, whether it is asked only when data fails, and on which routes.

    `when`: the situations that it is limited to; `chosen`: the paths of the alternatives that must be chosen for it.
    """

    paper: RequiredDocument
    protects: str
    behind_lookup: bool
    scope: Scope
    when: frozenset[str]
    chosen: frozenset[str]

    @property
    def filed(self) -> bool:
        """Whether it is handed in to stay in the file, rather than only shown, or an old paper given back."""
        return not (self.paper.surrendered or self.paper.present_only)

    @property
    def firm(self) -> bool:
        """Whether everybody on its routes brings it: it is no alternative, and limited to no situation."""
        return not (self.behind_lookup or self.when or self.chosen)

    @property
    def always(self) -> bool:
        """Whether everyone files it, on every route."""
        return self.filed and self.firm and self.scope is EVERYWHERE


def line_at(procedure: Procedure, path: str) -> Line | None:
    """The line at a path; None where there is none."""
    return next((line for where, line in lines(procedure) if where == path), None)


def lines(procedure: Procedure) -> list[tuple[str, Line]]:
    """Every line with its path."""
    by_path = dict(dossier_lines(procedure.dossier))
    return [(path, _line(procedure, path, by_path)) for path in by_path]


def _line(procedure: Procedure, path: str, by_path: dict[str, RequiredDocument]) -> Line:
    chain = [(outer, line) for outer, line in by_path.items() if f"{path}/".startswith(f"{outer}/")]
    return Line(
        by_path[path],
        protects=next((line.protects for _, line in reversed(chain) if line.protects), procedure.protects),
        behind_lookup=any(line.lookup for _, line in chain),
        scope=inside(line.for_ for _, line in chain),
        when=frozenset(line.when for _, line in chain if line.when),
        chosen=frozenset(inner for (_, outer), (inner, _) in pairwise(chain) if outer.any_of),
    )
