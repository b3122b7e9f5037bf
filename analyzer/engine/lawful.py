"""Which provisions of a card are in force on the day of a catalogue: a cut that none of them allows any more is a question."""

from __future__ import annotations

from analyzer.engine.card import Card, LegalBasis
from analyzer.model.catalogue import Catalogue


def lawful(card: Card, catalogue: Catalogue) -> list[LegalBasis]:
    """The provisions of a card whose text is in force; a text that the vocabulary does not hold is taken to be."""
    texts = catalogue.vocabulary.instruments
    return [basis for basis in card.legal_basis if (text := texts.get(basis.instrument)) is None or text.in_force(catalogue.as_of)]


def may_cut(card: Card, catalogue: Catalogue) -> bool:
    """Whether a card may still propose its cuts: it names no provision, or some that is in force."""
    return not card.legal_basis or bool(lawful(card, catalogue))
