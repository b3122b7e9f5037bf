"""Whether one row, given or not given by a select that feeds another, turns what the whole says of a procedure: the whole is asked again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from analyzer.engine.asking import Asking, identity
from analyzer.engine.selects import Select
from analyzer.engine.syntax import Node, Syntax


@dataclass(frozen=True, slots=True)
class Trial:
    """`whole` is the query with another select in the place of the one whose rows are tried; `spared` a column that must be false."""

    syntax: Syntax
    asking: Asking
    whole: Callable[[Node], Node]
    spared: tuple[str, ...]

    def now(self, select: Node) -> int:
        """How many rows the whole gives of the procedure."""
        spared = "".join(f' AND NOT "{name}"' for name in self.spared)
        sql = self.syntax.written(self.whole(select))
        (row,) = self.asking.asked(f"SELECT count(*) AS n FROM ({sql}) WHERE \"procedure\" = $of_this{spared}")
        return int(row["n"])

    def turns(self, select: Node, parts: Select, known: Mapping[str, Any], given: bool) -> bool:
        """Whether the whole finds less without a row that is `given`, or more with one that is not."""
        same = " AND ".join(f'{identity(source)} = {known[f"is {source.alias}"]}' for source in parts.sources if source.columns)
        where = "true" if select["where_clause"] is None else self.syntax.of(select["where_clause"])
        changed = {**select, "where_clause": self.syntax.expression(f"coalesce({where}, false) <> ({same})")}
        before, after = self.now(select), self.now(changed)
        return after < before if given else after > before
