"""The dependency graph: which procedure needs the result of which. The one class around networkx.

A node is a procedure; an edge `consumer -> producer` carries the document and the dossier line that cause it.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from analyzer.facts.graph.reach import in_circles, reached, steps

if TYPE_CHECKING:
    import networkx as nx

DEEPEST_CHAIN = 6
"""Procedures on a chain of look-back; longer chains are no longer one person's affair."""


@dataclass(frozen=True, slots=True)
class Need:
    """`consumer` asks for `document` at `path`; `producer` gives it."""

    consumer: str
    path: str
    document: str
    producer: str
    conditional: bool
    alternative: bool
    confidence: float
    everywhere: bool = True

    @property
    def firm(self) -> bool:
        """Always needed: neither an alternative nor asked only in some situation."""
        return not (self.conditional or self.alternative)


@dataclass(frozen=True, slots=True)
class Upstream:
    """A paper already filed on the way: the chain of procedures and documents that shows it."""

    procedure: str
    path: str
    witness: tuple[str, ...]


class DependencyGraph:
    """Needs between procedures, and what follows from chains of them."""

    def __init__(self, procedures: Iterable[str], needs: Iterable[Need]) -> None:
        self.procedures = list(procedures)
        self.needs = list(needs)
        self._firm: dict[str, list[Need]] = {}
        for need in self.needs:
            if need.firm and need.consumer != need.producer:
                self._firm.setdefault(need.consumer, []).append(need)

    def as_networkx(self) -> nx.MultiDiGraph[str]:
        """The graph as networkx knows it, for export and exploration."""
        import networkx as nx

        graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
        graph.add_nodes_from(self.procedures)
        for need in self.needs:
            graph.add_edge(
                need.consumer,
                need.producer,
                document=need.document,
                path=need.path,
                conditional=need.conditional,
                alternative=need.alternative,
                confidence=need.confidence,
            )
        return graph

    def upstream_of(self, code: str) -> set[str]:
        """The procedures whose results a procedure needs, in some case, directly or through others."""
        return reached(code, steps((need.consumer, need.producer) for need in self.needs))

    def downstream_of(self, code: str) -> set[str]:
        """The procedures that need the result of a procedure, in some case, directly or through others."""
        return reached(code, steps((need.producer, need.consumer) for need in self.needs))

    def components(self) -> list[int]:
        """How many procedures hang together, directly or through others: a number for each group of more than one, largest first."""
        import networkx as nx

        return sorted((len(group) for group in nx.weakly_connected_components(self.as_networkx()) if len(group) > 1), reverse=True)

    def cycles(self) -> list[list[Need]]:
        """One shortest cycle in each group of procedures that firmly need each other, leg by leg."""
        needed = {consumer: {need.producer for need in legs} for consumer, legs in self._firm.items()}
        found = [self._shortest_cycle(min(group), group) for group in in_circles(needed)]
        return sorted(found, key=lambda legs: legs[0].consumer)

    def _shortest_cycle(self, start: str, group: set[str]) -> list[Need]:
        """Breadth first from `start` within its group back to `start`."""
        reached: dict[str, Need] = {}
        queue = deque([start])
        while queue:
            here = queue.popleft()
            for need in self._firm.get(here, ()):
                if need.producer == start:
                    legs = [need]
                    while legs[0].consumer != start:
                        legs.insert(0, reached[legs[0].consumer])
                    return legs
                if need.producer in group and need.producer not in reached:
                    reached[need.producer] = need
                    queue.append(need.producer)
        raise AssertionError("a strongly connected group has a cycle through each member")

    def filed_upstream(
        self, consumer: str, document: str, filed: Mapping[str, Mapping[str, str]], together: Callable[[str], bool]
    ) -> Upstream | None:
        """The nearest procedure on the chain of needs that already took `document` (`filed[procedure][document]` = path).

        Only needs with one possible producer make a chain, and only lines of the consumer that stand on a route
        `together` with the document begin one. The witness reads: consumer, the document it needs, its producer,
        ... , the procedure that took `document`.
        """
        if consumer not in self._firm:
            return None
        queue: deque[tuple[str, tuple[str, ...]]] = deque([(consumer, (consumer,))])
        seen = {consumer}
        while queue:
            here, witness = queue.popleft()
            if len(witness) > 2 * DEEPEST_CHAIN:
                continue
            for need in self._firm.get(here, ()):
                if need.producer in seen or need.document == document or need.confidence < 1:
                    continue
                if not (together(need.path) if here == consumer else need.everywhere):
                    continue
                seen.add(need.producer)
                way = (*witness, need.document, need.producer)
                path = filed.get(need.producer, {}).get(document)
                if path is not None:
                    return Upstream(need.producer, path, way)
                queue.append((need.producer, way))
        return None
