"""Every paper a procedure asks for, with what its surroundings in the dossier say about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from analyzer.facts.index import Index
from analyzer.model.element import EVERYWHERE, Scope
from analyzer.model.procedure import Procedure, RequiredDocument
from analyzer.model.values import Citation


@dataclass(slots=True)
class Ask:
    """One paper: its line and path, its scope within that of the outer lines, the choice and look-up it stands in.

    What an outer line protects or rests on holds for its papers too, where they say nothing of their own.
    """

    path: str
    line: RequiredDocument
    class_: str
    scope: Scope
    outermost: str
    choice: str
    choices: int
    lookup: tuple[str, ...]
    only_when: str
    basis: Citation | None
    protects: str

    @property
    def conditional(self) -> bool:
        return bool(self.lookup or self.only_when)


class _Around(NamedTuple):
    """What the outer lines say about an inner one."""

    scope: Scope
    outermost: str
    choice: str = ""
    choices: int = 0
    lookup: tuple[str, ...] = ()
    when: str = ""
    basis: Citation | None = None
    protects: str = ""


def asks(procedure: Procedure, index: Index) -> list[Ask]:
    """The papers of a dossier in reading order; headings and lines without a paper are not among them."""
    found: list[Ask] = []
    for line in procedure.dossier:
        _collect(found, line, f"dossier/{line.id}", _Around(EVERYWHERE, line.id), index)
    return found


def _collect(found: list[Ask], line: RequiredDocument, path: str, around: _Around, index: Index) -> None:
    here = around._replace(
        scope=within(around.scope, line.for_),
        when=line.when or around.when,
        basis=line.basis or around.basis,
        protects=line.protects or around.protects,
    )
    if line.document:
        class_ = line.class_ or index.classes.get(line.document, "")
        if class_ != "note":
            choice = (here.choice, here.choices)
            found.append(Ask(path, line, class_, here.scope, here.outermost, *choice, here.lookup, here.when, here.basis, here.protects))
        return
    for option in line.any_of:
        _collect(found, option, f"{path}/{option.id}", here._replace(choice=path, choices=len(line.any_of)), index)
    for part in line.all_of:
        _collect(found, part, f"{path}/{part.id}", here, index)
    if line.otherwise is not None:
        _collect(found, line.otherwise, f"{path}/{line.otherwise.id}", here._replace(lookup=around.lookup + line.lookup), index)


def within(outer: Scope, inner: Scope) -> Scope:
    """An inner element's scope inside its outer one: a dimension the inner leaves open is limited by the outer."""
    if outer is EVERYWHERE:
        return inner
    if inner is EVERYWHERE:
        return outer
    return Scope(
        case=inner.case or outer.case,
        applicant=inner.applicant or outer.applicant,
        channel=inner.channel or outer.channel,
        result=inner.result or outer.result,
    )


def covers(wide: Scope, narrow: Scope, lineage: dict[str, frozenset[str]]) -> bool:
    """Whether every route of the `narrow` scope is one of the `wide` scope."""
    if wide.case and not (narrow.case and all(any(a in lineage.get(b, {b}) for a in wide.case) for b in narrow.case)):
        return False
    return all(
        not one or bool(other and set(other) <= set(one))
        for one, other in ((wide.applicant, narrow.applicant), (wide.channel, narrow.channel), (wide.result, narrow.result))
    )


def meet(first: Scope, second: Scope, lineage: dict[str, frozenset[str]]) -> bool:
    """Whether two scopes can belong to one route; `lineage` gives each case with the cases it lies within."""
    if first.case and second.case and not any(_related(a, b, lineage) for a in first.case for b in second.case):
        return False
    return all(
        not one or not other or not set(one).isdisjoint(other)
        for one, other in ((first.applicant, second.applicant), (first.channel, second.channel), (first.result, second.result))
    )


def _related(a: str, b: str, lineage: dict[str, frozenset[str]]) -> bool:
    return a == b or a in lineage.get(b, ()) or b in lineage.get(a, ())
