"""The class of a line: by its head noun, unless what reviewers said of lines with such words outweighs it.

`learned.json` gives words a weight for classes: a linear model (support vector machine), trained on lines that reviewers
read. `python -m tests.evaluation.learning` makes it anew; nothing else writes it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from itertools import pairwise, repeat
from typing import NamedTuple

from analyzer.model.procedure import DocumentClass
from analyzer.model.text import Text
from analyzer.text.identity.classes import ClassReading, class_by_head
from analyzer.text.identity.line import Line
from analyzer.text.identity.names import CLASS_NAMES
from analyzer.text.identity.principle import Match
from analyzer.text.identity.wording import Wording

UNIT = 50
"""A weight of the model times this, in whole numbers."""
_NAME, _BEHIND, _IN_FRONT = 12, 20, 6
"""How many words of the name, behind it and in front of it are weighed."""
_FARTHEST = 200
"""Letters within which they are sought."""
_LETTERS, _LONGEST = 60, 6
"""The length of a line is weighed in steps of so many letters, up to so many of them."""
_SURE = ((10, 0.5), (20, 0.55), (30, 0.6), (45, 0.7), (65, 0.85))
"""How often a class is right that leads the next one by less than so much, counted on lines that were left out of the training."""
_SUREST = 0.89
_QUOTED = 2
"""How many pairs of words are quoted where they overrule the head noun."""
_KINDS: Mapping[DocumentClass, str] = {
    "form": "application_form",
    "evidence": "state_paper",
    "third_party": "contract",
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
"""Bits that a weight takes in a number that holds those of all classes: one sum adds them all."""
_FULL = (1 << _LANE) - 1
_ZERO = 1 << (_LANE - 1)
"""Stands for no weight: none of the sums is ever below it by more than that."""


class Weights(NamedTuple):
    """The weights of each feature for all classes in one number, and those that every line has.

    `settled`: heads whose class the weights left as it was, but for one line in forty; nothing is weighed there.
    """

    classes: tuple[DocumentClass, ...]
    zero: int
    bias: int
    of: Mapping[str, int]
    settled: frozenset[str]

    def totals(self, found: Iterable[str]) -> list[int]:
        """The sum of the weights of some features for each class."""
        summed = sum(map(self.of.get, found, repeat(0)), self.bias)
        return memoryview(summed.to_bytes(_LANE // 8 * len(self.classes), "little")).cast("H").tolist()


def read_class(line: Line, wording: Wording, match: Match | None) -> ClassReading:
    """The class of the line. Where the weights leave it in doubt, it is less sure."""
    read, weights = class_by_head(line, wording, match), _weights()
    if match is not None and match.head in weights.settled:
        return read
    found = features(line, wording, read, match)
    totals = weights.totals(found)
    next_, most = sorted(totals)[-2:]
    class_ = weights.classes[totals.index(most)]
    sure = next((sure for lead, sure in _SURE if most - next_ < lead), None)
    if class_ == read.class_:
        return read if sure is None or sure >= read.sure else read._replace(sure=sure)
    return ClassReading(class_, _KINDS[class_], sure or _SUREST, _because(weights, class_, read.class_, wording.words[:_NAME]), read.own)


def features(line: Line, wording: Wording, read: ClassReading, match: Match | None) -> list[str]:
    """What the model weighs: words of the name and pairs of them, words behind it and in front of it, and what the head noun said.

    `^` begins the name, `…` stands behind it, `<` in front of it; `=` is the class by the head noun, `#` that noun, `+` a mark.
    """
    words = wording.words[:_NAME]
    found = [*words, f"^{' '.join(words[:1])}", f"^{' '.join(words[:2])}", *map(" ".join, pairwise(words))]
    found += [f"…{word}" for word in wording.head[:_FARTHEST].split()[len(words) : len(words) + _BEHIND]]
    found += [f"<{word}" for word in wording.opening.split(maxsplit=_IN_FRONT)[:_IN_FRONT]]
    class_ = f"={read.class_}"
    found += (class_, f"{class_} {read.kind}", f"{class_} {int(read.sure * 10)}", f"+{min(_LONGEST, len(wording.whole) // _LETTERS)}")
    if match is not None:
        found.append(f"#{match.head}")
    if wording.setting:
        found.append("+setting")
    if line.uncounted:
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
    return Weights(classes, zero, zero + in_one(written["bias"]), of, frozenset(written["settled"]))


def _because(weights: Weights, class_: DocumentClass, instead_of: DocumentClass, words: Sequence[str]) -> Text:
    """The words of a name that speak most for a class and against another one."""
    which, other = (_LANE * weights.classes.index(each) for each in (class_, instead_of))

    def speaks(feature: str) -> int:
        each = weights.of.get(feature, 0) + weights.zero
        return (each >> which & _FULL) - (each >> other & _FULL)

    pairs = [pair for pair in dict.fromkeys(map(" ".join, pairwise(words))) if speaks(pair) > 0]
    said = sorted(pairs, key=speaks, reverse=True)[:_QUOTED] or [word for word in words if speaks(word) > 0][:1]
    told = f"{', '.join(f'“{each}”' for each in said)}: " if said else ""
    vi, en = CLASS_NAMES[class_].vi, CLASS_NAMES[class_].en
    return Text(f"{told}người rà soát xếp những dòng có lời như vậy là {vi}", f"{told}reviewers take lines of such words for: {en}")
