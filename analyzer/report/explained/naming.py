"""What the columns of a test and their values are called, for people who read no SQL."""

from __future__ import annotations

import re
from collections.abc import Mapping
from textwrap import shorten
from typing import Any

from analyzer.engine.explaining.conditions import Condition
from analyzer.engine.explaining.rows import Row
from analyzer.engine.words.display import WORDS_ANYWHERE, YES_NO, Display
from analyzer.engine.words.plain_values import number
from analyzer.facts.tables.column import SHARE, SHARED_UNIT
from analyzer.facts.tables.every import TABLES
from analyzer.model.text import Language, Text
from analyzer.report.column_meanings import column_of
from analyzer.report.explained.comparisons import DECIMALS, brief
from analyzer.report.numbers import of_one

NAME = r"(?:[a-z_][a-z0-9_]*\.)?[a-z_][a-z0-9_]*"
EXPRESSION = re.compile(
    rf"(?P<of>len|length|list_sort|lower|min|max|sum|count|bool_and|bool_or)\((?:DISTINCT )?(?P<name>{NAME})\)|(?P<bare>{NAME})"
)
"""A column, or one function of it."""
EMPTY = {True: Text("không có", "none"), False: Text("có", "some")}
_WIDTH = 140
"""Letters of a value that are told: the place leads to the whole."""
_FUNCTIONS = {
    "min": Text("{} nhỏ nhất", "the least of {}"),
    "max": Text("{} lớn nhất", "the most of {}"),
    "sum": Text("tổng của {}", "the sum of {}"),
    "count": Text("số lượng khác nhau của {}", "the number of different {}"),
    "len": Text("số lượng của {}", "the number of {}"),
    "length": Text("số chữ của {}", "the letters of {}"),
}
_ANOTHER = Text(" (dòng kia)", " (the other row)")
_ROW = Text("dòng", "row")
_UNKNOWN = Text("0 nếu chưa biết", "0 unknown")
_IDS = frozenset({"procedure", "path"})
"""Columns that say which row it is."""


class Naming:
    """The words of one language; `tables` are those that a condition reads, by alias, the first leads; `given` are thresholds and phrases."""

    def __init__(self, display: Display, language: Language, tables: Mapping[str, str], given: Mapping[str, Any]) -> None:
        self._display, self._language, self._tables, self._given = display, language, tables, given

    def _say(self, vi: str, en: str) -> str:
        return Text(vi, en)[self._language]

    def knows(self, name: str) -> bool:
        """Whether a value has a column with a meaning, perhaps under one function."""
        found = EXPRESSION.fullmatch(name)
        return found is not None and column_of(found["name"] or found["bare"], self._tables) is not None

    def column(self, name: str) -> str:
        """What a column is called; one without a meaning goes by its name."""
        aggregate = EXPRESSION.fullmatch(name)
        if aggregate is not None and aggregate["of"]:
            pattern = _FUNCTIONS.get(aggregate["of"], Text("{}", "{}"))[self._language]
            return pattern.format(self.column(aggregate["name"]))
        column = column_of(name, self._tables)
        if column is None:
            return name
        alias = name.partition(".")[0] if "." in name else ""
        first = next(iter(self._tables), "")
        twice = alias != first and self._tables.get(alias) == self._tables.get(first)
        return brief(column.meaning[self._language]) + (_ANOTHER[self._language] if alias and twice else "")

    def value(self, value: Any, name: str) -> str:
        """A value of a column as its language writes it."""
        if isinstance(value, bool) or value is None:
            return YES_NO[value][self._language]
        if isinstance(value, int | float):
            return self._counted(value, name)
        if value in ("", [], ()):
            return EMPTY[True][self._language]
        words = WORDS_ANYWHERE.get(re.findall(r"[a-z0-9_]+", name)[-1], "")
        told = self._display.value(value, words, self._language)
        return told if words or not isinstance(value, str) else f"“{told}”"

    def _counted(self, value: float, name: str) -> str:
        """A number with its unit; nought that stands for what is not known says so."""
        column = column_of(name, self._tables)
        if column is not None and not value and _UNKNOWN[self._language] in column.meaning[self._language]:
            return YES_NO[None][self._language]
        unit = column.unit[self._language] if column is not None and column.unit not in (None, SHARE, SHARED_UNIT) else ""
        unit = of_one(unit) if self._language == "en" and value == 1 else unit
        return f"{number(value, self._language, DECIMALS)} {unit}".strip()

    def _short(self, value: Any, name: str) -> str:
        return shorten(self.value(value, name), _WIDTH, placeholder=" …")

    def _literal(self, text: str, name: str) -> str:
        words = WORDS_ANYWHERE.get(name.rpartition(".")[2], "")
        return self._display.name(words, text, self._language) if words and text else f"“{text}”" if text else EMPTY[True][self._language]

    def _threshold(self, name: str) -> str:
        value = self._given.get(name)
        return self._say("ngưỡng ", "the threshold ") + (
            number(value, self._language, DECIMALS) if isinstance(value, int | float) else name
        )

    def names_row(self, part: Condition) -> bool:
        """Whether a condition compares nothing but codes and paths: they say which row is meant."""
        return part.kind == "test" and "SELECT" not in part.sql and any(name.rpartition(".")[2] in _IDS for name in part.columns)

    def _is_told(self, name: str, row: Row) -> bool:
        known = name in row.values and not name.startswith("$") and name.rpartition(".")[2] not in _IDS
        return known and self.knows(name)

    def _phrases(self, name: str) -> list[str]:
        value = self._given.get(name)
        return [value] if isinstance(value, str) else list(value) if isinstance(value, list | tuple) else []


def thing_of(table: str, language: Language) -> str:
    """What one row of a table is: `giấy tờ mà hồ sơ yêu cầu`."""
    if table not in TABLES:
        return _ROW[language]
    told = brief(TABLES[table].row[language])
    return told.removeprefix("một ") if language == "vi" else re.sub(r"^an? ", "", told)


def one_of(table: str) -> str:
    """One row of a table in English, with its article: `a time limit`."""
    return brief(TABLES[table].row.en) if table in TABLES else f"a {_ROW.en}"


def brief_of(subject: str, language: Language) -> str:
    """A column that is compared with itself in another row, without saying whose it is."""
    return subject.removesuffix(_ANOTHER[language])
