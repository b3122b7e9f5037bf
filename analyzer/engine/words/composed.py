"""Values made of several parts, which a table holds as one text, in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from analyzer.engine.words.plain_values import MODES, Tell, number
from analyzer.model.packed import LimitByMode, WrittenNumber
from analyzer.model.text import Language, Text, same
from analyzer.model.units import UNITS


def _limit(packed: str) -> Text:
    """`counter,online 3 working days`: trực tiếp, trực tuyến 3 ngày làm việc."""
    limit = LimitByMode.unpacked(packed)
    ways = [MODES.get(mode) or same(mode) for mode in limit.modes]
    unit = UNITS.get(limit.unit) or same(limit.unit)

    def told(language: Language) -> str:
        return f"{', '.join(way[language] for way in ways)} {number(limit.length, language)} {unit[language]}"

    return Text(told("vi"), told("en"))


def _number(packed: str) -> Text:
    """A number as it is written, what is meant by it, and, where neither says enough, the words it stands in."""
    written, meant, clause = WrittenNumber.unpacked(packed)
    if not written:
        return Text(f"ô số, ký hiệu để trống (tên ghi {meant})", f"an empty number (the title has {meant})")
    if meant:
        return Text(f"“{written}” (có thể là {meant})", f"“{written}” (perhaps {meant})")
    return same(f"“{written}”") if written == clause else Text(f"“{written}” ở “{clause}”", f"“{written}” at “{clause}”")


def packed(told: Callable[[str], Text]) -> Tell:
    """Tells nothing of a value that is not packed so, such as the empty one of a row of which its column says nothing."""

    def tell(value: str) -> Text | None:
        try:
            return told(value)
        except ValueError:
            return None

    return tell


COMPOSED: Mapping[str, Tell] = {"limits": packed(_limit), "numbers": packed(_number)}
"""By the name that columns give (`Column.words`)."""
