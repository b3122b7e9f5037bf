"""Which procedures give the paper that a dossier means, where its kind alone does not tell.

Some kinds are general (a decision on establishment, a practice certificate): bodies of every field give papers of that
kind, and two of them are the same paper only when they speak of the same matter.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from analyzer.facts.procedure.about import action
from analyzer.model.dossier import RequiredDocument
from analyzer.model.enumerations import FIRST, VARIANTS
from analyzer.model.procedure import Procedure
from analyzer.model.vocabulary import DocumentKind
from analyzer.text.matter import one_matter


def first_givers(sources: Sequence[tuple[str, str]], procedures: Mapping[str, Procedure]) -> Sequence[tuple[str, str]]:
    """Of the procedures that give a paper, those that give it for the first time, where there are any.

    Whoever must bring a paper gets it there; renewing, exchanging or amending it supposes that one has it. Where none says
    that it issues, registers or approves, those are meant that do not say the contrary.
    """
    first = [source for source in sources if action(procedures[source[0]]) in FIRST]
    return first or [source for source in sources if action(procedures[source[0]]) not in VARIANTS] or sources


def open_to(consumer: Procedure, producer: Procedure) -> bool:
    """Whether somebody who files with the consumer may file with the producer; where either says nothing of who may, yes."""
    asking, giving = consumer.applicants, producer.applicants
    return not asking or not giving or not set(asking).isdisjoint(giving)


def speak_of_one_matter(kind: DocumentKind, line: RequiredDocument, consumer: Procedure, given: str, producer: Procedure) -> bool:
    """Whether a paper of a general kind that a line asks for is the one called `given` that `producer` gives.

    What the given paper is about, beyond the name of its kind, must be named by the line or by the procedure it stands in.
    """
    return one_matter(kind.names, given, producer.name, (line.name, consumer.name))
