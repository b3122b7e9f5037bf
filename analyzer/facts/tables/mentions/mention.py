"""A row of `mentions`: something that the official wording of a procedure names."""

from __future__ import annotations

from dataclasses import dataclass

from analyzer.facts.procedure.worded import Piece
from analyzer.model.procedure import Procedure


@dataclass(frozen=True, slots=True)
class Mention:
    """A row: what is named, in which words, and what the record says of it elsewhere."""

    procedure: Procedure
    piece: Piece
    kind: str
    what: str
    clause: str
    in_basis: bool = False
    in_dossier: bool = False
    ended: bool = False
    recalled: bool = False
    doubt: str = ""
    meant: str = ""
    class_: str = ""
    as_date: bool = False
    defines: bool = False
    rests: bool = False

    @property
    def aside(self) -> bool:
        """Whether the text is cited without prescribing anything here."""
        return self.as_date or self.defines

    @property
    def path(self) -> str:
        return self.piece.path
