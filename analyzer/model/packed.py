"""Several values that a fact table holds as one text, so that a message tells them together: how they are put in, and taken out again.

What `unpacked` cannot take apart is a `ValueError`.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple, Self

from analyzer.model.values import parse_decimal


class Succession(NamedTuple):
    """A text of law that has ended, the one in its place (empty where none is known), whether that is cited too, and whether this was
    written down from common knowledge and not held against the text."""

    ended: str
    successor: str
    cited: bool
    recalled: bool

    def packed(self) -> str:
        return "\n".join((self.ended, self.successor, "cited" * self.cited, "recalled" * self.recalled))

    @classmethod
    def unpacked(cls, text: str) -> Self:
        ended, successor, cited, recalled = text.split("\n")
        return cls(ended, successor, bool(cited), bool(recalled))


class Amendment(NamedTuple):
    """A text of law that amends others, and those."""

    amending: str
    amended: Sequence[str]

    def packed(self) -> str:
        return "\n".join((self.amending, *self.amended))

    @classmethod
    def unpacked(cls, text: str) -> Self:
        amending, first, *others = text.split("\n")
        return cls(amending, (first, *others))


class WrittenNumber(NamedTuple):
    """The number of a text of law as a record writes it, what may be meant by it, and the words it stands in."""

    written: str
    meant: str
    clause: str

    def packed(self) -> str:
        return "\n".join(self)

    @classmethod
    def unpacked(cls, text: str) -> Self:
        written, meant, clause = text.split("\n")
        return cls(written, meant, clause)


class LimitByMode(NamedTuple):
    """Modes of filing, and the time limit of what is filed by them: `counter,online 3 working days`."""

    modes: Sequence[str]
    length: Decimal
    unit: str

    def packed(self) -> str:
        return f"{','.join(self.modes)} {self.length} {self.unit}"

    @classmethod
    def unpacked(cls, text: str) -> Self:
        modes, length, unit = text.split(" ", 2)
        return cls(tuple(modes.split(",")), parse_decimal(length), unit)
