"""A change at a path of a procedure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

EditKind = Literal["remove", "set", "accept", "replace_with_lookup", "merge", "repeal", "ask"]


@dataclass(frozen=True, slots=True)
class Edit:
    """What to change: `to` is the new value (`set`), the forms (`accept`), the registers (`replace_with_lookup`)
    or the path merged into (`merge`). `ask` is a question for a person and changes nothing."""

    kind: EditKind
    procedure: str
    path: str
    to: tuple[str, ...] = ()

    def as_json(self) -> dict[str, object]:
        return {"edit": self.kind, "path": self.path, "to": list(self.to)}
