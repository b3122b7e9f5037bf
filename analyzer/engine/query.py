"""A card as one query over the fact tables, checked before it runs.

A predicate sees one row: the columns of its table and those of the procedure it belongs to (with the prefix
`procedure_` where both have a column of that name).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from string import Formatter

from analyzer.engine.card import Card, Rule
from analyzer.engine.guard import check
from analyzer.facts.columns import TABLES
from analyzer.facts.tables import QueryError, Tables
from analyzer.model.problems import Problem
from analyzer.model.text import Text
from analyzer.reading.positions import Source
from analyzer.reading.validate import did_you_mean
from analyzer.reading.yaml_events import place_of

LEGAL_STATES = ("new", "already_cut", "record_stale")
_PARAMETER = re.compile(r"\$([a-z_][a-z0-9_]*)")
_ALWAYS = ("procedure", "path")
_CARRIED = ("basis_instrument", "basis_provision")


@dataclass(frozen=True, slots=True)
class Compiled:
    """`select` gives the rows where the rule holds, `blind` the procedures it cannot judge; `read` what it read."""

    table: str
    select: str
    blind: str
    read: tuple[str, ...]


@lru_cache(maxsize=64)
def visible(table: str) -> dict[str, str]:
    """The columns a predicate over `table` may name, each with the SQL that gives it."""
    own = {column.name: f'"row"."{column.name}"' for column in TABLES[table]}
    if table != "procedures":
        for column in TABLES["procedures"]:
            name = f"procedure_{column.name}" if column.name in own else column.name
            own.setdefault(name, f'"whole"."{column.name}"')
    return own


def compile_rule(rule: Rule, tables: Tables) -> tuple[Compiled | None, list[Problem]]:
    """The query of a card, or what is wrong with the card."""
    try:
        return (_query(rule, tables) if rule.card.query else _predicate(rule, tables)), []
    except _Wrong as wrong:
        return None, [wrong.problem]


class _Wrong(Exception):
    def __init__(self, source: Source, key: str, code: str, message: Text, remedy: Text) -> None:
        super().__init__(code)
        place = place_of(source.file, source.root.marks.get(key, 0))
        self.problem = Problem(place, code, message, remedy)


def _predicate(rule: Rule, tables: Tables) -> Compiled:
    card, columns = rule.card, visible(rule.table)
    legal_state, of_state = _legal_state(rule, tables)
    checked = check(f"SELECT 1 WHERE ({card.when})", tables)
    if checked.refused is not None:
        raise _Wrong(rule.source, "when", "predicate_refused", checked.refused, _SEE_COLUMNS)
    _must_know(rule, "when", (*checked.columns, *of_state), columns)
    _must_know(rule, "needs", card.needs, columns)
    named = _named(card)
    _must_know(rule, "message", named, columns)
    _must_have_parameters(rule, card.when)
    read = tuple(dict.fromkeys((*checked.columns, *of_state, *named)))
    carried = [name for name in ("action_inferred", "confidence") if name in columns and ("action" in read or name == "confidence")]
    taken = dict.fromkeys((*_ALWAYS, *read, *(name for name in _CARRIED if name in columns), *carried))
    source = f'"{rule.table}" AS "row"'
    if rule.table != "procedures":
        source += ' LEFT JOIN "procedures" AS "whole" ON "whole"."procedure" = "row"."procedure"'
    every = ", ".join(f'{sql} AS "{name}"' for name, sql in columns.items())
    inner = f"SELECT {every} FROM {source}"
    known = " AND ".join(f'"{name}"' for name in card.needs) or "true"
    allowed = "NOT protected" if "protected" in columns and _cuts(card) and not card.substitute_control else "true"
    outer = ", ".join(f'"{name}"' for name in taken)
    select = f"SELECT {outer}, {legal_state} AS legal_state FROM ({inner}) WHERE ({known}) AND ({allowed}) AND ({card.when})"
    blind = ""
    if card.needs:
        missing = ", ".join(f"""CASE WHEN bool_and("{name}") THEN NULL ELSE '{name}' END""" for name in card.needs)
        blind = f"SELECT procedure, list_filter([{missing}], lambda x: x IS NOT NULL) AS missing FROM ({inner}) WHERE NOT ({known}) AND procedure <> '' GROUP BY procedure ORDER BY procedure"
    return Compiled(rule.table, select, blind, read)


def _query(rule: Rule, tables: Tables) -> Compiled:
    card = rule.card
    checked = check(card.query, tables)
    if checked.refused is not None:
        raise _Wrong(rule.source, "query", "query_refused", checked.refused, _SEE_COLUMNS)
    _must_have_parameters(rule, card.query)
    named = _named(card)
    if card.legal_state not in LEGAL_STATES:
        named = (*named, card.legal_state)
    thresholds = {name: float(threshold.value) for name, threshold in card.parameters.items() if f"${name}" in card.query}
    try:
        given = tables.columns(card.query, thresholds)
    except QueryError as error:
        reason = str(error).splitlines()[0]
        raise _Wrong(
            rule.source,
            "query",
            "query_cannot_run",
            Text(f"Câu select không chạy được: {reason}", f"The select cannot run: {reason}"),
            _SEE_COLUMNS,
        ) from None
    columns = dict.fromkeys(given, "")
    _must_know(rule, "query", (*_ALWAYS, *named), columns)
    state = f"'{card.legal_state}'" if card.legal_state in LEGAL_STATES else f'"{card.legal_state}"'
    allowed = "NOT protected" if "protected" in columns and _cuts(card) and not card.substitute_control else "true"
    select = f"SELECT *, {state} AS legal_state FROM ({card.query}) WHERE {allowed} ORDER BY procedure, path"
    return Compiled(rule.table, select, "", tuple(name for name in given if name not in _ALWAYS))


def _legal_state(rule: Rule, tables: Tables) -> tuple[str, tuple[str, ...]]:
    """The SQL that gives the legal state, and the columns it reads."""
    said = rule.card.legal_state
    if said in LEGAL_STATES:
        return f"'{said}'", ()
    checked = check(f"SELECT {said}", tables)
    if checked.refused is not None:
        raise _Wrong(rule.source, "legal_state", "predicate_refused", checked.refused, _SEE_COLUMNS)
    return said, checked.columns


def _cuts(card: Card) -> bool:
    return any(cut.edit != "ask" for cut in card.cut)


def _named(card: Card) -> tuple[str, ...]:
    """The columns that the card's messages, cuts and places name."""
    names = [name for text in (card.message.vi, card.message.en) for _, name, _, _ in Formatter().parse(text) if name]
    values = (
        [cut.path for cut in card.cut]
        + [value for cut in card.cut for value in cut.to]
        + [also.path for also in card.also]
        + [also.procedure for also in card.also]
    )
    names += [value[1:].partition("/")[0] for value in values if value.startswith("$")]
    return tuple(dict.fromkeys(names))


def _must_know(rule: Rule, key: str, names: tuple[str, ...], columns: dict[str, str]) -> None:
    for name in names:
        if name not in columns:
            where = "query" if rule.card.query else rule.table
            raise _Wrong(
                rule.source,
                key,
                "unknown_column",
                Text(f"Không có cột '{name}' trong '{where}'.", f"There is no column '{name}' in '{where}'."),
                did_you_mean(name, list(columns), _SEE_COLUMNS),
            )


def _must_have_parameters(rule: Rule, sql: str) -> None:
    for name in _PARAMETER.findall(sql):
        if name not in rule.card.parameters:
            raise _Wrong(
                rule.source,
                "when" if rule.card.when else "query",
                "unknown_parameter",
                Text(f"Ngưỡng '${name}' không có trong 'parameters'.", f"The threshold '${name}' is not among 'parameters'."),
                did_you_mean(name, list(rule.card.parameters), Text(f"Thêm '{name}' vào 'parameters'.", f"Add '{name}' to 'parameters'.")),
            )


_SEE_COLUMNS = Text("Xem các bảng và cột bằng: tthc facts --columns.", "See tables and columns with: tthc facts --columns.")
