"""What `identity` knows of a line, with the places of it in the line as written: the only door to that package from here."""

from __future__ import annotations

import re
from typing import NamedTuple

from analyzer.model.enumerations import DocumentClass
from analyzer.text.identity.heads.word_lists import heads
from analyzer.text.identity.line import Line
from analyzer.text.identity.marks import asks_certified_copy
from analyzer.text.identity.opening import CLASSIFIERS, opening_of, without_bullet
from analyzer.text.identity.worded import worded
from analyzer.text.spelling import fold
from analyzer.text.wording import tidy

_TAIL = re.compile(r"(?:[\s,:;.]|(?<=[\s,])(?:thì|cần|phải|thêm)$)+$")
"""What leads from the case to its paper."""


class Known(NamedTuple):
    """A line as `tidy` gives it, and what is known of it; places are places in `text`, and `small` has the same length.

    `setting`: the condition in front, from where to where; `head`: where the name of the paper begins; both the same place
    where there is none. `class_`: by the words alone; identity, which knows the procedure, may tell that an old paper is handed back.
    """

    text: str
    small: str
    class_: DocumentClass
    sure: float
    setting: tuple[int, int]
    opening: str
    head: int
    certified: bool


def known(name: str, originals: int | None, copies: int | None) -> Known:
    """What identity tells of a line."""
    text = tidy(name)
    small = fold(text)
    if len(small) != len(text):
        small = "".join(lower if len(lower := letter.lower()) == 1 else letter for letter in text)
    core = without_bullet(small)
    start = len(small) - len(core)
    core = core.rstrip(" .;,")
    line = Line(name, original=originals, copy=copies)
    words = worded(core)
    wording = words.wording
    read = words.class_in(line)
    at = core.find(wording.setting) if wording.setting else 0
    end = at + len(_TAIL.sub("", wording.setting))
    return Known(
        text,
        small,
        read.class_,
        read.sure - read.doubt,
        (start + at, start + end),
        wording.opening,
        start + len(core) - len(wording.head),
        asks_certified_copy(core),
    )


def paper_at(small: str, place: int) -> int | None:
    """Where the name of a paper begins that stands at a place, behind bullets and words for copies; None where none does."""
    _, head = opening_of(small, place, heads().begins)
    if heads().begins(small, head) or small.startswith("công văn", head):
        return head
    for classifier in CLASSIFIERS:
        if small.startswith(classifier, head) and heads().begins(small, head + len(classifier)):
            return head
    return None
