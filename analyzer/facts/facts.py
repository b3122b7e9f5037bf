"""All facts of one catalogue: the tables, the graph and the counts they were computed from."""

from __future__ import annotations

from dataclasses import dataclass

from analyzer.facts import events, papers, parts, relations, wholes
from analyzer.facts.graph import DependencyGraph
from analyzer.facts.index import Index
from analyzer.facts.routes import Route
from analyzer.facts.tables import Tables
from analyzer.facts.tally import Tally
from analyzer.model.catalogue import Catalogue


@dataclass(frozen=True, slots=True)
class Facts:
    """What follows from a catalogue. `tallies` counts every route of every procedure, by code."""

    catalogue: Catalogue
    index: Index
    tables: Tables
    graph: DependencyGraph
    tallies: dict[str, list[tuple[Route, Tally]]]


def compute(catalogue: Catalogue) -> Facts:
    """The facts of `catalogue`; the same catalogue gives the same facts."""
    index = Index(catalogue)
    procedures = catalogue.procedures
    asked = papers.all_asks(procedures, index)
    made = papers.producers(procedures, index)
    graph = DependencyGraph(procedures, papers.needs(procedures, asked, made))
    counted = wholes.tallies(procedures, index)
    consumers: dict[str, list[str]] = {}
    for need in graph.needs:
        found = consumers.setdefault(need.document, [])
        if need.consumer not in found:
            found.append(need.consumer)
    tables = Tables(
        (
            wholes.procedure_rows(procedures, counted, asked, index),
            wholes.route_rows(counted),
            papers.document_rows(procedures, asked, made, graph, index),
            parts.channel_rows(procedures),
            parts.time_limit_rows(procedures, index),
            parts.fee_rows(procedures, index),
            parts.step_rows(procedures, index),
            parts.condition_rows(procedures, index),
            parts.result_rows(procedures, consumers, index),
            parts.citation_rows(procedures, index),
            papers.dependency_rows(procedures, graph, index),
            papers.cycle_rows(graph),
            relations.family_rows(procedures),
            relations.pair_rows(procedures, asked, counted),
            relations.twin_rows(procedures, asked, counted),
            relations.alike_rows(procedures, asked, index),
            events.event_rows(catalogue, counted),
            events.event_document_rows(catalogue, asked),
        )
    )
    return Facts(catalogue, index, tables, graph, counted)
