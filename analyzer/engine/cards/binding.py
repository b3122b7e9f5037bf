"""A card's SQL asked of fact tables, so that what DuckDB cannot make sense of is told with the line of the card that says it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from analyzer.engine.cards.card import Rule
from analyzer.engine.cards.guard import check
from analyzer.engine.cards.kinds import kinds_told
from analyzer.engine.cards.sql_reasons import line_of, reason
from analyzer.engine.cards.visible import types
from analyzer.engine.cards.wrong import Wrong
from analyzer.facts.database.tables import QueryError, Tables, why_stopped
from analyzer.model.text import Text

PARAMETER = re.compile(r"\$([a-z_][a-z0-9_]*)")


@cache
def empty_tables() -> Tables:
    """Fact tables without a row: they know the columns and their types, and cost nothing to ask."""
    return Tables(lambda _: ())


def columns_of(rule: Rule, tables: Tables) -> list[str]:
    """The columns that the select of a card gives, as DuckDB sees it; a select it cannot make sense of is `Wrong`."""
    try:
        return tables.columns(rule.card.query, _given(rule, rule.card.query))
    except QueryError as error:
        why = reason(str(error))
        message = Text("Câu select không chạy được: {}.", "The select cannot run: {}.").of(why)
        raise Wrong(rule, "query", "query_cannot_run", message, line=line_of(str(error))) from None


def must_hold(rule: Rule, rows: str, expressions: Iterable[tuple[str, str]]) -> None:
    """The expressions of a card, each with its key, can be asked of `rows`, a select on one line; one that cannot is `Wrong`."""
    for key, sql in expressions:
        begin = f"SELECT * FROM ({rows}) WHERE ({sql}\n)" + ("" if key == "when" else " IS NOT NULL")
        try:
            empty_tables().rows(begin, _given(rule, begin))
        except QueryError as error:
            raise cannot_run(rule, key, why_stopped(error) or reason(str(error), _held(rule, sql)), line=line_of(str(error))) from None


def _held(rule: Rule, sql: str) -> Text:
    """What the columns hold that an expression names."""
    return kinds_told(check(f"SELECT 1 WHERE ({sql})", empty_tables()).columns, types(rule.table))


def cannot_run(rule: Rule, key: str, why: Text, remedy: Text | None = None, line: int = 0) -> Wrong:
    vi, en = ("'when' hoặc 'query'", "'when' or 'query'") if key in ("when", "query") else (f"'{key}'", f"'{key}'")
    mend = Text(f"Sửa {vi}; tên cột xem bằng: tthc facts --columns.", f"Mend {en}; see the columns with: tthc facts --columns.")
    message = Text("Quy tắc '{}' không chạy được: {}.", "The rule '{}' cannot run: {}.").of(rule.name, why)
    return Wrong(rule, key, "card_cannot_run", message, remedy or mend, line=line)


def _given(rule: Rule, sql: str) -> dict[str, float | str]:
    """The thresholds and phrases that an expression names, as the card sets them."""
    return {name: rule.card.given(name) for name in set(PARAMETER.findall(sql))}
