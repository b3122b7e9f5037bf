"""Which texts of law are bases of a procedure, rather than amend others, organise bodies or decide one case."""

from __future__ import annotations

from collections.abc import Iterable

from analyzer.model.instrument import Instrument
from analyzer.text.law.numbers import read_number
from analyzer.text.law.titles import is_bare, only_amends, only_organises


def is_base(number: str, instrument: Instrument, titles: Iterable[str]) -> bool:
    """Whether a text is surely a base: a normative one, known not to amend others by what the vocabulary lists and by its titles,
    none of which says that it only organises bodies.

    Titles that only repeat the number leave open what the text does.
    """
    read = read_number(number)
    if instrument.amends or (read is not None and not read.normative):
        return False
    told = [title for title in titles if not is_bare(title)]
    return bool(told) and not any(only_amends(title) or only_organises(title) for title in told)
