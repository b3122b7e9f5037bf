"""What reviewers said of lines with the same words, against what the head noun of a line says.

`learned.json` gives words a weight for classes: a linear model (support vector machine), trained on lines that reviewers
read. `python -m tests.evaluation.learning` makes it anew; nothing else writes it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from itertools import pairwise
from struct import unpack
from typing import NamedTuple

from analyzer.model.enumerations import DocumentClass
from analyzer.model.text import Text
from analyzer.text.identity.classes.classes import ClassReading
from analyzer.text.identity.classes.names import CLASS_NAMES
from analyzer.text.identity.heads.principle import Match
from analyzer.text.identity.wording import Wording

UNIT = 50
"""A weight of the model times this, in whole numbers."""
_NAME, _BEHIND, _IN_FRONT = 12, 20, 6
"""How many words of the name, behind it and in front of it are weighed."""
_FARTHEST = 200
"""Letters within which they are sought."""
_LETTERS, _LONGEST = 60, 6
"""The length of a line is weighed in steps of so many letters, up to so many of them."""
_BAR = 5
"""A lead by less changes no class: on lines that were left out of the training the head noun was right as often."""
_KINDS: Mapping[DocumentClass, str] = {
    "form": "application_form",
    "evidence": "state_paper",
    "third_party": "private_document",
    "self_made": "statement",
    "identity": "identity_paper_presented",
    "surrendered": "state_paper",
    "photo": "portrait_photo",
    "payment": "fee_receipt",
    "authorisation": "power_of_attorney",
    "technical": "technical_documents",
    "confirmation": "confirmation",
    "catch_all": "other_documents",
    "note": "none",
}
"""The general kind of a class."""
_LANE = 16
"""Bits that a weight takes in a number that holds those of all classes: one sum adds them all, in less than half the time."""
_FULL = (1 << _LANE) - 1
_ZERO = 1 << (_LANE - 1)
"""Stands for no weight: none of the sums is ever below it by more than that."""


class Weights(NamedTuple):
    """The weights of each feature for all classes in one number, and those that every line has.

    `settled`: heads that were nearly always right and whose class the weights nearly always left; nothing is weighed there.
    `sure`: how often a class is right that leads the next one by less than so much; `surest`: one that was changed and leads by more.
    """

    classes: tuple[DocumentClass, ...]
    zero: int
    bias: int
    of: Mapping[str, int]
    settled: frozenset[str]
    sure: tuple[tuple[int, float], ...]
    surest: float

    def totals(self, found: Iterable[str]) -> tuple[int, ...]:
        """The sum of the weights of some features for each class."""
        summed = sum(filter(None, map(self.of.get, found)), self.bias)
        return unpack(f"<{len(self.classes)}H", summed.to_bytes(_LANE // 8 * len(self.classes), "little"))


def weigh(read: ClassReading, wording: Wording, match: Match | None, uncounted: bool) -> ClassReading:
    """The class that the head noun gives, unless the weights make another of it. Where they leave it in doubt, it is less sure.

    Only the name of the procedure tells that a paper is handed back: weights neither say so nor deny it.
    """
    weights = _weights()
    if read.class_ == "surrendered" or (match is not None and match.head in weights.settled):
        return read
    totals = weights.totals(features(read, wording, match, uncounted))
    next_, most = sorted(totals)[-2:]
    lead, class_ = most - next_, weights.classes[totals.index(most)]
    sure = next((sure for least, sure in weights.sure if lead < least), None)
    if lead < _BAR or class_ in (read.class_, "surrendered"):
        return read if sure is None or sure >= read.sure else read._replace(doubt=read.sure - sure)
    why = _because(weights, class_, read.class_, wording.words, match)
    return ClassReading(class_, _KINDS[class_], sure or weights.surest, why, weighed=True)


def features(read: ClassReading, wording: Wording, match: Match | None, uncounted: bool) -> list[str]:
    """What the model weighs: words of the name and pairs of them, words behind it and in front of it, and what the head noun said.

    `^` begins the name, `…` stands behind it, `<` in front of it; `=` is the class by the head noun, `#` that noun, `+` a mark.
    """
    words = wording.words[:_NAME]
    found = [*words, f"^{' '.join(words[:1])}", f"^{' '.join(words[:2])}", *map(" ".join, pairwise(words))]
    found += [f"…{word}" for word in wording.head[:_FARTHEST].split()[len(words) : len(words) + _BEHIND] if word.isalpha()]
    found += [f"<{word}" for word in wording.opening.split(maxsplit=_IN_FRONT)[:_IN_FRONT]]
    class_ = f"={read.class_}"
    found += (class_, f"{class_} {read.kind}", f"{class_} {int(read.sure * 10)}", f"+{min(_LONGEST, len(wording.whole) // _LETTERS)}")
    if match is not None:
        found.append(f"#{match.head}")
    if wording.setting:
        found.append("+setting")
    if uncounted:
        found.append("+uncounted")
    return found


@cache
def _weights() -> Weights:
    written = json.loads(files(__package__).joinpath("learned.json").read_text("utf-8"))
    classes = tuple(written["classes"])
    place = {class_: _LANE * number for number, class_ in enumerate(classes)}

    def in_one(weights: Mapping[str, int]) -> int:
        return sum(weight << place[class_] for class_, weight in weights.items())

    zero = in_one(dict.fromkeys(classes, _ZERO))
    of = {feature: in_one(weights) for feature, weights in written["weights"].items()}
    sure = tuple((lead, share) for lead, share in written["sure"])
    return Weights(classes, zero, zero + in_one(written["bias"]), of, frozenset(written["settled"]), sure, written["surest"])


def _because(weights: Weights, class_: DocumentClass, instead_of: DocumentClass, words: Sequence[str], match: Match | None) -> Text:
    """What the head noun says, and the name from its front to the words that speak most for another class, and the next one."""
    which, other = (_LANE * weights.classes.index(each) for each in (class_, instead_of))

    def speaks(place: int) -> int:
        each = weights.of.get(" ".join(words[place : place + 2]), 0) + weights.zero
        return (each >> which & _FULL) - (each >> other & _FULL)

    new, old = CLASS_NAMES[class_], CLASS_NAMES[instead_of]
    place = max(range(max(1, len(words[:_NAME]) - 1)), key=speaks)
    quoted = words[: place + 3]
    said = " ".join(quoted) + "…" * (len(quoted) < len(words)) if words and speaks(place) > 0 else ""
    quoted_vi, quoted_en = (f" bắt đầu như “{said}”", f" that begin like “{said}”") if said else (" như vậy", " like this")
    vi, en = f"người rà soát xếp những dòng{quoted_vi} là {new.vi}", f"reviewers class lines{quoted_en} as {new.en}"
    if match is None:
        return Text(vi, en)
    return Text(f"theo từ đầu “{match.head}” là {old.vi}, nhưng {vi}", f"its head “{match.head}” makes it {old.en}, but {en}")
