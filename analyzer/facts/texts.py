"""What the vocabulary tells of a text of law on a day."""

from __future__ import annotations

from datetime import date

from analyzer.model.vocabulary import Instrument
from analyzer.text.law.titles import only_amends


def ended(instrument: Instrument, day: date) -> bool:
    """Whether a text has expired, or been replaced or repealed, by a day."""
    return instrument.status in ("expired", "replaced", "repealed") or bool(instrument.until and instrument.until < day)


def in_force(instrument: Instrument, day: date) -> bool:
    """Whether a text has begun by a day, as far as that is known, and has not ended."""
    return (instrument.effective is None or instrument.effective <= day) and not ended(instrument, day)


def amends_only(instrument: Instrument) -> bool:
    """Whether a text amends others, by what the vocabulary lists or by its title."""
    return bool(instrument.amends) or only_amends(instrument.name)
