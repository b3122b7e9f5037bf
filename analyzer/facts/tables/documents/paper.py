"""A row of `documents`: one paper asked for, with what the rest of the catalogue knows about it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from analyzer.facts.graph.graph import Upstream
from analyzer.facts.index import Body, Holding, Index
from analyzer.facts.procedure.asks import Ask
from analyzer.facts.procedure.standing import Standing
from analyzer.facts.tables.documents.permits import MinistryPermits, Permits
from analyzer.facts.tables.documents.restricted import Restricted, Restriction
from analyzer.facts.tables.documents.sisters import Sisters
from analyzer.model.dossier import RequiredDocument
from analyzer.model.procedure import Procedure
from analyzer.model.vocabulary import DocumentKind, ReplacedBy


@dataclass
class Paper:
    """`line` is what `ask` asks for, `kind` what the vocabulary knows of it, `body` who handles the dossier.

    `empty`: registers in which the first entry is still to be made; `foreign`: whether the paper is another country's;
    `made_by`: procedures that give it; `upstream`: which one took it before;
    `proves`: the ids of the conditions that it shows to be met; `sets_by_lines`: sets that it and nearly every other line tell.
    """

    procedure: Procedure
    ask: Ask
    line: RequiredDocument
    kind: DocumentKind | None
    body: Body
    empty: frozenset[str]
    foreign: bool
    issuer: str
    holding: Holding
    replaced: ReplacedBy | None
    own_result: bool
    made_by: list[str]
    upstream: Upstream | None
    repeated_with: str
    proves: list[str]
    standing: Standing
    sisters: Sisters
    restricted: Restricted
    ministry_permits: MinistryPermits
    index: Index
    sets_by_lines: int

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
        readable = () if self.foreign else self.body.holding[kind].readable
        return tuple(register for register in readable if register not in self.empty) if self.empty else readable

    @cached_property
    def permits(self) -> Permits:
        """The permit of the line that another procedure of the ministry gives."""
        return self.ministry_permits.of(self.procedure, self.line.name)

    @cached_property
    def at_twin(self) -> Restriction:
        """Where a twin asks the form only of some."""
        return self.restricted.of(self.procedure, self.ask)

    @cached_property
    def data_first(self) -> bool:
        """Whether the dossier already asks for it only when the data cannot be read; of a line held only in part, for every held paper."""
        first = self.standing.data_come_first
        if self.holding.readable or not self.beside:
            return first(self.procedure, self.ask, self.line.document, self.holding.readable)
        return all(first(self.procedure, self.ask, kind, self.read_by(kind)) for kind in self.beside)

    @cached_property
    def held_kinds(self) -> list[str]:
        """The kinds the line names that readable registers hold.

        Of papers to choose from, one at least for each register that holds something of the line.
        """
        found = [kind for kind in self.standing.kinds(self.line) if self.read_by(kind)]
        if found and self.index.inferred.is_choice(self.line):
            missing = set(self.holding.readable).difference(*map(self.read_by, found))
            named = self.standing.within.kinds(self.procedure, self.line) if missing else ()
            found += [kind for kind in named if kind not in found and not missing.isdisjoint(self.read_by(kind))]
        return found

    @cached_property
    def beside(self) -> list[str]:
        """Kinds named behind the first paper that a register holds; another country's papers stand in none."""
        kinds, foreign = self.index.inferred.beside(self.line), self.standing.of_foreigner
        return [kind for kind in kinds if (read := self.read_by(kind)) and not foreign(self.procedure, self.ask, kind, read[0])]
