"""What a catalogue holds besides the law of its day: the versions of other days, and the decisions that announce changes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Protocol

from analyzer.model.procedure import Procedure

if TYPE_CHECKING:
    from analyzer.model.decision import Decision  # most catalogues are read without a decision


@dataclass(frozen=True, slots=True)
class Term:
    """A version of a procedure and the days on which it is the law, both counted; None where no day is known, or there is none.

    `seen`: of its beginning only the day is known on which the source first showed it.
    """

    procedure: Procedure
    file: str
    since: date | None
    until: date | None
    seen: bool = False


class History(Protocol):
    """Read when somebody asks for it."""

    def terms(self) -> Mapping[str, tuple[Term, ...]]:
        """By code, in the order of time; of procedures with several versions or with days of their own, secret ones left out."""
        ...

    def decisions(self) -> Sequence[Decision]:
        """In the order of signing; those that cannot be read are left out."""
        ...

    def secret(self) -> frozenset[str]:
        """The codes of secret procedures."""
        ...


class _NoHistory:
    def terms(self) -> Mapping[str, tuple[Term, ...]]:
        return {}

    def decisions(self) -> Sequence[Decision]:
        return ()

    def secret(self) -> frozenset[str]:
        return frozenset()


NO_HISTORY: History = _NoHistory()
"""That of a catalogue of one day only."""
