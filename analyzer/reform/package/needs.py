"""The legal effort of a cut: which texts of law have to be amended for it, and who amends them.

Effort is counted, not estimated: so many laws, decrees, circulars. A text once opened serves every cut that needs it. Where the
record names no text, any of those that its procedure cites and that may impose what is cut may be the one: all of them are counted,
so that a package keeps its limits wherever the provision turns out to stand.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple, get_args

from analyzer.engine.findings.finding import Finding
from analyzer.engine.words.imposing import may_impose
from analyzer.facts.index import Index
from analyzer.model.instrument import AMENDED_BY, unclear
from analyzer.model.procedure import Procedure
from analyzer.model.succeeding import standing, stands_for
from analyzer.model.text import Text
from analyzer.text.law.numbers import read_number

Tier = Literal["law", "decree", "other", "circular", "local"]
TIERS: tuple[Tier, ...] = get_args(Tier)
"""Bodies that amend texts, the one whose texts are the hardest to amend first."""
TIER_NAMES: Mapping[Tier, Text] = {
    "law": Text("của Quốc hội, Ủy ban Thường vụ Quốc hội", "of the National Assembly or its Standing Committee"),
    "decree": Text("của Chính phủ, Thủ tướng Chính phủ", "of the Government or the Prime Minister"),
    "other": Text("liên tịch hoặc của bộ khác", "joint or of other ministries"),
    "circular": Text("của bộ quản lý thủ tục", "of the ministry that owns the procedure"),
    "local": Text("của Hội đồng nhân dân, Ủy ban nhân dân cấp tỉnh", "of provinces"),
}
"""What stands behind a number of texts."""
_TIER_OF: Mapping[str, Tier] = {
    "national_assembly": "law",
    "standing_committee": "law",
    "government": "decree",
    "prime_minister": "decree",
    "provincial_council": "local",
    "provincial_committee": "local",
}


class Amended(NamedTuple):
    """A text to amend, and who amends it seen from the procedure: the circular of one ministry is another's for the next."""

    number: str
    tier: Tier


@dataclass(frozen=True, slots=True)
class Needs:
    """The texts that a cut may need amended; with `stated` the record names them. None where nothing is known."""

    texts: frozenset[Amended]
    stated: bool

    @property
    def known(self) -> bool:
        return bool(self.texts)


class Effort:
    """What the cuts of one catalogue need, by the texts that its vocabulary knows."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._catalogue = index.catalogue
        self._instruments = index.words.instruments

    def needs(self, finding: Finding) -> Needs:
        """What a cut needs. Where a stated text has ended, or the vocabulary lacks it, its successor or what is cited may be the one."""
        procedure = self._catalogue.procedures[finding.procedure]
        stated = [amend.instrument for amend in finding.amend]
        in_force = list(map(self._standing, stated))
        if stated and in_force == stated and all(number in self._instruments for number in stated):
            return Needs(self._amended(stated, procedure), stated=True)
        cited = may_impose(procedure, finding.cut_paths, self._catalogue.vocabulary, self._catalogue.as_of)
        return Needs(self._amended(filter(None, (*in_force, *map(self._standing, cited))), procedure), stated=False)

    def stands_for(self, number: str, finding: Finding) -> list[str]:
        """The texts that the record names or cites and that have ended, in whose place the text stands that a cut needs."""
        cited = (citation.instrument for citation in self._catalogue.procedures[finding.procedure].legal_basis)
        named = (*(amend.instrument for amend in finding.amend), *cited)
        return stands_for(number, named, self._instruments, self._catalogue.as_of)

    def unclear(self, number: str) -> bool:
        """Whether nothing tells that a text is in force."""
        return bool(unclear((number,), self._instruments, self._catalogue.as_of))

    def _amended(self, numbers: Iterable[str], procedure: Procedure) -> frozenset[Amended]:
        return frozenset(Amended(number, self._tier(number, procedure)) for number in numbers)

    def _tier(self, number: str, procedure: Procedure) -> Tier:
        """A text that none of the higher bodies issues is one of a ministry; what is told by nothing counts as the hardest to amend.

        A ministry that is not known, or is no more, is another one.
        """
        known = self._instruments.get(number)
        text = known or read_number(number)
        if text is None or (known is None and text.type == "other" and not text.issuer):
            return "law"
        higher = _TIER_OF.get(AMENDED_BY.get(text.type, ""))
        if higher is not None:
            return higher
        own = procedure.ministry != "" and self._index.ministry_of[text.issuer] == procedure.ministry
        return "circular" if own and text.type != "joint_circular" else "other"

    def _standing(self, number: str) -> str:
        return standing(number, self._instruments, self._catalogue.as_of)
