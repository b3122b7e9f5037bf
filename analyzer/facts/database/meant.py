"""Which columns of fact tables the columns of a select are, from DuckDB's own syntax tree of it.

A column goes by any name in a select, in one of its WITH, in a subquery; gathered, sorted or chosen, its values stay what they are.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from analyzer.facts.database.trees import Node, alias_of, leaves, name_of
from analyzer.facts.tables.column import Column
from analyzer.facts.tables.every import known_columns

Meant = Mapping[str, Column[Any]]
"""Column of a select -> the column of a fact table that it is; nothing of one that is computed."""
_Columns = list[tuple[str, Column[Any] | None]]
ITSELF = frozenset(
    {
        *("list_sort", "lower", "upper", "trim", "list", "list_distinct", "any_value", "first", "arg_min", "arg_max", "unnest"),
        *("coalesce", "list_value", "string_agg", "array_extract", "list_extract", "list_filter", "round", "ceil", "floor"),
    }
)
"""Functions that say nothing else of a value than the value does."""
CHOOSING = ITSELF | {"min", "max"}
_CHOICES = ("OPERATOR_COALESCE", "ARRAY_EXTRACT")


def meant(select: Node) -> Meant:
    """What the columns of a select are."""
    return {name: column for name, column in _given(select, {}, {}) if name and column is not None}


def column_meant(node: Node, columns: Meant) -> Column[Any] | None:
    """The column that an expression over some columns takes its values from without changing what they are; of a choice the first
    whose values are ids, which are told by their names."""
    return _meant(node, {"": list(columns.items())}, {})


def _given(select: Node, named: Mapping[str, _Columns], beside: Mapping[str, _Columns]) -> _Columns:
    """The columns that a select gives, in their order; `named` are the selects of an outer WITH, `beside` what else it sees."""
    known = dict(named)
    for entry in select["cte_map"]["map"]:
        columns = _given(entry["value"]["query_node"], known, beside)
        known[entry["key"].lower()] = _renamed(columns, entry["value"]["aliases"])
    own: dict[str, _Columns] = {}
    for leaf in leaves(select["from_table"]):
        own[alias_of(leaf).lower()] = _of_leaf(leaf, known, {**beside, **own})
    sources = {**beside, **own}
    found: _Columns = []
    for item in select["select_list"]:
        if item["class"] == "STAR":
            wanted = item["relation_name"].lower()
            found += [one for alias, columns in own.items() if wanted in ("", alias) for one in columns]
        else:
            found.append((_called(item, sources), _meant(item, sources, known)))
    return found


def _meant(node: Node, sources: Mapping[str, _Columns], named: Mapping[str, _Columns]) -> Column[Any] | None:
    if node["class"] == "COLUMN_REF":
        found = _of_name(node, sources)
        return found[1] if found else None
    if node["class"] == "SUBQUERY" and node["subquery_type"] == "SCALAR":
        return next((column for _, column in _given(node["subquery"]["node"], named, sources)), None)
    several = [column for inner in _inside(node) if (column := _meant(inner, sources, named))]
    return next((column for column in several if column.words), several[0] if several else None)


def _of_name(node: Node, sources: Mapping[str, _Columns]) -> tuple[str, Column[Any] | None] | None:
    """The column of some sources that a reference names, in letters of either size, as DuckDB reads them; of an inner source first."""
    *alias, name = (part.lower() for part in node["column_names"])
    wanted = [columns for source, columns in sources.items() if source == alias[-1]] if alias else list(sources.values())[::-1]
    return next((one for columns in wanted for one in columns if one[0].lower() == name), None)


def _called(item: Node, sources: Mapping[str, _Columns]) -> str:
    """The name of a column that a select gives: its alias, or that of the column it refers to as that one is written."""
    found = _of_name(item, sources) if item["class"] == "COLUMN_REF" else None
    return name_of(item) if item["alias"] or not found else found[0]


def _inside(node: Node) -> Iterator[Node]:
    """The expressions of which a value may be one."""
    if node["class"] == "FUNCTION" and node["function_name"].lower() in CHOOSING:
        yield from (one["expression"] for one in node["arguments"][:1])
    elif node["class"] == "OPERATOR" and node["type"] in _CHOICES:
        yield from node["children"][:1]
    elif node["class"] == "CASE":
        yield from (one["then_expr"] for one in node["case_checks"])
        yield node["else_expr"]


def _of_leaf(leaf: Node, named: Mapping[str, _Columns], beside: Mapping[str, _Columns]) -> _Columns:
    """What a table or subquery of a FROM gives; a lateral one sees those `beside` it."""
    if leaf["type"] == "SUBQUERY":
        columns = _given(leaf["subquery"]["node"], named, beside)
    else:
        table = leaf["table_name"].lower()
        columns = named[table] if table in named else [(column.name, column) for column in known_columns(table)]
    return _renamed(columns, leaf["column_name_alias"])


def _renamed(columns: _Columns, names: Sequence[str]) -> _Columns:
    """The same columns, the first of them called otherwise."""
    return [(names[place] if place < len(names) else name, column) for place, (name, column) in enumerate(columns)]
