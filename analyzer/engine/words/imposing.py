"""Which of the texts that a procedure cites may impose what is to be cut, where the record names no provision."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from analyzer.inferring.wording import cited_titles
from analyzer.model.instrument import Instrument
from analyzer.model.procedure import Procedure
from analyzer.model.vocabulary import Vocabulary
from analyzer.text.any_case import small
from analyzer.text.law.numbers import read_number
from analyzer.text.law.titles import only_amends, only_of_charges, only_organises

_ALWAYS_NORMATIVE = ("law", "ordinance", "decree", "circular", "joint_circular")
"""Of these a number without a year is written wrongly; any other one without it is that of a decision on a single matter."""


def may_impose(procedure: Procedure, numbers: Iterable[str], vocabulary: Vocabulary, day: date, charges: bool = False) -> list[str]:
    """Those of `numbers` that may hold the rule, in their order; all of them where none may.

    Left out is a text known to have ended, to be no normative one, only to organise bodies, only to set charges (unless these are to
    be cut), or only to amend another cited text: the rule stands in that one.
    """
    cited = list(numbers)
    texts = _Cited(procedure, cited, vocabulary)
    about_charges = charges or "phí" in small(procedure.name)
    left = [
        number for number in cited if not texts.ended(number, day) and texts.rules(number) and (about_charges or not texts.charges(number))
    ]
    return [number for number in left if not texts.amends(number, left)] or cited


class _Cited:
    """The cited texts with the titles that the vocabulary and the record give them."""

    def __init__(self, procedure: Procedure, numbers: Iterable[str], vocabulary: Vocabulary) -> None:
        self.known: dict[str, Instrument] = {number: one for number in numbers if (one := vocabulary.instruments.get(number))}
        self.titles: dict[str, set[str]] = {number: {one.name} for number, one in self.known.items() if one.name}
        for number, title in cited_titles(procedure):
            self.titles.setdefault(number, set()).add(title)

    def ended(self, number: str, day: date) -> bool:
        return number in self.known and self.known[number].ended(day)

    def rules(self, number: str) -> bool:
        """Whether it may be a normative text with rules of a single procedure."""
        read = read_number(number)
        return (read is None or read.normative or read.type in _ALWAYS_NORMATIVE) and not any(
            map(only_organises, self.titles.get(number, ()))
        )

    def charges(self, number: str) -> bool:
        return any(map(only_of_charges, self.titles.get(number, ())))

    def amends(self, number: str, others: Iterable[str]) -> bool:
        """Whether it only amends, and one of the other texts is what it amends: listed so, or named by its title."""
        amended = self.known[number].amends if number in self.known else ()
        titles = [small(title) for title in self.titles.get(number, ()) if only_amends(title)]
        return any(
            other in amended or any(name in title for name in self._names(other) for title in titles) for other in others if other != number
        )

    def _names(self, number: str) -> Iterable[str]:
        """Its number, and the name of a law: no other text is called by its name."""
        yield small(number)
        known = self.known.get(number)
        if known is not None and known.name and known.type in ("law", "ordinance"):
            yield small(known.name).partition(" (")[0]
