"""How like two wordings are: by the words that both have in one order."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rapidfuzz.distance import Indel

from analyzer.text.spelling import composed, fold, words_in

ALIKE = 0.6
"""The least share of words (0 to 1) that two wordings of one part have in common, in one order; below it a part is another one."""
LONGEST_COMPARED = 600
"""Characters; who compares a longer wording compares its beginning."""
_I_OR_Y = re.compile(r"(?<=[bcdđghklmnpqrstvx])[yýỳỷỹỵ](?!\w)")
_AS_I = str.maketrans("yýỳỷỹỵ", "iíìỉĩị")
"""`kỹ` and `kĩ` are one word; `tay` and `tai` are not."""

tidied = composed
"""One form of the letters, single blanks."""


def words_of(text: str, longest: int | None = LONGEST_COMPARED) -> list[str]:
    """The words of a text (of its beginning, if it is long) in one spelling, without signs and capitals."""
    return words_in(fold(composed(text)[:longest]))


def same_words(one: str, other: str) -> bool:
    """Whether two texts differ in spelling, signs, capitals and blanks at most."""
    return spelled(one) == spelled(other)


def likeness(one: Sequence[str], other: Sequence[str]) -> float:
    """Twice the number of words that both have in one order over that of all; 0 below `ALIKE`, and where there are none."""
    return Indel.normalized_similarity(one, other, score_cutoff=ALIKE) if one and other else 0.0


def spelled(text: str) -> list[str]:
    """The words of a text in one spelling, `kỹ` as `kĩ`, without signs and capitals."""
    return words_in(_I_OR_Y.sub(lambda found: found[0].translate(_AS_I), fold(text)))
