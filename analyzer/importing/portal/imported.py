"""What an import did, and what a person should look at."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, NamedTuple

from analyzer.model.text import Text


class Trouble(NamedTuple):
    """Something that a person should look at: the code of the procedure, the field of the record, why."""

    code: str
    field: str
    reason: Text


class Clash(NamedTuple):
    """A place of a procedure where people and the State differ."""

    code: str
    path: str
    ours: Any
    theirs: Any


@dataclass(slots=True)
class Imported:
    """What an import did: numbers of records, and what a person should look at. `refused`: pieces that are
    no record of a procedure, or one too many of a code; `changed`: codes imported before whose file is another now; `excerpt`: too short or damaged a source to call anything gone."""

    read: int = 0
    written: int = 0
    unchanged: int = 0
    merged: int = 0
    changed: list[str] = field(default_factory=list)
    conflicts: list[Clash] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)
    problems: list[Trouble] = field(default_factory=list)
    refused: int = 0
    excerpt: bool = False
