"""The dependency graph in a few numbers: its size, what hangs together, its cycles, the papers that pass through most hands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

from analyzer.facts.facts import Facts
from analyzer.model.text import Language, Text

BUSIEST = 20


@dataclass(frozen=True, slots=True)
class Busy:
    """A kind of paper on the edges: how many procedures ask for it, how many give it, how many edges it makes."""

    document: str
    asked_by: int
    given_by: int
    edges: int


@dataclass(frozen=True, slots=True)
class Numbers:
    """`nodes` are the procedures with an edge, of all `procedures`; `edges` the pairs of them; `firm` those always needed.

    `groups` are the sizes of what hangs together, largest first.
    """

    procedures: int
    nodes: int
    edges: int
    firm: int
    groups: list[int]
    cycles: list[list[str]]
    busiest: list[Busy]

    def as_json(self) -> dict[str, Any]:
        return asdict(self)


def numbers(facts: Facts) -> Numbers:
    """The numbers of a catalogue's graph."""
    graph = facts.graph
    pairs = {(need.consumer, need.producer) for need in graph.needs}
    return Numbers(
        procedures=len(facts.catalogue.procedures),
        nodes=len({code for pair in pairs for code in pair}),
        edges=len(pairs),
        firm=len({(need.consumer, need.producer) for need in graph.needs if need.firm}),
        groups=graph.components(),
        cycles=[[leg.consumer for leg in legs] for legs in graph.cycles()],
        busiest=_busiest(facts)[:BUSIEST],
    )


def _busiest(facts: Facts) -> list[Busy]:
    asked: dict[str, set[str]] = {}
    given: dict[str, set[str]] = {}
    pairs: dict[str, set[tuple[str, str]]] = {}
    for need in facts.graph.needs:
        asked.setdefault(need.document, set()).add(need.consumer)
        given.setdefault(need.document, set()).add(need.producer)
        pairs.setdefault(need.document, set()).add((need.consumer, need.producer))
    found = [Busy(document, len(asked[document]), len(given[document]), len(pairs[document])) for document in asked]
    return sorted(found, key=lambda busy: (-busy.asked_by, busy.document))


def in_words(found: Numbers, facts: Facts, language: Language) -> Iterator[str]:
    """The numbers line by line."""
    kinds = facts.catalogue.vocabulary.documents
    groups = ", ".join(map(str, found.groups[:10]))
    yield Text(
        f"{found.nodes} trong {found.procedures} thủ tục có liên hệ; {found.edges} mối liên hệ, {found.firm} mối luôn cần.",
        f"{found.nodes} of {found.procedures} procedures have an edge; {found.edges} edges, {found.firm} of them always needed.",
    )[language]
    yield Text(f"{len(found.groups)} nhóm liền nhau, lớn nhất: {groups}.", f"{len(found.groups)} groups, the largest: {groups}.")[language]
    for legs in found.cycles:
        yield Text(f"Vòng: {' → '.join((*legs, legs[0]))}", f"Cycle: {' → '.join((*legs, legs[0]))}")[language]
    for busy in found.busiest:
        name = getattr(kinds[busy.document].name, language)
        yield Text(
            f"{busy.asked_by:>5} thủ tục cần, {busy.given_by:>4} thủ tục cấp, {busy.edges:>6} cạnh  {name}",
            f"{busy.asked_by:>5} procedures ask, {busy.given_by:>4} give, {busy.edges:>6} edges  {name}",
        )[language]
