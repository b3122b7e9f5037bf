"""Which provisions of a card are in force on the day of a catalogue: a cut that none of them allows any more is a question, and one
that names none from the start a mistake of its card."""

from __future__ import annotations

from collections.abc import Iterable

from analyzer.engine.cards.card import Card, LegalBasis, Rule
from analyzer.model.catalogue import Catalogue
from analyzer.model.problems import Problem
from analyzer.model.text import Text


def lawful(card: Card, catalogue: Catalogue) -> list[LegalBasis]:
    """The provisions of a card whose text is in force; a text that the vocabulary does not hold is taken to be."""
    texts = catalogue.vocabulary.instruments
    return [basis for basis in card.legal_basis if (text := texts.get(basis.instrument)) is None or text.in_force(catalogue.as_of)]


def may_cut(card: Card, catalogue: Catalogue) -> bool:
    """Whether a card may still propose its cuts: it names no provision, or some that is in force."""
    return not card.legal_basis or bool(lawful(card, catalogue))


def without_provision(rules: Iterable[Rule]) -> list[Problem]:
    """A problem for each card that proposes a cut and names no provision: nobody can certify it. To mend a record needs none."""
    return [_problem(rule) for rule in rules if not rule.card.legal_basis and rule.card.legal_state != "record_stale" and _cuts(rule.card)]


def _cuts(card: Card) -> bool:
    return any(cut.edit != "ask" for cut in card.cut)


def _problem(rule: Rule) -> Problem:
    return Problem(
        rule.source.place("legal_basis" if rule.source.says(("legal_basis",)) else "cut"),
        "cut_without_provision",
        Text(
            f"Quy tắc '{rule.name}' đề xuất cắt giảm nhưng không nêu điều khoản nào cho phép, nên không chứng minh được: tthc verify sẽ bác.",
            f"The rule '{rule.name}' proposes a cut and names no provision that allows it, so that nothing certifies it: tthc verify refuses it.",
        ),
        Text(
            "Nêu văn bản, điều khoản, ngày đối chiếu ở 'legal_basis'; chỉ muốn hỏi thì viết: cut: {edit: ask}.",
            "Name text, provision and the day it was checked in 'legal_basis'; to ask only, write: cut: {edit: ask}.",
        ),
    )
