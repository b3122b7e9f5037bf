"""A row that a rule looked at, and what it saw there."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

from analyzer.engine.explaining.conditions import Condition, Truth
from analyzer.facts.database.trees import Node
from analyzer.facts.tables.every import TABLES

_NUMBERING = frozenset(column.name for table in TABLES.values() for column in table.columns if column.numbers)


@dataclass(frozen=True, slots=True)
class Row:
    """How each test came out on a row (`truths`, by number), and the values that the tests read.

    `turning` are the tests of which one alone, coming out the other way, would turn the outcome. Of a row of several tables,
    `partners` are the paths of the others, by alias.
    """

    path: str
    truths: Mapping[int, Truth]
    values: Mapping[str, Any]
    holds: Truth
    turning: tuple[Condition, ...]

    failing: tuple[Condition, ...]
    """Of what must hold together, the parts that do not; of a row without its partner, those that do not ask for it."""

    partners: Mapping[str, str] = field(default_factory=dict)
    lack: Lack | None = None
    inside: Mapping[int, Inside] = field(default_factory=dict)
    """What the subqueries of tests found, by the number of the test."""


@dataclass(frozen=True, slots=True)
class Lack:
    """A partner that a row does not have: the alias and table, what links it, what else is asked of it, and whether it alone is lacking."""

    alias: str
    table: str
    links: tuple[Condition, ...]
    others: tuple[Condition, ...]
    turns: bool


@dataclass(frozen=True, slots=True)
class Inside:
    """The rows nearest to what a subquery asks for, those that it finds first; what they `turn` turns the whole."""

    tables: Mapping[str, str]
    condition: Condition
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class RowSource:
    """A select, or one that feeds it (`name`): its rows of one procedure, or the groups it makes of them (`grouped`).

    `tables` are the tables that it joins, by alias.
    """

    name: str
    grouped: bool
    tables: Mapping[str, str]
    condition: Condition
    rows: tuple[Row, ...]
    fixed: frozenset[int] = frozenset()
    """The places in the condition of what only says which rows are meant."""

    named: Mapping[str, Node] = field(default_factory=dict, compare=False, repr=False)
    """The selects that stand where tables do, by name, or by alias where they have none: what their columns are made of."""

    @property
    def table(self) -> str:
        """The table that leads to the others."""
        return next(iter(self.tables.values()), "")


def row_of(  # noqa: PLR0917  the parts of a row
    path: str,
    condition: Condition,
    truths: Mapping[int, Truth],
    values: Mapping[str, Any],
    fixed: Collection[int] = (),
    partners: Mapping[str, str] | None = None,
) -> Row:
    """A row as its tests came out; the parts at the places `fixed` say which row it is, and no change of data turns them."""
    failing = tuple(part for part in condition.parts if part.holds(truths) is not True)
    still = {test.number for place in fixed for test in condition.parts[place].tests()}
    still |= {test.number for test in condition.tests() if is_numbering(test)}
    turning = tuple(test for test in condition.turning(truths) if test.number not in still)
    return Row(path, truths, values, condition.holds(truths), turning, failing, partners or {})


def is_numbering(condition: Condition) -> bool:
    """Whether a condition reads nothing but which row it is among those of its table."""
    names = [name.rpartition(".")[2] for test in condition.tests() for name in test.columns if not name.startswith("$")]
    return bool(names) and _NUMBERING.issuperset(names)
