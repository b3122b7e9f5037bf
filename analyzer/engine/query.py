"""A card as one query over the fact tables, checked before it runs.

A predicate sees one row: the columns of its table and those of the procedure it belongs to (with the prefix
`procedure_` where both have a column of that name).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
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

PATH_COLUMNS = ("upstream_path", "members", "witness")
"""Columns that hold a way through the graph: shown as the witness path."""
LEGAL_STATES = ("new", "already_cut", "record_stale")
PARAMETER = re.compile(r"\$([a-z_][a-z0-9_]*)")
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
    read_by_predicate = _expression(rule, "when", card.when, tables)
    _must_know(rule, "when", read_by_predicate, columns)
    _must_know(rule, "legal_state", of_state, columns)
    _must_know(rule, "needs", card.needs, columns)
    named = _named(rule)
    for key, names in named.items():
        _must_know(rule, key, names, columns)
    _must_have_parameters(rule, card.when)
    read = tuple(dict.fromkeys((*read_by_predicate, *of_state, *(name for names in named.values() for name in names))))
    carried: list[str] = [
        name for name in ("action_inferred", "confidence") if name in columns and ("action" in read or name == "confidence")
    ]
    carried += [name for name in PATH_COLUMNS if name in columns and name.removesuffix("_path") in read]
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
    named = _named(rule)
    if card.legal_state not in LEGAL_STATES:
        named["legal_state"] = (card.legal_state,)
    thresholds = {name: float(threshold.value) for name, threshold in card.parameters.items() if name in PARAMETER.findall(card.query)}
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
    _must_know(rule, "query", _ALWAYS, columns)
    for key, names in named.items():
        _must_know(rule, key, names, columns)
    state = f"'{card.legal_state}'" if card.legal_state in LEGAL_STATES else f'"{card.legal_state}"'
    allowed = "NOT protected" if "protected" in columns and _cuts(card) and not card.substitute_control else "true"
    select = f"SELECT *, {state} AS legal_state FROM ({card.query}) WHERE {allowed} ORDER BY procedure, path"
    return Compiled(rule.table, select, "", tuple(name for name in given if name not in _ALWAYS))


def _legal_state(rule: Rule, tables: Tables) -> tuple[str, tuple[str, ...]]:
    """The SQL that gives the legal state, and the columns it reads."""
    said = rule.card.legal_state
    if said in LEGAL_STATES:
        return f"'{said}'", ()
    return f"({said})", _expression(rule, "legal_state", said, tables)


def _expression(rule: Rule, key: str, sql: str, tables: Tables) -> tuple[str, ...]:
    """The columns an expression reads. It must stand by itself: `true) or (true` would undo the conditions beside it."""
    for select in (f"SELECT 1 WHERE {sql}", f"SELECT 1 WHERE ({sql})"):
        checked = check(select, tables)
        if checked.refused is not None:
            raise _Wrong(rule.source, key, "predicate_refused", checked.refused, _SEE_COLUMNS)
    return checked.columns


def _cuts(card: Card) -> bool:
    return any(cut.edit != "ask" for cut in card.cut)


def _named(rule: Rule) -> dict[str, tuple[str, ...]]:
    """The columns that the card's messages, cuts and places name, by the key that names them."""
    card = rule.card
    in_cuts = [value for cut in card.cut for value in (cut.path, *cut.to)]
    in_places = [value for also in card.also for value in (also.path, also.procedure)]
    return {
        "message": tuple(dict.fromkeys((*_filled(rule, card.message.vi), *_filled(rule, card.message.en)))),
        "cut": tuple(value[1:].partition("/")[0] for value in in_cuts if value.startswith("$")),
        "also": tuple(value[1:].partition("/")[0] for value in in_places if value.startswith("$")),
    }


def _filled(rule: Rule, text: str) -> Iterator[str]:
    """The names in braces of a message; nothing else may stand in the braces."""
    try:
        parts = list(Formatter().parse(text))
    except ValueError:
        parts = [("", "", "", "")]
    for _, name, form, conversion in parts:
        if name == "" or form or conversion:
            raise _Wrong(
                rule.source,
                "message",
                "wrong_message",
                Text("Lời nhắn viết sai chỗ có ngoặc nhọn.", "The braces of the message are wrong."),
                Text("Chỉ viết tên cột trong ngoặc nhọn, như {document}.", "Write only the name of a column in braces: {document}."),
            )
        if name:
            yield name


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
    for name in PARAMETER.findall(sql):
        if name not in rule.card.parameters:
            raise _Wrong(
                rule.source,
                "when" if rule.card.when else "query",
                "unknown_parameter",
                Text(f"Ngưỡng '${name}' không có trong 'parameters'.", f"The threshold '${name}' is not among 'parameters'."),
                did_you_mean(name, list(rule.card.parameters), Text(f"Thêm '{name}' vào 'parameters'.", f"Add '{name}' to 'parameters'.")),
            )


_SEE_COLUMNS = Text("Xem các bảng và cột bằng: tthc facts --columns.", "See tables and columns with: tthc facts --columns.")
