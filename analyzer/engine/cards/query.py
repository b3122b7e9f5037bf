"""A card as one query over the fact tables, checked before it runs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from analyzer.engine.cards.binding import columns_of, empty_tables, must_hold
from analyzer.engine.cards.card import Card, Rule
from analyzer.engine.cards.compiled import (
    ALWAYS,
    LEGAL_STATES,
    Compiled,
    alone_and_inside,
    checked,
    expressions,
    fitting,
    must_know_all,
    spares_protected,
    thresholds,
)
from analyzer.engine.cards.guard import Checked, Parsed, parse
from analyzer.engine.cards.pointing import must_lead
from analyzer.engine.cards.predicate import compile_predicate, rows_seen
from analyzer.engine.cards.visible import columns, rows_of, types, visible
from analyzer.engine.cards.wrong import (
    COUNT,
    SEE_COLUMNS,
    Wrong,
    must_be_told_apart,
    must_leave_to_engine,
    must_need_flags,
    must_tell_variants,
    named,
)
from analyzer.facts.database.reads import Reads, together
from analyzer.facts.database.tables import Tables
from analyzer.model.problems import Problem
from analyzer.model.text import Text

_READS_NOTHING = Text(
    "Câu select không đọc bảng dữ kiện nào, nên điều nó nêu không từ danh mục mà ra.",
    "The select reads no table of facts: what it tells does not come from the catalogue.",
)


def compile_rules(rules: Sequence[Rule], tables: Tables) -> Iterator[tuple[Rule, Compiled | None, list[Problem]]]:
    """The query of each card, or what is wrong with the card; a select is only bound when it runs."""
    parsed = parse((select for rule in rules for select in _selects(rule.card)), tables)
    for rule in rules:
        try:
            must_lead(rule)
            must_need_flags(rule, visible(rule.table), [name for name, type in types(rule.table).items() if type == "flag"])
            must_leave_to_engine(rule)
            must_tell_variants(rule)
            yield rule, _query(rule, parsed, tables) if rule.card.query else compile_predicate(rule, parsed), []
        except Wrong as wrong:
            yield rule, None, [wrong.problem]


def must_bind(rule: Rule, compiled: Compiled) -> None:
    """DuckDB can make sense of the SQL of a card; what it cannot is `Wrong`."""
    let = [one for one in expressions(rule.card) if one[0] == "let"]
    others = [one for one in expressions(rule.card) if one[0] != "let"]
    if rule.card.query:
        columns_of(rule, empty_tables())
        rows = rule.card.query
    else:
        must_hold(
            rule, rows_of(rule.table, dict.fromkeys(name for name in (*ALWAYS, *compiled.asked) if name in visible(rule.table)))[0], let
        )
        rows = rows_seen(rule, (*ALWAYS, *compiled.asked))[0]
    if rule.card.once:
        rows = f'SELECT *, 1 AS "{COUNT}" FROM ({rows})'
    must_hold(rule, rows, others)


def _selects(card: Card) -> Iterator[str]:
    if card.query:
        yield card.query
    for _, sql in expressions(card):
        yield from alone_and_inside(sql)


def _query(rule: Rule, parsed: Parsed, tables: Tables) -> Compiled:
    found = parsed.check(rule.card.query)
    if found.refused is not None:
        raise Wrong(rule, "query", "query_refused", found.refused, found.instead, line=found.line)
    if not found.reads:
        raise Wrong(rule, "query", "query_refused", _READS_NOTHING, SEE_COLUMNS)
    thresholds(rule, "query", rule.card.query)
    asked = [checked(rule, key, sql, parsed) for key, sql in expressions(rule.card)]
    outside = tuple(dict.fromkeys(name for one in asked for name in one.outside))
    reads = together((found.reads, *(one.reads for one in asked)))
    try:
        return _select(rule, found, found.given, outside, reads)
    except Wrong:
        return _select(rule, found, columns_of(rule, tables), outside, reads)


def _select(rule: Rule, found: Checked, given: Sequence[str], asked: Sequence[str], reads: Reads) -> Compiled:
    card = rule.card
    fixed = card.legal_state in LEGAL_STATES
    _must_tell_where(rule, given)
    must_know_all(rule, {**named(rule), "variants": asked, "legal_state": () if fixed else (card.legal_state,)}, given)
    must_be_told_apart(rule, given)
    state = f"'{card.legal_state}'" if fixed else f'"{card.legal_state}"'
    allowed = "NOT protected" if spares_protected(card, given) else "true"
    chosen = ", ".join(["*", *fitting(card.variants), f"{state} AS legal_state"])
    select = f"SELECT {chosen} FROM ({card.query}) WHERE {allowed} ORDER BY {_order(rule)}"
    read = tuple(name for name in (*given, *card.variants) if name not in ALWAYS)
    used = {name: None for key, sql in (("query", card.query), *expressions(card)) for name in thresholds(rule, key, sql)}
    return Compiled(rule.table, select, tuple(given), read, tuple(used), reads, tuple(asked), {**columns(rule.table), **found.means})


def _order(rule: Rule) -> str:
    """Where each finding stands, then what it is held against: of several at one path the first is the same one whatever the card's order."""
    return ", ".join(f'"{name}"' for name in dict.fromkeys((*ALWAYS, *named(rule)["also"])))


def _must_tell_where(rule: Rule, given: Sequence[str]) -> None:
    """A query gives the procedure and the path of each finding."""
    for name in ALWAYS:
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


def protects(rule: Rule, compiled: Compiled) -> bool:
    """Whether a card is asked of elements only that protect nothing."""
    return spares_protected(rule.card, compiled.given if rule.card.query else visible(rule.table))
