"""All facts of one catalogue: the tables, the graph and the counts they were computed from."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from analyzer.facts.database.tables import Tables
from analyzer.facts.graph import needs
from analyzer.facts.graph.graph import DependencyGraph
from analyzer.facts.graph.needs import Asked, Producers
from analyzer.facts.index import Index
from analyzer.facts.procedure.asks import asks
from analyzer.facts.procedure.routes import Route
from analyzer.facts.procedure.standing import Standing
from analyzer.facts.procedure.tally import Tally
from analyzer.facts.tables import channels, citations, events, families, likeness, parts, plans, replaced, steps, time_limits, twins
from analyzer.facts.tables import routes as ways
from analyzer.facts.tables.changes import announced, changes, versions
from analyzer.facts.tables.documents import papers
from analyzer.facts.tables.mentions import mentions
from analyzer.facts.tables.procedures import wholes
from analyzer.facts.tables.procedures.wholes import Tallies
from analyzer.inferring.infer import infer
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
    """The facts of `catalogue`, its gaps filled from the wording; the same catalogue gives the same facts."""
    catalogue, inferred = infer(catalogue)
    index = Index(catalogue, inferred)
    procedures = catalogue.procedures
    asked = {code: asks(procedure, index) for code, procedure in procedures.items()}
    made = needs.producers(procedures, index)
    graph = DependencyGraph(procedures, needs.needs(procedures, asked, made, index))
    counted = wholes.tallies(procedures, index)
    return Facts(catalogue, index, Tables(_rows(catalogue, index, asked, made, graph, counted)), graph, counted)


def _rows(  # noqa: PLR0917  the parts of the facts, once each
    catalogue: Catalogue, index: Index, asked: Asked, made: Producers, graph: DependencyGraph, counted: Tallies
) -> dict[str, Callable[[], Iterator[Any]]]:
    """What gives the rows of each table, when they are needed."""
    procedures = catalogue.procedures
    evidence = {code: wholes.evidence(found) for code, found in asked.items()}
    standing = Standing(index)
    return {
        "procedures": lambda: wholes.procedure_rows(procedures, counted, asked, evidence, index),
        "routes": lambda: ways.route_rows(procedures, counted),
        "documents": lambda: papers.document_rows(procedures, asked, made, graph, standing),
        "replaced_papers": lambda: replaced.replaced_rows(procedures, asked, standing),
        "channels": lambda: channels.channel_rows(procedures, index),
        "time_limits": lambda: time_limits.time_limit_rows(procedures, index),
        "fees": lambda: parts.fee_rows(procedures, index),
        "steps": lambda: steps.step_rows(procedures, index),
        "conditions": lambda: parts.condition_rows(procedures, index),
        "results": lambda: parts.result_rows(procedures, graph, index),
        "citations": lambda: citations.citation_rows(procedures, index),
        "mentions": lambda: mentions.mention_rows(procedures, asked, index),
        "dependencies": lambda: needs.dependency_rows(procedures, graph, index),
        "cycles": lambda: needs.cycle_rows(graph),
        "families": lambda: families.family_rows(procedures, index),
        "pairs": lambda: families.pair_rows(procedures, evidence, counted),
        "twins": lambda: twins.twin_rows(procedures, asked, evidence, counted),
        "alike": lambda: likeness.alike_rows(procedures, evidence, index),
        "plan_items": lambda: plans.plan_rows(procedures, asked, standing),
        "events": lambda: events.event_rows(catalogue, counted),
        "event_documents": lambda: events.event_document_rows(catalogue, asked),
        "versions": lambda: versions.version_rows(catalogue, announced.announced_rows(catalogue)),
        "changes": lambda: changes.change_rows(catalogue, announced.announced_rows(catalogue)),
        "decision_rows": lambda: iter(announced.announced_rows(catalogue)),
    }
