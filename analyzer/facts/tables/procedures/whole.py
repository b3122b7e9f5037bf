"""A row of `procedures`: a procedure with its counted routes and what several columns ask of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from analyzer.facts.index import Index
from analyzer.facts.procedure.asks import Ask
from analyzer.facts.procedure.tally import Tally
from analyzer.facts.procedure.worded import Said
from analyzer.facts.tables.procedures.sister_dossier import OfSister, SisterDossiers
from analyzer.model.dossier import RequiredDocument, dossier_lines
from analyzer.model.procedure import Procedure


@dataclass
class Whole:
    """`ways`: its routes, counted; `papers`: those asked for, `evidence` their kinds; `modes` and `services` of its channels, `formats` of its results; `sisters`: the dossiers of all by the names of their procedures."""

    procedure: Procedure
    ways: list[Tally]
    papers: Sequence[Ask]
    evidence: list[str]
    modes: set[str]
    services: set[str | None]
    formats: set[str | None]
    index: Index
    sisters: SisterDossiers

    def called(self, line: RequiredDocument) -> str:
        """What the dossier calls a paper, else the name of its kind."""
        kind = None if line.name else self.index.words.documents.get(line.document)
        return kind.name.vi if kind else line.name

    @cached_property
    def lines(self) -> list[tuple[str, RequiredDocument]]:
        """Every line of its dossier with its path."""
        return list(dossier_lines(self.procedure.dossier))

    @cached_property
    def of_sister(self) -> OfSister:
        """The sister whose papers stand in its dossier."""
        return self.sisters.of(self.procedure)

    @cached_property
    def said(self) -> Said:
        return Said(self.procedure, self.index.told[self.procedure.id])
