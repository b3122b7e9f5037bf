"""The legal effort of a cut: which texts of law have to be amended for it, and who amends them.

Effort is counted, not estimated: so many laws, decrees, circulars. A text once opened serves every cut that needs it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from analyzer.engine.findings.finding import Finding
from analyzer.engine.words.imposing import may_impose
from analyzer.model.catalogue import Catalogue
from analyzer.model.instrument import AMENDED_BY
from analyzer.model.text import Text

Tier = Literal["law", "decree", "circular", "local"]
TIERS: tuple[Tier, ...] = get_args(Tier)
"""Bodies that amend texts, the one whose texts are the hardest to amend first."""
TIER_NAMES: Mapping[Tier, Text] = {
    "law": Text("của Quốc hội, Ủy ban Thường vụ Quốc hội", "of the National Assembly or its Standing Committee"),
    "decree": Text("của Chính phủ, Thủ tướng Chính phủ", "of the Government or the Prime Minister"),
    "circular": Text("của bộ, cơ quan ngang bộ", "of ministries"),
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


@dataclass(frozen=True, slots=True)
class Needs:
    """The texts to amend for a cut: all of them where the record states its provision, else at least one; none where that is unknown."""

    texts: frozenset[str]
    stated: bool

    @property
    def known(self) -> bool:
        return bool(self.texts)


class Effort:
    """What the cuts of one catalogue need, by the texts that its vocabulary knows."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._instruments = catalogue.vocabulary.instruments

    def tier(self, number: str) -> Tier:
        """Who amends a known text; one that none of the higher bodies issues is a ministry's."""
        return _TIER_OF.get(AMENDED_BY.get(self._instruments[number].type, ""), "circular")

    def needs(self, finding: Finding) -> Needs:
        """What a cut needs. A stated text that has ended, or that the vocabulary lacks, tells no more than the legal basis does."""
        stated = frozenset(amend.instrument for amend in finding.amend)
        if stated and all(map(self._stands, stated)):
            return Needs(stated, stated=True)
        procedure = self._catalogue.procedures[finding.procedure]
        cited = dict.fromkeys(citation.instrument for citation in procedure.legal_basis)
        charges = any(cut.path.startswith("fees/") for cut in finding.cuts)
        found = may_impose(procedure, cited, self._catalogue.vocabulary, self._catalogue.as_of, charges)
        return Needs(frozenset(filter(self._stands, found)), stated=False)

    def _stands(self, number: str) -> bool:
        known = self._instruments.get(number)
        return known is not None and not known.ended(self._catalogue.as_of)
