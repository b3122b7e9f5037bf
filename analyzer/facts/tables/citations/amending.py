"""Amending texts in the legal basis of a record that has none of the texts they amend."""

from __future__ import annotations

import re
from collections.abc import Iterable, Set

from analyzer.facts.index import Index
from analyzer.inferring.wording import cited_titles
from analyzer.model.instrument import Instrument
from analyzer.model.procedure import Procedure
from analyzer.text.any_case import any_case
from analyzer.text.law.amended import amended_in_title, named_behind_verb, same_number
from analyzer.text.law.legal_records import read_legal_record
from analyzer.text.law.titles import is_bare, only_amends

_SIGNS = ("ửa đổi", "ỬA ĐỔI")
_CONSOLIDATED = re.compile(r"VBHN|hợp nhất")
"""A consolidated text holds the amended one."""
_OF_RULES = any_case(r"sửa đổi(?:,? (?:và )?(?:bổ sung|bãi bỏ))*,? (?:một số |các )*quy định\b")
"""In a name: rules of many texts are amended, and the vocabulary may not list them all."""


def amending_alone(procedure: Procedure, cited: Set[str], index: Index) -> dict[str, tuple[str, ...]]:
    """By amending text: the texts it amends, where the procedure cites none of them, nor one that may be meant by a slip."""
    instruments = index.words.instruments
    rows = list(cited_titles(procedure))
    titled = any(sign in title for _, title in rows for sign in _SIGNS)
    known = [number for number in sorted(cited) if (text := instruments.get(number)) is not None and text.amends]
    if not (titled or known) or any(_CONSOLIDATED.search(f"{code} {title}") for code, title in rows):
        return {}
    titles = {read.number: title for code, title in rows if (read := read_legal_record(code, title)) is not None}
    alone = {}
    for number in sorted({*known, *(one for one in titles if one in cited)}):
        first, others = _amended(number, titles.get(number, ""), instruments.get(number), index.titles.get(number, ()))
        bases = (*first, *others)
        if first and not any(_among(base, cited) or _stands(base, number, rows, instruments.get(base)) for base in bases):
            alone[number] = first
    return alone


def _amended(number: str, title: str, text: Instrument | None, elsewhere: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What a text that only amends others amends, by the vocabulary or else by its title; and what else its title names.

    A title says nothing where those that other records have, `elsewhere`, name other texts.
    """
    named = named_behind_verb(title, number)
    if text is not None and text.amends and (only_amends(text.name) or only_amends(title)) and not _OF_RULES.search(text.name):
        return text.amends, named
    amended = amended_in_title(title, number)
    if any(_contradicts(named_behind_verb(other, number), first) for first in amended[:1] for other in elsewhere):
        return (), ()
    return amended, tuple(one for one in named if one not in amended)


def _contradicts(named: tuple[str, ...], amended: str) -> bool:
    """Whether another title of the amending text names texts, and not this one."""
    return bool(named) and not _among(amended, named)


def _among(number: str, numbers: Iterable[str]) -> bool:
    return any(same_number(number, one) for one in numbers)


def _stands(base: str, amending: str, rows: list[tuple[str, str]], text: Instrument | None) -> bool:
    """Whether a row beside that of the amending text means a text: by its name alone, or by its number, if only with a slip."""
    serial, year, _ = _parts(base)
    in_words = re.compile(rf"(?<!\d)0*{re.escape(serial)}/{year}")
    for code, title in rows:
        read = read_legal_record(code, title)
        if read is None or not read.number:
            if text is not None and text.name and text.name.lower() in title.lower():
                return True
        elif read.number == amending:
            continue
        elif _slip(read.number, base, title):
            return True
        if in_words.search(f"{code} {title}"):
            return True
    return False


def _slip(number: str, meant: str, title: str) -> bool:
    """Whether a number may stand for another: with another year; or with digits too many in front, in a row without a name of its own."""
    serial, _, letters = _parts(meant)
    if not number.endswith(f"/{letters}"):
        return False
    return number.lstrip("0").startswith(f"{serial}/") or (number.endswith(meant.lstrip("0")) and is_bare(title))


def _parts(number: str) -> tuple[str, str, str]:
    """Serial, year and letters of a number; the zero in front of the serial tells nothing."""
    serial, year, letters = [*number.lstrip("0").split("/", 2), "", ""][:3]
    return serial, year, letters
