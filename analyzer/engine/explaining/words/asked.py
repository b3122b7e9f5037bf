"""What a condition asks, and what a row has of it, in words for people who read no SQL: of each column its meaning, of each value its word."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from textwrap import shorten
from typing import Any, Self

from analyzer.engine.explaining.conditions import Condition, of_tree
from analyzer.engine.explaining.rows import Inside, Row
from analyzer.engine.explaining.syntax import has_aggregate
from analyzer.engine.explaining.words.naming import IDS
from analyzer.engine.explaining.words.predicates import Predicates
from analyzer.engine.words.display import YES_NO
from analyzer.facts.database.trees import Node, nodes

_ORDER = ("COMPARE_LESSTHAN", "COMPARE_GREATERTHAN")
_VALUE, _WIDTH = 140, 300
"""Letters of a value, to which the place leads, and of what a row fails to be, which the head of the explanation has whole."""


class Asked(Predicates):
    """Conditions in words: all that a rule asks, and what a row has of it."""

    def each(self, parts: Iterable[Condition]) -> list[str]:
        """What each of several parts asks, each once; not what only says which row it is."""
        return list(dict.fromkeys(self.whole(part) for part in parts if not names_row(part)))

    def whole(self, condition: Condition, wanted: bool = True) -> str:
        """What must hold, or with `wanted` false must not."""
        if condition.kind == "not":
            return self.whole(condition.parts[0], not wanted)
        if condition.kind == "test":
            return self.test(condition.node, wanted)
        told = self.among(condition.parts) if condition.kind == "and" else []
        told = told or self._each_once(condition.parts)
        between = self.say("; hoặc ", "; or ") if condition.kind == "or" else self.say(", đồng thời ", ", together with ")
        inner = between.join(told)
        return inner if wanted else self.say(f"không phải: {inner}", f"not: {inner}")

    def said(self, node: Node, wanted: bool = True) -> str:
        return self.whole(of_tree(node), wanted)

    def among(self, parts: Sequence[Condition]) -> list[str]:
        return self._each_once([part for part in parts if part.node.get("type") in _ORDER or not names_row(part)])

    def _each_once(self, parts: Sequence[Condition]) -> list[str]:
        """What parts ask among each other; one that says several things stands in brackets."""
        several = {self.whole(part): part.kind in ("and", "or") and len(self._each_once(part.parts)) > 1 for part in parts}
        return [f"({told})" if bracketed else told for told, bracketed in several.items()]

    def found(self, condition: Condition, row: Row) -> str:
        """The values of a row that a condition reads, by what they mean; empty where it reads none."""
        told: list[str] = []
        for test in condition.tests():
            if test.number in row.inside:
                told.append(self._inside(row.inside[test.number], row.truths[test.number] is True))
                continue
            told += filter(None, (self.has(test.read[name], row.values[name]) for name in test.columns if name in row.values))
        return "; ".join(dict.fromkeys(told))

    def has(self, node: Node, value: Any) -> str:
        """A value by what it means; empty where it has no meaning, or only says which row it is."""
        known = self.base(node)
        if node["class"] == "PARAMETER" or (known and known.name in IDS):
            return ""
        behind = self.derived(node)
        if behind and isinstance(value, bool) and of_tree(behind[1]).node.get("class") != "COLUMN_REF":
            return behind[0].said(behind[1], value)
        name = self.expression(node)
        return self._pair(name, shorten(self.value(value, node), _VALUE, placeholder=" …")) if name else ""

    def wanting(self, part: Condition, row: Row) -> str:
        """`số bản chính: 1; quy tắc cần: lớn hơn 1`."""
        found, wanted = self.found(part, row), self.whole(part)
        if not found or found == wanted:
            return wanted
        subject = found.partition(": ")[0]
        brief = wanted if "; " in found else YES_NO[True][self._language] if wanted == subject else wanted.removeprefix(f"{subject}: ")
        return f"{found}; {self.say('quy tắc cần', 'the rule needs')}: {shorten(brief, _WIDTH, placeholder=' …')}"

    def inside(self, inside: Inside) -> Self:
        """The words of the rows that a subquery looks for."""
        return self._with(inside.tables, self._named, self._tables)

    def _inside(self, inside: Inside, found: bool) -> str:
        """What other rows a test looks for, and whether there are any."""
        words = self.inside(inside)
        asked = "; ".join(words.among(inside.condition.parts))
        there = words.there(words.leading, found)
        return f"{there} {self.say('đáp ứng', 'that answers')}: {asked}" if asked else there


def names_row(part: Condition) -> bool:
    """Whether a condition only reads codes and paths of rows: they say which row is meant."""
    if part.kind == "not":
        return names_row(part.parts[0])
    if part.kind == "test" and any(one.get("identifier") == "of_this" for one in nodes(part.node)):
        return True
    if part.kind != "test" or has_aggregate(part.node) or part.node["type"] in ("OPERATOR_IS_NULL", "OPERATOR_IS_NOT_NULL"):
        return False
    inner = list(nodes(part.node))
    if any(one.get("class") == "SUBQUERY" for one in inner):
        return False
    sides = [part.node["left"], part.node["right"]] if part.node["class"] == "COMPARISON" else []
    columns = [one["column_names"][-1] for one in inner if one.get("class") == "COLUMN_REF"]
    return any(side.get("column_names", [""])[-1] in IDS for side in sides) or (bool(columns) and IDS.issuperset(columns))
