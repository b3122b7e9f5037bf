"""A row of `time_limits`: a limit with its stages, what it does not count, and what a text or a plan has set for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from analyzer.facts.known import Known
from analyzer.facts.tables.column import Part
from analyzer.inferring.wording import limit_texts
from analyzer.model.parameters import Commitment
from analyzer.model.procedure import TimeLimit
from analyzer.model.values import Duration


@dataclass
class Limit(Part[TimeLimit]):
    """A row: the `durations` of its stages, and what was `committed` for it."""

    durations: Sequence[Duration]
    committed: Commitment | None

    @cached_property
    def differs(self) -> bool:
        """Whether the procedure has limits of different lengths."""
        return len({limit.value for limit in self.procedure.time_limits}) > 1

    @property
    def for_every_case(self) -> bool:
        """Whether the procedure has one number for its limit, whatever the case or stage."""
        return not self.differs and not self.element.stages and not self.element.for_.case

    @cached_property
    def texts(self) -> list[str]:
        """Its own words, then those of its channels."""
        return limit_texts(self.procedure, self.element)

    @property
    def unit(self) -> str:
        """The unit that the stages share; empty where they share none."""
        units = {duration.unit for duration in self.durations}
        return units.pop() if len(units) == 1 else ""

    @property
    def length(self) -> Decimal:
        """The stages together, in the unit they share; nothing where they share none."""
        return sum((duration.value for duration in self.durations), Decimal(0)) if self.unit else Decimal(0)

    def days(self, kind: str) -> Decimal:
        """The stages counted in `working_days` or `calendar_days`; those in the other kind of days are left out."""
        return sum((getattr(duration, kind) or Decimal(0) for duration in self.durations), Decimal(0))

    @property
    def kind_of_days(self) -> str:
        return "working_days" if self.durations and self.durations[0].working_days is not None else "calendar_days"


def limit_rows(known: Known) -> Iterator[Limit]:
    catalogue = known.index.catalogue
    committed = {(one.procedure, one.path): one for one in catalogue.parameters.commitments if one.holds(catalogue.as_of)}
    for code, procedure in known.procedures.items():
        for limit in procedure.time_limits:
            path = f"time_limits/{limit.id}"
            durations = [stage.value for stage in limit.stages] or ([limit.value] if limit.value is not None else [])
            yield Limit(procedure, path, limit, known.index, durations, committed.get((code, path)) or committed.get((code, "")))
