"""Which SQL a card may use: expressions and selects over fact tables with a fixed list of functions.

DuckDB's own parser gives the syntax tree; the tree is checked before anything runs.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from analyzer.engine.cards.sql_reasons import reason
from analyzer.engine.cards.wrong import SEE_COLUMNS
from analyzer.facts.database.reads import Reads, columns_outside, nodes, reads
from analyzer.facts.database.tables import Tables
from analyzer.facts.tables.every import TABLES
from analyzer.model.near import did_you_mean
from analyzer.model.text import Text

FUNCTIONS = frozenset(
    {
        *("len", "length", "lower", "upper", "trim", "contains", "starts_with", "ends_with", "prefix", "suffix", "replace"),
        *("regexp_matches", "concat", "concat_ws", "coalesce", "least", "greatest", "abs", "round", "floor", "ceil"),
        *("list_contains", "list_has", "list_has_any", "list_has_all", "list_intersect", "list_distinct", "list_sort"),
        *("list_filter", "list_transform", "list_value", "list_concat", "list_aggregate", "array_to_string", "list_unique"),
        *("count", "count_star", "sum", "min", "max", "avg", "median", "list", "any_value", "arg_min", "arg_max", "first"),
        *("bool_and", "bool_or", "quantile_cont", "string_agg", "unnest", "list_extract", "array_extract", "not_like", "like_escape"),
        *("+", "-", "*", "/", "//", "%", "||", "~~", "!~~", "~~*", "!~~*", "^@"),
    }
)
_EXPRESSIONS = frozenset(
    {
        "COLUMN_REF",
        "CONSTANT",
        "COMPARISON",
        "CONJUNCTION",
        "OPERATOR",
        "FUNCTION",
        "CASE",
        "SUBQUERY",
        "PARAMETER",
        "BETWEEN",
        "CAST",
        "LAMBDA",
        "STAR",
    }
)
_CLOCK_AND_USER = frozenset(
    {
        *("current_date", "current_time", "current_timestamp", "localtime", "localtimestamp"),
        *("current_user", "session_user", "user", "current_role", "current_catalog", "current_schema", "current_database"),
    }
)
"""Names that DuckDB takes for functions where no column is called so."""
_SOURCES = frozenset({"BASE_TABLE", "JOIN", "SUBQUERY", "EMPTY"})


_KINDS = {
    "TABLE_FUNCTION": Text("hàm trả về bảng (như read_csv, range)", "functions that give a table (read_csv, range)"),
    "EXPRESSION_LIST": Text("bảng viết bằng VALUES", "tables written with VALUES"),
    "PIVOT": Text("PIVOT, UNPIVOT", "PIVOT, UNPIVOT"),
    "SHOW_REF": Text("DESCRIBE, SHOW, SUMMARIZE", "DESCRIBE, SHOW, SUMMARIZE"),
    "RECURSIVE_CTE_NODE": Text("câu tự gọi lại (WITH RECURSIVE)", "recursion (WITH RECURSIVE)"),
    "SET_OPERATION_NODE": Text("UNION, INTERSECT, EXCEPT", "UNION, INTERSECT, EXCEPT"),
    "WINDOW": Text("hàm cửa sổ (OVER)", "window functions (OVER)"),
    "TYPE": Text("phép đổi kiểu dữ liệu (CAST, ::)", "conversions to another type (CAST, ::)"),
    "COLLATE": Text("COLLATE", "COLLATE"),
    "POSITIONAL_REFERENCE": Text("cột theo số thứ tự (#1)", "columns by their position (#1)"),
}
"""What DuckDB's parser calls by a name of its own, as whoever writes a card knows it."""


def _kind(name: object) -> Text:
    return _KINDS.get(str(name), Text(f"cách viết này ({name})", f"this ({name})"))


SYNTAX = Text("Sửa lại câu SQL ở chỗ ấy.", "Mend the SQL there.")
REWRITE = Text(
    "Chỉ viết một biểu thức hoặc một câu select trên các bảng dữ kiện, với phép so sánh, AND, OR, NOT, IN, BETWEEN, LIKE, CASE và các hàm"
    " được dùng: rules/README.md.",
    "Write one expression or one select over fact tables, with comparisons, AND, OR, NOT, IN, BETWEEN, LIKE, CASE and the functions"
    " allowed: rules/README.md.",
)
_CALLED = sorted(name for name in FUNCTIONS if name[0].isalpha())
_ALLOWED = Text(f"Các hàm được dùng: {', '.join(_CALLED)}.", f"The functions allowed: {', '.join(_CALLED)}.")
_NOWHERE = 2**63
"""From here on a place in a select is none."""
_NO_ERROR = '{"error":false,'


@dataclass(frozen=True, slots=True)
class Checked:
    """The columns a select names and reads, and those it gives where its text tells; or why it is refused, in which line (the first is
    0), and what to write instead. `outside` are the columns that no subquery names."""

    columns: tuple[str, ...] = ()
    outside: tuple[str, ...] = ()
    reads: Reads = field(default_factory=dict)
    given: tuple[str, ...] = ()
    refused: Text | None = None
    instead: Text = REWRITE
    line: int = 0


def check(select: str, tables: Tables) -> Checked:
    """Refuse a select that could reach anything but the fact tables."""
    return parse([select], tables).check(select)


