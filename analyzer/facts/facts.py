"""All facts of one catalogue: the tables, the graph and the counts they were computed from."""

from __future__ import annotations

from dataclasses import dataclass

from analyzer.facts.database.tables import Tables
from analyzer.facts.graph.graph import DependencyGraph
from analyzer.facts.index import Index
from analyzer.facts.known import known_of
from analyzer.facts.procedure.tally import Tallies
from analyzer.facts.tables.every import TABLES
from analyzer.inferring.infer import infer
from analyzer.model.catalogue import Catalogue


@dataclass(frozen=True, slots=True)
class Facts:
    """What follows from a catalogue. `tallies` counts every route of every procedure, by code."""

    catalogue: Catalogue
    index: Index
    tables: Tables
    graph: DependencyGraph
    tallies: Tallies


def compute(catalogue: Catalogue) -> Facts:
    """The facts of `catalogue`, its gaps filled from the wording; the same catalogue gives the same facts."""
    catalogue, inferred = infer(catalogue)
    index = Index(catalogue, inferred)
    known = known_of(index)
    return Facts(catalogue, index, Tables(lambda table: TABLES[table].rows(known)), known.graph, known.tallies)
