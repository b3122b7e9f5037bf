"""Which of the texts that a procedure cites may impose what is to be cut, where the record names no provision."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date

from analyzer.inferring.wording import cited_titles
from analyzer.model.instrument import RANK, Instrument
from analyzer.model.procedure import Procedure
from analyzer.model.succeeding import standing
from analyzer.model.vocabulary import Vocabulary
from analyzer.text.any_case import any_case, small
from analyzer.text.law.numbers import read_number
from analyzer.text.law.titles import (
    is_bare,
    law_detailed,
    name_of_law,
    only_amends,
    only_of_charges,
    only_organises,
    only_takes_away,
    tells_no_matter,
)

_ALWAYS_NORMATIVE = ("law", "ordinance", "decree", "circular", "joint_circular")
"""Of these a number without a year is written wrongly; any other one without it is that of a decision on a single matter."""
_SETS_CHARGES = "ministry_of_finance"
"""The ministry that sets the charges of the procedures of all others."""
_CHARGE = any_case(r"\b(?<!chi )(?<!kinh )(?<!học )(?<!táng )(?<!viện )(?<!lãng )phí\b(?! (?:bảo hiểm|thuê|bản quyền))")
"""A charge of the State: no expense, tuition or premium."""
_BEHIND_NAME = r"(?=\W*$|\s*[,;:.()“”\"]|\s+[–-]\s|\s+(?:\d|(?:số|và|ngày|năm|của|sửa đổi|đã|được|có|theo|do|trong|thuộc|để|về)\b))"
"""What follows the name of a law: `Luật Đầu tư công` is not called `Luật Đầu tư`."""

_SEVERAL = any_case(r"\bcác (?:nghị định|thông tư)\s+(?:quy định chi tiết|hướng dẫn|thi hành)")
"""Texts that a title names by the law that they detail alone."""


def may_impose(procedure: Procedure, paths: Iterable[str], vocabulary: Vocabulary, day: date) -> list[str]:
    """Those cited texts that may hold the rule on what stands at `paths`, in the order of the record; for one that has ended, its successor.

    Left out, step by step, is a text that has ended and has no known successor; one that only sets charges, unless these are to be cut; one that is no
    normative one, only organises bodies or only takes away; one that only amends another of them: the rule stands in that one. A
    step that would leave none is not taken.
    """
    cited = list(dict.fromkeys(citation.instrument for citation in procedure.legal_basis))
    in_force = dict.fromkeys(standing(number, vocabulary.instruments, day) for number in cited)
    left = list(filter(None, in_force)) or cited
    texts = _Cited(procedure, left, vocabulary)
    if not (any(path.split("/")[0] == "fees" for path in paths) or _CHARGE.search(procedure.name)):
        left = _where(lambda number: not texts.charges(number), left)
    left = _where(texts.rules, left)
    others = tuple(left)
    return _where(lambda number: not texts.amends(number, others), left)


def _where(holds: Callable[[str], bool], numbers: list[str]) -> list[str]:
    return list(filter(holds, numbers)) or numbers


class _Cited:
    """The cited texts with the titles that the vocabulary and the record give them."""

    def __init__(self, procedure: Procedure, numbers: Iterable[str], vocabulary: Vocabulary) -> None:
        self.known: dict[str, Instrument] = {number: one for number in numbers if (one := vocabulary.instruments.get(number))}
        self.titles: dict[str, set[str]] = {number: {one.name} for number, one in self.known.items() if one.name}
        for written, title in cited_titles(procedure):
            read = read_number(written)
            self.titles.setdefault(read.number if read else written, set()).add(title)
        self._of_another = self._another(procedure.ministry, vocabulary)

    @staticmethod
    def _another(ministry: str, vocabulary: Vocabulary) -> bool:
        """Whether a ministry is known, and is not the one that sets charges: what a province may owe to it is not known."""
        finance = vocabulary.agencies.get(_SETS_CHARGES)
        known = any(body.ministry == ministry and body.level == "ministry" and not body.abolished for body in vocabulary.agencies.values())
        return known and finance is not None and finance.ministry not in ("", ministry)

    def rules(self, number: str) -> bool:
        """Whether it may be a normative text with rules of a single procedure."""
        read = read_number(number)
        normative = read is None or read.normative or read.type in _ALWAYS_NORMATIVE
        return normative and not any(only_organises(title) or only_takes_away(title) for title in self.titles.get(number, ()))

    def charges(self, number: str) -> bool:
        """Whether it only sets charges: by a title, or as a circular without any that tells what it is about, of the ministry that
        sets the charges of others, cited by a procedure of another one."""
        titles = self.titles.get(number, ())
        return any(map(only_of_charges, titles)) or (self._of_another and self._by_finance(number) and all(map(tells_no_matter, titles)))

    def _by_finance(self, number: str) -> bool:
        text = self.known.get(number) or read_number(number)
        return text is not None and text.type == "circular" and text.issuer == _SETS_CHARGES

    def amends(self, number: str, others: Iterable[str]) -> bool:
        """Whether it only amends, and one of the other texts is what it amends: named by its title, or listed so.

        What is listed says nothing of the rest of a text, so it does not count against titles that all tell of something else.
        """
        told = [title for title in self.titles.get(number, ()) if not is_bare(title)]
        amending = [small(title) for title in told if only_amends(title)]
        listed = self.known[number].amends if number in self.known and (amending or not told) else ()
        reach = [other for other in others if other != number and not self._rank(other) < self._rank(number)]
        return any(other in listed for other in others) or any(self._named(other, title) for other in reach for title in amending)

    def _rank(self, number: str) -> int:
        """Its place in the order of texts: none amends a higher one, even if its title names it as what the amended text details."""
        text = self.known.get(number) or read_number(number)
        return RANK[text.type] if text else 0

    def _named(self, number: str, title: str) -> bool:
        """Whether a title in small letters names a text by its number, a law by its name, or those that detail a law all together."""
        if re.search(rf"(?<!\d)(?<!\d[./])0*{re.escape(small(number).lstrip('0'))}(?![-/]?\w)", title):
            return True
        known = self.known.get(number)
        if known is not None and known.type in ("law", "ordinance"):
            return _calls(title, name_of_law(known.name))
        laws = (law_detailed(own) for own in self.titles.get(number, ()))
        return _SEVERAL.search(title) is not None and any(_calls(title, name_of_law(law)) for law in laws if law)


def _calls(title: str, law: str) -> bool:
    """Whether a title in small letters speaks of a law of this name."""
    return bool(law) and re.search(rf"\b(?:luật|pháp lệnh)\s+{re.escape(law)}{_BEHIND_NAME}", title) is not None
