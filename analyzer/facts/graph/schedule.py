"""When tasks that wait for each other can start, and which of them decide the total: the critical path."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from graphlib import CycleError, TopologicalSorter
from typing import Generic

from analyzer.facts.graph.reach import Node, in_circles


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


def _without_circles(before: Mapping[Node, Collection[Node]]) -> dict[Node, list[Node]]:
    """The same order of tasks, without the legs by which some of them wait for each other."""
    circle = {task: group for group in in_circles(before) for task in group}
    return {task: [other for other in others if other not in circle.get(task, ())] for task, others in before.items()}
