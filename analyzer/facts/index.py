"""Questions about the vocabulary that every table asks: bodies, registers, classes, texts; each answered once."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from analyzer.facts.procedure.worded import Piece, pieces
from analyzer.facts.texts import is_base
from analyzer.inferring.inferred import NOTHING, Inferred
from analyzer.inferring.wording import cited_titles
from analyzer.model.catalogue import Catalogue
from analyzer.model.chain import chain
from analyzer.model.dossier import RequiredDocument
from analyzer.model.instrument import RANK
from analyzer.model.values import Citation
from analyzer.model.vocabulary import ReplacedBy

K = TypeVar("K")
V = TypeVar("V")


class Answers(dict[K, V]):
    """Answers by question, each found when it is first asked."""

    def __init__(self, find: Callable[[K], V]) -> None:
        super().__init__()
        self._find = find

    def __missing__(self, question: K) -> V:
        answer = self[question] = self._find(question)
        return answer


@dataclass(frozen=True, slots=True)
class Holding:
    """Who holds what a kind of paper proves, seen from one handling body."""

    held_in: tuple[str, ...]
    readable: tuple[str, ...]


NOWHERE = Holding((), ())


class Body:
    """The bodies that handle a procedure, taken together: what they may read, and which papers are their own.

    `holding[document]` says who holds what the paper proves, `held[registers]` the same of one known by its registers;
    `issues[agency]` whether a paper of that issuer comes
    from them or from a unit of theirs, sister units included.
    """

    def __init__(self, index: Index, authority: tuple[str, ...]) -> None:
        self.index = index
        self.authority = authority
        self.holding = Answers(self._holding)
        self.held = Answers(self._held)
        self.issues = Answers(self._issues)

    @cached_property
    def roots(self) -> frozenset[str]:
        return frozenset(self.index.root[agency] for agency in self.authority)

    @cached_property
    def _chain(self) -> frozenset[str]:
        return frozenset(outer for agency in self.authority for outer in self.index.chain[agency])

    def _issues(self, issuer: str) -> bool:
        return bool(issuer) and (issuer == "same_body" or self.index.root[issuer] in self.roots)

    def _holding(self, document: str) -> Holding:
        kind = self.index.words.documents.get(document)
        if kind is None or not (kind.held_in or kind.replaced_by):
            return NOWHERE
        replacing = (text.register for text in self.index.words.replacements(kind, self.index.catalogue.as_of))
        return self.held[tuple(dict.fromkeys((*kind.held_in, *replacing)))]

    def _held(self, names: tuple[str, ...]) -> Holding:
        known = self.index.words.registers
        registers = {name: known[name] for name in names if name in known}
        readable = tuple(
            name
            for name, register in registers.items()
            if "all" in register.readable_by or not self._chain.isdisjoint(register.readable_by)
        )
        return Holding(names, readable)


class Index:
    """Answers over one catalogue.

    `chain[agency]`: it and all bodies it lies within. `root[agency]`: the body of the same level that it is part of,
    such as the provincial police for its offices. `ministry_of[agency]`: its ministry, empty where unknown.
    `body[authority]`: the bodies of a procedure. `replacement[document]`: the text in force that already lets data
    replace the paper. `told[procedure]`: what its record says, piece by piece.
    """

    def __init__(self, catalogue: Catalogue, inferred: Inferred = NOTHING) -> None:
        self.catalogue = catalogue
        self.inferred = inferred
        self.words = catalogue.vocabulary
        self.chain = Answers(self._chain)
        self.root = Answers(self._root)
        self.ministry_of = Answers(self._ministry_of)
        self.replacement = Answers(self._replacement)
        self.told: Answers[str, tuple[Piece, ...]] = Answers(lambda code: tuple(pieces(catalogue.procedures[code])))
        self.body: Answers[tuple[str, ...], Body] = Answers(lambda authority: Body(self, authority))

    @cached_property
    def classes(self) -> dict[str, str]:
        """The usual class of each kind."""
        return {id: kind.class_ for id, kind in self.words.documents.items()}

    def class_of(self, line: RequiredDocument) -> str:
        """The class of a line: its own, else the usual one of its kind; empty unknown."""
        return line.class_ or self.classes.get(line.document, "")

    @cached_property
    def retired(self) -> frozenset[str]:
        """Kinds of papers that are no longer issued."""
        day = self.catalogue.as_of
        return frozenset(id for id, kind in self.words.documents.items() if kind.retired and kind.retired.since <= day)

    @cached_property
    def abolished(self) -> frozenset[str]:
        """Bodies that no longer exist."""
        day = self.catalogue.as_of
        return frozenset(id for id, agency in self.words.agencies.items() if agency.abolished and agency.abolished.since <= day)

    @cached_property
    def ministry_itself(self) -> Answers[str, str]:
        """The body that is a ministry, rather than one of its units; empty where the vocabulary has none."""
        bodies = self.words.agencies.items()
        return Answers(
            lambda ministry: next((id for id, a in bodies if a.ministry == ministry and a.level == "ministry" and not a.within), "")
        )

    @cached_property
    def dropped(self) -> dict[str, frozenset[str]]:
        """The kinds of paper that items in force of plans drop, by procedure."""
        found: dict[str, set[str]] = {}
        for plan in self.catalogue.plans:
            for item in plan.items:
                if item.documents and plan.state(item, self.catalogue.as_of) == "in_force":
                    for code in item.procedures:
                        found.setdefault(code, set()).update(item.documents)
        return {code: frozenset(kinds) for code, kinds in found.items()}

    def rank(self, citation: Citation | None) -> int:
        """The place of the cited text in the order of texts; 0 unknown."""
        instrument = self.words.instruments.get(citation.instrument) if citation else None
        return RANK[instrument.type] if instrument else 0

    @cached_property
    def is_base(self) -> Answers[str, bool]:
        """Whether a cited text is in force and normative, and its titles tell that it does more than amend others."""
        return Answers(self._is_base)

    def _is_base(self, number: str) -> bool:
        text = self.words.instruments.get(number)
        if text is None or text.ended(self.catalogue.as_of):
            return False
        return is_base(number, text, (text.name, *self.titles.get(number, ())))

    @cached_property
    def titles(self) -> dict[str, set[str]]:
        """The titles that the records themselves give to the texts they cite."""
        found: dict[str, set[str]] = {}
        for procedure in self.catalogue.procedures.values():
            for number, title in cited_titles(procedure):
                found.setdefault(number, set()).add(title)
        return found

    def still_named(self, agencies: Iterable[str]) -> list[str]:
        """Those of some bodies that no longer exist, each once."""
        return [agency for agency in dict.fromkeys(agencies) if agency in self.abolished]

    def _replacement(self, document: str) -> ReplacedBy | None:
        kind = self.words.documents.get(document)
        return next(self.words.replacements(kind, self.catalogue.as_of), None) if kind else None

    def _chain(self, agency: str) -> tuple[str, ...]:
        return chain(agency, lambda at: known.within if (known := self.words.agencies.get(at)) else None)

    def _root(self, agency: str) -> str:
        root, agencies = agency, self.words.agencies
        for outer in self.chain[agency][1:]:
            inner, known = agencies.get(root), agencies.get(outer)
            if inner is None or known is None or known.level != inner.level:
                break
            root = outer
        return root

    def _ministry_of(self, agency: str) -> str:
        bodies = (known for body in self.chain[agency] if (known := self.words.agencies.get(body)))
        return next((body.ministry for body in bodies if body.ministry), "")
