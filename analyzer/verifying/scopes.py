"""Which routes of a procedure a line of its dossier is asked on, and how two such scopes lie to each other."""

from __future__ import annotations

from collections.abc import Iterable

from analyzer.model.element import EVERYWHERE, Scope, holding
from analyzer.model.procedure import Procedure


def inside(scopes: Iterable[Scope]) -> Scope:
    """The scope of a line within the lines around it, given outermost first: what an inner one leaves open, an outer one limits."""
    found = EVERYWHERE
    for inner in scopes:
        if inner is not EVERYWHERE:
            found = holding(
                EVERYWHERE,
                case=inner.case or found.case,
                applicant=inner.applicant or found.applicant,
                channel=inner.channel or found.channel,
                result=inner.result or found.result,
                level=inner.level or found.level,
            )
    return found


def covers(procedure: Procedure, wide: Scope, narrow: Scope) -> bool:
    """Whether every route of one scope is a route of the other."""
    if wide.case and not (narrow.case and all(not _around(procedure, case).isdisjoint(wide.case) for case in narrow.case)):
        return False
    return all(not one or (other and set(other) <= set(one)) for one, other in _others(wide, narrow))


def meet(procedure: Procedure, first: Scope, second: Scope) -> bool:
    """Whether some route is of both scopes."""
    if (
        first.case
        and second.case
        and not any(a in _around(procedure, b) or b in _around(procedure, a) for a in first.case for b in second.case)
    ):
        return False
    return all(not one or not other or not set(one).isdisjoint(other) for one, other in _others(first, second))


def _others(first: Scope, second: Scope) -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    return tuple((getattr(first, side), getattr(second, side)) for side in ("applicant", "channel", "result", "level"))


def _around(procedure: Procedure, case: str) -> set[str]:
    """A case with those that it lies within."""
    found: set[str] = set()
    while case and case not in found:
        found.add(case)
        known = procedure.cases.get(case)
        case = known.within if known else ""
    return found
