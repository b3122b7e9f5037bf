"""The selects that feed a query: which of them are told, where each stands, what its tests look into."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from analyzer.engine.explaining.joining import Untold
from analyzer.engine.explaining.selects import Reader, Select, Subquery
from analyzer.engine.explaining.trials import Trial
from analyzer.facts.database.trees import Node, nodes


@dataclass(frozen=True, slots=True)
class Feeding:
    """A select that the query is, or that feeds it (`name`); `subqueries` are what its tests look into, by number."""

    name: str
    parts: Select
    trial: Trial
    subqueries: Mapping[int, Subquery]
    named: Mapping[str, Node]


def told_once(several: Iterable[Feeding]) -> Iterator[Feeding]:
    """Each select that asks something, once."""
    seen = set()
    for feeding in several:
        parts = feeding.parts
        asks = bool(parts.condition.parts or len(parts.sources) > 1 or (parts.groups is not None and parts.groups.condition.parts))
        known = (tuple(source.sql for source in parts.sources), parts.condition.told, parts.groups and parts.groups.sql)
        if known not in seen and (asks or not feeding.name):
            seen.add(known)
            yield feeding


def subqueries(reader: Reader, parts: Select) -> Mapping[int, Subquery]:
    """The subqueries that tests look into, those that can be told."""
    found = {}
    aliases = {source.alias for source in parts.sources}
    for test in parts.condition.tests():
        if test.rows is not None:
            try:
                found[test.number] = reader.subquery(test.rows, aliases)
            except Untold:
                continue
    return found


def read_once(root: Node) -> set[str]:
    """The tables and selects of WITH that the query reads in one place only."""
    read = Counter(node["table_name"] for node in nodes(root) if node.get("type") == "BASE_TABLE")
    return {name for name, times in read.items() if times == 1}


def reached(select: Node, named: Mapping[str, Node]) -> set[str]:
    """The selects of WITH that a select reads, itself or through others."""
    found: set[str] = set()
    waiting = [select]
    while waiting:
        names = {node["table_name"] for node in nodes(waiting.pop()) if node.get("type") == "BASE_TABLE"} & named.keys()
        waiting += [named[name] for name in names - found]
        found |= names
    return found


def put_in(outermost: Node, entries: list[Node], place: int) -> Callable[[Node], Node]:
    """The query with another select in one place of its WITH."""

    def whole(node: Node) -> Node:
        entry = entries[place]
        changed = {**entry, "value": {**entry["value"], "query_node": node}}
        return {**outermost, "cte_map": {"map": [*entries[:place], changed, *entries[place + 1 :]]}}

    return whole


def put_at(outer: Node, leaf: Node, whole: Callable[[Node], Node]) -> Callable[[Node], Node]:
    """The query with another select in the place of a subquery of a FROM."""

    def put(source: Node, node: Node) -> Node:
        if source["type"] == "JOIN":
            return {**source, "left": put(source["left"], node), "right": put(source["right"], node)}
        return {**source, "subquery": {**source["subquery"], "node": node}} if source is leaf else source

    return lambda node: whole({**outer, "from_table": put(outer["from_table"], node)})
