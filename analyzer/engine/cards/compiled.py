"""What a card becomes: one query over the fact tables; and what predicates and selects have in common on the way there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from analyzer.engine.cards.binding import PARAMETER
from analyzer.engine.cards.card import Card, Rule, Variant
from analyzer.engine.cards.guard import Checked, Parsed
from analyzer.engine.cards.wrong import Wrong, must_have_thresholds, must_know
from analyzer.facts.database.meant import Meant
from analyzer.facts.database.reads import Reads

LEGAL_STATES = ("new", "already_cut", "record_stale")
ALWAYS = ("procedure", "path")
ALL_PATHS = "every path"
"""The paths of all rows of which a value is told in one finding."""


@dataclass(frozen=True, slots=True)
class Compiled:
    """`select` gives the rows where the rule holds, with the columns `given`; it `read` some of them, uses `thresholds`
    and `reads` these columns of the fact tables. `asked` are the columns that its expressions name; `means` tells of what is given
    which columns of fact tables it is: one that a card computes stands for that of its table by whose name it goes."""

    table: str
    select: str
    given: tuple[str, ...]
    read: tuple[str, ...]
    thresholds: tuple[str, ...]
    reads: Reads
    asked: tuple[str, ...] = ()
    means: Meant = field(default_factory=dict)


def expressions(card: Card) -> Iterator[tuple[str, str]]:
    """The expressions of a card, each with the key it stands at."""
    yield from (("let", sql) for sql in card.let.values())
    for key in ("when", "at", "once", "first"):
        if sql := getattr(card, key):
            yield key, sql
    if card.when and card.legal_state not in LEGAL_STATES:
        yield "legal_state", card.legal_state
    yield from (("variants", one.when) for variants in card.variants.values() for one in variants if one.when)


def alone_and_inside(sql: str) -> tuple[str, str]:
    """An expression must stand by itself: `true) or (true` would undo the conditions beside it."""
    return f"SELECT 1 WHERE {sql}", f"SELECT 1 WHERE ({sql})"


def checked(rule: Rule, key: str, sql: str, parsed: Parsed) -> Checked:
    """What an expression reads."""
    alone, inside = alone_and_inside(sql)
    found = parsed.broken(alone) or parsed.check(inside)
    if found.refused is not None:
        raise Wrong(rule, key, "predicate_refused", found.refused, found.instead, line=found.line)
    return found


def fitting(variants: Mapping[str, Sequence[Variant]]) -> list[str]:
    """The SQL that says of a row which variants fit it, by their name: their number, one more than the last where none does."""
    return [f'{_first_that_fits(several)} AS "{name}"' for name, several in variants.items()]


def _first_that_fits(variants: Sequence[Variant]) -> str:
    tests = "".join(f" WHEN ({one.when}) THEN {number}" for number, one in enumerate(variants) if one.when)
    rest = next((number for number, one in enumerate(variants) if not one.when), len(variants))
    return f"CASE{tests} ELSE {rest} END" if tests else f"{rest}"


def thresholds(rule: Rule, key: str, sql: str) -> tuple[str, ...]:
    """What an expression calls by `$name`."""
    names = tuple(dict.fromkeys(PARAMETER.findall(sql)))
    must_have_thresholds(rule, key, names)
    return names


def must_know_all(rule: Rule, by_key: Mapping[str, Iterable[str]], columns: Iterable[str]) -> None:
    """Every name at every key is a column."""
    for key, names in by_key.items():
        must_know(rule, key, names, columns)


def spares_protected(card: Card, columns: Iterable[str]) -> bool:
    """Whether rows of protected elements stay out: the card cuts, and names no control that takes their place."""
    return "protected" in columns and not card.substitute_control and any(cut.edit != "ask" for cut in card.cut)
