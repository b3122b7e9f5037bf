"""What became of the rows of a list: each accepted or refused, with its line and the reason."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field

from analyzer.model.text import Language, Text
from analyzer.writing.together import Change


@dataclass(frozen=True, slots=True)
class Refusal:
    """A row that is not taken over; `kind` names the reason for programs, `reason` says it and what to do."""

    line: int
    code: str
    kind: str
    reason: Text

    def as_json(self, language: Language) -> dict[str, object]:
        return {"line": self.line, "code": self.code, "kind": self.kind, "reason": self.reason[language]}


@dataclass(frozen=True, slots=True)
class Difference:
    """What a list says otherwise than the catalogue, which stays as it is."""

    line: int
    code: str
    key: str
    catalogue: str
    listed: str


@dataclass(frozen=True, slots=True)
class Repair:
    """A code read otherwise than it is written."""

    line: int
    given: str
    code: str


@dataclass(frozen=True, slots=True)
class Added:
    """A row that the catalogue had not, and the file that says it now."""

    line: int
    code: str
    file: str


@dataclass(frozen=True, slots=True)
class NewWord:
    """A word added to the vocabulary."""

    table: str
    id: str
    name: str

    def as_json(self) -> dict[str, object]:
        return {"file": f"vocabulary/{self.table}.yaml", "id": self.id, "name": self.name}


@dataclass(slots=True)
class Outcome:
    """The plan of an import: `changes` are written, the rows `added` are in them; nothing is on disk yet."""

    read: int = 0
    unchanged: int = 0
    differing: int = 0
    replaced: int = 0
    refused: list[Refusal] = field(default_factory=list)
    added: list[Added] = field(default_factory=list)
    differences: list[Difference] = field(default_factory=list)
    repaired: list[Repair] = field(default_factory=list)
    words: list[NewWord] = field(default_factory=list)
    notes: list[Text] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)

    @property
    def new(self) -> int:
        return len(self.added)

    @property
    def accepted(self) -> int:
        return self.read - len({refusal.line for refusal in self.refused})

    def refuse(self, line: int, code: str, kind: str, vi: str, en: str) -> None:
        self.refused.append(Refusal(line, code, kind, Text(vi, en)))

    def as_json(self, language: Language, written: bool) -> dict[str, object]:
        """`written` is how many rows are in the catalogue now that were not before; none where nothing was written."""
        return {
            "read": self.read,
            "accepted": self.accepted,
            "written": self.new + self.replaced if written else 0,
            "unchanged": self.unchanged,
            "refused": [refusal.as_json(language) for refusal in sorted(self.refused, key=lambda refusal: refusal.line)],
            "added": [asdict(added) for added in self.added],
            "differences": [asdict(difference) for difference in self.differences],
            "repaired": [asdict(repair) for repair in self.repaired],
            "words": [word.as_json() for word in self.words],
            "notes": [note[language] for note in self.notes],
        }
