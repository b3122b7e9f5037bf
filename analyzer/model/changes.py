"""What changed between two versions of a catalogue: one value a change, complete enough to be made again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

Kind = Literal["added", "repealed", "amended", "renamed", "moved", "replaced", "merged", "split", "reworded"]
"""`replaced`: the same procedure under another code. `moved`: to another level or body. `renamed`: a name, or that of a body that
a reorganisation renamed. `reworded`: only words differ, or an id. All else inside a procedure is `amended`."""
Direction = Literal["up", "down", "neutral", "unclear"]
"""What a change does to the burden of who applies."""
Aspect = Literal[
    "procedure",
    "name",
    "steps",
    "channels",
    "documents",
    "copies",
    "sets",
    "time_limits",
    "applicants",
    "authority",
    "level",
    "forms",
    "results",
    "fees",
    "conditions",
    "citations",
    "cases",
    "field",
    "dates",
    "publication",
    "other",
    "vocabulary",
]
"""Which part of a procedure changes; `procedure` is the whole of it."""

PART: Mapping[str, str] = {
    "name": "a",
    "steps": "b",
    "channels": "c",
    "documents": "d",
    "copies": "d",
    "sets": "d",
    "cases": "d",
    "time_limits": "đ",
    "applicants": "e",
    "authority": "g",
    "level": "g",
    "forms": "h",
    "results": "h",
    "fees": "h",
    "conditions": "h",
}
"""The point of khoản 2 Điều 8 Nghị định 63/2010/NĐ-CP (as amended in 2017) that an aspect belongs to; others are no mandatory part."""

NOT_LAW: frozenset[Aspect] = frozenset({"publication", "dates", "field", "vocabulary", "other"})
"""Aspects in which a record is kept, not the law of a procedure."""


@dataclass(frozen=True, slots=True)
class Change:
    """One difference. `before` and `after` are plain values (as JSON), None where there is nothing on that side.

    `path` is made of ids: those of the revision, or of the base for what is gone; empty for a whole procedure.
    `procedure` is the code in the revision; of what is repealed, the code in the base; empty for a word of the vocabulary.
    `decision` is the number of the publication decision that explains the change, empty where none is known.
    """

    procedure: str
    kind: Kind
    path: str
    aspect: Aspect
    direction: Direction
    before: Any
    after: Any
    decision: str = ""

    @property
    def is_of_law(self) -> bool:
        """Whether the procedure changes, and not only the words or the keeping of its record."""
        return self.kind != "reworded" and (self.kind == "replaced" or self.aspect not in NOT_LAW)

    def as_json(self) -> dict[str, Any]:
        return {
            "procedure": self.procedure,
            "kind": self.kind,
            "path": self.path,
            "aspect": self.aspect,
            "direction": self.direction,
            "before": self.before,
            "after": self.after,
            "decision": self.decision,
        }
