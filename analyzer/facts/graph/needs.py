"""Who needs whose result: the edges of the dependency graph."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from analyzer.facts.graph.graph import Need
from analyzer.facts.graph.meant import first_givers, open_to, speak_of_one_matter
from analyzer.facts.index import Index
from analyzer.facts.procedure.about import action
from analyzer.facts.procedure.asks import Ask
from analyzer.model.element import EVERYWHERE
from analyzer.model.enumerations import GIVE_NO_PAPER, OF_THE_STATE
from analyzer.model.procedure import Procedure

Procedures = Mapping[str, Procedure]
Asked = Mapping[str, Sequence[Ask]]
Sources = Sequence[tuple[str, str]]
"""Procedures that give a paper, each with the path of the result."""
Producers = Mapping[str, Sources]


def producers(procedures: Procedures, index: Index) -> dict[str, list[tuple[str, str]]]:
    """For each kind of paper, the procedures that give it and the path of the (first) result."""
    found: dict[str, dict[str, str]] = {}
    for code, procedure in procedures.items():
        if action(procedure) in GIVE_NO_PAPER:
            continue
        for result in procedure.results:
            if result.document and index.classes.get(result.document) in OF_THE_STATE:
                found.setdefault(result.document, {}).setdefault(code, f"results/{result.id}")
    return {document: list(sources.items()) for document, sources in found.items()}


def needs(procedures: Procedures, asked: Asked, made: Producers, index: Index) -> list[Need]:
    """Edges from a procedure to those that give what it asks for.

    Only papers that a State body issues count (classes of `OF_THE_STATE`): forms and old cards handed back made
    nearly all edges of a match by name and none of its sense. Of several producers those are meant that give the paper
    for the first time, then within one ministry those of the consumer's own level, where there are any.
    """
    found = []
    for code, papers in asked.items():
        consumer = procedures[code]
        own = {result.document for result in consumer.results}
        for ask in papers:
            document = ask.line.document
            if document not in made or ask.class_ not in OF_THE_STATE or ask.line.surrendered or document in own:
                continue
            sources = first_givers(_meaning(made[document], consumer, ask, procedures, index), procedures)
            near = _near(sources, consumer, procedures)
            confidence = round(1 / len(near), 3) if near else 0
            for producer, _ in near:
                found.append(
                    Need(
                        code,
                        ask.path,
                        document,
                        producer,
                        ask.conditional,
                        bool(ask.choice),
                        confidence,
                        ask.scope is EVERYWHERE,
                    )
                )
    return found


def _near(sources: Sources, consumer: Procedure, procedures: Procedures) -> Sources:
    """Of several producers in the consumer's own ministry those of its level; from elsewhere a paper comes from any level."""
    if any(procedures[code].ministry != consumer.ministry for code, _ in sources):
        return sources
    return [source for source in sources if not set(procedures[source[0]].level).isdisjoint(consumer.level)] or sources


def _meaning(sources: Sources, consumer: Procedure, ask: Ask, procedures: Procedures, index: Index) -> Sources:
    """Of the producers those open to who asks; of a general kind those that speak of the same matter."""
    kind, identity = index.words.documents[ask.line.document], index.inferred.identity(ask.line)
    if identity is not None and kind.held_in and not identity.held_in:
        return []  # its words make it another State's paper, or a draft: no register holds it
    sources = [source for source in sources if open_to(consumer, procedures[source[0]])]
    if not kind.general:
        return sources
    return [
        (code, path)
        for code, path in sources
        if speak_of_one_matter(kind, ask.line, consumer, _result(procedures[code], path), procedures[code])
    ]


def _result(procedure: Procedure, path: str) -> str:
    """The name of the result at a path; that of the procedure where it has none."""
    id_ = path.partition("/")[2]
    return next((result.name for result in procedure.results if result.id == id_), "") or procedure.name


def filed(asked: Asked) -> dict[str, dict[str, str]]:
    """What each procedure always takes in: document -> path, leaving out alternatives, conditions and cases."""
    return {
        code: {
            ask.line.document: ask.path
            for ask in papers
            if ask.class_ in OF_THE_STATE
            and ask.scope is EVERYWHERE
            and not (ask.conditional or ask.choice or ask.line.surrendered or ask.line.present_only)
        }
        for code, papers in asked.items()
    }
