"""What a condition compares, in words: columns, functions of them, sums, choices; by DuckDB's syntax tree."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator
from typing import Any

from analyzer.engine.explaining.words.functions import Functions, is_place
from analyzer.facts.database.meant import ITSELF
from analyzer.facts.database.trees import Node
from analyzer.facts.tables.column import Column


class Expressions(Functions):
    """Expressions in words; nothing is said of one that has no plain words."""

    def expression(self, node: Node) -> str | None:
        """What an expression is called; None where it has no words."""
        match node["class"]:
            case "COLUMN_REF":
                return self._column(node)
            case "CONSTANT":
                return self._constant(node, node)
            case "PARAMETER":
                return self._threshold(node["identifier"])
            case "FUNCTION":
                return self.function(node)
            case "CASE":
                return self._choice(node)
            case "CAST":
                return self.expression(node["child"])
            case "SUBQUERY" if node["subquery_type"] == "SCALAR":
                return self.scalar(node["subquery"]["node"])
            case "OPERATOR" if node["type"] in ("OPERATOR_COALESCE", "ARRAY_EXTRACT"):
                return self.expression(node["children"][0])
        return None

    def _column(self, node: Node) -> str | None:
        """What a column is called; one that a select makes, by what it is made of."""
        behind = self.derived(node)
        told = behind[0].expression(behind[1]) if behind else self.name(node)
        return self.of_row(told, node) if told and behind else told

    def _constant(self, node: Node, of: Node) -> str:
        """A literal that is compared with `of`, by the word that stands for it there."""
        literal = node.get("literal") or {"kind": "", "text": ""}
        if literal["kind"] == "STRING":
            return self._literal(literal["text"], self.base(of))
        return self._number(literal["text"]) if literal["kind"] in ("INTEGER", "NUMERIC") else str(literal["text"])

    def _choice(self, node: Node) -> str | None:
        """What a CASE gives: each value with what it is given for."""
        if is_place(node):
            return self.expression(node["else_expr"])
        several = [(self.said(one["when_expr"]), self.expression(one["then_expr"])) for one in node["case_checks"]]
        last = self.expression(node["else_expr"]) if node.get("else_expr") else None
        if last is None or any(value is None for _, value in several):
            return None
        told = [self.say(f"{value} nếu {when}", f"{value} if {when}") for when, value in several]
        return ", ".join([*told, self.say(f"còn lại {last}", f"else {last}")])

    @abstractmethod
    def scalar(self, select: Node) -> str | None:
        """The one value that a subquery gives."""

    def base(self, node: Node) -> Column[Any] | None:
        if node["class"] == "COLUMN_REF":
            behind = self.derived(node)
            return behind[0].base(behind[1]) if behind else self.known(node)
        inner = next(_inner(node), None)
        return self.base(inner) if inner is not None else None

    def is_plain(self, node: Node) -> bool:
        """Whether a column is one of a fact table, or a count or the like of one: its value needs no more words."""
        behind = self.derived(node)
        return behind[0].is_plain(behind[1]) if behind else node["class"] in ("COLUMN_REF", "FUNCTION")

    def meaning(self, node: Node) -> str:
        """All that is said of a column; of another expression what it is called."""
        known = self.known(node) if node["class"] == "COLUMN_REF" and not self.derived(node) else None
        return known.meaning[self._language] if known else self.expression(node) or ""

    def value(self, value: Any, node: Node) -> str:
        """A value of an expression as its language writes it; one that has a unit is told with it."""
        return self._told(value, self.base(node))


def _inner(node: Node) -> Iterator[Node]:
    """What an expression takes its values from without changing what they are."""
    if node["class"] == "FUNCTION" and node["function_name"].lower() in ITSELF | {"min", "max", "sum"}:
        yield from (one["expression"] for one in node["arguments"][:1])
    elif node["class"] == "OPERATOR" and node["type"] in ("OPERATOR_COALESCE", "ARRAY_EXTRACT"):
        yield node["children"][0]
    elif node["class"] == "CAST":
        yield node["child"]
