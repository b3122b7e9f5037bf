"""The table `changes`: every difference between two successive versions of a procedure that the catalogue holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise

from analyzer.facts.known import Known
from analyzer.facts.tables.changes.announced import Announced, announced_rows
from analyzer.facts.tables.changes.change import Changed, Step
from analyzer.model.history import Term
from analyzer.model.procedure import Procedure


def change_rows(known: Known) -> Iterator[Changed]:
    """The changes that have taken effect by the day; nothing is compared where no procedure has two versions."""
    catalogue = known.catalogue
    several = {code: held for code, terms in catalogue.history.terms().items() if len(held := _begun(terms, catalogue.as_of)) > 1}
    if not several:
        return
    from analyzer.comparing.judging.kinds import successors_of
    from analyzer.comparing.judging.restating import names_of

    successors, names = successors_of(catalogue.vocabulary.agencies), names_of(catalogue.vocabulary.documents)
    announced = announced_rows(known)
    for code, terms in several.items():
        procedure = catalogue.procedures.get(code, terms[-1].procedure)
        for step in _steps(procedure, terms, announced, catalogue.as_of):
            yield from _changes(step, successors, names)


def _begun(terms: Iterable[Term], as_of: date) -> list[Term]:
    return [term for term in terms if term.since is None or term.since <= as_of]


def _steps(procedure: Procedure, terms: Sequence[Term], announced: Iterable[Announced], as_of: date) -> Iterator[Step]:
    from analyzer.comparing.plain import plain

    said = [row for row in announced if procedure.id in (row.code, *row.row.predecessors, *row.row.successors)]
    documents = [plain(term.procedure) for term in terms]
    for at, (before, term) in enumerate(pairwise(terms)):
        following = terms[at + 2].since if at + 2 < len(terms) else None
        covering = [row.decision.number for row in said if _between(row.day, before.since, following, as_of)]
        returns = any(one.procedure is term.procedure for one in terms[:at])
        yield Step(procedure, documents[at], documents[at + 1], term, before.since, at + 2 == len(terms), returns, covering)


def _between(day: date | None, begun: date | None, following: date | None, as_of: date) -> bool:
    """Whether a decision of `day` may be about the version between: after the version before began, before the next one did."""
    return day is not None and day <= as_of and (begun is None or begun < day) and (following is None or day < following)


def _changes(step: Step, successors: Mapping[str, str], names: Mapping[str, tuple[str, ...]]) -> Iterator[Changed]:
    from analyzer.comparing.catalogues import changes_between
    from analyzer.facts.tables.changes.changed import element_of, is_whole, key_of, part_at, sizes

    code = step.procedure.id
    for change in changes_between({code: step.base}, {code: step.revision}, successors, {}, names=names):
        element, key = element_of(change), key_of(change)
        if is_whole(change):
            parts = (change.before or {}, change.after or {})
        else:
            parts = (part_at(step.base, element), part_at(step.revision, element))
        yield Changed(step, change, element, key, parts, sizes(change, parts))
