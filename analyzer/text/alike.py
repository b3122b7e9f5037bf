"""How like two wordings are: by the words that both have in one order."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from rapidfuzz.distance import Indel

ALIKE = 0.6
"""The least share of words (0 to 1) that two wordings of one part have in common, in one order; below it a part is another one."""
LONGEST_COMPARED = 600
"""Characters; who compares a longer wording compares its beginning."""


def tidied(text: str) -> str:
    """One form of the letters, single blanks."""
    return unicodedata.normalize("NFC", " ".join(text.split()))


def words_of(text: str, longest: int | None = LONGEST_COMPARED) -> list[str]:
    """The words of a text (of its beginning, if it is long), without signs and capitals."""
    return re.findall(r"\w+", tidied(text)[:longest].casefold())


def likeness(one: Sequence[str], other: Sequence[str]) -> float:
    """Twice the number of words that both have in one order over that of all; 0 below `ALIKE`, and where there are none."""
    return Indel.normalized_similarity(one, other, score_cutoff=ALIKE) if one and other else 0.0
