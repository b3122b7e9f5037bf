"""What the vocabulary tells of a text of law on a day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from analyzer.model.vocabulary import Instrument
from analyzer.text.law.numbers import read_number
from analyzer.text.law.titles import is_bare, only_amends


def ended(instrument: Instrument, day: date) -> bool:
    """Whether a text has expired, or been replaced or repealed, by a day."""
    return instrument.status in ("expired", "replaced", "repealed") or bool(instrument.until and instrument.until < day)


def in_force(instrument: Instrument, day: date) -> bool:
    """Whether a text has begun by a day, as far as that is known, and has not ended."""
    return (instrument.effective is None or instrument.effective <= day) and not ended(instrument, day)


def is_base(number: str, instrument: Instrument, titles: Iterable[str]) -> bool:
    """Whether a text is surely a base: a normative one, known not to amend others by what the vocabulary lists and by its titles.

    Titles that only repeat the number leave open what the text does.
    """
    read = read_number(number)
    if instrument.amends or (read is not None and not read.normative):
        return False
    told = [title for title in titles if not is_bare(title)]
    return bool(told) and not any(map(only_amends, told))
