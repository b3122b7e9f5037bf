"""The tests of a select written for people, and the values that each of them reads."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from analyzer.engine.explaining.conditions import Condition, condition_of
from analyzer.engine.explaining.merging import outer_columns
from analyzer.engine.explaining.syntax import Syntax, column, is_aggregate, swapped
from analyzer.facts.database.trees import Node, nodes


class Telling:
    """Writes conditions and notes the values that their tests read; the columns of a single source go by their names alone."""

    def __init__(self, syntax: Syntax, aliases: set[str], read: Callable[[Node], Iterator[Node]] | None = None) -> None:
        self._syntax, self._aliases, self._read = syntax, aliases, read or self._columns_in
        self.values: dict[str, str] = {}

    def condition(self, node: Node) -> Condition:
        return condition_of(node, self._written, self._named)

    def note(self, node: Node) -> str:
        """The name of a value that is told beside the tests."""
        name = " ".join(self._written(node).replace('"', "").split())
        self.values[name] = self._syntax.of(node)
        return name

    def _named(self, test: Node) -> Iterator[tuple[str, Node]]:
        return iter([(self.note(node), node) for node in self._read(test)])

    def _written(self, node: Node) -> str:
        return self._syntax.condition(node if len(self._aliases) > 1 else swapped(node, self._short))

    def _short(self, node: Node, inside: tuple[Node, ...]) -> Node:
        names = node["column_names"]
        return node if inside or len(names) < 2 or names[0] not in self._aliases else {**node, "column_names": names[1:]}

    def _columns_in(self, test: Node) -> Iterator[Node]:
        yield from _scalars(test)
        yield from _parameters(test)
        for alias, name in outer_columns(test, self._aliases):
            yield column(alias, name)


def _parameters(test: Node) -> Iterator[Node]:
    """The thresholds that a test names."""
    return (node for node in nodes(test) if node.get("class") == "PARAMETER")


def _scalars(node: object) -> Iterator[Node]:
    """The subqueries in a test that give one value."""
    if isinstance(node, list):
        for item in node:
            yield from _scalars(item)
    elif isinstance(node, dict):
        if node.get("class") == "SUBQUERY":
            if node["subquery_type"] == "SCALAR":
                yield node
            return
        for value in node.values():
            yield from _scalars(value)


def gathered(node: object) -> Iterator[Node]:
    """The counts and other values of a group that a test reads."""
    if isinstance(node, list):
        for item in node:
            yield from gathered(item)
    elif isinstance(node, dict):
        if is_aggregate(node) or node.get("class") in ("COLUMN_REF", "PARAMETER") or node.get("subquery_type") == "SCALAR":
            yield node
        elif node.get("type") != "SELECT_NODE":
            for value in node.values():
                yield from gathered(value)
