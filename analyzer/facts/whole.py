"""A row of `procedures`: a procedure with its counted routes and what several columns ask of it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from analyzer.facts.index import Index
from analyzer.facts.tally import Tally
from analyzer.facts.worded import Said
from analyzer.model.procedure import Procedure


@dataclass
class Whole:
    """`ways`: its routes, counted; `evidence`: the kinds of papers asked for; `modes` and `services` of its channels, `formats` of its results."""

    procedure: Procedure
    ways: list[Tally]
    evidence: list[str]
    modes: set[str]
    services: set[str | None]
    formats: set[str | None]
    index: Index

    @cached_property
    def said(self) -> Said:
        return Said(self.procedure)
