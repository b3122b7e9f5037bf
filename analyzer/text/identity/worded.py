"""What the words of a line tell, whatever procedure it stands in: read once, with what was found later kept beside it."""

from __future__ import annotations

from analyzer.model.procedure import DocumentClass
from analyzer.text.identity.classes import head_of, wording_of
from analyzer.text.identity.marks import is_certified
from analyzer.text.identity.registers import Papers


class Worded:
    """The parts of the `core` of a line, its head noun and marks.

    What takes the class too is kept when it is known: conditions and issuers by class, the kind and the papers named once.
    """

    __slots__ = ("certified", "conditions", "head", "issuers", "kind", "papers", "wording")

    def __init__(self, core: str) -> None:
        self.wording = wording_of(core)
        self.head = head_of(self.wording)
        self.certified = is_certified(core)
        self.conditions: dict[DocumentClass, str] = {}
        self.issuers: dict[tuple[DocumentClass, bool], str] = {}
        self.kind: str | None = None
        self.papers: Papers | None = None
