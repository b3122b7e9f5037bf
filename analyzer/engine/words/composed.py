"""Values made of several parts, which a table holds as one text, in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from analyzer.engine.words.plain_values import MODES, Tell, number
from analyzer.model.text import Language, Text
from analyzer.model.units import UNITS


def _limit(value: str) -> Text:
    """`counter,online 3 working days`: trực tiếp, trực tuyến 3 ngày làm việc."""
    modes, length, unit = value.split(" ", 2)
    ways = [MODES.get(mode) or Text(mode, mode) for mode in modes.split(",")]
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


def _or_none(told: Callable[[str], Text], value: str) -> Text | None:
    """Nothing of a value that is not made so."""
    try:
        return told(value)
    except ValueError:
        return None


COMPOSED: Mapping[str, Tell] = {"limits": partial(_or_none, _limit), "numbers": partial(_or_none, _number)}
"""By the name that columns give (`Column.words`)."""
