"""Questions about the vocabulary that every table asks: bodies, registers, classes, producers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from analyzer.model.catalogue import Catalogue
from analyzer.model.values import Citation
from analyzer.model.vocabulary import RANK, DocumentKind, ReplacedBy

NO_PRODUCER = frozenset({"revoke", "lock", "unlock"})
"""Procedures of these actions give no paper that others could ask for."""
PRODUCED = frozenset({"evidence", "identity", "confirmation"})
"""Classes of papers that one procedure gives and another may ask for."""


@dataclass(frozen=True, slots=True)
class Holding:
    """Who holds what a kind of paper proves, seen from one handling body."""

    held_in: tuple[str, ...]
    readable: tuple[str, ...]
    announced: bool


_NOWHERE = Holding((), (), False)


class Index:
    """Answers, cached, over one catalogue."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self.words = catalogue.vocabulary
        self._holdings: dict[tuple[str, tuple[str, ...]], Holding] = {}
        self._chains: dict[str, tuple[str, ...]] = {}
        self._roots: dict[str, str] = {}
        self._ministries: dict[str, str] = {}
        self._same: dict[tuple[str, tuple[str, ...]], bool] = {}

    @cached_property
    def classes(self) -> dict[str, str]:
        """The usual class of each kind."""
        return {id: kind.class_ for id, kind in self.words.documents.items()}

    def holding(self, document: str, authority: tuple[str, ...]) -> Holding:
        kind = self.words.documents.get(document)
        if kind is None or not (kind.held_in or kind.replaced_by):
            return _NOWHERE
        key = (document, authority)
        if key not in self._holdings:
            self._holdings[key] = self._holding(kind, authority)
        return self._holdings[key]

    def _holding(self, kind: DocumentKind, authority: tuple[str, ...]) -> Holding:
        names = tuple(dict.fromkeys((*kind.held_in, *(replaced.register for replaced in kind.replaced_by))))
        registers = {name: self.words.registers[name] for name in names if name in self.words.registers}
        chain = {body for agency in authority for body in self.chain(agency)}
        readable = tuple(
            name for name, register in registers.items() if "all" in register.readable_by or not chain.isdisjoint(register.readable_by)
        )
        return Holding(
            names, readable, any((told := registers[name].announced) is not None and told.date <= self.catalogue.as_of for name in readable)
        )

    def replacement(self, document: str) -> ReplacedBy | None:
        """The text in force on the day that already lets data replace the paper."""
        kind = self.words.documents.get(document)
        if kind is None or not kind.replaced_by:
            return None
        day = self.catalogue.as_of
        return next((r for r in kind.replaced_by if r.since <= day and (r.until is None or day <= r.until)), None)

    def retired(self, document: str) -> bool:
        kind = self.words.documents.get(document)
        return bool(kind and kind.retired and kind.retired.since <= self.catalogue.as_of)

    def chain(self, agency: str) -> tuple[str, ...]:
        """The body and all bodies it lies within."""
        if agency not in self._chains:
            found: list[str] = []
            at = agency
            while at and at not in found:
                found.append(at)
                known = self.words.agencies.get(at)
                at = known.within if known else ""
            self._chains[agency] = tuple(found)
        return self._chains[agency]

    def root(self, agency: str) -> str:
        """The body of the same level that an agency is part of: the provincial police for its offices."""
        if agency not in self._roots:
            at, seen = agency, {""}
            while at not in seen and (known := self.words.agencies.get(at)) and known.within:
                outer = self.words.agencies.get(known.within)
                if outer is None or outer.level != known.level or known.within == at:
                    break
                seen.add(at)
                at = known.within
            self._roots[agency] = at
        return self._roots[agency]

    def same_authority(self, issuer: str, authority: tuple[str, ...]) -> bool:
        """Whether `issuer` is the handling body or one of its units (its sister units included)."""
        key = (issuer, authority)
        if key not in self._same:
            roots = {self.root(agency) for agency in authority}
            self._same[key] = bool(issuer) and (issuer == "same_body" or self.root(issuer) in roots)
        return self._same[key]

    def ministry_of(self, agency: str) -> str:
        if agency not in self._ministries:
            bodies = (known for body in self.chain(agency) if (known := self.words.agencies.get(body)))
            self._ministries[agency] = next((body.ministry for body in bodies if body.ministry), "")
        return self._ministries[agency]

    def abolished(self, agencies: Iterable[str]) -> list[str]:
        day = self.catalogue.as_of
        return [a for a in agencies if (known := self.words.agencies.get(a)) and known.abolished and known.abolished.since <= day]

    def rank(self, citation: Citation | None) -> int:
        instrument = self.words.instruments.get(citation.instrument) if citation else None
        return RANK[instrument.type] if instrument else 0
