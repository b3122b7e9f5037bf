"""The groups of procedures that need each other, against networkx."""

from __future__ import annotations

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from analyzer.facts.graph.graph import DependencyGraph, Need

_CODES = st.sampled_from("abcdefghij")


@given(st.sets(st.tuples(_CODES, _CODES), max_size=25))
def test_each_cycle_runs_inside_one_strongly_connected_group(edges: set[tuple[str, str]]) -> None:
    needs = [Need(consumer, "dossier/a", "paper", producer, False, False, 1.0) for consumer, producer in sorted(edges)]
    groups = [group for group in nx.strongly_connected_components(nx.DiGraph(edges)) if len(group) > 1]
    cycles = DependencyGraph("abcdefghij", needs).cycles()
    assert [legs[0].consumer for legs in cycles] == sorted(map(min, groups))
    for legs in cycles:
        codes = [need.consumer for need in legs]
        assert [need.producer for need in legs] == [*codes[1:], codes[0]]
        assert any(group.issuperset(codes) for group in groups)
