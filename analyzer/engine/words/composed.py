"""Values made of several parts, which a table holds as one text, in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from analyzer.engine.words.plain_values import in_words as plainly
from analyzer.engine.words.plain_values import number
from analyzer.model.text import Language, Text
from analyzer.model.units import UNITS


def in_words(table: str, value: str) -> Text | None:
    """The words of such a value; None where the table holds none, or the value is not made so."""
    try:
        return _TABLES[table](value) if table in _TABLES else None
    except ValueError:
        return None


def _limit(value: str) -> Text:
    """`counter,online 3 working days`: trực tiếp, trực tuyến 3 ngày làm việc."""
    modes, length, unit = value.split(" ", 2)
    ways = [plainly("modes", mode) or Text(mode, mode) for mode in modes.split(",")]
    counted = UNITS.get(unit, Text(unit, unit))

    def told(language: Language) -> str:
        return f"{', '.join(way[language] for way in ways)} {number(length, language)} {counted[language]}"

    return Text(told("vi"), told("en"))


def _number(value: str) -> Text:
    """A number of a text as it is written, what is meant by it, and the words it stands in; each on a line."""
    written, meant, clause = value.split("\n")
    if not written:
        return Text(f"ô số, ký hiệu để trống (tên ghi {meant})", f"an empty number (the title has {meant})")
    if meant:
        return Text(f"“{written}” (có thể là {meant})", f"“{written}” (perhaps {meant})")
    return Text(f"“{written}”", f"“{written}”") if written == clause else Text(f"“{written}” ở “{clause}”", f"“{written}” at “{clause}”")


_TABLES: Mapping[str, Callable[[str], Text]] = {"limits": _limit, "numbers": _number}
