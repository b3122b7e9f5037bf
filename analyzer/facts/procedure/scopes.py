"""Scopes: which cases, applicants, channels, results and levels an element is for; one inside another, one beside another."""

from __future__ import annotations

from collections.abc import Mapping
from operator import attrgetter

from analyzer.model.chain import chain
from analyzer.model.element import EVERYWHERE, Scope, holding
from analyzer.model.procedure import Procedure


def within(outer: Scope, inner: Scope) -> Scope:
    """An inner element's scope inside its outer one: a dimension the inner leaves open is limited by the outer."""
    if outer is EVERYWHERE:
        return inner
    if inner is EVERYWHERE:
        return outer
    return holding(
        EVERYWHERE,
        case=inner.case or outer.case,
        applicant=inner.applicant or outer.applicant,
        channel=inner.channel or outer.channel,
        result=inner.result or outer.result,
        level=inner.level or outer.level,
    )


Lineage = Mapping[str, frozenset[str]]
"""Each case with itself and the cases it lies within."""


def lineages(procedure: Procedure) -> dict[str, frozenset[str]]:
    """The lineage of every case of a procedure."""
    outer = {name: case.within for name, case in procedure.cases.items() if case.within in procedure.cases}
    return {name: frozenset(chain(name, outer.get)) for name in procedure.cases}


_besides_case = attrgetter("applicant", "channel", "result", "level")


def covers(wide: Scope, narrow: Scope, lineage: Lineage) -> bool:
    """Whether every route of the `narrow` scope is one of the `wide` scope."""
    if wide.case and not (narrow.case and all(any(a in lineage.get(b, {b}) for a in wide.case) for b in narrow.case)):
        return False
    return all(
        not one or bool(other and set(other) <= set(one)) for one, other in zip(_besides_case(wide), _besides_case(narrow), strict=True)
    )


def meet(first: Scope, second: Scope, lineage: Lineage) -> bool:
    """Whether two scopes can belong to one route."""
    if first.case and second.case and not any(_related(a, b, lineage) for a in first.case for b in second.case):
        return False
    return all(
        not one or not other or not set(one).isdisjoint(other)
        for one, other in zip(_besides_case(first), _besides_case(second), strict=True)
    )


def _related(a: str, b: str, lineage: Lineage) -> bool:
    return a == b or a in lineage.get(b, ()) or b in lineage.get(a, ())
