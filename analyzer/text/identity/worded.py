"""What the words of a line tell, whatever procedure and vocabulary it is read with: read once."""

from __future__ import annotations

from functools import lru_cache

from analyzer.model.procedure import DocumentClass
from analyzer.text.identity.classes import HEADS, head_of, wording_of
from analyzer.text.identity.conditions import condition_of
from analyzer.text.identity.marks import is_certified


class Worded:
    """The parts of the `core` of a line, its head noun and marks."""

    __slots__ = ("_conditions", "certified", "head", "wording")

    def __init__(self, core: str) -> None:
        self.wording = wording_of(core)
        self.head = head_of(self.wording)
        self.certified = is_certified(core)
        self._conditions: dict[DocumentClass, str] = {}

    def condition(self, class_: DocumentClass) -> str:
        """The words that limit a paper of this class to a situation; empty where it is always asked."""
        condition = self._conditions.get(class_)
        if condition is None:
            condition = self._conditions[class_] = condition_of(self.wording, class_, HEADS.begins)
        return condition


worded = lru_cache(maxsize=4096)(Worded)
"""The same core soon comes again: in the next procedure, or when its line is taken apart."""
