"""What is worked out of a catalogue once, and every table is computed from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from analyzer.facts.graph import needs
from analyzer.facts.graph.graph import DependencyGraph
from analyzer.facts.graph.needs import Asked, Procedures, Producers
from analyzer.facts.index import Index
from analyzer.facts.procedure.asks import asks, evidence
from analyzer.facts.procedure.standing import Standing
from analyzer.facts.procedure.tally import Tallies, tallies
from analyzer.model.catalogue import Catalogue


@dataclass(frozen=True)
class Known:
    """What each procedure asks, who gives it, who needs whom, and every route counted; by the code of the procedure."""

    index: Index
    asked: Asked
    made: Producers
    graph: DependencyGraph
    tallies: Tallies

    @property
    def catalogue(self) -> Catalogue:
        return self.index.catalogue

    @property
    def procedures(self) -> Procedures:
        return self.index.catalogue.procedures

    @cached_property
    def evidence(self) -> Mapping[str, list[str]]:
        """The kinds a dossier asks for beside forms, photographs and open ends."""
        return {code: evidence(found) for code, found in self.asked.items()}

    @cached_property
    def standing(self) -> Standing:
        """Why papers that data has replaced still stand in a dossier."""
        return Standing(self.index)


def known_of(index: Index) -> Known:
    """Everything of the catalogue of `index`; the same catalogue gives the same."""
    procedures = index.catalogue.procedures
    asked = {code: asks(procedure, index) for code, procedure in procedures.items()}
    made = needs.producers(procedures, index)
    graph = DependencyGraph(procedures, needs.needs(procedures, asked, made, index))
    return Known(index, asked, made, graph, tallies(procedures, index))
