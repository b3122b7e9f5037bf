"""What the findings of all rules share: names, places, what is protected, who may amend."""

from __future__ import annotations

from functools import partial

from analyzer.engine.cards.lawful import may_cut
from analyzer.engine.cards.places import Places
from analyzer.engine.findings.finding import Amend
from analyzer.engine.findings.protection import Protection
from analyzer.engine.words.display import Display
from analyzer.facts.facts import Facts
from analyzer.model.instrument import AMENDED_BY
from analyzer.model.secret import is_secret


class Shared:
    """Looked up once for all rules. `judged` are the procedures that a rule may speak of: no secret one."""

    def __init__(self, facts: Facts) -> None:
        catalogue = facts.catalogue
        self.judged = frozenset(code for code, procedure in catalogue.procedures.items() if not is_secret(procedure))
        self.display = Display(catalogue)
        self.protection = Protection(catalogue.procedures)
        self.places = Places(facts)
        self.positions = catalogue.positions
        self._procedures = catalogue.procedures
        self._inferred = facts.index.inferred
        self._instruments = catalogue.vocabulary.instruments
        self.may_cut = partial(may_cut, catalogue=catalogue)
        self._amends: dict[tuple[str, str], tuple[Amend, ...]] = {}

    def sure(self, code: str, path: str) -> float:
        """How sure it is what stands at a path: 1 where a person stated it."""
        return self._inferred.at(self._procedures[code], path) if code in self._procedures else 1

    def amend(self, number: str, provision: str) -> tuple[Amend, ...]:
        """The provision that imposes the element, and the body that may amend its text; nothing where no text is named."""
        if not number:
            return ()
        key = (number, provision)
        if key not in self._amends:
            text = self._instruments.get(number)
            self._amends[key] = (Amend(number, provision, AMENDED_BY.get(text.type, text.issuer) if text else ""),)
        return self._amends[key]
