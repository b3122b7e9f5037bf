"""Which procedures give the paper that a line of a dossier means."""

from __future__ import annotations

from functools import cached_property

from analyzer.inferring.inferred import Inferred
from analyzer.model.catalogue import Catalogue
from analyzer.model.dossier import RequiredDocument
from analyzer.model.enumerations import FIRST, GIVE_NO_PAPER, OF_THE_STATE, VARIANTS
from analyzer.model.procedure import Procedure
from analyzer.text.matter import one_matter
from analyzer.text.naming import action_of


class Ground:
    """Where ways are walked: a catalogue whose gaps are filled, and what was inferred in it."""

    def __init__(self, catalogue: Catalogue, inferred: Inferred) -> None:
        self.catalogue, self.inferred = catalogue, inferred

    @cached_property
    def giving(self) -> dict[str, list[Procedure]]:
        """The procedures that hand out papers of each kind, in the order of the catalogue."""
        found: dict[str, list[Procedure]] = {}
        for procedure in self.catalogue.procedures.values():
            if _action(procedure) not in GIVE_NO_PAPER:
                for document in {result.document for result in procedure.results}:
                    found.setdefault(document, []).append(procedure)
        return found


def is_issued(paper: RequiredDocument, catalogue: Catalogue) -> bool:
    """Whether a line asks for a paper that a procedure can give."""
    kind = catalogue.vocabulary.documents.get(paper.document)
    return (paper.class_ or (kind.class_ if kind else "")) in OF_THE_STATE


def givers(paper: RequiredDocument, asking: Procedure, ground: Ground) -> list[str]:
    """The procedures that give the paper a line means.

    They are open to who files here, and speak of the same matter where the kind is general; those that give it for the
    first time go before those that change it, and within one ministry those of the same level before others.
    """
    kind, identity = ground.catalogue.vocabulary.documents.get(paper.document), ground.inferred.identity(paper)
    if kind is None or kind.class_ not in OF_THE_STATE or (identity is not None and kind.held_in and not identity.held_in):
        return []  # words without a register make it another State's paper, or a draft
    found = [one for one in ground.giving.get(paper.document, ()) if _open_to(asking, one)]
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
