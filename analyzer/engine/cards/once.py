"""The rows of a card that speak together (`once`): one row for each group of them, the first, with what is told of all."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from analyzer.engine.cards.card import Rule
from analyzer.engine.cards.compiled import ALL_PATHS, fitting
from analyzer.engine.cards.visible import ORDER, types
from analyzer.engine.cards.wrong import COUNT

KEY, FIRST = "the group", "the first"
"""Two columns of a row: which group it belongs to, and what the rows of a group are ordered by."""
_GROUP = f'(PARTITION BY "procedure", "{KEY}")'
_IN_ORDER = f'(PARTITION BY "procedure", "{KEY}" ORDER BY "{FIRST}", "path", "{ORDER}")'


def one_of_each(rule: Rule, rows: str, told: Sequence[str], seen_by: Mapping[str, Sequence[str]]) -> str:
    """The select of the columns `told` of the first row of each group in `rows`; `seen_by`: the columns that an expression sees.

    Of the columns in `every` the values of all rows are told, and the row is as sure as the least sure of them. A condition that
    sees one of these columns holds where it does of any row.
    """
    of_any = {sql: _of_any(sql) for sql, names in seen_by.items() if set(rule.card.every) & set(names)}
    variants = {
        name: [replace(one, when=of_any.get(one.when, one.when)) for one in several] for name, several in rule.card.variants.items()
    }
    columns = ", ".join([*_columns(rule, told), "legal_state", *fitting(variants)])
    counted = f'SELECT *, count(*) OVER {_GROUP} AS "{COUNT}" FROM ({rows})'
    return f"SELECT {columns} FROM ({counted}) QUALIFY row_number() OVER {_IN_ORDER} = 1"


def _of_any(condition: str) -> str:
    return f"bool_or(CASE WHEN ({condition}) THEN true ELSE false END) OVER {_GROUP}"


def _columns(rule: Rule, told: Sequence[str]) -> Iterator[str]:
    for name in told:
        if name in rule.card.every:
            yield f'{_values(rule, name)} AS "{name}"'
        elif name == "confidence" and rule.card.every:
            yield f'min("confidence") OVER {_GROUP} AS "confidence"'
        else:
            yield f'"{name}"'
    if rule.card.every:
        yield f'list("path") OVER {_GROUP} AS "{ALL_PATHS}"'


def _values(rule: Rule, name: str) -> str:
    """Every value of a column, each once and in order; of a column of lists those in the lists."""
    listed = f'list("{name}") OVER {_GROUP}'
    in_lists = name not in rule.card.let and types(rule.table)[name] == "texts"
    return f"list_sort(list_distinct({f'flatten({listed})' if in_lists else listed}))"
