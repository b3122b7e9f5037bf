"""A row of `changes`: one difference between two successive versions of a procedure, and the versions it stands between."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from analyzer.model.changes import Change
from analyzer.model.history import Term
from analyzer.model.procedure import Procedure

if TYPE_CHECKING:
    from analyzer.comparing.plain import Plain
    from analyzer.facts.tables.changes.changed import Sizes


@dataclass
class Step:
    """Two successive versions; `latest` where the second is the last one by the day, `covering` the decisions that list it.

    `returns`: the second was the law before, and comes again because the one between has ended.
    """

    procedure: Procedure
    base: Plain
    revision: Plain
    term: Term
    since_before: date | None
    latest: bool
    returns: bool
    covering: list[str]

    @cached_property
    def papers(self) -> tuple[set[str], set[str]]:
        from analyzer.facts.tables.changes.changed import papers_in

        return papers_in(self.base), papers_in(self.revision)

    @cached_property
    def decision(self) -> str:
        """The decision that the second version names and the first does not."""
        now = str(self.revision.get("published_by", ""))
        return now if now != self.base.get("published_by", "") else ""


@dataclass(slots=True)
class Changed:
    """A row: one change, the element it is in as both versions have it, and its size where both can be compared."""

    step: Step
    change: Change
    element: str
    key: str
    parts: tuple[Plain, Plain]
    sizes: Sizes

    @property
    def counted(self) -> bool:
        """Whether both sides can be compared: numbers in one unit."""
        one, other = self.sizes
        return one is not None and other is not None and one.unit == other.unit

    @property
    def procedure(self) -> Procedure:
        return self.step.procedure

    @property
    def part(self) -> Plain:
        return self.parts[1] or self.parts[0]
