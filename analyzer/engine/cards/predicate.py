"""A predicate as one query: the rows where it holds, or with `once` one row for all that belong together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

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
from analyzer.engine.cards.guard import Checked, Parsed
from analyzer.engine.cards.once import FIRST, KEY, one_of_each
from analyzer.engine.cards.visible import ORDER, columns, rows_of, visible
from analyzer.engine.cards.wrong import COUNT, must_be_told_apart, must_count_together, must_not_lean, must_tell_every, named
from analyzer.facts.database.meant import Meant
from analyzer.facts.database.reads import Reads, together

_BASIS = ("basis_instrument", "basis_provision")
Said = Sequence[tuple[str, str, Checked]]
"""The expressions of a card: the key each stands at, its SQL, and what that names."""


def compile_predicate(rule: Rule, parsed: Parsed) -> Compiled:
    """The query of a card with `when`; a mistake of the card is `Wrong`."""
    card = rule.card
    said = [(key, sql, checked(rule, key, sql, parsed)) for key, sql in expressions(card)]
    used = dict.fromkeys(name for key, sql, _ in said for name in thresholds(rule, key, sql))
    called = named(rule)
    _must_know(rule, said, called)
    means = _means(rule, parsed)
    names = _names(rule, said, called, means)
    spared = ("protected",) if spares_protected(card, visible(rule.table)) else ()
    rows, reads = rows_seen(rule, (*names.given, *names.asked, *card.needs, *spared), numbered=bool(card.once))
    tests = (*(f'"{name}"' for name in card.needs), *(f"NOT {name}" for name in spared), f"({card.when})")
    where = f"FROM ({rows}) WHERE {' AND '.join(tests)}"
    if card.once:
        columns = _row(card, (name for name in dict.fromkeys((*names.given, *names.asked)) if name != COUNT))
        grouped = f'SELECT {columns}, ({card.once}) AS "{KEY}", ({card.first or "0"}) AS "{FIRST}", "{ORDER}" {where}'
        select = one_of_each(rule, grouped, names.given, {sql: one.columns for _, sql, one in said})
    else:
        select = f"SELECT {', '.join([_row(card, names.given), *fitting(card.variants)])} {where}"
    every_read = together((reads, *(one.reads for _, _, one in said)))
    return Compiled(rule.table, select, names.given, (*names.read, *card.variants), tuple(used), every_read, names.asked, means)


def _means(rule: Rule, parsed: Parsed) -> Meant:
    """Which columns of fact tables a predicate sees, and which of them `let` calls by another name."""
    own = columns(rule.table)
    made = {name: parsed.column(alone_and_inside(sql)[1], own) for name, sql in rule.card.let.items()}
    return {**own, **{name: column for name, column in made.items() if column}}


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


def _must_know(rule: Rule, said: Said, called: Mapping[str, Iterable[str]]) -> None:
    """Every name is one of a column, of what the card makes of columns, or with `once` the count."""
    card, columns = rule.card, tuple(visible(rule.table))
    own = (*columns, *card.let)
    counted = (*own, COUNT) if card.once else own
    told = {name for names in called.values() for name in names}
    must_not_lean(rule, {name for key, _, one in said if key == "let" for name in one.outside if name not in columns})
    must_count_together(rule, told)
    for key, _, one in said:
        must_know_all(rule, {key: one.outside}, columns if key == "let" else counted if key == "variants" else own)
    must_be_told_apart(rule, own)
    must_know_all(rule, {"needs": card.needs}, columns)
    must_know_all(rule, {"every": card.every, **called}, counted)
    must_tell_every(rule, told.union(*(one.outside for key, _, one in said if key == "variants")))


@dataclass(frozen=True, slots=True)
class _Names:
    """Of a card: what its expressions ask, what its findings are known by (`read`), and all that a row gives, each name once."""

    asked: tuple[str, ...]
    read: tuple[str, ...]
    given: tuple[str, ...]


def _names(rule: Rule, said: Said, called: Mapping[str, Iterable[str]], means: Meant) -> _Names:
    card, columns = rule.card, (*visible(rule.table), *rule.card.let)
    asked = tuple(dict.fromkeys(name for _, _, one in said for name in one.columns if name in columns))
    told = (name for names in called.values() for name in names)
    read = tuple(dict.fromkeys(_read_together(asked, told) if card.once else (*asked, *told)))
    return _Names(asked, read, tuple(dict.fromkeys((*ALWAYS, *read, *_carried(card, read, means)))))


def _read_together(asked: Sequence[str], told: Iterable[str]) -> Iterator[str]:
    """What rows that speak together are known by: what is told of them, and the paper they are about."""
    if "document" in asked:
        yield "document"
    yield from (name for name in told if name not in ALWAYS)


def _carried(card: Card, read: Sequence[str], means: Meant) -> Iterator[str]:
    """Columns that are not read but told: the provision, how sure a fact is, a paper's own name, the way through the graph.

    Rows that speak together may rest on several provisions: which of them is meant only the card can say.
    """
    for name in dict.fromkeys((*means, *card.let)):
        if (
            name == "confidence"
            or (name in _BASIS and (not card.once or name in card.let))
            or (name == "action_inferred" and "action" in read)
            or (name == "name" and "document" in read)
            or (name in means and means[name].way and name.removesuffix("_path") in read)
        ):
            yield name


def _row(card: Card, names: Iterable[str]) -> str:
    """What a row gives: its columns, with the place that the card names for it, and its legal state."""
    columns = [f'({card.at}) AS "path"' if name == "path" and card.at else f'"{name}"' for name in names]
    state = f"'{card.legal_state}'" if card.legal_state in LEGAL_STATES else f"({card.legal_state})"
    return ", ".join([*columns, f"{state} AS legal_state"])
