"""Routes: the ways through a procedure (case x applicant x channel x result x level) that can occur and differ in what is asked."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from itertools import product, starmap
from operator import attrgetter
from typing import NamedTuple

from analyzer.model.chain import chain
from analyzer.model.dossier import RequiredDocument
from analyzer.model.element import EVERYWHERE, Element, Scope
from analyzer.model.procedure import Procedure

DIMENSIONS = ("case", "applicant", "channel", "result", "level")


class Route(NamedTuple):
    """One way through a procedure. Each set holds the values that are alike here; an empty set means "any".

    `case` holds the chosen case with the cases it lies within, so that what is asked of "first issue"
    is also asked of "first issue, urgent".
    """

    case: frozenset[str] = frozenset()
    applicant: frozenset[str] = frozenset()
    channel: frozenset[str] = frozenset()
    result: frozenset[str] = frozenset()
    level: frozenset[str] = frozenset()

    def admits(self, scope: Scope) -> bool:
        """Whether an element of this scope belongs to the route."""
        return (
            (not scope.case or not self.case.isdisjoint(scope.case))
            and (not scope.channel or not self.channel.isdisjoint(scope.channel))
            and (not scope.applicant or not self.applicant.isdisjoint(scope.applicant))
            and (not scope.result or not self.result.isdisjoint(scope.result))
            and (not scope.level or not self.level.isdisjoint(scope.level))
        )

    def meets(self, scope: Scope) -> bool:
        """The same, where a side that the route leaves open agrees with every scope."""
        return all(not side or not wanted or not side.isdisjoint(wanted) for side, wanted in zip(self, _sides(scope), strict=True))

    def __str__(self) -> str:
        return " · ".join("/".join(sorted(values)) for values in self if values) or "*"


EVERY_ROUTE = (Route(),)
_ANY: tuple[frozenset[str], ...] = (frozenset(),)
_NOTHING: frozenset[tuple[str, ...]] = frozenset({()})


def routes(procedure: Procedure) -> tuple[Route, ...]:
    """The routes of a procedure; values that no element tells apart share a route.

    A channel or result that has a scope of its own (an online channel for citizens only) is left out of the routes
    where it does not exist, and a route that no channel or no result is left for cannot occur. Where by their scopes
    none could, the record contradicts itself and every combination stays: a procedure always has a route.
    """
    scopes = _scopes(procedure)
    if not scopes:
        return EVERY_ROUTE
    every = tuple(starmap(Route, product(*_choices(procedure, scopes))))
    if all(element.for_ is EVERYWHERE for element in (*procedure.channels, *procedure.results)):
        return every
    return tuple(_that_occur(procedure, every)) or every


_sides = attrgetter(*DIMENSIONS)
"""What a scope names in each of `DIMENSIONS`."""


def _scopes(procedure: Procedure) -> list[Scope]:
    """The scopes that tell routes apart; those of the channels only where something is asked of one channel and not of another."""
    found = scopes_of(procedure.dossier)
    parts: Iterable[tuple[Element, ...]] = (procedure.time_limits, procedure.fees, procedure.steps, procedure.results, procedure.conditions)
    found += [element.for_ for elements in parts for element in elements if element.for_ is not EVERYWHERE]
    if any(scope.channel for scope in found):
        found += [channel.for_ for channel in procedure.channels if channel.for_ is not EVERYWHERE]
    return found


def scopes_of(lines: Iterable[RequiredDocument]) -> list[Scope]:
    """The scopes of a dossier, those of inner lines too."""
    found: list[Scope] = []
    for line in lines:
        if line.for_ is not EVERYWHERE:
            found.append(line.for_)
        if not line.document:
            found += scopes_of(line.inner)
    return found


def _choices(procedure: Procedure, scopes: Iterable[Scope]) -> Iterable[tuple[frozenset[str], ...]]:
    """What there is to choose in each dimension; "any" where no scope names one of its values."""
    for dimension, names in zip(DIMENSIONS, zip(*map(_sides, scopes), strict=True), strict=True):
        named = frozenset(names) - _NOTHING
        yield _alike(_values(procedure, dimension), named) if named else _ANY


def _values(procedure: Procedure, dimension: str) -> tuple[tuple[str, str], ...]:
    """The values of one dimension, each with the one it lies within: cases may, the others never do."""
    if dimension == "case":
        return tuple([(name, case.within) for name, case in procedure.cases.items()])
    if dimension == "applicant":
        return tuple([(applicant, "") for applicant in procedure.applicants])
    if dimension == "level":
        return tuple([(level, "") for level in procedure.level])
    elements: tuple[Element, ...] = procedure.channels if dimension == "channel" else procedure.results
    return tuple([(element.id, "") for element in elements])


@lru_cache(maxsize=4096)
def _alike(values: tuple[tuple[str, str], ...], named: frozenset[tuple[str, ...]]) -> tuple[frozenset[str], ...]:
    """The innermost values, grouped by the scopes that name them: a group is one choice. Without values any will do.

    Procedures of one catalogue repeat a few patterns (counter and online, citizens and enterprises): hence the cache.
    """
    within = dict(values)
    outer, inside = set(within.values()), {value: around for value, around in values if around in within}
    groups: dict[tuple[bool, ...], frozenset[str]] = {}
    for value in within:
        if value not in outer:
            lineage = frozenset(chain(value, inside.get))
            mentioned = tuple([lineage.isdisjoint(names) for names in named])
            groups[mentioned] = groups.get(mentioned, frozenset()) | lineage
    return tuple(groups.values()) or _ANY


def _that_occur(procedure: Procedure, every: Iterable[Route]) -> Iterable[Route]:
    """The routes for which some channel and some result exist, without the others."""
    for route in every:
        channel = _existing(procedure.channels, route.channel, route)
        result = _existing(procedure.results, route.result, route)
        if bool(channel) == bool(route.channel) and bool(result) == bool(route.result):
            yield route._replace(channel=channel, result=result)


def _existing(elements: Iterable[Element], chosen: frozenset[str], route: Route) -> frozenset[str]:
    return frozenset(element.id for element in elements if element.id in chosen and route.meets(element.for_))
