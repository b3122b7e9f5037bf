"""A line of a dossier as it is asked about, with what stands around it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

OWN = "own"
"""In place of a register that holds what a paper proves: the handling body's own file."""


class Line(NamedTuple):
    """One line of a dossier: its name, the procedure and case it stands in, and how many originals and copies it asks."""

    name: str
    procedure: str = ""
    agency: str = ""
    level: str = ""
    field: str = ""
    case: str = ""
    original: int | None = None
    copy: int | None = None

    @classmethod
    def from_record(cls, record: Mapping[str, object]) -> Line:
        """A line from a record of the given keys; what is missing stays empty. ValueError when there is no name."""
        name = record.get("name")
        if not isinstance(name, str):
            raise ValueError("name")
        procedure, agency, level, field, case = (_text(record.get(key)) for key in _TEXTS)
        return cls(name, procedure, agency, level, field, case, _count(record.get("original")), _count(record.get("copy")))

    @property
    def uncounted(self) -> bool:
        """The record asks neither an original nor a copy: often a heading, a note, or a paper that is only shown."""
        return self.original == 0 and self.copy == 0


_TEXTS = Line._fields[1:-2]
"""Keys of a record whose values are text, besides the name."""


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _count(value: object) -> int | None:
    if type(value) is int:
        return value
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        return int(float(value))
    except (ValueError, OverflowError):
        return None
