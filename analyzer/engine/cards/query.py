"""A card as one query over the fact tables, checked before it runs.

A predicate sees one row: the columns of its table and those of the procedure it belongs to (with the prefix
`procedure_` where both have a column of that name). Only the columns that a card uses are selected: a row has a hundred.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from analyzer.engine.cards.binding import PARAMETER, columns_of, empty_tables, must_hold
from analyzer.engine.cards.card import Card, Rule
from analyzer.engine.cards.guard import Checked, Parsed, parse
from analyzer.engine.cards.pointing import must_lead
from analyzer.engine.cards.wrong import SEE_COLUMNS, Wrong, must_have_thresholds, must_know, must_need_flags, named
from analyzer.facts.database.reads import Reads, together
from analyzer.facts.database.tables import Tables
from analyzer.facts.tables.every import TABLES
from analyzer.model.problems import Problem
from analyzer.model.text import Text

PATH_COLUMNS = ("upstream_path", "members", "witness")
"""Columns that hold a way through the graph: shown as the witness path."""
LEGAL_STATES = ("new", "already_cut", "record_stale")
_ALWAYS = ("procedure", "path")
_CARRIED = ("basis_instrument", "basis_provision")


@dataclass(frozen=True, slots=True)
class Compiled:
    """`select` gives the rows where the rule holds, with the columns `given`; it `read` some of them, uses `thresholds`
    and `reads` these columns of the fact tables."""

    table: str
    select: str
    given: tuple[str, ...]
    read: tuple[str, ...]
    thresholds: tuple[str, ...]
    reads: Reads


@lru_cache(maxsize=64)
def visible(table: str) -> Mapping[str, str]:
    """The columns a predicate over `table` may name, each with the SQL that gives it."""
    own = {column.name: f'"row"."{column.name}"' for column in TABLES[table].columns}
    if table != "procedures":
        for column in TABLES["procedures"].columns:
            name = f"procedure_{column.name}" if column.name in own else column.name
            own.setdefault(name, f'"whole"."{column.name}"')
    return own


def _flags(table: str) -> list[str]:
    """The visible columns that are true or false."""
    types = {
        (alias, column.name): column.type for alias, name in (("row", table), ("whole", "procedures")) for column in TABLES[name].columns
    }
    quoted = {name: sql.split('"') for name, sql in visible(table).items()}
    return [name for name, (_, alias, _, column, _) in quoted.items() if types[alias, column] == "flag"]


def rows_of(table: str, columns: Iterable[str]) -> tuple[str, Reads]:
    """The select of some visible columns and what it reads, joined with the procedure only where one of them is the procedure's."""
    sql = {name: visible(table)[name] for name in columns}
    chosen = ", ".join(f'{value} AS "{name}"' for name, value in sql.items())
    of_whole = frozenset(value.split('"')[3] for value in sql.values() if value.startswith('"whole"'))
    of_row = frozenset(value.split('"')[3] for value in sql.values() if value.startswith('"row"'))
    if not of_whole:
        return f'SELECT {chosen} FROM "{table}" AS "row"', {table: of_row}
    joined = 'LEFT JOIN "procedures" AS "whole" ON "whole"."procedure" = "row"."procedure"'
    return f'SELECT {chosen} FROM "{table}" AS "row" {joined}', {table: of_row | {"procedure"}, "procedures": of_whole | {"procedure"}}


def compile_rules(rules: Sequence[Rule], tables: Tables) -> Iterator[tuple[Rule, Compiled | None, list[Problem]]]:
    """The query of each card, or what is wrong with the card; a select is only bound when it runs."""
    parsed = parse((select for rule in rules for select in _selects(rule.card)), tables)
    for rule in rules:
        try:
            must_lead(rule)
            must_need_flags(rule, visible(rule.table), _flags(rule.table))
            yield rule, _query(rule, parsed, tables) if rule.card.query else _predicate(rule, parsed), []
        except Wrong as wrong:
            yield rule, None, [wrong.problem]


def must_bind(rule: Rule, compiled: Compiled) -> None:
    """DuckDB can make sense of the SQL of a card; what it cannot is `Wrong`."""
    if rule.card.query:
        columns_of(rule, empty_tables())
        return
    state = {} if rule.card.legal_state in LEGAL_STATES else {"legal_state": rule.card.legal_state}
    must_hold(rule, rows_of(rule.table, compiled.read)[0], {"when": rule.card.when, **state})


def _selects(card: Card) -> Iterator[str]:
    if card.query:
        yield card.query
    else:
        yield from _expression_selects(card.when)
        if card.legal_state not in LEGAL_STATES:
            yield from _expression_selects(card.legal_state)


def _expression_selects(sql: str) -> tuple[str, str]:
    """An expression must stand by itself: `true) or (true` would undo the conditions beside it."""
    return f"SELECT 1 WHERE {sql}", f"SELECT 1 WHERE ({sql})"


