"""A predicate taken apart at its AND, OR and NOT, as DuckDB's own parser sees it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from analyzer.engine.explaining.syntax import Syntax, column
from analyzer.facts.database.reads import columns_outside
from analyzer.facts.database.tables import Tables
from analyzer.facts.database.trees import Node, nodes

_JOINTS: Mapping[str, Literal["and", "or"]] = {"CONJUNCTION_AND": "and", "CONJUNCTION_OR": "or"}
_QUOTED = re.compile(r'"([a-z_][a-z0-9_]*)"')
Truth = bool | None
"""None is what SQL does not know."""


@dataclass(frozen=True, slots=True)
class Condition:
    """A test (`sql`, which names `columns` and thresholds), or several joined; a `not` has one part. `number` tells tests apart.

    `node` is the syntax tree of a test, `read` that of each of its `columns`.
    """

    kind: Literal["and", "or", "not", "test"]
    parts: tuple[Condition, ...] = ()
    sql: str = ""
    number: int = 0
    node: Node = field(default_factory=dict, compare=False, repr=False)
    read: Mapping[str, Node] = field(default_factory=dict, compare=False, repr=False)

    @property
    def columns(self) -> tuple[str, ...]:
        return tuple(self.read)

    @property
    def rows(self) -> Node | None:
        """The subquery of `EXISTS (...)` whose rows a test asks for."""
        return self.node["subquery"]["node"] if self.node.get("subquery_type") == "EXISTS" else None

    def tests(self) -> Iterator[Condition]:
        """The tests in it, in the order in which they are written."""
        if self.kind == "test":
            yield self
        for part in self.parts:
            yield from part.tests()

    @property
    def told(self) -> str:
        """The condition as SQL that people read."""
        return self.said(lambda test: " ".join(_QUOTED.sub(r"\1", test.sql).split()))

    def said(self, test: Callable[[Condition], str]) -> str:
        """The condition for people, each test as `test` says it."""
        if self.kind == "test":
            return test(self)
        if self.kind == "not":
            inner = self.parts[0]
            return f"not {inner.said(test)}" if inner.is_flag else f"not ({inner.said(test)})"
        return f" {self.kind} ".join(f"({part.said(test)})" if part.kind in ("and", "or") else part.said(test) for part in self.parts)

    @property
    def is_flag(self) -> bool:
        """Whether it is a test that a flag is up."""
        return self.kind == "test" and all(name.isidentifier() for name in self.sql.split("."))

    def written(self, test: Callable[[Condition], str]) -> str:
        """The condition as SQL, each test as `test` writes it."""
        if self.kind == "test":
            return test(self)
        if self.kind == "not":
            return f"(NOT {self.parts[0].written(test)})"
        return "(" + f" {self.kind.upper()} ".join(part.written(test) for part in self.parts) + ")" if self.parts else "true"

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
    syntax = Syntax(tables)
    return condition_of(syntax.expression(f"({predicate})"), syntax.condition, _columns)


def condition_of(node: Node, written: Callable[[Node], str], named: Callable[[Node], Iterable[tuple[str, Node]]]) -> Condition:
    """The parts of a condition that stands in a syntax tree; `written` gives the SQL of a test, `named` what it names."""
    if node["type"] in _JOINTS:
        return Condition(_JOINTS[node["type"]], tuple(condition_of(child, written, named) for child in node["children"]))
    if node["type"] == "OPERATOR_NOT":
        return Condition("not", (condition_of(node["children"][0], written, named),))
    return Condition("test", sql=written(node), node=node, read=dict(named(node)))


def of_tree(node: Node) -> Condition:
    """The parts of a condition that is only told: nothing is asked of it."""
    return condition_of(node, lambda _: "", lambda _: ())


def _columns(node: Node) -> Iterator[tuple[str, Node]]:
    yield from ((name, column("", name)) for name in columns_outside(node))
    yield from ((f"${inner['identifier']}", inner) for inner in nodes(node) if inner.get("class") == "PARAMETER")


def all_of(parts: Sequence[Condition]) -> Condition:
    """The parts joined, their tests numbered anew."""
    count = 0

    def numbered(condition: Condition) -> Condition:
        nonlocal count
        if condition.kind == "test":
            count += 1
            return replace(condition, number=count)
        return replace(condition, parts=tuple(numbered(part) for part in condition.parts))

    flat = [inner for part in parts for inner in (part.parts if part.kind == "and" else (part,))]
    return Condition("and", tuple(numbered(part) for part in flat))


def flag(name: str) -> Condition:
    """The test that a flag is up."""
    node = column("", name)
    return Condition("test", sql=name, node=node, read={name: node})
