"""What a comparison asks, in words: that one value is more than another, the same in another row, one of some words, nothing."""

from __future__ import annotations

from collections.abc import Mapping

from analyzer.engine.explaining.words.expressions import Expressions
from analyzer.engine.explaining.words.naming import EMPTY
from analyzer.facts.database.trees import Node
from analyzer.model.text import Text

_OPERATORS: Mapping[str, Text] = {
    "COMPARE_EQUAL": Text("bằng", "equal to"),
    "COMPARE_NOTEQUAL": Text("khác", "other than"),
    "COMPARE_GREATERTHAN": Text("lớn hơn", "more than"),
    "COMPARE_GREATERTHANOREQUALTO": Text("từ", "at least"),
    "COMPARE_LESSTHAN": Text("nhỏ hơn", "less than"),
    "COMPARE_LESSTHANOREQUALTO": Text("không quá", "at most"),
}
_IN_ORDER: Mapping[str, Text] = {
    "COMPARE_GREATERTHAN": Text("đứng sau", "stands after"),
    "COMPARE_LESSTHAN": Text("đứng trước", "stands before"),
}
"""What is asked of two places of a record."""
EQUAL, _UNEQUAL, _MORE, _LEAST, _LESS, _MOST = _OPERATORS
_OPPOSITE = {EQUAL: _UNEQUAL, _UNEQUAL: EQUAL, _MORE: _MOST, _MOST: _MORE, _LESS: _LEAST, _LEAST: _LESS}
_TURNED = {_MORE: _LESS, _LESS: _MORE, _LEAST: _MOST, _MOST: _LEAST}


class Comparisons(Expressions):
    """Comparisons in words."""

    def compared(self, node: Node, wanted: bool) -> str | None:
        left, right, operator = node["left"], node["right"], node["type"]
        if left["class"] in ("CONSTANT", "PARAMETER") and right["class"] not in ("CONSTANT", "PARAMETER"):
            left, right, operator = right, left, _TURNED.get(operator, operator)
        operator = operator if wanted else _OPPOSITE.get(operator, "")
        if (chosen := self.chosen(left, right, operator)) is not None:
            return chosen
        if operator not in _OPERATORS or (subject := self.expression(left)) is None:
            return None
        if _is_empty(left, right, operator):
            inner = left["arguments"][0]["expression"] if left["class"] == "FUNCTION" and left["function_name"] == "len" else left
            return self._pair(self.expression(inner) or subject, EMPTY[operator in (EQUAL, _MOST)][self._language])
        said = _OPERATORS[operator][self._language]
        if right["class"] == "PARAMETER":
            return self._pair(subject, f"{said} {self._threshold(right['identifier'])}")
        if right.get("literal", {}).get("kind") == "BOOLEAN":
            return self.said(left, (right["literal"]["text"] == "true") == (operator == EQUAL))
        if right.get("literal", {}).get("kind") in ("INTEGER", "NUMERIC"):
            value = self._number(right["literal"]["text"])
            return self._pair(subject, value if operator == EQUAL else f"{said} {value}")
        if literals := self._literals(listed(right), left):
            told = (self.say("chỉ có ", "only ") if right["class"] == "FUNCTION" else "") + ", ".join(literals)
            return (
                self._pair(subject, told if operator == EQUAL else self.say(f"không phải {told}", f"not {told}"))
                if operator in (EQUAL, _UNEQUAL)
                else None
            )
        other = self.expression(right)
        return None if other is None else self._beside(left, right, operator, subject, other)

    def chosen(self, left: Node, right: Node, operator: str) -> str | None:
        """A comparison of what a CASE gives with the one value that it gives where none of its conditions hold."""
        if behind := self.derived(left):
            words, item = behind
            told = words.chosen(item, right, operator)
            return told and self.of_row(told, left)
        if left["class"] != "CASE" or right["class"] != "CONSTANT" or operator not in (EQUAL, _UNEQUAL):
            return None
        given = [one["then_expr"].get("literal") for one in left["case_checks"]]
        if left["else_expr"].get("literal") != right["literal"] or right["literal"] in given:
            return None
        told = self.say("; hoặc ", "; or ").join(self.said(one["when_expr"]) for one in left["case_checks"])
        return told if operator == _UNEQUAL else self.say(f"không phải: {told}", f"not: {told}")

    def _beside(self, left: Node, right: Node, operator: str, subject: str, other: str) -> str:
        """A comparison of two values that rows have."""
        ends = (left.get("function_name"), right.get("function_name"), operator)
        if ends == ("min", "max", EQUAL) and left["arguments"] == right["arguments"]:
            inner = self.expression(left["arguments"][0]["expression"])
            return self._pair(inner or subject, self.say("như nhau ở mọi dòng", "the same in all rows"))
        if operator in (EQUAL, _UNEQUAL) and self.without_which(subject) == self.without_which(other):
            same = self.say("như nhau ở hai bên", "the same on both sides")
            return self._pair(self.without_which(subject), same if operator == EQUAL else self.say("khác nhau", "different"))
        if operator in _IN_ORDER and self.leads_to(self.base(left)) and self.leads_to(self.base(right)):
            return f"{subject} {_IN_ORDER[operator][self._language]} {other}"
        said = _OPERATORS[operator][self._language]
        return self._pair(subject, f"{said} {other}") if right["class"] in ("CASE", "FUNCTION") else f"{subject} {said} {other}"

    def _literals(self, several: list[Node], of: Node) -> list[str]:
        """Texts by the words that stand for them; none where anything else is among them."""
        texts = all(one.get("literal", {}).get("kind") == "STRING" for one in several)
        return [self._constant(one, of) for one in several] if texts else []


def listed(node: Node) -> list[Node]:
    """The values of a list that is written out, or the one value that is."""
    if node["class"] == "FUNCTION" and node["function_name"] == "list_value":
        return [one["expression"] for one in node["arguments"]]
    return [node]


def _is_empty(left: Node, right: Node, operator: str) -> bool:
    """Whether a comparison only asks whether there is anything."""
    if left["class"] == "FUNCTION" and left["function_name"] == "len" and right.get("literal", {}).get("text") == "0":
        return operator in (EQUAL, _UNEQUAL, _MORE, _MOST)
    bare = right["class"] == "FUNCTION" and right["function_name"] == "list_value" and not right["arguments"]
    return operator in (EQUAL, _UNEQUAL) and (bare or (right.get("literal", {}).get("kind") == "STRING" and not right["literal"]["text"]))
