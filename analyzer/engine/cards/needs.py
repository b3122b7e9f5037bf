"""What a card needs to be known, as the flags that tell whether it is."""

from __future__ import annotations

from analyzer.engine.cards.card import Card
from analyzer.engine.cards.visible import known_by, visible
from analyzer.facts.tables.every import SUBJECTS
from analyzer.model.element import holding


def as_flags(card: Card) -> Card:
    """The card with a flag for each of its needs: `documents.held_in` and `held_in` both need `document_known`.

    A flag stays as it is. So does what is no column, or always known: `must_need_flags` tells of it.
    """
    table = SUBJECTS[card.applies_to]
    flags = tuple(dict.fromkeys(_flag(table, need) for need in card.needs))
    return card if flags == card.needs else holding(card, needs=flags)


def _flag(table: str, need: str) -> str:
    of, _, name = need.rpartition(".")
    if of == "procedures" != table and f"procedure_{name}" in visible(table):
        name = f"procedure_{name}"
    elif of not in ("", "procedures", table):
        return need
    return known_by(table).get(name, name)
