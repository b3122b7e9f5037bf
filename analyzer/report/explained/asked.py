"""What a condition asks, in words for people who read no SQL: of each column its meaning, of each value its word.

>>> Asked.listed("'Đơn', 'Tờ khai'")
['Đơn', 'Tờ khai']
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from analyzer.engine.explaining.conditions import Condition
from analyzer.engine.explaining.rows import Inside, Row
from analyzer.engine.words.display import YES_NO
from analyzer.engine.words.plain_values import number
from analyzer.facts.tables.every import TABLES
from analyzer.inferring.inferred import UNNAMED
from analyzer.model.text import Text
from analyzer.report.explained.comparisons import DECIMALS, OPERATORS, OPPOSITE
from analyzer.report.explained.naming import EMPTY, EXPRESSION, NAME, Naming, brief_of, one_of, thing_of

_COMPARED = re.compile(r"(?P<left>.+?) (?P<operator>=|!=|<>|>=|<=|>|<) (?P<right>.+)")
_AMONG = re.compile(rf"(?P<left>{NAME}) IN \((?P<listed>'[^()]*')\)")
_BETWEEN = re.compile(rf"(?P<left>{NAME}) BETWEEN (?P<least>-?[0-9.]+) AND (?P<most>-?[0-9.]+)")
_LIST = re.compile(r"list_value\((?P<listed>'[^()]*')\)")
_CONTAINED = re.compile(rf"(?P<how>list_contains|list_has_any|contains|starts_with)\((?P<left>{NAME}), (?P<right>.+)\)")
_MATCHED = re.compile(rf"regexp_matches\((?P<left>{NAME}), (?P<pattern>.+)\)")
_LITERAL = re.compile(r"'((?:[^']|'')*)'")
_WORDS_ONLY = re.compile(r"[\w ,%/-]*\w")
_MOST_WORDS = 5
"""Words of a pattern that are told; whoever wants all of them reads the card."""
_UNNAMED = {True: Text("chưa có trong từ vựng", "not in the vocabulary"), False: Text("có trong từ vựng", "in the vocabulary")}


class Asked(Naming):
    """The words of one language."""

    def each(self, parts: Iterable[Condition]) -> list[str]:
        """What each of several parts asks, each once; not what only says which row it is."""
        return list(dict.fromkeys(self.whole(part) for part in parts if not self.names_row(part)))

    def whole(self, condition: Condition, wanted: bool = True) -> str:
        """What must hold, or with `wanted` false must not."""
        if condition.kind == "not":
            return self.whole(condition.parts[0], not wanted)
        if condition.kind == "test":
            return self._test(condition, wanted)
        told = self._parts(condition)
        between = self._say("; hoặc ", "; or ") if condition.kind == "or" else self._say(", đồng thời ", ", together with ")
        inner = between.join(told)
        return inner if wanted else self._say(f"không phải: {inner}", f"not: {inner}")

    def _parts(self, condition: Condition) -> list[str]:
        """The parts of a condition among each other, each once; one that says several things stands in brackets."""
        several = {self.whole(part): part.kind in ("and", "or") and len(self._parts(part)) > 1 for part in condition.parts}
        return [f"({told})" if bracketed else told for told, bracketed in several.items()]

    def found(self, condition: Condition, row: Row) -> str:
        """The values of a row that a condition reads, by what they mean; empty where it reads none."""
        told = []
        for test in condition.tests():
            if test.number in row.inside:
                told.append(self._inside(row.inside[test.number], row.truths[test.number] is True))
                continue
            told += [
                self._pair(self.column(name), self._short(row.values[name], name)) for name in test.columns if self._is_told(name, row)
            ]
        return "; ".join(dict.fromkeys(told))

    def _test(self, test: Condition, wanted: bool) -> str:
        written = _unwrapped(test.told)
        if not all(self.knows(name) for name in test.columns if not name.startswith("$")):
            return self._other(test, wanted)
        if test.is_flag:
            return self.column(written) if wanted else self._pair(self.column(written), YES_NO[False][self._language])
        said = self._matched(written, wanted) or self._listed(written, wanted) or self._compared(written, wanted)
        return said or self._other(test, wanted)

    def _pair(self, subject: str, wanted: str) -> str:
        return f"{subject}: {wanted}"

    def _matched(self, written: str, wanted: bool) -> str | None:
        """A test that words match a pattern: some of the plain words it looks for; None where none can be told."""
        found = _MATCHED.fullmatch(written)
        if found is None:
            return None
        words = [word for literal in _LITERAL.findall(found["pattern"]) if "(" not in literal for word in literal.split("|")]
        words += [word for name in re.findall(r"\$([a-z_0-9]+)", found["pattern"]) for word in self._phrases(name)]
        plain = list(dict.fromkeys(word.strip() for word in words if len(word) > 1 and _WORDS_ONLY.fullmatch(word.strip())))
        if not plain:
            return None
        shown = ", ".join(f"“{word}”" for word in plain[:_MOST_WORDS]) + (", …" if len(words) > len(plain[:_MOST_WORDS]) + 1 else "")
        having = self._say("có", "has") if wanted else self._say("không có", "has not")
        return self._pair(self.column(found["left"]), self._say(f"{having} lời như {shown}", f"{having} words like {shown}"))

    def _listed(self, written: str, wanted: bool) -> str | None:
        """A test that a value stands in a list, or a list holds a value."""
        if (found := _BETWEEN.fullmatch(written)) is not None:
            least, most = (number(found[end], self._language, DECIMALS) for end in ("least", "most"))
            inside = self._say(f"từ {least} đến {most}", f"from {least} to {most}")
            return self._pair(self.column(found["left"]), inside if wanted else self._say(f"không {inside}", f"not {inside}"))
        if (found := _AMONG.fullmatch(written)) is not None:
            told = [self._literal(one, found["left"]) for one in self.listed(found["listed"])]
            either = self._say(" hoặc ", " or ").join(told)
            return self._pair(self.column(found["left"]), either if wanted else self._say(f"không phải {either}", f"not {either}"))
        if (found := _CONTAINED.fullmatch(written)) is None:
            return None
        if found["how"] == "starts_with" and found["right"] == f"'{UNNAMED}'":
            return self._pair(self.column(found["left"]), _UNNAMED[wanted][self._language])
        inner = _LIST.fullmatch(found["right"])
        literals = self.listed(inner["listed"] if inner else found["right"])
        if not literals:
            if not EXPRESSION.fullmatch(found["right"]):
                return None
            if found["left"].rpartition(".")[2] == found["right"].rpartition(".")[2]:
                common = self._say("có phần chung", "shared in part") if wanted else self._say("không có phần chung", "not shared")
                return self._pair(brief_of(self.column(found["left"]), self._language), common)
            shared = self._say("có ", "has ") if wanted else self._say("không có ", "has not ")
            return self._pair(self.column(found["left"]), shared + self.column(found["right"]))
        either = self._say(" hoặc ", " or ").join(self._literal(one, found["left"]) for one in literals)
        return self._pair(self.column(found["left"]), f"{self._say('có', 'has') if wanted else self._say('không có', 'has not')} {either}")

    def _compared(self, written: str, wanted: bool) -> str | None:
        found = _COMPARED.fullmatch(written)
        if found is None or (left := EXPRESSION.fullmatch(found["left"])) is None:
            return None
        operator = {"<>": "!="}.get(found["operator"], found["operator"])
        operator = operator if wanted else OPPOSITE[operator]
        name, right = left["name"] or left["bare"], found["right"]
        if left["of"] == "len" and right == "0" and operator in ("=", "!=", ">", "<="):
            return self._pair(self.column(name), EMPTY[operator in ("=", "<=")][self._language])
        if right == "''":
            return self._pair(self.column(name), EMPTY[operator == "="][self._language])
        subject = self.column(found["left"])
        if (other := EXPRESSION.fullmatch(right)) is not None:
            if (left["of"], other["of"], operator) == ("min", "max", "=") and other["name"] == name:
                return self._pair(self.column(name), self._say("như nhau ở mọi dòng", "the same in all rows"))
            if name.rpartition(".")[2] == (other["name"] or other["bare"]).rpartition(".")[2] and operator in ("=", "!="):
                same = self._say("như nhau ở hai bên", "the same on both sides")
                return self._pair(brief_of(subject, self._language), same if operator == "=" else self._say("khác nhau", "different"))
            return f"{subject} {OPERATORS[operator][self._language]} {self.column(right)}"
        if right.startswith("$") and right[1:].isidentifier():
            return self._pair(subject, f"{OPERATORS[operator][self._language]} {self._threshold(right[1:])}")
        if re.fullmatch(r"-?\d+(\.\d+)?", right):
            return self._pair(subject, self._number(operator, right))
        listed = _LIST.fullmatch(right)
        literals = self.listed(listed["listed"] if listed else right)
        if not literals or operator not in ("=", "!="):
            return None
        told = ", ".join(self._literal(one, name) for one in literals)
        only = self._say("chỉ có ", "only ") if listed else ""
        return self._pair(subject, f"{only}{told}" if operator == "=" else self._say(f"không phải {only}{told}", f"not {only}{told}"))

    def _number(self, operator: str, right: str) -> str:
        value = number(right, self._language, DECIMALS)
        return value if operator == "=" else f"{OPERATORS[operator][self._language]} {value}"

    @staticmethod
    def listed(written: str) -> list[str]:
        """The texts of a list of SQL; none where it holds anything else."""
        return (
            [one.replace("''", "'") for one in _LITERAL.findall(written)]
            if re.fullmatch(r"'(?:[^']|'')*'(?:, '(?:[^']|'')*')*", written)
            else []
        )

    def _inside(self, inside: Inside, found: bool) -> str:
        """What other rows a test looks for, and whether there are any."""
        words = Asked(self._display, self._language, inside.tables, self._given)
        asked = "; ".join(words.each(inside.condition.parts))
        there = self._there(next(iter(inside.tables.values()), ""), found)
        return f"{there} {self._say('đáp ứng', 'that answers')}: {asked}" if asked else there

    def _there(self, table: str, found: bool) -> str:
        """`có giấy tờ mà hồ sơ yêu cầu`: whether there are rows of a table."""
        if found:
            return self._say(f"có {thing_of(table, 'vi')}", f"there {'are' if one_of(table).startswith('two ') else 'is'} {one_of(table)}")
        return self._say(f"không có {thing_of(table, 'vi')}", f"there is no {thing_of(table, 'en')}")

    def _other(self, test: Condition, wanted: bool) -> str:
        """A test that has no simple words: what it is about. Of columns, several such tests are told as one, wanted or not."""
        tables = [table for table in re.findall(r"FROM \(?(?:SELECT .* FROM )?([a-z_]+)", test.told) if table in TABLES]
        if tables:
            among = self._say("theo điều kiện riêng của quy tắc (xem --query)", "by the rule’s own condition (see --query)")
            return f"{self._there(tables[0], wanted)} {among}"
        columns = [name for name in test.columns if not name.startswith("$")]
        named = ", ".join(dict.fromkeys(self.column(name) for name in columns if self.knows(name)))
        about = self._say(f" về {named}", f" on {named}") if named else ""
        return self._say(f"điều kiện riêng của quy tắc{about} (xem --query)", f"the rule’s own condition{about} (see --query)")


def _unwrapped(written: str) -> str:
    """A test without the brackets around the whole of it."""
    while written.startswith("(") and written.endswith(")") and _closes(written) == len(written) - 1:
        written = written[1:-1]
    return written


def _closes(written: str) -> int:
    depth = 0
    for place, letter in enumerate(written):
        depth += {"(": 1, ")": -1}.get(letter, 0)
        if not depth:
            return place
    return -1
