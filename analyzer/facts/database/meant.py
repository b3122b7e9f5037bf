"""Which columns of fact tables the columns of a select are, from DuckDB's own syntax tree of it.

A column goes by any name in a select, in one of its WITH, in a subquery; gathered, sorted or chosen, its values stay what they are.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from analyzer.facts.database.trees import Node, alias_of, leaves, name_of
from analyzer.facts.tables.column import Column
from analyzer.facts.tables.every import known_columns

Meant = Mapping[str, Column[Any]]
"""Column of a select -> the column of a fact table that it is; nothing of one that is computed."""
ITSELF = frozenset(
    {
        *("list_sort", "lower", "upper", "trim", "list", "list_distinct", "any_value", "first", "arg_min", "arg_max", "unnest"),
        *("coalesce", "list_value", "string_agg", "array_extract", "list_extract", "list_filter", "round", "ceil", "floor"),
    }
)
"""Functions that say nothing else of a value than the value does."""
CHOOSING = ITSELF | {"min", "max"}
_CHOICES = ("OPERATOR_COALESCE", "ARRAY_EXTRACT")


def meant(select: Node, named: Mapping[str, Meant] | None = None) -> Meant:
    """What the columns of a select are; `named` are the selects of an outer WITH."""
    if select["type"] == "SET_OPERATION_NODE":
        return meant(select["children"][0], named)
    if select["type"] != "SELECT_NODE":
        return {}
    known = dict(named or {})
    for entry in select["cte_map"]["map"]:
        known[entry["key"]] = meant(entry["value"]["query_node"], known)
    sources = {alias_of(leaf): _of_leaf(leaf, known) for leaf in leaves(select["from_table"])}
    found: dict[str, Column[Any]] = {}
    for item in select["select_list"]:
        if item["class"] == "STAR":
            for alias, columns in sources.items():
                found |= columns if item["relation_name"] in ("", alias) else {}
        elif column := column_meant(item, sources, known):
            found[name_of(item) or column.name] = column
    return found


def column_meant(node: Node, sources: Mapping[str, Meant], named: Mapping[str, Meant]) -> Column[Any] | None:
    """The column that an expression over some sources, by alias, takes its values from without changing what they are; of a choice
    the first whose values are ids, which are told by their names."""
    if node["class"] == "COLUMN_REF":
        *alias, name = node["column_names"]
        wanted = [columns for source, columns in sources.items() if source == alias[-1]] if alias else sources.values()
        return next((columns[name] for columns in wanted if name in columns), None)
    if node["class"] == "SUBQUERY" and node["subquery_type"] == "SCALAR":
        return next(iter(meant(node["subquery"]["node"], named).values()), None)
    several = [column for inner in _inside(node) if (column := column_meant(inner, sources, named))]
    return next((column for column in several if column.words), several[0] if several else None)


def _inside(node: Node) -> Iterator[Node]:
    """The expressions of which a value may be one."""
    if node["class"] == "FUNCTION" and node["function_name"].lower() in CHOOSING:
        yield from (one["expression"] for one in node["arguments"][:1])
    elif node["class"] == "OPERATOR" and node["type"] in _CHOICES:
        yield from node["children"][:1]
    elif node["class"] == "CASE":
        yield from (one["then_expr"] for one in node["case_checks"])
        yield node["else_expr"]


def _of_leaf(leaf: Node, named: Mapping[str, Meant]) -> Meant:
    if leaf["type"] == "SUBQUERY":
        columns = meant(leaf["subquery"]["node"], named)
    elif leaf["table_name"] in named:
        columns = named[leaf["table_name"]]
    else:
        columns = {column.name: column for column in known_columns(leaf["table_name"].lower())}
    return dict(zip(leaf["column_name_alias"], columns.values(), strict=False)) if leaf["column_name_alias"] else columns
