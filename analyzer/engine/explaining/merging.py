"""A select made plain: every column says whose it is, and what it reads through a WITH or a subquery that only picks rows is read directly."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from analyzer.engine.explaining.syntax import column, columns_in, columns_of, conjuncts, has_aggregate, hides, starless, swapped
from analyzer.facts.database.trees import Node, alias_of, leaves, name_of, nodes

_PARTS = ("select_list", "where_clause", "group_expressions", "having")


class _Captured(Exception):
    """A name would come to mean something else."""


def plain(select: Node, named: Mapping[str, Node], once: Collection[str]) -> Node:
    """The select, qualified and merged with the plain ones it reads; `named` are the selects of WITH, plain themselves.

    Of these only such as are read `once` are merged: a row of another would be told in one place, and its change turned in one.
    """
    merged = _unordered(qualified(select, named))
    if merged["modifiers"]:
        return merged
    for leaf in list(leaves(merged["from_table"])):
        inner = _read_through(leaf, named) if leaf["type"] == "SUBQUERY" or leaf["table_name"] in once else None
        if inner is not None and _in_reach(merged["from_table"], leaf):
            try:
                merged = _merged(merged, leaf, inner)
            except _Captured:
                continue
    return merged


def _unordered(select: Node) -> Node:
    """Without its order, unless the order decides which rows are given."""
    kinds = {one["type"] for one in select["modifiers"]}
    return {**select, "modifiers": []} if kinds <= {"ORDER_MODIFIER"} else select


def qualified(select: Node, named: Mapping[str, Node]) -> Node:
    """Every column with the name of its source, every name that the select gives itself written out."""
    select = starless(_all_named(select), named)
    own = {alias_of(leaf): columns_of(leaf, named) for leaf in leaves(select["from_table"])}
    given = {name_of(item): item for item in select["select_list"] if item["alias"]}

    def swap(node: Node, inside: tuple[Node, ...]) -> Node:
        if len(node["column_names"]) > 1:
            return node
        name = node["column_names"][0]
        for scope in (*({alias_of(leaf): columns_of(leaf, named) for leaf in leaves(one["from_table"])} for one in reversed(inside)), own):
            for alias, columns in scope.items():
                if name in columns and alias:
                    return {**column(alias, name), "alias": node["alias"]}
        if not inside and name in given:
            return {**swapped(given[name], swap, (select,)), "alias": ""}
        return node

    return _with_parts(select, swap)


def _all_named(select: Node) -> Node:
    """With a name for every subquery in FROM."""
    count = 0

    def named(source: Node) -> Node:
        nonlocal count
        if source["type"] == "JOIN":
            return {**source, "left": named(source["left"]), "right": named(source["right"])}
        if source["type"] == "SUBQUERY" and not source["alias"]:
            count += 1
            return {**source, "alias": f"part_{count}"}
        return source

    return {**select, "from_table": named(select["from_table"])}


def _with_parts(select: Node, swap: Any) -> Node:
    """The select with its own columns swapped; the sources in its FROM see none of them."""

    def joined(source: Node) -> Node:
        if source["type"] != "JOIN":
            return source
        return {
            **source,
            "left": joined(source["left"]),
            "right": joined(source["right"]),
            "condition": swapped(source["condition"], swap),
        }

    parts = {part: swapped(select[part], swap) for part in _PARTS}
    return {**select, **parts, "from_table": joined(select["from_table"])}


def _read_through(leaf: Node, named: Mapping[str, Node]) -> Node | None:
    """The select behind a source, where it does no more than pick rows and columns."""
    if leaf["column_name_alias"]:
        return None
    select = qualified(leaf["subquery"]["node"], named) if leaf["type"] == "SUBQUERY" else named.get(leaf["table_name"])
    if select is None or select["group_expressions"] or select["aggregate_handling"] != "STANDARD_HANDLING" or select["cte_map"]["map"]:
        return None
    if select["having"] or select["qualify"] or any(one["type"] != "ORDER_MODIFIER" for one in select["modifiers"]):
        return None
    items = select["select_list"]
    busy = has_aggregate(items) or any(_makes_rows(node) or node.get("class") in ("SUBQUERY", "STAR") for node in nodes(items))
    return None if busy else select


def _makes_rows(node: Node) -> bool:
    return node.get("class") == "FUNCTION" and node["function_name"].lower() == "unnest"


def _in_reach(source: Node, leaf: Node) -> bool:
    """Whether a condition on the leaf may as well be asked of the whole FROM."""
    if source["type"] != "JOIN":
        return source is leaf
    if source["ref_type"] not in ("REGULAR", "CROSS") or source["using_columns"]:
        return False
    inner = source["join_type"] == "INNER" and _in_reach(source["right"], leaf)
    return (source["join_type"] in ("INNER", "LEFT") and _in_reach(source["left"], leaf)) or inner


def _merged(outer: Node, leaf: Node, inner: Node) -> Node:
    alias = alias_of(leaf)
    inside = list(leaves(inner["from_table"]))
    if len(inside) == 1:
        inner = _renamed(inner, alias_of(inside[0]), alias)
    taken = {alias_of(other) for other in leaves(outer["from_table"]) if other is not leaf}
    own = {alias_of(one) for one in leaves(inner["from_table"])}
    if taken & own:
        raise _Captured
    behind = {name_of(item): item for item in inner["select_list"]}

    def swap(node: Node, deeper: tuple[Node, ...]) -> Node:
        names = node["column_names"]
        if len(names) < 2 or names[0] != alias or hides(deeper, alias):
            return node
        if any(hides(deeper, name) for name in own) or names[1] not in behind:
            raise _Captured
        kept = node["alias"] or ("" if deeper else _given_as(node, outer))
        return {**behind[names[1]], "alias": kept}

    changed = _with_parts(outer, swap)
    where = [*conjuncts(inner["where_clause"]), *conjuncts(changed["where_clause"])]
    return {**changed, "from_table": _put(changed["from_table"], alias, inner["from_table"]), "where_clause": all_together(where)}


def _given_as(node: Node, outer: Node) -> str:
    """The name under which a select gives a column that it takes as it is."""
    return name_of(node) if any(item is node for item in outer["select_list"]) else ""


def _put(source: Node, alias: str, instead: Node) -> Node:
    if source["type"] == "JOIN":
        return {**source, "left": _put(source["left"], alias, instead), "right": _put(source["right"], alias, instead)}
    return instead if alias_of(source) == alias else source


def _renamed(select: Node, old: str, new: str) -> Node:
    """A select over one source, with another name for it."""

    def swap(node: Node, inside: tuple[Node, ...]) -> Node:
        names = node["column_names"]
        if len(names) < 2 or names[0] != old or hides(inside, old):
            return node
        if hides(inside, new):
            raise _Captured
        return {**node, "column_names": [new, *names[1:]]}

    changed = _with_parts(select, swap)
    items = [{**after, "alias": name_of(before)} for before, after in zip(select["select_list"], changed["select_list"], strict=True)]
    return {**changed, "select_list": items, "from_table": {**select["from_table"], "alias": new}}


def all_together(parts: list[Node]) -> Node | None:
    """One condition of several."""
    if len(parts) < 2:
        return parts[0] if parts else None
    return {"class": "CONJUNCTION", "type": "CONJUNCTION_AND", "alias": "", "query_location": 0, "children": parts}


def outer_columns(tree: Any, aliases: set[str]) -> list[tuple[str, str]]:
    """The columns of some sources that a part of their select reads, as (source, column), once each."""
    found: dict[tuple[str, str], None] = {}
    for node, inside in columns_in(tree):
        names = node["column_names"]
        if len(names) > 1 and names[0] in aliases and not hides(inside, names[0]):
            found[names[0], names[1]] = None
    return list(found)
