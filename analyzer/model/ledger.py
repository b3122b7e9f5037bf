"""The ledger: every publication decision and every approved plan of a catalogue, each with the file it stands in."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from analyzer.model.decision import Decision
from analyzer.model.plan import Plan
from analyzer.model.problems import Place

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Filed(Generic[R]):
    """A record and its file; `place("rows", 3, "code")` is where a part of it is written. `sealed`: it was recorded, and not left by hand."""

    file: str
    record: R
    place: Callable[..., Place]
    sealed: bool = False


def in_order(decision: Decision) -> tuple[date, int, str]:
    """What decisions are sorted by: the day of signing, those without one last; on one day the number, as it was given out that year."""
    digits = re.match(r"\d*", decision.number)
    return decision.signed or date.max, int(digits[0] or 0) if digits else 0, decision.number


@dataclass(frozen=True, slots=True)
class Ledger:
    """Decisions in the order of their signing, those without a date last; plans in the order of their numbers."""

    decisions: tuple[Filed[Decision], ...] = ()
    plans: tuple[Filed[Plan], ...] = ()

    def numbered(self, number: str) -> tuple[Filed[Decision], ...]:
        """The decisions of a number: numbers begin again every year."""
        return tuple(filed for filed in self.decisions if filed.record.number == number)

    def before(self, decision: Decision) -> Iterator[Decision]:
        """What was signed before a decision, in order; of one day what has the lower number."""
        for filed in self.decisions:
            if filed.record.signed and decision.signed and in_order(filed.record) < in_order(decision):
                yield filed.record

    def signed(self, start: date, end: date) -> tuple[Filed[Decision], ...]:
        """The decisions signed from one day to another, both counted."""
        return tuple(filed for filed in self.decisions if filed.record.signed and start <= filed.record.signed <= end)
