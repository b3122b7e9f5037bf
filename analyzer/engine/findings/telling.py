"""The message of a card filled in for a row, in both languages at once."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from string import Formatter
from types import NoneType
from typing import Any

from analyzer.engine.cards.card import Rule
from analyzer.engine.cards.wrong import Unusable
from analyzer.engine.words.display import Display
from analyzer.engine.words.singular import ones
from analyzer.facts.database.meant import Meant
from analyzer.model.text import NOTHING, Text
from analyzer.text.quoting import as_quoted, shortened

LONGEST_NAME = 160
"""Characters of a line's own words in a message; the place shows the whole."""
_WHOSE = frozenset({"procedure", "procedure_name", "name"})
"""Columns that tell whose something is, or how one record words it."""
_PLAIN = frozenset({str, bool, int, float, Decimal, NoneType})


class Message:
    """What a rule says of a row: only the columns its message names are put into words, and each value once.

    `means` tells which columns of fact tables those of a row are: their values have the words of these. A paper is called as its line
    calls it, where the line has words of its own: the kind may be wider, or wrong. Another procedure is called by its code and name;
    several are by their codes, for their names would fill the message.
    """

    def __init__(self, rule: Rule, means: Meant, display: Display) -> None:
        self._whole = _template(rule.card.message.vi, rule.card.message.en, quotes=True)
        self._variants = {name: [_template(one.vi, one.en) for one in variants] for name, variants in rule.card.variants.items()}
        every = [self._whole, *(one for variants in self._variants.values() for one in variants)]
        told = dict.fromkeys(name for one in every for name in one.names if name not in self._variants)
        self._words = {name: means[name].words if name in means else "" for name in told}
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
        return tuple((name, _key(row[name])) for name in (*self._words, *self._variants) if name not in _WHOSE)

    def of(self, row: Mapping[str, Any]) -> Text:
        """The message, its variants filled in first."""
        variants = {
            name: self._filled(several[row[name]], row, {}) if row[name] < len(several) else NOTHING
            for name, several in self._variants.items()
        }
        told = self._filled(self._whole, row, variants)
        return Text(told.vi, ones(told.en))

    def _filled(self, template: _Template, row: Mapping[str, Any], variants: Mapping[str, Text]) -> Text:
        vi: dict[str, str] = {}
        en: dict[str, str] = {}
        for name in template.names:
            told = variants[name] if name in variants else self._value(name, row, quoted=name in template.quoted)
            vi[name], en[name] = told.vi, told.en
        return Text(template.vi % vi, template.en % en)

    def _value(self, name: str, row: Mapping[str, Any], *, quoted: bool) -> Text:
        words, value = self._words[name], row[name]
        if name == "document" and isinstance(value, str) and row.get("name"):
            own = shortened(row["name"], LONGEST_NAME)
            return Text(own, own)
        if isinstance(value, str) and not words:
            plain = as_quoted(value) if quoted else value
            return Text(plain, plain)
        if words == "procedures" and name != "procedure" and (code := _alone(value)):
            return self._display.procedure(code, row["procedure"])
        key = _key(value)
        return self._told[name].get(key) or self._shown(name, value, key)

    def _shown(self, name: str, value: Any, key: Hashable) -> Text:
        words = self._words[name]
        told = self._told[name][key] = Text(self._display.value(value, words, "vi"), self._display.value(value, words, "en"))
        return told


@dataclass(frozen=True, slots=True)
class _Template:
    """Words with names to fill in, as Python's `%` takes them; a `quoted` name stands alone between quotation marks, and is told without
    what numbers it in a list."""

    vi: str
    en: str
    names: tuple[str, ...]
    quoted: frozenset[str]


def _template(vi: str, en: str, *, quotes: bool = False) -> _Template:
    names = tuple(dict.fromkeys((*_named(vi), *_named(en))))
    quoted = frozenset(name for name in names if quotes and f"“{{{name}}}”" in vi)
    return _Template(_percent(vi), _percent(en), names, quoted)


def _named(template: str) -> list[str]:
    return [name for _, name, _, _ in Formatter().parse(template) if name]


def _percent(template: str) -> str:
    """`{column}` as `%(column)s`, which Python fills in three times as fast."""
    parts = [(text.replace("%", "%%"), name) for text, name, _, _ in Formatter().parse(template)]
    return "".join(f"{text}%({name})s" if name else text for text, name in parts)


def _has_words(value: Any) -> bool:
    return type(value) in _PLAIN or (isinstance(value, list) and all(map(_has_words, value)))


def _alone(value: Any) -> str:
    """A value that is one word, or a list of one; empty where it is several."""
    several = value if isinstance(value, list) else [value]
    return str(several[0]) if len(several) == 1 and several[0] else ""


def _key(value: Any) -> Hashable:
    """A value that may stand in a mapping."""
    return tuple(map(_key, value)) if isinstance(value, list) else value
