"""Which text stands for one that has ended: what it imposed is to be amended there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from analyzer.model.instrument import Instrument


def standing(number: str, instruments: Mapping[str, Instrument], day: date) -> str:
    """The text itself, or of one that has ended the last of those that replaced one another after it; empty where that one has ended
    too or is not in force yet, or the vocabulary knows none."""
    met: set[str] = set()
    while (text := instruments.get(number)) is not None and text.ended(day):
        met.add(number)
        number = text.replaced_by
        if number in met:
            return ""
    to_come = text is not None and text.effective is not None and text.effective > day
    return "" if met and to_come else number


def stands_for(number: str, cited: Iterable[str], instruments: Mapping[str, Instrument], day: date) -> list[str]:
    """Those of the texts cited that have ended and in whose place this one stands; none where it is cited too."""
    texts = list(dict.fromkeys(cited))
    return [] if number in texts else [other for other in texts if standing(other, instruments, day) == number]
