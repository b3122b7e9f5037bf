"""What justifies a cut: the path by which the deciding body still learns the fact, what allows it, what would break it."""

from __future__ import annotations

from typing import Any, Literal

from analyzer.model.element import record
from analyzer.model.vocabulary import Name

FORMAT: Literal[1] = 1
Way = Literal["register", "earlier_dossier", "own_file", "same_dossier", "same_paper"]
"""Looked up in a register; in a dossier that the same ministry took before; in the body's own file or a sister unit's; asked
for elsewhere in the dossier; or the paper itself stays and only its form or number is lightened."""


@record
class Source:
    """A register that holds the fact, who may read it, the provision that opens it, the day it was announced."""

    register: str
    readable_by: tuple[str, ...]
    basis: str = ""
    announced: str = ""


@record
class Certificate:
    """The justification of one cut of the paper `document` that stands at `path` of `procedure`.

    `registers` of the way `register`; `witness` reads procedure, paper, procedure ... of the way `earlier_dossier`, whose
    dossier took the paper at `kept_at` of `kept_by`; of `same_dossier`, `kept_at` is the other place. `allowed_by`: the
    provisions of the rule. A `substitute_control` lets a protected paper go.
    """

    format: Literal[1]
    way: Way
    procedure: str
    path: str
    document: str
    registers: tuple[Source, ...] = ()
    witness: tuple[str, ...] = ()
    kept_by: str = ""
    kept_at: str = ""
    allowed_by: tuple[str, ...] = ()
    substitute_control: str = ""
    broken_if: tuple[Name, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """Plain values; what a way does not use is left out."""
        whole: dict[str, Any] = {
            "format": self.format,
            "way": self.way,
            "procedure": self.procedure,
            "path": self.path,
            "document": self.document,
            "registers": [
                {"register": one.register, "readable_by": list(one.readable_by), "basis": one.basis, "announced": one.announced}
                for one in self.registers
            ],
            "witness": list(self.witness),
            "kept_by": self.kept_by,
            "kept_at": self.kept_at,
            "allowed_by": list(self.allowed_by),
            "substitute_control": self.substitute_control,
            "broken_if": [{"vi": one.vi, "en": one.en} for one in self.broken_if],
        }
        return {name: value for name, value in whole.items() if value}
