"""Each injection changes its procedure and stays valid; the untouched catalogue says nothing that has no written reason."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from pathlib import Path

import networkx as nx
import pytest

from tests.mutation.__main__ import HERE, LEAST, by_family, page, unexplained_findings
from tests.mutation.bench import Bench, Outcome
from tests.mutation.kinds import kinds

NAMES = [kind.name for kind in kinds(lambda _: "")]


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bench]:
    yield Bench(tmp_path_factory.mktemp("mutation"))


def test_there_are_enough_kinds_and_each_has_its_rules(bench: Bench) -> None:
    assert len(NAMES) >= 25
    assert {rule for kind in bench.kinds() for rule in kind.rules} <= set(bench.family)


@pytest.mark.parametrize("name", NAMES)
def test_an_injection_changes_a_copy_and_is_the_same_every_time(bench: Bench, name: str) -> None:
    kind = next(kind for kind in bench.kinds() if kind.name == name)
    before = copy.deepcopy({code: body for code, (_, body) in bench.bodies.items()})
    sites = bench.sites(kind)
    assert sites
    assert before == {code: body for code, (_, body) in bench.bodies.items()}
    assert all(dict(injection.procedures) != {code: before[code]} for code, injection in sites.items())
    assert bench.sites(kind) == sites


def test_what_is_injected_is_valid(bench: Bench) -> None:
    """One site of each kind, all in one catalogue, each in a procedure of its own: no problem of data."""
    sites = {kind.name: bench.sites(kind) for kind in bench.kinds()}
    graph = nx.Graph((("kind", name), ("procedure", code)) for name, each in sites.items() for code in each)
    pairs = nx.bipartite.hopcroft_karp_matching(graph, [("kind", name) for name, each in sites.items() if each])
    injections = [sites[name][code] for (side, name), (_, code) in pairs.items() if side == "kind"]
    assert len(injections) == len(NAMES)
    _, problems = bench.run(injections)
    assert [f"{problem.place}: {problem.message.en}" for problem in problems] == []


def test_every_finding_on_the_untouched_catalogue_has_a_written_reason(bench: Bench) -> None:
    assert [f"{finding.rule} {finding.procedure}" for finding in unexplained_findings(bench.untouched)] == []


def test_a_defect_that_is_found_and_one_that_is_not(bench: Bench) -> None:
    found = bench.measure(next(kind for kind in bench.kinds() if kind.name == "several_sets"))
    assert found.recall >= LEAST
    assert found.answered == {"several_sets"}
    assert by_family([found, Outcome(found.kind, sites=10)]) == {"copies": (found.found, found.sites + 10)}
    assert "several_sets" in page([found], 0)


def test_the_published_table_names_every_kind() -> None:
    published = (Path(HERE) / "README.md").read_text("utf-8")
    assert [name for name in NAMES if f"`{name}`" not in published] == []
