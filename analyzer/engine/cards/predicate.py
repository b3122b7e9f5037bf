"""A predicate as one query: the rows where it holds, or with `once` one row for all that belong together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from analyzer.engine.cards.card import Card, Rule
from analyzer.engine.cards.compiled import (
    ALL_PATHS,
    ALWAYS,
    LEGAL_STATES,
    PATH_COLUMNS,
    Compiled,
    checked,
    chosen,
    expressions,
    must_know_all,
    spares_protected,
    thresholds,
)
from analyzer.engine.cards.guard import Checked, Parsed
from analyzer.engine.cards.visible import ORDER, rows_of, types, visible
from analyzer.engine.cards.wrong import COUNT, must_be_told_apart, must_count_together, must_not_lean, must_tell_every, named
from analyzer.facts.database.reads import Reads, together

_BASIS = ("basis_instrument", "basis_provision")
_GROUP, _FIRST, _PLACE = "the group", "the first", "the place"


def compile_predicate(rule: Rule, parsed: Parsed) -> Compiled:
    """The query of a card with `when`; a mistake of the card is `Wrong`."""
    card, columns = rule.card, visible(rule.table)
    found = [(key, checked(rule, key, sql, parsed)) for key, sql in expressions(card)]
    used = tuple(dict.fromkeys(name for key, sql in expressions(card) for name in thresholds(rule, key, sql)))
    called = named(rule)
    _must_know(rule, found, called)
    asked = tuple(dict.fromkeys(name for _, one in found for name in one.columns if name in columns or name in card.let))
    told = tuple(dict.fromkeys(name for names in called.values() for name in names))
    read = _read_together(asked, told) if card.once else tuple(dict.fromkeys((*asked, *told)))
    given = tuple(name for name in dict.fromkeys((*ALWAYS, *read, *_carried(card, read, (*columns, *card.let)))) if name != COUNT)
    spares = ("protected",) if spares_protected(card, columns) else ()
    rows, reads = rows_seen(rule, (*given, *asked, *card.needs, *spares), numbered=bool(card.once))
    known = " AND ".join(f'"{name}"' for name in card.needs) or "true"
    allowed = "NOT protected" if spares else "true"
    where = f"FROM ({rows}) WHERE ({known}) AND ({allowed}) AND ({card.when})"
    counted = (COUNT,) if COUNT in told else ()
    seeing = {sql: one.columns for (_, sql), (_, one) in zip(expressions(card), found, strict=True)}
    select = (
        _together(rule, (*given, *counted), asked, where, seeing) if card.once else f"SELECT {_row(card, given, card.variants)} {where}"
    )
    every_read = together((reads, *(one.reads for _, one in found)))
    return Compiled(rule.table, select, (*given, *counted), (*read, *card.variants), used, every_read, asked)


def rows_seen(rule: Rule, names: Iterable[str], *, numbered: bool = False) -> tuple[str, Reads]:
    """The select of the columns of those names, and of what the card makes of them and names itself; and what it reads."""
    let = rule.card.let
    rows, reads = rows_of(rule.table, dict.fromkeys(name for name in names if name in visible(rule.table)), numbered=numbered)
    if not let:
        return rows, reads
    own = [f'"{name}"' for name in let if name in visible(rule.table) and name in names]
    beside = f" EXCLUDE ({', '.join(own)})" if own else ""
    made = ", ".join(f'({sql}) AS "{name}"' for name, sql in let.items())
    return f"SELECT *{beside}, {made} FROM ({rows})", reads


def _must_know(rule: Rule, found: Iterable[tuple[str, Checked]], called: Mapping[str, Iterable[str]]) -> None:
    """Every name is one of a column, of what the card makes of columns, or with `once` the count."""
    card, columns = rule.card, tuple(visible(rule.table))
    must_not_lean(rule, {name for key, one in found if key == "let" for name in one.outside if name not in columns})
    must_count_together(rule, [name for names in called.values() for name in names])
    for key, one in found:
        made = () if key == "let" else (*card.let, COUNT) if card.once and key == "variants" else tuple(card.let)
        must_know_all(rule, {key: one.outside}, (*columns, *made))
    must_be_told_apart(rule, (*columns, *card.let))
    must_know_all(rule, {"needs": card.needs}, columns)
    must_know_all(rule, {"every": card.every, **called}, (*columns, *card.let, *((COUNT,) if card.once else ())))
    choosing = [name for key, one in found if key == "variants" for name in one.outside]
    must_tell_every(rule, {*choosing, *(name for names in called.values() for name in names)})


def _read_together(asked: Sequence[str], told: Sequence[str]) -> tuple[str, ...]:
    """What rows that speak together are known by: what is told of them, and the paper they are about."""
    of_whom = ("document",) if "document" in asked else ()
    return tuple(dict.fromkeys((*of_whom, *(name for name in told if name not in ALWAYS))))


def _row(card: Card, names: Iterable[str], variants: Iterable[str]) -> str:
    """What a row gives: its columns, the place that the card names for it, its legal state, and which variants fit it."""
    columns = [f'({card.at}) AS "path"' if name == "path" and card.at else f'"{name}"' for name in names]
    state = f"'{card.legal_state}'" if card.legal_state in LEGAL_STATES else f"({card.legal_state})"
    fit = [f'{chosen(card.variants[name])} AS "{name}"' for name in variants]
    return ", ".join([*columns, f"{state} AS legal_state", *fit])


def _together(rule: Rule, told: Sequence[str], asked: Sequence[str], where: str, seeing: Mapping[str, Sequence[str]]) -> str:
    """One row for the rows of each group: the first one and the variants that fit it, with every value of some columns and as sure as the least sure then.

    A condition that sees a column of `every` holds where it does of any row, since the values of all are told.
    """
    card = rule.card
    group = f'(PARTITION BY "procedure", "{_GROUP}")'
    places = [f'({card.once}) AS "{_GROUP}"', f'({card.first or "0"}) AS "{_FIRST}"', f'"{ORDER}"']
    of_row = dict.fromkeys(name for name in (*told, *asked) if name != COUNT)
    rows = f"SELECT {_row(card, of_row, ())}, {', '.join(places)} {where}"
    order = f'(PARTITION BY "procedure", "{_GROUP}" ORDER BY "{_FIRST}", "path", "{ORDER}")'
    gathered = [f'{_values(rule, name, group)} AS "every {name}"' for name in card.every]
    beside = [f'row_number() OVER {order} AS "{_PLACE}"', f'count(*) OVER {group} AS "{COUNT}"', *gathered]
    values = [
        f'"every {name}" AS "{name}"' if name in card.every else f'"{name}"' for name in told if name != "confidence" or not card.every
    ]
    if card.every:
        values += [f'min("confidence") OVER {group} AS "confidence"'] if "confidence" in told else []
        values += [f'list("path") OVER {group} AS "{ALL_PATHS}"']
    of_any = {
        sql: f"bool_or(CASE WHEN ({sql}) THEN true ELSE false END) OVER {group}"
        for sql, names in seeing.items()
        if set(card.every) & set(names)
    }
    fit = [
        f'{chosen([replace(one, when=of_any.get(one.when, one.when)) for one in variants])} AS "{name}"'
        for name, variants in card.variants.items()
    ]
    beside_all = f"SELECT *, {', '.join(beside)} FROM ({rows})"
    every = f"SELECT {', '.join([*values, 'legal_state', *fit, chr(34) + _PLACE + chr(34)])} FROM ({beside_all})"
    return f'SELECT * EXCLUDE ("{_PLACE}") FROM ({every}) WHERE "{_PLACE}" = 1'


def _values(rule: Rule, name: str, group: str) -> str:
    """Every value of a column, each once and in order; of a column of lists those in the lists."""
    listed = f'list("{name}") OVER {group}'
    in_lists = name not in rule.card.let and types(rule.table)[name] == "texts"
    return f"list_sort(list_distinct({f'flatten({listed})' if in_lists else listed}))"


def _carried(card: Card, read: Sequence[str], columns: Iterable[str]) -> Iterator[str]:
    """Columns that are not read but told: the provision, how sure a fact is, a paper's own name, the way through the graph.

    Rows that speak together may rest on several provisions: which of them is meant only the card can say.
    """
    for name in columns:
        if (
            name == "confidence"
            or (name in _BASIS and (not card.once or name in card.let))
            or (name == "action_inferred" and "action" in read)
            or (name == "name" and "document" in read)
            or (name in PATH_COLUMNS and name.removesuffix("_path") in read)
        ):
            yield name
