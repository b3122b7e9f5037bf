"""What the words of a line tell, whatever procedure and vocabulary it is read with: read once."""

from __future__ import annotations

from functools import lru_cache

from analyzer.model.enumerations import DocumentClass
from analyzer.text.identity.classes.classes import ClassReading, class_by_words, head_of, wording_of
from analyzer.text.identity.classes.in_procedure import class_in_procedure
from analyzer.text.identity.classes.learned import weigh
from analyzer.text.identity.heads.word_lists import heads
from analyzer.text.identity.limits.conditions import condition_of
from analyzer.text.identity.line import Line
from analyzer.text.identity.marks import is_certified


class Worded:
    """The parts of the `core` of a line, its head noun and marks."""

    __slots__ = ("_classes", "_conditions", "certified", "head", "wording")

    def __init__(self, core: str) -> None:
        self.wording = wording_of(core)
        self.head = head_of(self.wording)
        self.certified = is_certified(core)
        self._classes: dict[bool, tuple[ClassReading, ClassReading]] = {}
        self._conditions: dict[DocumentClass, str] = {}

    def class_in(self, line: Line) -> ClassReading:
        """The class of a line with these words: by its head noun, by its procedure, and by what reviewers said of such words."""
        uncounted = line.uncounted
        known = self._classes.get(uncounted)
        if known is None:
            by_words = class_by_words(self.wording, self.head, uncounted)
            known = self._classes[uncounted] = by_words, weigh(by_words, self.wording, self.head, uncounted)
        by_words, weighed = known
        read = class_in_procedure(line, self.wording, self.head, by_words)
        if read is by_words:
            return weighed
        if read.says is by_words.says:
            return weighed if weighed.weighed else weighed._replace(own=True)
        return weigh(read, self.wording, self.head, uncounted)

    def condition(self, class_: DocumentClass) -> str:
        """The words that limit a paper of this class to a situation; empty where it is always asked."""
        condition = self._conditions.get(class_)
        if condition is None:
            condition = self._conditions[class_] = condition_of(self.wording, class_, heads().begins)
        return condition


worded = lru_cache(maxsize=4096)(Worded)
"""The same core soon comes again: in the next procedure, or when its line is taken apart."""
