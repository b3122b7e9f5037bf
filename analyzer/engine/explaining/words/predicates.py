"""What a predicate, a condition that holds no other, asks in words: that words are found, a value stands in a list, other rows are there."""

from __future__ import annotations

import re
from abc import abstractmethod
from collections.abc import Iterator, Sequence

from analyzer.engine.explaining.conditions import Condition, of_tree
from analyzer.engine.explaining.syntax import conjuncts
from analyzer.engine.explaining.words.comparisons import EQUAL, Comparisons, listed
from analyzer.engine.explaining.words.naming import EMPTY, IDS, one_of
from analyzer.engine.explaining.words.patterns import looked_for
from analyzer.engine.words.display import YES_NO
from analyzer.facts.database.trees import Node, leaves, nodes
from analyzer.inferring.inferred import UNNAMED
from analyzer.model.text import Text

_NULL = ("OPERATOR_IS_NULL", "OPERATOR_IS_NOT_NULL")
_MOST_WORDS = 5
"""Words of a pattern that are told; whoever wants all of them reads the card."""
_UNNAMED = {True: Text("chưa có trong từ vựng", "not in the vocabulary"), False: Text("có trong từ vựng", "in the vocabulary")}
_GATHERED = {
    ("bool_or", True): Text("ở ít nhất một dòng, ", "in one row at least, "),
    ("bool_or", False): Text("không dòng nào mà ", "in no row, "),
    ("bool_and", True): Text("ở mọi dòng, ", "in every row, "),
    ("bool_and", False): Text("không phải ở mọi dòng, ", "not in every row, "),
}


