"""A predicate taken apart at its AND, OR and NOT, as DuckDB's own parser sees it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from analyzer.facts.reads import nodes
from analyzer.facts.tables import Tables

_JOINTS: Mapping[str, Literal["and", "or"]] = {"CONJUNCTION_AND": "and", "CONJUNCTION_OR": "or"}
_SELECT = "SELECT 1 WHERE "
Truth = bool | None
"""None is what SQL does not know."""


@dataclass(frozen=True, slots=True)
class Condition:
    """A test (`sql`, which names `columns`), or several joined; a `not` has one part. `number` tells tests apart."""

    kind: Literal["and", "or", "not", "test"]
    parts: tuple[Condition, ...] = ()
    sql: str = ""
    columns: tuple[str, ...] = ()
    number: int = 0

    def tests(self) -> Iterator[Condition]:
        """The tests in it, in the order in which they are written."""
        if self.kind == "test":
            yield self
        for part in self.parts:
            yield from part.tests()

    @property
    def told(self) -> str:
        """The condition as SQL."""
        if self.kind == "test":
            return self.sql
        if self.kind == "not":
            inner = self.parts[0]
            return f"not {inner.told}" if inner.kind == "test" and inner.sql.isidentifier() else f"not ({inner.told})"
        return f" {self.kind} ".join(f"({part.told})" if part.kind in ("and", "or") else part.told for part in self.parts)

    def holds(self, truths: Mapping[int, Truth]) -> Truth:
        """Whether it holds when its tests come out so; unknown is neither, as in SQL."""
        if self.kind == "test":
            return truths[self.number]
        found = [part.holds(truths) for part in self.parts]
        if self.kind == "not":
            return None if found[0] is None else not found[0]
        decides = self.kind == "or"
        if decides in found:
            return decides
        return None if None in found else not decides

    def turning(self, truths: Mapping[int, Truth]) -> list[Condition]:
        """The tests of which a single one, coming out the other way, turns the whole."""
        now = self.holds(truths) is True
        return [
            test
            for test in self.tests()
            if any(
                (self.holds({**truths, test.number: other}) is True) != now for other in (True, False) if other is not truths[test.number]
            )
        ]


def conditions(predicate: str, tables: Tables) -> Condition:
    """The parts of a predicate that DuckDB can parse."""
    (row,) = tables.rows("SELECT json_serialize_sql($select) AS tree", {"select": f"{_SELECT}({predicate})"}, reads={})
    return _Reader(json.loads(row["tree"]), tables).read()


def condition_of(node: dict[str, Any], tables: Tables) -> Condition:
    """The parts of a WHERE that stands in DuckDB's syntax tree."""
    statement = json.loads(tables.syntax(f"{_SELECT}true"))
    statement["statements"][0]["node"]["where_clause"] = node
    return _Reader(statement, tables).read()


def all_of(parts: Sequence[Condition]) -> Condition:
    """The parts joined, their tests numbered anew."""
    count = 0

    def numbered(condition: Condition) -> Condition:
        nonlocal count
        if condition.kind == "test":
            count += 1
            return Condition("test", sql=condition.sql, columns=condition.columns, number=count)
        return Condition(condition.kind, tuple(numbered(part) for part in condition.parts))

    flat = [inner for part in parts for inner in (part.parts if part.kind == "and" else (part,))]
    return Condition("and", tuple(numbered(part) for part in flat))


def flag(column: str) -> Condition:
    """The test that a flag is up."""
    return Condition("test", sql=column, columns=(column,))


class _Reader:
    def __init__(self, statement: dict[str, Any], tables: Tables) -> None:
        self._statement, self._tables = statement, tables

    def read(self) -> Condition:
        return self._read(self._statement["statements"][0]["node"]["where_clause"])

    def _read(self, node: dict[str, Any]) -> Condition:
        if node["type"] in _JOINTS:
            return Condition(_JOINTS[node["type"]], tuple(self._read(child) for child in node["children"]))
        if node["type"] == "OPERATOR_NOT":
            return Condition("not", (self._read(node["children"][0]),))
        named = dict.fromkeys(inner["column_names"][-1] for inner in nodes(node) if inner.get("class") == "COLUMN_REF")
        return Condition("test", sql=self._written(node), columns=tuple(named))

    def _written(self, node: dict[str, Any]) -> str:
        """The SQL of a part: the statement written again with nothing else in its WHERE."""
        outer = self._statement["statements"][0]
        statement = {**self._statement, "statements": [{**outer, "node": {**outer["node"], "where_clause": node}}]}
        (row,) = self._tables.rows("SELECT json_deserialize_sql($tree) AS sql", {"tree": json.dumps(statement)}, reads={})
        written = str(row["sql"]).removeprefix(_SELECT)
        return written[1:-1] if written.startswith("(") and written.endswith(")") and _is_whole(written) else written


def _is_whole(written: str) -> bool:
    """Whether the first bracket is closed by the last one."""
    depth = 0
    for place, letter in enumerate(written):
        depth += (letter == "(") - (letter == ")")
        if depth == 0:
            return place == len(written) - 1
    return False
