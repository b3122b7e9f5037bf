"""The critical path against every path through a graph, tried one by one."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from analyzer.facts.graph.schedule import Schedule, schedule

Graph = tuple[dict[int, Decimal], dict[int, list[int]]]


@st.composite
def graphs(draw: st.DrawFn) -> Graph:
    """Up to eight tasks; each may wait for earlier ones."""
    count = draw(st.integers(1, 8))
    lengths = {task: Decimal(draw(st.integers(0, 9))) for task in range(count)}
    after = {task: draw(st.lists(st.integers(0, task - 1), max_size=3, unique=True)) if task else [] for task in range(count)}
    return lengths, after


def _longest(graph: Graph, task: int) -> Decimal:
    """The longest way that ends with `task`, by trying each."""
    lengths, after = graph
    return lengths[task] + max((_longest(graph, before) for before in after[task]), default=Decimal(0))


def _whole(graph: Graph) -> Decimal:
    return max(_longest(graph, task) for task in graph[0])


@settings(max_examples=80)
@given(graphs())
def test_start_length_and_slack(graph: Graph) -> None:
    lengths, after = graph
    plan = schedule(lengths, after)
    assert plan.length == _whole(graph)
    for task, scheduled in plan.tasks.items():
        assert scheduled.start == _longest(graph, task) - lengths[task]
        assert scheduled.critical == (scheduled.slack == 0)
        assert _whole(({**lengths, task: lengths[task] + scheduled.slack}, after)) == plan.length
        assert _whole(({**lengths, task: lengths[task] + scheduled.slack + 1}, after)) == plan.length + 1


def _told(plan: Schedule[str]) -> dict[str, tuple[int, int]]:
    return {task: (int(found.start), int(found.slack)) for task, found in plan.tasks.items()}


def test_names_without_a_length_are_ignored() -> None:
    plan = schedule({"a": Decimal(1)}, {"a": ["nobody"]})
    assert (_told(plan), plan.length) == ({"a": (0, 0)}, 1)


def test_tasks_in_a_circle_do_not_wait_for_each_other() -> None:
    lengths = {"a": Decimal(1), "b": Decimal(2), "c": Decimal(3), "d": Decimal(1)}
    plan = schedule(lengths, {"a": ["b"], "b": ["a"], "c": ["b"], "d": ["d", "c"]})
    assert (_told(plan), plan.length) == ({"a": (0, 5), "b": (0, 0), "c": (2, 0), "d": (5, 0)}, 6)