class Predicates(Comparisons):
    """Predicates in words."""

    def test(self, node: Node, wanted: bool = True) -> str:
        """What a test asks, or with `wanted` false what must not be; of one that has no simple words, what it is about."""
        told: str | None = None
        match node["class"]:
            case "COLUMN_REF":
                told = self._flag(node, wanted)
            case "FUNCTION":
                told = self._by_function(node, wanted)
            case "BETWEEN":
                told = self._between(node, wanted)
            case "COMPARISON":
                told = self.compared(node, wanted)
            case "SUBQUERY":
                told = self._subquery(node, wanted)
            case "OPERATOR":
                told = self._by_operator(node, wanted)
        return told or self._other(node)

    @abstractmethod
    def among(self, parts: Sequence[Condition]) -> list[str]:
        """What several parts ask together, each once; one that says several things stands in brackets."""

    def _flag(self, node: Node, wanted: bool) -> str | None:
        """A flag by its name; one that a select makes by what it stands for."""
        if behind := self.derived(node):
            return self.of_row(behind[0].said(behind[1], wanted), node)
        name = self.name(node)
        return name if wanted or name is None else self._pair(name, YES_NO[False][self._language])

    def _by_function(self, node: Node, wanted: bool) -> str | None:
        name, inner = node["function_name"].lower(), [one["expression"] for one in node["arguments"]]
        if name == "regexp_matches":
            return self._matched(inner[0], inner[1], wanted)
        if (name, wanted) in _GATHERED:
            return _GATHERED[name, wanted][self._language] + self.said(inner[0])
        return (
            self._held(name, inner[0], inner[1], wanted) if name in ("list_contains", "list_has_any", "contains", "starts_with") else None
        )

    def _by_operator(self, node: Node, wanted: bool) -> str | None:
        first = node["children"][0]
        subject = self.expression(first)
        if node["type"] == "OPERATOR_COALESCE":
            return self.said(first, wanted)
        if node["type"] in _NULL and first.get("column_names", [""])[-1] in IDS:
            return self.there(self.table(self._sources(first)[0]), (node["type"] == "OPERATOR_IS_NULL") != wanted)
        if subject is None:
            return None
        if node["type"] in _NULL:
            return self._pair(subject, EMPTY[(node["type"] == "OPERATOR_IS_NULL") == wanted][self._language])
        several = [self._one_of(one, first) for one in node["children"][1:]]
        if node["type"] != "COMPARE_IN" or None in several:
            return None
        either = self.say(" hoặc ", " or ").join(dict.fromkeys(filter(None, several)))
        return self._pair(subject, either if wanted else self.say(f"không phải {either}", f"not {either}"))

    def _one_of(self, value: Node, of: Node) -> str | None:
        """A value of a list in which another must stand; a place that another must be, as that very thing."""
        if value["class"] == "CONSTANT":
            return self._constant(value, of)
        place = self.leads_to(self.base(value))
        return self.say(f"chính {place} ấy", f"{place} itself") if place else self.expression(value)

    def _matched(self, subject: Node, pattern: Node, wanted: bool) -> str | None:
        """A test that words match a pattern: some of the plain words it looks for; None where none can be told."""
        made, name = self._pattern(pattern), self.expression(subject)
        words = looked_for(made) if made is not None else []
        if not words or name is None:
            return None
        shown = ", ".join(f"“{word}”" for word in words[:_MOST_WORDS]) + (", …" if len(words) > _MOST_WORDS else "")
        having = self.say("có", "has") if wanted else self.say("không có", "has not")
        return self._pair(name, self.say(f"{having} lời như {shown}", f"{having} words like {shown}"))

    def _pattern(self, node: Node) -> str | None:
        """A pattern as it is made of texts and phrases; None where a row gives something to it."""
        if node["class"] == "PARAMETER":
            return f"({'|'.join(re.escape(phrase).replace('…', '.') for phrase in self._phrases(node['identifier']))})"
        if node["class"] == "CONSTANT":
            return str(node["literal"]["text"])
        if node["class"] != "FUNCTION" or node["function_name"] not in ("||", "concat", "concat_ws"):
            return None
        apart, *parts = [self._pattern(one["expression"]) or "" for one in node["arguments"]]
        if any(one.get("class") == "COLUMN_REF" for one in nodes(node)):
            return None
        return apart.join(parts) if node["function_name"] == "concat_ws" else "".join((apart, *parts))

    def _between(self, node: Node, wanted: bool) -> str | None:
        subject, least, most = (self.expression(node[part]) for part in ("input", "lower", "upper"))
        if subject is None or least is None or most is None:
            return None
        inside = self.say(f"từ {least} đến {most}", f"from {least} to {most}")
        return self._pair(subject, inside if wanted else self.say(f"không {inside}", f"not {inside}"))

    def _held(self, function: str, left: Node, right: Node, wanted: bool) -> str | None:
        """A test that a list or a text holds a value."""
        subject, other = self.expression(left), self.expression(right)
        if subject is None:
            return None
        if function == "starts_with" and right.get("literal", {}).get("text") == UNNAMED:
            return self._pair(subject, _UNNAMED[wanted][self._language])
        literals = self._literals(listed(right), left)
        if not literals and other is None:
            return None
        if function == "starts_with":
            begins = self.say("bắt đầu bằng", "begins with") if wanted else self.say("không bắt đầu bằng", "does not begin with")
            return self._pair(subject, f"{begins} {''.join(literals) or other}")
        if not literals and self.without_which(subject) == self.without_which(other or ""):
            common = self.say("có phần chung", "shared in part") if wanted else self.say("không có phần chung", "not shared")
            return self._pair(self.without_which(subject), common)
        held = self.say(" hoặc ", " or ").join(literals) or other
        return self._pair(subject, f"{self.say('có', 'has') if wanted else self.say('không có', 'has not')} {held}")

    def _subquery(self, node: Node, wanted: bool) -> str | None:
        """That there are other rows, and what they answer."""
        if node["subquery_type"] not in ("EXISTS", "ANY"):
            return None
        select = node["subquery"]["node"]
        words = self.inside_of(select)
        first = next(leaves(select["from_table"]), None)
        if first is None:
            return None
        asked = words.asked_of(select)
        if node["subquery_type"] == "ANY" and not _says_which(node["child"]):
            asked = [words.test({"class": "COMPARISON", "type": EQUAL, "left": select["select_list"][0], "right": node["child"]}), *asked]
        there = words.there(words.leading, wanted)
        return f"{there} {self.say('đáp ứng', 'that answers')}: {'; '.join(asked)}" if asked else there

    def asked_of(self, select: Node) -> list[str]:
        """What a select asks of its rows."""
        return self.among([of_tree(part) for part in (*conjuncts(select["where_clause"]), *conjuncts(select["having"]))])

    def scalar(self, select: Node) -> str | None:
        words = self.inside_of(select)
        told, asked = words.expression(select["select_list"][0]), "; ".join(words.asked_of(select))
        return told and (self.say(f"{told} (trong những dòng mà {asked})", f"{told} (among the rows where {asked})") if asked else told)

    @property
    def leading(self) -> str:
        """The fact table of the rows that lead."""
        alias, table = next(iter(self._tables.items()), ("", ""))
        return self.table(table or alias)

    def rows_numbered(self) -> str:
        """` (dòng 1) cùng một dòng khác (dòng 2)`: which rows of one table stand beside each other, if any."""
        first, told = next(iter(self._tables), ""), ""
        for group in dict.fromkeys(tuple(self.alike(alias)) for alias in self._tables if alias not in self._around):
            numbers = [str(self.number_of(alias)) for alias in group]
            if first in group and len(group) > 1:
                one, rest = numbers[0], ", ".join(numbers[1:])
                told += self.say(f" (dòng {one}) cùng dòng khác (dòng {rest})", f" (row {one}) beside another (row {rest})")
            elif len(group) > 1:
                thing, every = self.thing(self._tables[group[0]] or group[0]), ", ".join(numbers)
                told += self.say(f" cùng {thing} (dòng {every})", f" beside each {thing} (row {every})")
        return told

    def there(self, table: str, found: bool) -> str:
        """`có giấy tờ mà hồ sơ yêu cầu`: whether there are rows of a table."""
        if found:
            return self.say(f"có {self.thing(table)}", f"there is {one_of(table)}")
        return self.say(f"không có {self.thing(table)}", f"there is no {self.thing(table)}")

    def _other(self, node: Node) -> str:
        """A test that has no simple words: what it is about. Of columns, several such tests are told as one, wanted or not."""
        named = ", ".join(dict.fromkeys(self.names_in(node)))
        about = self.say(f" về {named}", f" on {named}") if named else ""
        return self.say(f"điều kiện riêng của quy tắc{about} (xem --query)", f"the rule’s own condition{about} (see --query)")

    def names_in(self, node: Node) -> Iterator[str]:
        """The columns of fact tables that an expression is made of."""
        for one in nodes(node, beside=("subquery",)):
            if one.get("class") == "COLUMN_REF" and one["column_names"][-1] not in IDS:
                if behind := self.derived(one):
                    yield from behind[0].names_in(behind[1])
                elif name := self.name(one):
                    yield name


def _says_which(node: Node) -> bool:
    """Whether an expression only says which row it is."""
    columns = [one["column_names"][-1] for one in nodes(node) if one.get("class") == "COLUMN_REF"]
    return bool(columns) and IDS.issuperset(columns)
