"""The choice among bundles and texts against every choice there is, tried one after another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, combinations, product

from hypothesis import given
from hypothesis import strategies as st

from analyzer.reform.package.bundles import Bundle, Group
from analyzer.reform.package.needs import Amended, Needs
from analyzer.reform.package.solving import Choosing, Goal

TEXTS = tuple(Amended(name, "law") for name in "abcd")
needs = st.builds(Needs, st.frozensets(st.sampled_from(TEXTS), min_size=1, max_size=3), st.booleans())
bundles = st.builds(
    lambda wanted, papers, cost: Bundle((), wanted, {"papers": papers, "cost": cost}),
    st.frozensets(needs, min_size=1, max_size=2),
    st.integers(0, 4),
    st.integers(0, 10_000_000_000),
)
group_lists = st.lists(st.lists(bundles, min_size=1, max_size=2).map(tuple), max_size=4)


def _allowed(chosen: Sequence[Bundle], texts: frozenset[Amended]) -> bool:
    return all(need.texts <= texts for bundle in chosen for need in bundle.needs)


def _choices(groups: Sequence[Group]) -> Iterator[tuple[list[Bundle], frozenset[Amended]]]:
    """Every choice of bundles with every choice of texts that allows it."""
    amended = [frozenset(some) for some in chain.from_iterable(combinations(TEXTS, size) for size in range(len(TEXTS) + 1))]
    for picked in product(*([None, *group] for group in groups)):
        chosen = [bundle for bundle in picked if bundle is not None]
        yield from ((chosen, texts) for texts in amended if _allowed(chosen, texts))


def _saved(chosen: Sequence[Bundle], measure: str) -> float:
    return sum(bundle.saves[measure] for bundle in chosen)


@given(group_lists, st.integers(0, 3))
def test_the_most_papers_within_a_number_of_texts_then_cost_then_the_fewest_texts(groups: list[Group], most: int) -> None:
    choosing = Choosing(groups)
    texts = choosing.of_texts(lambda _: 1.0)
    choosing.at_most(texts, most)
    papers, cost = (Goal(choosing.of_bundles(lambda one, name=name: one.saves[name])) for name in ("papers", "cost"))
    chosen, amended = choosing.best([papers, cost, Goal(-texts)])
    assert _allowed(chosen, frozenset(amended))
    best = max((_saved(taken, "papers"), _saved(taken, "cost"), -len(texts)) for taken, texts in _choices(groups) if len(texts) <= most)
    assert (_saved(chosen, "papers"), _saved(chosen, "cost"), -len(amended)) == best


@given(group_lists, st.integers(1, 8))
def test_the_fewest_texts_that_reach_a_target_or_come_nearest(groups: list[Group], target: int) -> None:
    choosing = Choosing(groups)
    papers, texts = choosing.of_bundles(lambda one: one.saves["papers"]), choosing.of_texts(lambda _: 1.0)
    chosen, amended = choosing.best([Goal(papers, target), Goal(-texts), Goal(papers)])
    best = max((min(_saved(taken, "papers"), target), -len(texts), _saved(taken, "papers")) for taken, texts in _choices(groups))
    assert (min(_saved(chosen, "papers"), target), -len(amended), _saved(chosen, "papers")) == best


def test_of_texts_that_serve_alike_the_same_is_chosen_whatever_order_they_come_in() -> None:
    ways = [Bundle((), frozenset({Needs(frozenset({text}), stated=True)}), {"papers": 1}) for text in TEXTS]
    for order in (ways, ways[::-1]):
        choosing = Choosing([tuple(order)])
        first = choosing.of_texts(lambda text: -1.0 - TEXTS.index(text) / len(TEXTS))
        assert choosing.best([Goal(choosing.of_bundles(lambda one: one.saves["papers"])), Goal(first)])[1] == [TEXTS[0]]
