"""A test said in words: what it read, by the meaning of its column, and what must then hold instead."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from analyzer.engine.explaining.conditions import Condition
from analyzer.engine.explaining.rows import Row
from analyzer.engine.words.display import WORDS_ANYWHERE, YES_NO, Display
from analyzer.engine.words.plain_values import number
from analyzer.model.text import Language, Text

_COMPARED = re.compile(r"\(?([a-z_][a-z0-9_.]*) (=|!=|<>|>=|<=|>|<) (\$[a-z_0-9]+|'(?:[^']|'')*'|-?\d+(?:\.\d+)?)\)?")
_AMONG = re.compile(r"\(?([a-z_][a-z0-9_.]*) IN \(('[^()]*')\)\)?")
_MATCHED = re.compile(r"\(?regexp_matches\(([a-z_][a-z0-9_.]*), ('(?:[^']|'')*')(?:, '[a-z]*')?\)\)?")
_SAME = {"<>": "!="}
OPPOSITE = {"=": "!=", "!=": "=", ">": "<=", "<=": ">", "<": ">=", ">=": "<", "in": "not in", "not in": "in"}
OPERATORS: Mapping[str, Text] = {
    "=": Text("bằng", "equal to"),
    "!=": Text("khác", "other than"),
    ">": Text("lớn hơn", "more than"),
    ">=": Text("từ", "at least"),
    "<": Text("nhỏ hơn", "less than"),
    "<=": Text("không quá", "at most"),
    "in": Text("là một trong", "one of"),
    "not in": Text("không thuộc", "none of"),
}
_EMPTY = {"=": Text("để trống", "empty"), "!=": Text("không để trống", "not empty")}
_OF_SOME = ("ở ", "in ", "where ", "of a ", "for ")
DECIMALS = 6
"""Enough to tell any threshold as it is written."""


class ComparisonWords:
    """The words of one language; `meaning` gives what a column means."""

    def __init__(self, display: Display, language: Language, meaning: Callable[[str], Text | None]) -> None:
        self._display, self._language, self._meaning = display, language, meaning

    def column(self, name: str) -> str:
        """`số bản chính (originals)`; a column without a meaning goes by its name."""
        meaning = self._meaning(name)
        return f"{brief(meaning[self._language])} ({name})" if meaning else name

    def flag(self, name: str, now: bool | None) -> str:
        """`chỉ xuất trình (present_only): có → không`."""
        return f"{self.column(name)}: {YES_NO[now][self._language]} → {YES_NO[now is not True][self._language]}"

    def otherwise(self, test: Condition, row: Row) -> str | None:
        """What a test read and what would turn it; None where it is no simple comparison."""
        written, now = test.told, row.truths[test.number] is True
        if found := _MATCHED.fullmatch(written):
            return self._needed(found[1], row, self._matching(found[2], not now))
        if found := _AMONG.fullmatch(written):
            listed = ", ".join(self._written(one, found[1], row) for one in re.findall(r"'(?:[^']|'')*'", found[2]))
            return self._needed(found[1], row, f"{self._operator('in', now)} {listed}")
        if found := _COMPARED.fullmatch(written):
            operator = _SAME.get(found[2], found[2])
            if found[3] == "''" and operator in _EMPTY:
                return self._needed(found[1], row, _EMPTY[OPPOSITE[operator] if now else operator][self._language])
            return self._needed(found[1], row, f"{self._operator(operator, now)} {self._written(found[3], found[1], row)}")
        return None

    def value(self, value: Any, column: str) -> str:
        """A value as its language writes it; text in quotation marks."""
        if isinstance(value, bool) or value is None:
            return YES_NO[value][self._language]
        if isinstance(value, int | float):
            return number(value, self._language, DECIMALS)
        told = self._display.value(value, WORDS_ANYWHERE.get(column.rpartition(".")[2], ""), self._language)
        return f"“{told}”" if told else Text("trống", "empty")[self._language]

    def _needed(self, name: str, row: Row, wanted: str) -> str | None:
        if name not in row.values:
            return None
        value = self.value(row.values[name], name)
        return Text(f"{self.column(name)} là {value}; cần: {wanted}", f"{self.column(name)} is {value}; needed: {wanted}")[self._language]

    def _operator(self, operator: str, now: bool) -> str:
        return OPERATORS[OPPOSITE[operator] if now else operator][self._language]

    def _matching(self, pattern: str, wanted: bool) -> str:
        vi, en = ("lời văn khớp mẫu", "words that match") if wanted else ("lời văn không khớp mẫu", "words that do not match")
        return f"{Text(vi, en)[self._language]} {pattern}"

    def _written(self, literal: str, column: str, row: Row) -> str:
        """A threshold with its value, or a value that the test names."""
        if literal.startswith("$"):
            value = self.value(row.values.get(literal), "")
            return Text(f"ngưỡng {literal[1:]} = {value}", f"the threshold {literal[1:]} = {value}")[self._language]
        if literal.startswith("'"):
            return self.value(literal[1:-1].replace("''", "'"), column)
        return number(literal, self._language, DECIMALS)


def brief(meaning: str) -> str:
    """A meaning without what explains it further; of one that first says of which rows it speaks, what it says of them.

    >>> brief("ở thủ tục không nêu điều kiện nào: câu của trình tự nói đến điều kiện; trống nếu không có")
    'câu của trình tự nói đến điều kiện'
    """
    where, _, told = meaning.partition(": ")
    meaning = told if told and where.startswith(_OF_SOME) else meaning
    return re.split(r"[:;(]", meaning)[0].strip()