def _predicate(rule: Rule, parsed: Parsed) -> Compiled:
    card, columns = rule.card, visible(rule.table)
    fixed = card.legal_state in LEGAL_STATES
    of_state = Checked() if fixed else _read(rule, "legal_state", card.legal_state, parsed)
    of_predicate = _read(rule, "when", card.when, parsed)
    _must_know_all(rule, {"when": of_predicate.columns, "legal_state": of_state.columns, "needs": card.needs}, columns)
    called = named(rule)
    _must_know_all(rule, called, columns)
    thresholds = (*_thresholds(rule, "when", card.when), *_thresholds(rule, "legal_state", card.legal_state))
    read = tuple(dict.fromkeys((*of_predicate.columns, *of_state.columns, *(name for names in called.values() for name in names))))
    given = dict.fromkeys((*_ALWAYS, *read, *_carried(read, columns)))
    spares = ("protected",) if _spares_protected(card, columns) else ()
    rows, reads = rows_of(rule.table, dict.fromkeys((*given, *card.needs, *spares)))
    listed = ", ".join(f'"{name}"' for name in given)
    state = f"'{card.legal_state}'" if fixed else f"({card.legal_state})"
    known = " AND ".join(f'"{name}"' for name in card.needs) or "true"
    allowed = "NOT protected" if spares else "true"
    select = f"SELECT {listed}, {state} AS legal_state FROM ({rows}) WHERE ({known}) AND ({allowed}) AND ({card.when})"
    reads = together((reads, of_predicate.reads, of_state.reads))
    return Compiled(rule.table, select, tuple(given), read, tuple(dict.fromkeys(thresholds)), reads)


_READS_NOTHING = Text(
    "Câu select không đọc bảng dữ kiện nào, nên điều nó nêu không từ danh mục mà ra.",
    "The select reads no table of facts: what it tells does not come from the catalogue.",
)


def _query(rule: Rule, parsed: Parsed, tables: Tables) -> Compiled:
    found = parsed.check(rule.card.query)
    if found.refused is not None:
        raise Wrong(rule, "query", "query_refused", found.refused, found.instead, line=found.line)
    if not found.reads:
        raise Wrong(rule, "query", "query_refused", _READS_NOTHING, SEE_COLUMNS)
    _thresholds(rule, "query", rule.card.query)
    try:
        return _select(rule, found.given, found.reads)
    except Wrong:
        return _select(rule, columns_of(rule, tables), found.reads)


def _select(rule: Rule, given: Sequence[str], reads: Reads) -> Compiled:
    card = rule.card
    fixed = card.legal_state in LEGAL_STATES
    _must_tell_where(rule, given)
    _must_know_all(rule, {**named(rule), "legal_state": () if fixed else (card.legal_state,)}, given)
    state = f"'{card.legal_state}'" if fixed else f'"{card.legal_state}"'
    allowed = "NOT protected" if _spares_protected(card, given) else "true"
    select = f"SELECT *, {state} AS legal_state FROM ({card.query}) WHERE {allowed} ORDER BY {_order(rule)}"
    read = tuple(name for name in given if name not in _ALWAYS)
    return Compiled(rule.table, select, tuple(given), read, _thresholds(rule, "query", card.query), reads)


def _order(rule: Rule) -> str:
    """Where each finding stands, then what it is held against: of several at one path the first is the same one whatever the card's order."""
    return ", ".join(f'"{name}"' for name in dict.fromkeys((*_ALWAYS, *named(rule)["also"])))


def _must_tell_where(rule: Rule, given: Sequence[str]) -> None:
    """A query gives the procedure and the path of each finding."""
    for name in _ALWAYS:
        if name not in given:
            raise Wrong(
                rule,
                "query",
                "unknown_column",
                Text(f"Câu select của 'query' không cho ra cột '{name}'.", f"The select of 'query' gives no column '{name}'."),
                Text(
                    "Câu select phải cho ra 'procedure' (mã thủ tục) và 'path' (đường dẫn; '' là cả thủ tục).",
                    "The select must give 'procedure' (its code) and 'path' ('' is the whole procedure).",
                ),
            )


def _must_know_all(rule: Rule, by_key: Mapping[str, Iterable[str]], columns: Iterable[str]) -> None:
    for key, names in by_key.items():
        must_know(rule, key, names, columns)


def _read(rule: Rule, key: str, sql: str, parsed: Parsed) -> Checked:
    """What an expression reads."""
    alone, inside = _expression_selects(sql)
    found = parsed.broken(alone) or parsed.check(inside)
    if found.refused is not None:
        raise Wrong(rule, key, "predicate_refused", found.refused, found.instead, line=found.line)
    return found


def _carried(read: Sequence[str], columns: Iterable[str]) -> Iterator[str]:
    """Columns that are not read but told: the provision, how sure a fact is, a paper's own name, the way through the graph."""
    for name in columns:
        if (
            name in (*_CARRIED, "confidence")
            or (name == "action_inferred" and "action" in read)
            or (name == "name" and "document" in read)
            or (name in PATH_COLUMNS and name.removesuffix("_path") in read)
        ):
            yield name


def _thresholds(rule: Rule, key: str, sql: str) -> tuple[str, ...]:
    names = tuple(dict.fromkeys(PARAMETER.findall(sql)))
    must_have_thresholds(rule, key, names)
    return names


def protects(rule: Rule, compiled: Compiled) -> bool:
    """Whether a card is asked of elements only that protect nothing."""
    return _spares_protected(rule.card, compiled.given if rule.card.query else visible(rule.table))


def _spares_protected(card: Card, columns: Iterable[str]) -> bool:
    """Whether rows of protected elements stay out: the card cuts, and names no control that takes their place."""
    return "protected" in columns and not card.substitute_control and any(cut.edit != "ask" for cut in card.cut)
