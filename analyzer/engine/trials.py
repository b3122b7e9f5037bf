"""Whether one row, given or not given by a select, turns what the whole query says of a procedure: the query is asked again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from analyzer.engine.asking import Asking, identity
from analyzer.engine.selects import Select
from analyzer.engine.syntax import Node, Syntax

_WHERE = "$where_the_row_is_tried"


@dataclass(frozen=True, slots=True)
class Trial:
    """`sql` counts the rows that the whole query gives of a procedure, with a place for the WHERE of the select whose rows are tried."""

    sql: str
    where: str

    def count(self, asking: Asking) -> int:
        """How many rows the whole gives of the procedure as it stands."""
        return self._asked(asking, self.where)

    def turns(self, asking: Asking, parts: Select, known: Mapping[str, Any], given: bool, before: int) -> bool:
        """Whether the whole finds less without a row that is `given`, or more with one that is not; or anything, if it found nothing."""
        same = " AND ".join(f"{identity(source)} = {known[f'is {source.alias}']}" for source in parts.sources if source.columns)
        after = self._asked(asking, f"(coalesce({self.where}, false) <> ({same}))")
        return after < before if given and before else after > before

    def _asked(self, asking: Asking, where: str) -> int:
        (row,) = asking.asked(self.sql.replace(_WHERE, where))
        return int(row["n"])


def trial(select: Node, whole: Callable[[Node], Node], syntax: Syntax, spared: tuple[str, ...]) -> Trial:
    """The trial of a select; `whole` is the query with another select in its place, `spared` are columns that must be false."""
    where = "true" if select["where_clause"] is None else syntax.of(select["where_clause"])
    sql = syntax.written(whole({**select, "where_clause": syntax.expression(_WHERE)}))
    asked = "".join(f' AND NOT "{name}"' for name in spared)
    return Trial(f'SELECT count(*) AS n FROM ({sql}) WHERE "procedure" = $of_this{asked}', where)
