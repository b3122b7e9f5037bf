"""What changed between two versions of a catalogue: one value a change, complete enough to be made again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

Kind = Literal["added", "repealed", "amended", "renamed", "moved", "replaced", "merged", "split", "reworded", "completed"]
"""`replaced`: the same procedure under another code. `moved`: to another level or body. `renamed`: a name, or that of a body that
a reorganisation renamed. `reworded`: only words differ, or an id. `completed`: a value that the record of the same version did not
say. All else inside a procedure is `amended`."""
OF_THE_RECORD: frozenset[Kind] = frozenset(("reworded", "completed"))
"""Kinds of change after which the procedure is what it was: only its record is another."""
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
NOT_LAW: frozenset[str] = frozenset(("publication", "dates", "field", "vocabulary", "other"))
"""Aspects in which a record is kept, not the law of a procedure: a change in them needs no publication decision."""


@dataclass(frozen=True, slots=True)
class Change:
    """One difference. `before` and `after` are plain values (as JSON), None where there is nothing on that side.

    `path` is made of ids: those of the revision, or of the base for what is gone; empty for a whole procedure.
    `procedure` is the code in the revision; of what is repealed, the code in the base; empty for a word of the vocabulary.
    `decision` is the number of the publication decision that explains the change, empty where none is known.
    `decision_year` is that of its signing, for numbers begin again every year; 0 for a decision that the ledger does not have.
    `predecessor` is the code in the base of a procedure that was merged into this one, where the change is one for its
    people: the other changes lead from the first predecessor, or from the procedure itself where it was there before.
    `worded` is the value that the wording of the base says where its record says none (`before` is None): what the change is judged by.
    """

    procedure: str
    kind: Kind
    path: str
    aspect: Aspect
    direction: Direction
    before: Any
    after: Any
    decision: str = ""
    decision_year: int = 0
    predecessor: str = ""
    worded: Any = None

    def as_json(self) -> dict[str, Any]:
        told = {
            "procedure": self.procedure,
            "kind": self.kind,
            "path": self.path,
            "aspect": self.aspect,
            "direction": self.direction,
            "before": self.before,
            "after": self.after,
            "decision": self.decision,
        }
        more = {"predecessor": self.predecessor or None, "worded": self.worded}
        return told | {key: value for key, value in more.items() if value is not None}


def needs_decision(change: Change) -> bool:
    """Whether a decision must say so: the law of a procedure changed, not its record (blanks of it filled in), nor words only.

    What a merger means for the people of one more predecessor is announced with the merger itself.
    """
    if not change.procedure or change.predecessor or change.kind in OF_THE_RECORD:
        return False
    return change.kind == "replaced" or change.aspect not in NOT_LAW
