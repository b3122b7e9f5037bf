"""Which procedures give the paper that a line of a dossier means."""

from __future__ import annotations

from analyzer.inferring.inferred import Inferred
from analyzer.model.catalogue import Catalogue
from analyzer.model.procedure import FIRST, GIVE_NO_PAPER, OF_THE_STATE, VARIANTS, Procedure, RequiredDocument
from analyzer.text.matter import one_matter
from analyzer.text.naming import action_of


def is_issued(paper: RequiredDocument, catalogue: Catalogue) -> bool:
    """Whether a line asks for a paper that a procedure can give."""
    kind = catalogue.vocabulary.documents.get(paper.document)
    return (paper.class_ or (kind.class_ if kind else "")) in OF_THE_STATE


def gives(procedure: Procedure, document: str) -> bool:
    """Whether a procedure hands out papers of a kind."""
    return any(result.document == document for result in procedure.results) and _action(procedure) not in GIVE_NO_PAPER


def givers(paper: RequiredDocument, asking: Procedure, catalogue: Catalogue, inferred: Inferred) -> list[str]:
    """The procedures that give the paper a line means.

    They are open to who files here, and speak of the same matter where the kind is general; those that give it for the
    first time go before those that change it, and within one ministry those of the same level before others.
    """
    kind, identity = catalogue.vocabulary.documents.get(paper.document), inferred.identity(paper)
    if kind is None or kind.class_ not in OF_THE_STATE or (identity is not None and kind.held_in and not identity.held_in):
        return []  # words without a register make it another State's paper, or a draft
    found = [one for one in catalogue.procedures.values() if gives(one, paper.document) and _open_to(asking, one)]
    if kind.general:
        names, said = kind.names, (paper.name, asking.name)
        found = [one for one in found if one_matter(names, _called(one, paper.document), one.name, said)]
    found = [one for one in found if _action(one) in FIRST] or [one for one in found if _action(one) not in VARIANTS] or found
    if all(one.ministry == asking.ministry for one in found):
        found = [one for one in found if not set(one.level).isdisjoint(asking.level)] or found
    return [one.id for one in found]


def _action(procedure: Procedure) -> str:
    return procedure.action or action_of(procedure.name)


def _open_to(asking: Procedure, giving: Procedure) -> bool:
    """Whether somebody may file with both; where either says nothing of who may, yes."""
    return not asking.applicants or not giving.applicants or not set(asking.applicants).isdisjoint(giving.applicants)


def _called(giving: Procedure, document: str) -> str:
    """What a procedure calls the paper of a kind that it gives."""
    return next((result.name for result in giving.results if result.document == document), "") or giving.name
