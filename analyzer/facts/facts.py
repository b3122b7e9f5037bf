"""All facts of one catalogue: the tables, the graph and the counts they were computed from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from analyzer.facts import events, papers, parts, relations, wholes
from analyzer.facts.graph import DependencyGraph
from analyzer.facts.index import Index
from analyzer.facts.papers import Asked, Producers
from analyzer.facts.routes import Route
from analyzer.facts.rows import Rows
from analyzer.facts.tables import Tables
from analyzer.facts.tally import Tally
from analyzer.facts.wholes import Tallies
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
    return Facts(catalogue, index, Tables(_rows(catalogue, index, asked, made, graph, counted)), graph, counted)


def _rows(  # noqa: PLR0917  the parts of the facts, once each
    catalogue: Catalogue, index: Index, asked: Asked, made: Producers, graph: DependencyGraph, counted: Tallies
) -> Iterator[Rows]:
    """Every table in turn, so that only one of them is held twice."""
    procedures = catalogue.procedures
    yield wholes.procedure_rows(procedures, counted, asked, index)
    yield wholes.route_rows(counted)
    yield papers.document_rows(procedures, asked, made, graph, index)
    yield parts.channel_rows(procedures)
    yield parts.time_limit_rows(procedures, index)
    yield parts.fee_rows(procedures, index)
    yield parts.step_rows(procedures, index)
    yield parts.condition_rows(procedures, index)
    yield parts.result_rows(procedures, _consumers(graph), index)
    yield parts.citation_rows(procedures, index)
    yield papers.dependency_rows(procedures, graph, index)
    yield papers.cycle_rows(graph)
    yield relations.family_rows(procedures)
    yield relations.pair_rows(procedures, asked, counted)
    yield relations.twin_rows(procedures, asked, counted)
    yield relations.alike_rows(procedures, asked, index)
    yield events.event_rows(catalogue, counted)
    yield events.event_document_rows(catalogue, asked)


def _consumers(graph: DependencyGraph) -> dict[str, list[str]]:
    """Who asks for each kind of paper that some procedure gives."""
    found: dict[str, dict[str, None]] = {}
    for need in graph.needs:
        found.setdefault(need.document, {})[need.consumer] = None
    return {document: list(codes) for document, codes in found.items()}
