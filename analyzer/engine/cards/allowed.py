"""What may stand in the SQL of a card: expressions and selects over fact tables, and a fixed list of functions."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from analyzer.engine.cards.wrong import SEE_COLUMNS
from analyzer.facts.tables.every import TABLES
from analyzer.model.near import did_you_mean
from analyzer.model.text import Text

AGGREGATES = frozenset(
    {
        *("count", "count_star", "sum", "min", "max", "avg", "median", "list", "any_value", "arg_min", "arg_max", "first"),
        *("bool_and", "bool_or", "quantile_cont", "string_agg"),
    }
)
FUNCTIONS = frozenset(
    {
        *("len", "length", "lower", "upper", "trim", "contains", "starts_with", "ends_with", "prefix", "suffix", "replace"),
        *("regexp_matches", "concat", "concat_ws", "coalesce", "least", "greatest", "abs", "round", "floor", "ceil"),
        *("list_contains", "list_has", "list_has_any", "list_has_all", "list_intersect", "list_distinct", "list_sort"),
        *("list_filter", "list_transform", "list_value", "list_concat", "list_aggregate", "array_to_string", "list_unique"),
        *AGGREGATES,
        *("unnest", "list_extract", "array_extract", "not_like", "like_escape"),
        *("+", "-", "*", "/", "//", "%", "||", "~~", "!~~", "~~*", "!~~*", "^@"),
    }
)
_EXPRESSIONS = frozenset(
    {
        *("COLUMN_REF", "CONSTANT", "COMPARISON", "CONJUNCTION", "OPERATOR", "FUNCTION", "CASE"),
        *("SUBQUERY", "PARAMETER", "BETWEEN", "CAST", "LAMBDA", "STAR"),
    }
)
_SOURCES = frozenset({"BASE_TABLE", "JOIN", "SUBQUERY", "EMPTY"})
_CLOCK_AND_USER = frozenset(
    {
        *("current_date", "current_time", "current_timestamp", "localtime", "localtimestamp"),
        *("current_user", "session_user", "user", "current_role", "current_catalog", "current_schema", "current_database"),
    }
)
"""Names that DuckDB takes for functions where no column is called so."""
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
REWRITE = Text(
    "Chỉ viết một biểu thức hoặc một câu select trên các bảng dữ kiện, với phép so sánh, AND, OR, NOT, IN, BETWEEN, LIKE, CASE và các hàm"
    " được dùng: rules/README.md.",
    "Write one expression or one select over fact tables, with comparisons, AND, OR, NOT, IN, BETWEEN, LIKE, CASE and the functions"
    " allowed: rules/README.md.",
)
_CALLED = sorted(name for name in FUNCTIONS if name[0].isalpha())
_ALLOWED = Text(f"Các hàm được dùng: {', '.join(_CALLED)}.", f"The functions allowed: {', '.join(_CALLED)}.")


def refusal(node: dict[str, Any], named: Collection[str]) -> Text | None:
    """Why a node of DuckDB's syntax tree may not stand there; `named` are the subqueries that the select names."""
    kind, class_ = node.get("type"), node.get("class")
    if class_ is not None and class_ not in _EXPRESSIONS:
        return _no_such(class_)
    if isinstance(kind, str) and kind.endswith("_NODE") and kind != "SELECT_NODE":
        return _no_such(kind)
    if node.get("sample"):
        return Text("Không được lấy mẫu ngẫu nhiên.", "Random samples are not allowed.")
    if class_ == "FUNCTION":
        return _of_function(node)
    if class_ == "COLUMN_REF":
        return _of_column(node["column_names"])
    if kind == "BASE_TABLE":
        return _of_table(node, named)
    sides = (node["left"], node["right"]) if kind == "JOIN" else (node["from_table"],) if "from_table" in node else ()
    return next((_not_a_table(side["type"]) for side in sides if side["type"] not in _SOURCES), None)


def instead_of(node: dict[str, Any]) -> Text:
    """What to write where a node is refused."""
    if node.get("class") == "FUNCTION":
        return did_you_mean(node["function_name"].lower(), _CALLED, _ALLOWED)
    return SEE_COLUMNS if node.get("type") == "BASE_TABLE" else REWRITE


def _no_such(kind: str) -> Text:
    what = _called(kind)
    return Text("Không được dùng {}.", "Not allowed: {}.").of(what)


def _of_function(node: dict[str, Any]) -> Text | None:
    name = node["function_name"]
    if name.lower() in FUNCTIONS and not node.get("schema"):
        return None
    return Text(f"Không được dùng hàm '{name}'.", f"The function '{name}' is not allowed.")


def _of_column(names: list[str]) -> Text | None:
    if len(names) > 1 or names[0].lower() not in _CLOCK_AND_USER:
        return None
    return Text(f"Không được dùng '{names[0]}'.", f"'{names[0]}' is not allowed.")


def _of_table(node: dict[str, Any], named: Collection[str]) -> Text | None:
    table = ".".join(filter(None, (node.get("catalog_name"), node.get("schema_name"), node["table_name"])))
    if table in TABLES or table in named:
        return None
    tables = ", ".join(TABLES)
    return Text(f"Không có bảng '{table}'; các bảng: {tables}.", f"There is no table '{table}'; the tables are: {tables}.")


def _not_a_table(kind: str) -> Text:
    what = _called(kind)
    return Text("Chỉ được đọc các bảng dữ kiện, không dùng {}.", "Only fact tables may be read; not allowed: {}.").of(what)


def _called(kind: str) -> Text:
    return _KINDS.get(kind, Text(f"cách viết này ({kind})", f"this ({kind})"))
