"""Every paper a procedure asks for, with what its surroundings in the dossier say about it."""

from __future__ import annotations

from dataclasses import dataclass

from analyzer.facts.index import Index
from analyzer.model.element import EVERYWHERE, Scope
from analyzer.model.procedure import Procedure, RequiredDocument


@dataclass(slots=True)
class Ask:
    """One paper: its line and path, its scope within that of the outer lines, the choice and look-up it stands in."""

    path: str
    line: RequiredDocument
    class_: str
    scope: Scope
    outermost: str
    choice: str
    choices: int
    lookup: tuple[str, ...]
    only_when: str

    @property
    def conditional(self) -> bool:
        return bool(self.lookup or self.only_when)


def asks(procedure: Procedure, index: Index) -> list[Ask]:
    """The papers of a dossier in reading order; headings and lines without a paper are not among them."""
    found: list[Ask] = []
    for line in procedure.dossier:
        _collect(found, line, f"dossier/{line.id}", EVERYWHERE, line.id, "", 0, (), "", index)
    return found


def _collect(
    found: list[Ask],
    line: RequiredDocument,
    path: str,
    outer: Scope,
    outermost: str,
    choice: str,
    choices: int,
    lookup: tuple[str, ...],
    when: str,
    index: Index,
) -> None:
    scope = within(outer, line.for_)
    when = line.when or when
    if line.document:
        class_ = line.class_ or index.classes.get(line.document, "")
        if class_ != "note":
            found.append(Ask(path, line, class_, scope, outermost, choice, choices, lookup, when))
        return
    for option in line.any_of:
        _collect(found, option, f"{path}/{option.id}", scope, outermost, path, len(line.any_of), lookup, when, index)
    for part in line.all_of:
        _collect(found, part, f"{path}/{part.id}", scope, outermost, choice, choices, lookup, when, index)
    if line.otherwise is not None:
        behind = lookup + line.lookup
        _collect(found, line.otherwise, f"{path}/{line.otherwise.id}", scope, outermost, choice, choices, behind, when, index)


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
