"""What functions of columns are called: sums, counts, the least of several; those that only tidy a value say what it says."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from typing import Any

from analyzer.engine.explaining.words.naming import IDS, Naming
from analyzer.facts.database.meant import ITSELF
from analyzer.facts.database.trees import Node, nodes
from analyzer.facts.tables.column import Column
from analyzer.model.text import Text

_FUNCTIONS: Mapping[str, Text] = {
    "min": Text("{} nhỏ nhất", "the least of {}"),
    "max": Text("{} lớn nhất", "the most of {}"),
    "sum": Text("tổng của {}", "the sum of {}"),
    "avg": Text("trung bình của {}", "the average of {}"),
    "count": Text("số lượng khác nhau của {}", "the number of different {}"),
    "len": Text("số lượng của {}", "the number of {}"),
    "length": Text("số chữ của {}", "the letters of {}"),
}
_OF_SEVERAL: Mapping[str, Text] = {
    "least": Text("số nhỏ hơn trong {} và {}", "the lesser of {} and {}"),
    "greatest": Text("số lớn hơn trong {} và {}", "the greater of {} and {}"),
    "+": Text("{} cộng {}", "{} plus {}"),
    "-": Text("{} trừ {}", "{} less {}"),
    "*": Text("{} lần {}", "{} times {}"),
    "/": Text("{} chia cho {}", "{} divided by {}"),
}


class Functions(Naming, ABC):
    """Functions in words; nothing is said of one that has no plain words."""

    @abstractmethod
    def expression(self, node: Node) -> str | None:
        """What an expression is called; None where it has no words."""

    @abstractmethod
    def said(self, node: Node, wanted: bool = True) -> str:
        """What a condition asks, by its tree."""

    @abstractmethod
    def base(self, node: Node) -> Column[Any] | None:
        """The column of a fact table behind an expression that says nothing else."""

    def function(self, node: Node) -> str | None:
        name, inner = node["function_name"].lower(), [one["expression"] for one in node["arguments"]]
        if name in ("count", "count_star") and all(map(is_place, inner)):
            told: str | None = self._rows_counted(inner)
        elif name == "replace":
            told = self._shortened(node)
        elif name == "sum" and (counted := _counted_if(inner[0])):
            told = self._of_those(self._rows_counted([]), counted)
        elif inner and (name in ITSELF or (name in ("min", "max") and self._is_text(inner[0]))):
            told = self.expression(inner[0])
        elif name in _FUNCTIONS and len(inner) == 1:
            told = self._filled(_FUNCTIONS[name], inner)
        elif name in _OF_SEVERAL and len(inner) == len(set(map(str, inner))) == 2:
            told = self._of_two(name, *inner)
        else:
            return None
        return self._of_those(told, node["filter"]) if told and node.get("filter") else told

    def _is_text(self, node: Node) -> bool:
        known = self.base(node)
        return known is not None and known.type in ("text", "texts")

    def _of_two(self, name: str, first: Node, second: Node) -> str | None:
        """Two values together; a number stands before what it multiplies, and what is multiplied by a choice is converted."""
        if name == "*" and second["class"] == "CASE":
            told, unit = self.expression(first), self._chosen_by(second)
            return self.say(f"{told} (quy đổi theo {unit})", f"{told} (converted by {unit})") if told and unit else None
        turned = name == "*" and second["class"] in ("CONSTANT", "PARAMETER")
        return self._filled(_OF_SEVERAL[name], [second, first] if turned else [first, second])

    def _chosen_by(self, node: Node) -> str | None:
        """What a CASE looks at."""
        columns = (one for one in nodes(node["case_checks"]) if one.get("class") == "COLUMN_REF")
        return next((self.expression(one) for one in columns), None)

    def _filled(self, pattern: Text, inner: list[Node]) -> str | None:
        told = [self.factor(one) for one in inner]
        return pattern[self._language].format(*told) if all(told) else None

    def factor(self, node: Node) -> str | None:
        """A part of an expression: a threshold goes there by its value."""
        if node["class"] == "PARAMETER" and isinstance(value := self._given.get(node["identifier"]), int | float):
            return self._number(value)
        told = self.expression(node)
        return f"({told})" if told and node["class"] == "CASE" else told

    def _shortened(self, node: Node) -> str | None:
        """A text without some of its letters."""
        while node["class"] == "FUNCTION" and node["function_name"] in ("replace", "lower", "trim"):
            node = node["arguments"][0]["expression"]
        told = self.expression(node)
        return self.say(f"{told} đã lược bớt chữ, dấu", f"{told} with some letters left out") if told else None

    def _rows_counted(self, counted: list[Node]) -> str:
        """How many rows there are; of places that a choice gives, those that differ by it."""
        alias = counted[0]["column_names"][0] if counted and len(counted[0].get("column_names", ())) > 1 else next(iter(self._tables), "")
        thing = self.thing(self._tables.get(alias) or alias)
        by = self.expression(counted[0]["case_checks"][0]["then_expr"]) if counted and counted[0]["class"] == "CASE" else None
        if by:
            return self.say(f"số {thing} khác nhau theo {by}", f"the number of rows that differ by {by}")
        return self.say(f"số {thing}", "the number of rows")

    def _of_those(self, told: str, node: Node) -> str:
        return self.say(f"{told} (chỉ tính khi {self.said(node)})", f"{told} (of those where {self.said(node)})")


def _counted_if(node: Node) -> Node | None:
    """The condition of `CASE WHEN ... THEN 1 ELSE 0 END`: summed up, it counts."""
    if node["class"] != "CASE" or len(node["case_checks"]) != 1:
        return None
    (one,) = node["case_checks"]
    given = [end.get("literal", {}).get("text") for end in (one["then_expr"], node["else_expr"])]
    return one["when_expr"] if given == ["1", "0"] else None


def is_place(node: Node) -> bool:
    """Whether an expression only says which row, or where in a record, it is."""
    if node["class"] == "CASE":
        return all(map(is_place, (*(one["then_expr"] for one in node["case_checks"]), node["else_expr"])))
    name = node.get("column_names", [""])[-1]
    return name in IDS or name.endswith("_path")
