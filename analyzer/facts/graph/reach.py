"""What can be reached from where, and who reaches each other, in any graph told by its steps."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping
from typing import TypeVar

Node = TypeVar("Node", bound=Hashable)


def steps(edges: Iterable[tuple[Node, Node]]) -> dict[Node, set[Node]]:
    """Where one step leads from each node."""
    found: dict[Node, set[Node]] = {}
    for start, end in edges:
        found.setdefault(start, set()).add(end)
    return found


def reached(start: Node, steps: Mapping[Node, Collection[Node]]) -> set[Node]:
    """What can be reached from `start` in one step or more."""
    found: set[Node] = set()
    waiting = [start]
    while waiting:
        new = set(steps.get(waiting.pop(), ())) - found
        found |= new
        waiting += new
    return found


def in_circles(after: Mapping[Node, Collection[Node]]) -> Iterator[set[Node]]:
    """The groups of nodes that reach each other, and each that reaches itself: strongly connected components with a circle.

    Nearly every node is on no circle and goes first; for the few that are left networkx would take longer to load.
    """
    left = {node: set(others) for node, others in after.items()}
    while ends := {node for node, others in left.items() if others.isdisjoint(left)}:
        left = {node: others - ends for node, others in left.items() if node not in ends}
    before = steps((other, node) for node, others in left.items() for other in others & left.keys())
    grouped: set[Node] = set()
    for node in left:
        if node not in grouped:
            forth, back = reached(node, left), reached(node, before)
            group = forth & back
            grouped |= group
            if group:
                yield group
