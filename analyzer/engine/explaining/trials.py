"""Whether a test that came out otherwise on a row of one select turns what the whole query says of a procedure: the query is asked again."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from analyzer.engine.explaining.asking import Asking, identity
from analyzer.engine.explaining.conditions import Condition
from analyzer.engine.explaining.rows import Row
from analyzer.engine.explaining.selects import Select
from analyzer.engine.explaining.syntax import Syntax
from analyzer.facts.database.trees import Node

_WHERE = "$where_a_test_is_turned"
_COLUMN = re.compile(r'"?([^"(). ]+)"?\."?[^"(). ]+"?')


@dataclass(frozen=True, slots=True)
class Trial:
    """`sql` counts the rows that the whole query gives of a procedure, with a place for the WHERE of the select whose rows are tried."""

    sql: str
    parts: Select

    def turning(self, asking: Asking, row: Row, known: Mapping[str, Any], before: int) -> Iterator[Condition]:
        """Of the tests that turn a row, those that turn the whole; `known` tells the row to a query, `before` rows were given as it stands.

        Tests that must all hold, and that read the same sources of a row that holds, turn it alike.
        """
        turns: dict[Any, bool] = {}
        apart = {test.number for part in self.parts.condition.parts for test in part.tests() if part.kind == "or"}
        for test in row.turning:
            sources = self._read(test)
            key = sources if row.holds and test.number not in apart else test.number
            if key not in turns:
                after = self.count(asking, self._turned(test, sources, known))
                turns[key] = after < before if row.holds and before else after > before
            if turns[key]:
                yield test

    def count(self, asking: Asking, where: str = "") -> int:
        """How many rows the whole gives of the procedure, as it stands or with another WHERE."""
        (row,) = asking.asked(self.sql.replace(_WHERE, where or self._written(lambda test: f"({test.sql})")))
        return int(row["n"])

    def _turned(self, test: Condition, sources: frozenset[str], known: Mapping[str, Any]) -> str:
        """The WHERE with one test turned wherever the same rows of the sources that it reads are tested."""
        same = [f"{identity(source)} = {known[f'is {source.alias}']}" for source in self.parts.sources if source.alias in sources]
        turned = f"(coalesce({test.sql}, false) <> ({' AND '.join(same) or 'true'}))"
        return self._written(lambda other: turned if other.number == test.number else f"({other.sql})")

    def _written(self, test: Callable[[Condition], str]) -> str:
        condition, whose = self.parts.condition, self.parts.whose
        return " AND ".join(part.written(test) for place, part in enumerate(condition.parts) if place not in whose) or "true"

    def _read(self, test: Condition) -> frozenset[str]:
        """The sources that a test reads."""
        named = [_COLUMN.fullmatch(self.parts.values.get(name, "")) for name in test.columns]
        return frozenset(column[1] for column in named if column is not None)


def trial(select: Node, parts: Select, whole: Callable[[Node], Node], syntax: Syntax, spared: tuple[str, ...]) -> Trial:
    """The trial of a select; `whole` is the query with another select in its place, `spared` are columns that must be false."""
    sql = syntax.written(whole({**select, "where_clause": syntax.expression(_WHERE)}))
    asked = "".join(f' AND NOT "{name}"' for name in spared)
    return Trial(f'SELECT count(*) AS n FROM ({sql}) WHERE "procedure" = $of_this{asked}', parts)
