"""What the tables of a condition, their columns and the values of these are called, for people who read no SQL."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any, Self

from analyzer.engine.explaining.syntax import column
from analyzer.engine.words.display import YES_NO, Display
from analyzer.engine.words.plain_values import number
from analyzer.engine.words.singular import of_one
from analyzer.facts.database.trees import Node, alias_of, leaves, name_of
from analyzer.facts.tables.column import SHARE, SHARED_UNIT, Column
from analyzer.facts.tables.every import TABLES
from analyzer.facts.tables.meanings import column_of
from analyzer.model.text import Language, Text

DECIMALS = 6
"""Enough to tell any threshold as it is written."""
EMPTY = {True: Text("không có", "none"), False: Text("có", "some")}
IDS = frozenset({"procedure", "path"})
"""Columns that say which row it is."""
_AT_HAND = Text(" (dòng đang xét)", " (the row at hand)")
_NUMBERED = Text(" (dòng {})", " (row {})")
_WHICH = re.compile(r" \((?:dòng (?:\d+|đang xét)|row \d+|the row at hand)\)$")
_ROW = Text("dòng", "row")
_UNKNOWN = Text("0 nếu chưa biết", "0 unknown")
_OF_SOME = ("ở ", "in ", "where ", "of a ", "for ")


class Naming:
    """Names of tables, columns and values in one language.

    `tables` are those that a condition reads, by alias, the first leads; `given` are thresholds and phrases; `named` are the selects
    that stand where tables do, each by its name, or by its alias where it has none; what stands without either makes columns of its own.
    `around` tells, of each alias of the rows beside which these stand, which of several rows of one table it is.
    """

    def __init__(
        self,
        display: Display,
        language: Language,
        tables: Mapping[str, str],
        given: Mapping[str, Any],
        named: Mapping[str, Node] | None = None,
        *,
        around: Mapping[str, str] | None = None,
    ) -> None:
        self._display, self._language, self._tables, self._given, self._named = display, language, tables, given, named or {}
        self._around = around or {}

    def say(self, vi: str, en: str) -> str:
        return Text(vi, en)[self._language]

    def _pair(self, subject: str, wanted: str) -> str:
        return f"{subject}: {wanted}"

    def within(self, select: Node) -> Self:
        """The words of what a select says of its own sources."""
        return self._of_select(select, {})

    def inside_of(self, select: Node) -> Self:
        """The words of what a subquery says of its own sources, and of those of the row beside which it stands."""
        return self._of_select(select, self._tables)

    def _of_select(self, select: Node, outer: Mapping[str, str]) -> Self:
        inside = list(leaves(select["from_table"]))
        own = {alias_of(leaf): leaf.get("table_name", "") for leaf in inside}
        named = {alias_of(leaf): leaf["subquery"]["node"] for leaf in inside if leaf["type"] == "SUBQUERY"}
        kept = {name: select for name, select in self._named.items() if name}
        return self._with(own, {**kept, **named}, outer)

    def _with(self, own: Mapping[str, str], named: Mapping[str, Node], outer: Mapping[str, str]) -> Self:
        """The words for rows of `own` that stand beside those of `outer`."""
        beside = {alias: table for alias, table in outer.items() if alias not in own}
        which = {alias: self._which(alias) for alias in beside}
        return type(self)(self._display, self._language, {**own, **beside}, self._given, named, around=which)

    def thing(self, table: str) -> str:
        """What one row of a table, or of a select that stands where a table does, is: `giấy tờ mà hồ sơ yêu cầu`."""
        return thing_of(self.table(table), self._language)

    def table(self, name: str) -> str:
        """The fact table that leads to the rows of a table or select; empty where none does."""
        if name in TABLES or name not in self._named:
            return name if name in TABLES else ""
        leaf = next(leaves(self._named[name]["from_table"]), None)
        if leaf is None:
            return ""
        inner = self.within(self._named[name])
        return inner.table(leaf.get("table_name") or alias_of(leaf))

    def derived(self, node: Node) -> tuple[Self, Node] | None:
        """What a column of a select stands for, and the words in which to tell it; None for a column of a fact table."""
        if node.get("class") != "COLUMN_REF":
            return None
        *alias, name = node["column_names"]
        if not alias and (made := self._named.get("")) and (item := _items(made).get(name)):
            return self.within(made), item
        for source in self._sources(node):
            if source in self._named and source not in TABLES:
                select = self._named[source]
                return self.within(select), _items(select).get(name) or column("", name)
        return None

    def _sources(self, node: Node) -> list[str]:
        """The tables or selects of which a column may be."""
        alias = node["column_names"][0] if len(node["column_names"]) > 1 else ""
        if alias in self._tables:
            return [self._tables[alias] or alias]
        return [] if alias else [table or alias for alias, table in self._tables.items()]

    def known(self, node: Node) -> Column[Any] | None:
        """The column of a fact table that a column of a condition is."""
        return column_of(".".join(node["column_names"]), self._tables)

    def name(self, node: Node) -> str | None:
        """What a column of a fact table is called; None where it has no meaning."""
        known = self.known(node)
        told = self.leads_to(known) or brief(known.meaning[self._language]) if known else None
        return told and told + self.other(node)

    def leads_to(self, known: Column[Any] | None) -> str:
        """What a column leads to that only says where in a record it stands: `nhóm thay thế`; empty for any other."""
        meaning = brief(known.meaning[self._language]).partition(",")[0] if known else ""
        path = self.say("đường dẫn của ", "path of ")
        return meaning.removeprefix(path) if meaning.startswith(path) else ""

    def other(self, node: Node) -> str:
        """Which of several rows of one table a column is of: ` (dòng 2)`; empty where there is but one."""
        alias = node["column_names"][0] if len(node["column_names"]) > 1 else ""
        return self._which(alias) if alias and alias in self._tables else ""

    def of_row(self, told: str, node: Node) -> str:
        """What a column of a select stands for, of the row at which the select is read."""
        which = self.other(node)
        return f"{self.without_which(told)}{which}" if which else told

    def _which(self, alias: str) -> str:
        """The rows of one table are told apart by number; beside those of a subquery, the one that stood before it is that at hand."""
        if alias in self._around:
            return self._around[alias] or (_AT_HAND[self._language] if self.alike(alias) else "")
        return _NUMBERED[self._language].format(number) if (number := self.number_of(alias)) else ""

    def number_of(self, alias: str) -> int:
        """The number by which a row is told apart from others of its table; 0 where there are none."""
        numbered = [one for one in self._tables if one not in self._around and len(self.alike(one)) > 1]
        before = sum(bool(which) for which in self._around.values())
        return before + numbered.index(alias) + 1 if alias in numbered else 0

    def alike(self, alias: str) -> list[str]:
        """The rows, but those beside which these stand, that are of the fact table of one of them."""
        table = self.table(self._tables[alias] or alias)
        return [one for one in self._tables if one not in self._around and table and self.table(self._tables[one] or one) == table]

    def without_which(self, subject: str) -> str:
        """A column that is compared with itself in another row, without saying whose it is."""
        return _WHICH.sub("", subject)

    def _told(self, value: Any, known: Column[Any] | None) -> str:
        """A value of a column as its language writes it."""
        if isinstance(value, bool) or value is None:
            return YES_NO[value][self._language]
        if isinstance(value, int | float):
            return self._counted(value, known)
        if value in ("", [], ()):
            return EMPTY[True][self._language]
        words = known.words if known else ""
        told = self._display.value(value, words, self._language)
        return told if words or not isinstance(value, str) else f"“{told}”"

    def _counted(self, value: float, known: Column[Any] | None) -> str:
        """A number with its unit; nought that stands for what is not known says so."""
        if known is not None and not value and _UNKNOWN[self._language] in known.meaning[self._language]:
            return YES_NO[None][self._language]
        unit = known.unit[self._language] if known is not None and known.unit not in (None, SHARE, SHARED_UNIT) else ""
        unit = of_one(unit) if self._language == "en" and value == 1 else unit
        return f"{self._number(value)} {unit}".strip()

    def _number(self, value: Any) -> str:
        return number(value, self._language, DECIMALS)

    def _literal(self, text: str, known: Column[Any] | None) -> str:
        words = known.words if known else ""
        return self._display.name(words, text, self._language) if words and text else f"“{text}”" if text else EMPTY[True][self._language]

    def _threshold(self, name: str) -> str:
        value = self._given.get(name)
        return self.say("ngưỡng ", "the threshold ") + (self._number(value) if isinstance(value, int | float) else name)

    def _phrases(self, name: str) -> list[str]:
        value = self._given.get(name)
        return [value] if isinstance(value, str) else list(value) if isinstance(value, list | tuple) else []


def _items(select: Node) -> Mapping[str, Node]:
    """What a select gives, by name."""
    return {name_of(item): item for item in select["select_list"] if item["class"] != "STAR"}


def thing_of(table: str, language: Language) -> str:
    """What one row of a fact table is; of another, a row."""
    if table not in TABLES:
        return _ROW[language]
    told = brief(TABLES[table].row[language])
    return told.removeprefix("một ") if language == "vi" else re.sub(r"^an? ", "", told)


def one_of(table: str) -> str:
    """One row of a table in English, with its article: `a time limit`."""
    return brief(TABLES[table].row.en) if table in TABLES else f"a {_ROW.en}"


@cache
def brief(meaning: str) -> str:
    """A meaning without what explains it further; of one that first says of which rows it speaks, what it says of them.

    >>> brief("ở thủ tục không nêu điều kiện nào: câu của trình tự nói đến điều kiện; trống nếu không có")
    'câu của trình tự nói đến điều kiện'
    """
    where, _, told = meaning.partition(": ")
    meaning = told if told and where.startswith(_OF_SOME) else meaning
    return re.split(r"[:;(]", meaning)[0].strip()
