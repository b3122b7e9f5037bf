"""The dependency graph: which procedure needs the result of which. The one class around networkx.

A node is a procedure; an edge `consumer -> producer` carries the document and the dossier line that cause it.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from graphlib import CycleError, TopologicalSorter
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    import networkx as nx

DEEPEST_CHAIN = 6
"""Procedures on a chain of look-back; longer chains are no longer one person's affair."""

Node = TypeVar("Node", bound=Hashable)


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
        return _reached(code, self._steps((need.consumer, need.producer) for need in self.needs))

    def downstream_of(self, code: str) -> set[str]:
        """The procedures that need the result of a procedure, in some case, directly or through others."""
        return _reached(code, self._steps((need.producer, need.consumer) for need in self.needs))

    @staticmethod
    def _steps(edges: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
        steps: dict[str, set[str]] = {}
        for start, end in edges:
            steps.setdefault(start, set()).add(end)
        return steps

    def components(self) -> list[int]:
        """How many procedures hang together, directly or through others: a number for each group of more than one, largest first."""
        import networkx as nx

        return sorted((len(group) for group in nx.weakly_connected_components(self.as_networkx()) if len(group) > 1), reverse=True)

    def cycles(self) -> list[list[Need]]:
        """One shortest cycle in each group of procedures that firmly need each other, leg by leg."""
        found = [self._shortest_cycle(min(group), group) for group in self._groups()]
        return sorted(found, key=lambda legs: legs[0].consumer)

    def _groups(self) -> Iterator[set[str]]:
        """The groups of procedures that firmly need each other: its strongly connected components of more than one.

        Nearly every procedure is on no cycle and goes first; for the few that are left networkx would take longer to load.
        """
        after = {consumer: {need.producer for need in legs} for consumer, legs in self._firm.items()}
        while ends := {code for code, needed in after.items() if needed.isdisjoint(after)}:
            after = {code: needed - ends for code, needed in after.items() if code not in ends}
        before: dict[str, set[str]] = {}
        for consumer, needed in after.items():
            for producer in needed & after.keys():
                before.setdefault(producer, set()).add(consumer)
        grouped: set[str] = set()
        for code in after:
            if code not in grouped:
                group = _reached(code, after) & _reached(code, before)
                grouped |= group
                if group:
                    yield group

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


def _reached(start: str, steps: Mapping[str, Collection[str]]) -> set[str]:
    """What can be reached from `start` in one step or more."""
    reached: set[str] = set()
    waiting = [start]
    while waiting:
        new = set(steps.get(waiting.pop(), ())) - reached
        reached |= new
        waiting += new
    return reached


@dataclass(frozen=True, slots=True)
class Scheduled:
    """When a task can start, how long it may wait, and whether it decides the total (critical path method)."""

    start: Decimal
    slack: Decimal
    critical: bool


@dataclass(frozen=True, slots=True)
class Schedule(Generic[Node]):
    """All tasks and the length of the critical path, in the unit of the given lengths."""

    tasks: dict[Node, Scheduled]
    length: Decimal


def schedule(lengths: Mapping[Node, Decimal], after: Mapping[Node, Iterable[Node]]) -> Schedule[Node]:
    """Earliest start, slack and critical path of tasks that wait for each other (Kelley and Walker, 1959).

    `after[task]` names the tasks that must end first; names without a length are ignored. Tasks that wait for each
    other in a circle do not (reading has already made the circle a problem).
    """
    before = {task: [other for other in after.get(task, ()) if other in lengths] for task in lengths}
    try:
        order = _in_order(before)
    except CycleError:
        before = _without_circles(before)
        order = _in_order(before)
    zero = Decimal(0)
    start: dict[Node, Decimal] = {}
    for task in order:
        start[task] = max((start[other] + lengths[other] for other in before[task]), default=zero)
    length = max((start[task] + lengths[task] for task in order), default=zero)
    latest = {task: length - lengths[task] for task in order}
    for task in reversed(order):
        for other in before[task]:
            latest[other] = min(latest[other], latest[task] - lengths[other])
    tasks = {task: Scheduled(start[task], latest[task] - start[task], latest[task] == start[task]) for task in lengths}
    return Schedule(tasks, length)


def _in_order(before: Mapping[Node, Collection[Node]]) -> list[Node]:
    """The tasks, each after those it waits for: mostly as they are written. `CycleError` where some wait for each other."""
    met: set[Node] = set()
    for task, others in before.items():
        if not met.issuperset(others):
            return list(TopologicalSorter(before).static_order())
        met.add(task)
    return list(before)


def _without_circles(before: Mapping[Node, Iterable[Node]]) -> dict[Node, list[Node]]:
    """The same order of tasks, without the legs by which some of them wait for each other."""
    import networkx as nx

    graph: nx.DiGraph[Node] = nx.DiGraph((task, other) for task, others in before.items() for other in others)
    circle = {task: number for number, group in enumerate(nx.strongly_connected_components(graph)) for task in group}
    return {task: [other for other in others if circle[task] != circle[other]] for task, others in before.items()}