class Parsed:
    """Selects with DuckDB's syntax trees of them."""

    def __init__(self, trees: Mapping[str, str]) -> None:
        self._trees = trees

    def check(self, select: str) -> Checked:
        """What the select names, or why it is refused."""
        return self.broken(select) or _checked(select, json.loads(self._trees[select])["statements"])

    def broken(self, select: str) -> Checked | None:
        """Why it is no select at all; None where it is one, allowed or not."""
        if self._trees[select].startswith(_NO_ERROR):
            return None
        tree = json.loads(self._trees[select])
        if tree.get("error_type") == "not implemented":
            return Checked(refused=Text("Chỉ được viết câu select.", "Only a select is allowed."))
        why = reason(str(tree.get("error_message", "")))
        told = Text(f"{why.vi[0].upper()}{why.vi[1:]}.", f"{why.en[0].upper()}{why.en[1:]}.")
        return Checked(refused=told, instead=SYNTAX, line=_line(select, int(tree.get("position", 0))))


def parse(selects: Iterable[str], tables: Tables) -> Parsed:
    """All selects in one go: a rulebook has a hundred."""
    wanted = list(dict.fromkeys(selects))
    rows = tables.rows("SELECT json_serialize_sql(unnest($selects)) AS tree", {"selects": wanted}, reads={}) if wanted else []
    return Parsed({select: row["tree"] for select, row in zip(wanted, rows, strict=True)})


def _line(select: str, position: int) -> int:
    """The line of a byte, the first being 0."""
    return select.encode()[:position].count(b"\n")


def _checked(select: str, statements: list[dict[str, Any]]) -> Checked:
    if len(statements) != 1:
        return Checked(refused=Text("Chỉ được viết một câu select.", "Only one select is allowed."))
    (statement,) = statements
    columns: dict[str, None] = {}
    named = _common_tables(statement)
    tree = list(nodes(statement))
    for node in tree:
        refused = _refusal(node, named)
        if refused is not None:
            return Checked(refused=refused, instead=_instead(node), line=_line(select, _position(node)))
        if node.get("class") == "COLUMN_REF":
            columns[node["column_names"][-1]] = None
    return Checked(tuple(columns), columns_outside(statement), reads(tree), _given(statement["node"]))


def _given(select: dict[str, Any]) -> tuple[str, ...]:
    """The names of the columns a select gives; empty where only DuckDB can tell."""
    names = [item["alias"] or (item["column_names"][-1] if item["class"] == "COLUMN_REF" else "") for item in select["select_list"]]
    distinct = {name.lower() for name in names}
    return tuple(names) if "" not in distinct and len(distinct) == len(names) else ()


def _common_tables(statement: dict[str, Any]) -> set[str]:
    """The names a select gives to its own subqueries; only the outermost select may, or a name would reach too far."""
    return {entry["key"] for entry in statement["node"]["cte_map"]["map"]}


def _refusal(node: dict[str, Any], named: set[str]) -> Text | None:
    kind, class_ = node.get("type"), node.get("class")
    if class_ is not None and class_ not in _EXPRESSIONS:
        what = _kind(class_)
        return Text(f"Không được dùng {what.vi}.", f"Not allowed: {what.en}.")
    if class_ == "FUNCTION" and (node["function_name"].lower() not in FUNCTIONS or node.get("schema")):
        name = node["function_name"]
        return Text(f"Không được dùng hàm '{name}'.", f"The function '{name}' is not allowed.")
    if class_ == "COLUMN_REF" and len(node["column_names"]) == 1 and node["column_names"][0].lower() in _CLOCK_AND_USER:
        name = node["column_names"][0]
        return Text(f"Không được dùng '{name}'.", f"'{name}' is not allowed.")
    if node.get("sample"):
        return Text("Không được lấy mẫu ngẫu nhiên.", "Random samples are not allowed.")
    if kind == "BASE_TABLE":
        table = ".".join(filter(None, (node.get("catalog_name"), node.get("schema_name"), node["table_name"])))
        if table not in TABLES and table not in named:
            return Text(
                f"Không có bảng '{table}'; các bảng: {', '.join(TABLES)}.",
                f"There is no table '{table}'; the tables are: {', '.join(TABLES)}.",
            )
    if "from_table" in node and node["from_table"].get("type") not in _SOURCES:
        return _not_a_table(node["from_table"])
    if kind == "JOIN":
        for side in ("left", "right"):
            if node[side].get("type") not in _SOURCES:
                return _not_a_table(node[side])
    if isinstance(kind, str) and kind.endswith("_NODE") and kind != "SELECT_NODE":
        what = _kind(kind)
        return Text(f"Không được dùng {what.vi}.", f"Not allowed: {what.en}.")
    return None


def _instead(node: dict[str, Any]) -> Text:
    """What to write where a node is refused."""
    if node.get("class") == "FUNCTION":
        return did_you_mean(node["function_name"].lower(), _CALLED, _ALLOWED)
    return SEE_COLUMNS if node.get("type") == "BASE_TABLE" else REWRITE


def _position(node: dict[str, Any]) -> int:
    """The byte of a select at which a node begins; 0 where DuckDB does not say."""
    position = node.get("query_location")
    return position if isinstance(position, int) and position < _NOWHERE else 0


def _not_a_table(source: dict[str, Any]) -> Text:
    what = _kind(source.get("type"))
    return Text(f"Chỉ được đọc các bảng dữ kiện, không dùng {what.vi}.", f"Only fact tables may be read; not allowed: {what.en}.")
