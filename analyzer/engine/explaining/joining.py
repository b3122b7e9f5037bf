"""A FROM taken apart: its sources in the order in which one leads to the next, and the conditions that link each to those before it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from analyzer.engine.explaining.merging import outer_columns
from analyzer.engine.explaining.syntax import column, columns_of, conjuncts
from analyzer.facts.database.trees import Node, alias_of, leaves

WHICH_ROW = frozenset({"procedure", "path"})
"""Columns that say which row it is, not what it is like: no change of data makes a row another one's."""


class Untold(Exception):
    """A select of a shape that cannot be told row by row."""


@dataclass(frozen=True, slots=True)
class Joined:
    """`order` begins with the source that leads to the others; `links` are the conditions of each that must hold, `rest` the others.

    `optional` gives the condition of each source without whose row the others stand alone.
    """

    order: tuple[Node, ...]
    links: Mapping[str, tuple[Node, ...]]
    optional: Mapping[str, Node]
    rest: tuple[Node, ...]


def joined(source: Node, first: str, where: Sequence[Node], named: Mapping[str, Node]) -> Joined:
    """The sources of a FROM, led by the one called `first`; `where` must hold beside its own conditions."""
    parts, optional = _conditions(source, named)
    leaf_of = {alias_of(leaf): leaf for leaf in leaves(source)}
    if first in optional:
        raise Untold(f"the row of {first} may be missing")
    order, rest = [first], list(where)
    links: dict[str, tuple[Node, ...]] = {first: ()}
    waiting = [alias for alias in leaf_of if alias != first]
    while waiting:
        alias = _next(waiting, order, parts, optional, set(leaf_of))
        own = [] if alias in optional else _leading(parts, alias, order, set(leaf_of))
        if alias not in optional and not own:
            own = [part for part in _leading(rest, alias, order, set(leaf_of)) if part["type"] == "COMPARE_EQUAL"]
            rest = [part for part in rest if part not in own]
        parts = [part for part in parts if part not in own]
        order.append(alias)
        waiting.remove(alias)
        links[alias] = tuple(own)
    return Joined(tuple(leaf_of[alias] for alias in order), links, optional, (*parts, *rest))


def _conditions(source: Node, named: Mapping[str, Node]) -> tuple[list[Node], dict[str, Node]]:
    """What all joins of a FROM ask, and what each of those asks that may find nothing."""
    if source["type"] in ("BASE_TABLE", "SUBQUERY"):
        return [], {}
    if source["type"] != "JOIN" or source["ref_type"] not in ("REGULAR", "CROSS") or source["join_type"] not in ("INNER", "LEFT"):
        raise Untold("a join of another kind")
    parts, optional = _conditions(source["left"], named)
    own = [*conjuncts(source["condition"]), *_used(source, named)]
    if source["join_type"] == "LEFT":
        if source["right"]["type"] == "JOIN" or len(own) == 0:
            raise Untold("a join within an outer join")
        return parts, {**optional, alias_of(source["right"]): _all(own)}
    more, others = _conditions(source["right"], named)
    return [*parts, *more, *own], {**optional, **others}


def _all(parts: list[Node]) -> Node:
    if len(parts) == 1:
        return parts[0]
    return {"class": "CONJUNCTION", "type": "CONJUNCTION_AND", "alias": "", "query_location": 0, "children": parts}


def _used(source: Node, named: Mapping[str, Node]) -> list[Node]:
    """`USING (a, b)` as equalities."""

    def whose(side: Node, name: str) -> Node:
        return column(next(alias_of(leaf) for leaf in leaves(side) if name in columns_of(leaf, named)), name)

    return [
        {
            "class": "COMPARISON",
            "type": "COMPARE_EQUAL",
            "alias": "",
            "query_location": 0,
            "left": whose(source["left"], name),
            "right": whose(source["right"], name),
        }
        for name in source["using_columns"]
    ]


def aliases_in(part: Node, aliases: set[str]) -> set[str]:
    """The sources whose columns a condition reads."""
    return {alias for alias, _ in outer_columns(part, aliases)}


def _next(waiting: Sequence[str], order: Sequence[str], parts: Sequence[Node], optional: Mapping[str, Node], aliases: set[str]) -> str:
    """The source that comes next: one that is linked to those before it, if there is any."""
    ready = [alias for alias in waiting if alias not in optional or aliases_in(optional[alias], aliases) <= {alias, *order}]
    linked = [
        alias
        for alias in ready
        if alias in optional or any(not aliases_in(part, aliases).isdisjoint(order) for part in _leading(parts, alias, order, aliases))
    ]
    return (linked or ready)[0]


def _leading(parts: Sequence[Node], alias: str, order: Sequence[str], aliases: set[str]) -> list[Node]:
    """The conditions on a source that read nothing but it and those before it."""
    return [part for part in parts if alias in (read := aliases_in(part, aliases)) and read <= {alias, *order}]


def locates(part: Node, alias: str) -> bool:
    """Whether a condition says which row of a source is meant."""
    return part["class"] == "COMPARISON" and any(
        side["class"] == "COLUMN_REF"
        and len(side["column_names"]) > 1
        and side["column_names"][0] == alias
        and side["column_names"][1] in WHICH_ROW
        for side in (part["left"], part["right"])
    )
