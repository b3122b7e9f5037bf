"""A row of `documents`: one paper asked for, with what the rest of the catalogue knows about it."""

from __future__ import annotations

from dataclasses import dataclass

from analyzer.facts.about import headed_foreign
from analyzer.facts.asks import Ask
from analyzer.facts.graph import Upstream
from analyzer.facts.index import Holding, Index
from analyzer.facts.standing import Standing
from analyzer.facts.told import entered_first
from analyzer.model.procedure import Procedure, RequiredDocument
from analyzer.model.vocabulary import DocumentKind, ReplacedBy


@dataclass(slots=True)
class Paper:
    """`line` is what `ask` asks for, `kind` what the vocabulary knows of it.

    `made_by`: procedures that give it; `upstream`: which one took it before; `uses`: how many procedures ask for its kind;
    `proves`: the ids of the conditions that it shows to be met.
    """

    procedure: Procedure
    ask: Ask
    line: RequiredDocument
    kind: DocumentKind | None
    issuer: str
    holding: Holding
    replaced: ReplacedBy | None
    own_result: bool
    made_by: list[str]
    upstream: Upstream | None
    repeated_with: str
    uses: int
    proves: list[str]
    standing: Standing
    index: Index

    @property
    def name(self) -> str:
        """What the dossier calls it, else the name of its kind."""
        return self.line.name or (self.kind.name.vi if self.kind else self.line.document)

    @property
    def form_code(self) -> str:
        """The code of the form, at the line or at its kind; empty where neither has one."""
        return self.line.form_code or (self.kind.form_code if self.kind else "")

    def read_by(self, kind: str) -> tuple[str, ...]:
        """The registers that hold a kind of paper and that the handling body may read; none holds those of another country's firms."""
        if headed_foreign(self.procedure, self.ask.scope.case):
            return ()
        readable = self.index.body[self.procedure.authority].holding[kind].readable
        empty = entered_first(self.procedure, self.ask.scope.case) if readable else ()
        return tuple(register for register in readable if register not in empty)
