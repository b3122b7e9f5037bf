"""The message of a card filled in for a row, in both languages at once."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from decimal import Decimal
from string import Formatter
from types import NoneType
from typing import Any

from analyzer.engine.cards.card import Rule
from analyzer.engine.cards.wrong import Unusable
from analyzer.engine.words.display import WORDS_ANYWHERE, Display, words_of
from analyzer.model.text import Text
from analyzer.text.quoting import as_quoted, shortened

LONGEST_NAME = 160
"""Characters of a line's own words in a message; the place shows the whole."""
_WHOSE = frozenset({"procedure", "procedure_name", "name"})
"""Columns that tell whose something is, or how one record words it."""
_PLAIN = frozenset({str, bool, int, float, Decimal, NoneType})


class Message:
    """What a rule says of a row: only the columns its message names are put into words, and each value once.

    A paper whose kind is inferred is called as its line calls it: the kind may be wider, or wrong.
    """

    def __init__(self, rule: Rule, display: Display) -> None:
        words = words_of(rule.table)
        words = words | WORDS_ANYWHERE if rule.card.query else WORDS_ANYWHERE | words
        template = rule.card.message
        self._vi, self._en = _percent(template.vi), _percent(template.en)
        self._words = {name: words.get(name, "") for name in (*_named(template.vi), *_named(template.en))}
        self._quoted = frozenset(name for name in self._words if f"“{{{name}}}”" in template.vi)
        self._told: Mapping[str, dict[Hashable, Text]] = {name: {} for name in self._words}
        self._display = display

    def must_tell(self, row: Mapping[str, Any]) -> None:
        """Refuse a row with a value that has no words, such as a struct, before anybody asks for the message."""
        for name in self._words:
            if not _has_words(row[name]):
                raise Unusable(Text(f"lời nhắn không viết được cột '{name}'", f"a message cannot tell the column '{name}'"))

    def subject(self, row: Mapping[str, Any]) -> Hashable:
        """What a row speaks of, whosever it is: a kind of paper, however it is worded, or else the values that its message tells."""
        if row.get("document"):
            return "document", _key(row["document"])
        return tuple((name, _key(row[name])) for name in self._words if name not in _WHOSE)

    def of(self, row: Mapping[str, Any]) -> Text:
        vi: dict[str, str] = {}
        en: dict[str, str] = {}
        for name, words in self._words.items():
            value = row[name]
            if name == "document" and row.get("confidence", 1) < 1 and row.get("name"):
                vi[name] = en[name] = shortened(row["name"], LONGEST_NAME)
            elif isinstance(value, str) and not words:
                vi[name] = en[name] = as_quoted(value) if name in self._quoted else value
            else:
                key = _key(value)
                told = self._told[name].get(key) or self._shown(name, value, key)
                vi[name], en[name] = told.vi, told.en
        return Text(self._vi % vi, self._en % en)

    def _shown(self, name: str, value: Any, key: Hashable) -> Text:
        words = self._words[name]
        told = self._told[name][key] = Text(self._display.value(value, words, "vi"), self._display.value(value, words, "en"))
        return told


def _named(template: str) -> list[str]:
    return [name for _, name, _, _ in Formatter().parse(template) if name]


def _percent(template: str) -> str:
    """`{column}` as `%(column)s`, which Python fills in three times as fast."""
    parts = [(text.replace("%", "%%"), name) for text, name, _, _ in Formatter().parse(template)]
    return "".join(f"{text}%({name})s" if name else text for text, name in parts)


def _has_words(value: Any) -> bool:
    return type(value) in _PLAIN or (isinstance(value, list) and all(map(_has_words, value)))


def _key(value: Any) -> Hashable:
    """A value that may stand in a mapping."""
    return tuple(map(_key, value)) if isinstance(value, list) else value
