"""Routes: the ways through a procedure (case x applicant x channel x result) that differ in what is asked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import product

from analyzer.model.element import EVERYWHERE, Element, Scope
from analyzer.model.procedure import ELEMENT_LISTS, Case, Procedure, dossier_lines

DIMENSIONS = ("case", "applicant", "channel", "result")


@dataclass(frozen=True, slots=True)
class Route:
    """One way through a procedure. Each set holds the values that are alike here; an empty set means "any".

    `case` holds the chosen case with the cases it lies within, so that what is asked of "first issue"
    is also asked of "first issue, urgent".
    """

    case: frozenset[str] = frozenset()
    applicant: frozenset[str] = frozenset()
    channel: frozenset[str] = frozenset()
    result: frozenset[str] = frozenset()

    def admits(self, scope: Scope) -> bool:
        """Whether an element of this scope belongs to the route."""
        return (
            (not scope.case or not self.case.isdisjoint(scope.case))
            and (not scope.channel or not self.channel.isdisjoint(scope.channel))
            and (not scope.applicant or not self.applicant.isdisjoint(scope.applicant))
            and (not scope.result or not self.result.isdisjoint(scope.result))
        )

    def __str__(self) -> str:
        return " · ".join("/".join(sorted(values)) for values in (self.case, self.applicant, self.channel, self.result) if values) or "*"


EVERY_ROUTE = (Route(),)


def routes(procedure: Procedure) -> tuple[Route, ...]:
    """The routes of a procedure; values that no element tells apart share a route."""
    scopes = _scopes(procedure)
    if not scopes:
        return EVERY_ROUTE
    choices = [_choices(procedure, dimension, scopes) for dimension in DIMENSIONS]
    return tuple(Route(*values) for values in product(*choices))


def _scopes(procedure: Procedure) -> list[Scope]:
    found: list[Scope] = []
    for name in ELEMENT_LISTS:
        if name == "channels":
            continue
        elements: Iterable[Element] = getattr(procedure, name)
        if name == "dossier":
            elements = (line for _, line in dossier_lines(procedure.dossier))
        found += [element.for_ for element in elements if element.for_ is not EVERYWHERE]
    return found


def _choices(procedure: Procedure, dimension: str, scopes: list[Scope]) -> list[frozenset[str]]:
    named = [frozenset(values) for scope in scopes if (values := getattr(scope, dimension))]
    if not named:
        return [frozenset()]
    if dimension == "case":
        return _cases(procedure.cases, named)
    known: Iterable[str]
    if dimension == "applicant":
        known = procedure.applicants
    elif dimension == "channel":
        known = (channel.id for channel in procedure.channels)
    else:
        known = (result.id for result in procedure.results)
    return _alike({value: frozenset((value,)) for value in known}, named) or [frozenset()]


def _cases(cases: Mapping[str, Case], named: list[frozenset[str]]) -> list[frozenset[str]]:
    outer = {case.within for case in cases.values()}
    return _alike({name: _lineage(cases, name) for name in cases if name not in outer}, named) or [frozenset()]


def _lineage(cases: Mapping[str, Case], name: str) -> frozenset[str]:
    found: set[str] = set()
    while name and name in cases and name not in found:
        found.add(name)
        name = cases[name].within
    return frozenset(found)


def _alike(values: Mapping[str, frozenset[str]], named: list[frozenset[str]]) -> list[frozenset[str]]:
    """Values grouped by the scopes that mention them: a group is one choice."""
    groups: dict[tuple[bool, ...], frozenset[str]] = {}
    for value in values.values():
        mentioned = tuple(not value.isdisjoint(names) for names in named)
        groups[mentioned] = groups.get(mentioned, frozenset()) | value
    return list(groups.values())
