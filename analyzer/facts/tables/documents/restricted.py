"""Forms that a twin, the same procedure at another level, asks only of who files online or has no data yet, as the heading over them says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from analyzer.facts.graph.needs import Asked, Procedures
from analyzer.facts.procedure.asks import Ask
from analyzer.model.procedure import Procedure, case_names
from analyzer.text.any_case import any_case
from analyzer.text.naming import stem_of
from analyzer.text.quoting import clause

_ONLINE = any_case(r"nộp (?:hồ sơ |đơn )?(?:qua )?trực tuyến|hồ sơ trực tuyến|biểu mẫu điện tử")
_LACKING = any_case(r"(?:chưa|không) có (?:thông tin|dữ liệu)|không khai thác được|không tra cứu được")
_IN_A_CASE = any_case(r"trường hợp|đối với|\bnếu\b|\bkhi (?:có|không)\b|\btrừ\b")
_SENTENCE = re.compile(r"(?<=[\w)”]{2})[.;]\s+")
_QUOTED = 160

Form = tuple[str, str]
"""The kind of a form, and its code."""


class Restriction(NamedTuple):
    """The twin, and what it says of whom it asks the form."""

    other: str
    words: str


NOWHERE = Restriction("", "")


class Restricted:
    """The forms of a catalogue that a heading restricts so, by what they are."""

    def __init__(self, procedures: Procedures, asked: Asked) -> None:
        self._procedures, self._asked = procedures, asked

    @cached_property
    def _told(self) -> Mapping[Form, list[Restriction]]:
        found: dict[Form, list[Restriction]] = {}
        for code, procedure in self._procedures.items():
            for ask, words in _restricting(procedure, self._asked[code]):
                found.setdefault(_form(ask), []).append(Restriction(code, words))
        return found

    def of(self, procedure: Procedure, ask: Ask) -> Restriction:
        """Where a twin restricts a form that this procedure asks of everybody; `NOWHERE` where none does, or a word of its own dossier restricts it."""
        told = self._told.get(_form(ask), ())
        twins = [found for found in told if found.other != procedure.id and _same(procedure, self._procedures[found.other])]
        if not twins or _is_for_some(procedure, ask):
            return NOWHERE
        return min(twins)


def _form(ask: Ask) -> Form:
    return ask.line.document, ask.line.form_code


def _restricting(procedure: Procedure, papers: Sequence[Ask]) -> Iterator[tuple[Ask, str]]:
    """The forms under a heading that restricts them, with the sentence that does; none that stands elsewhere in the dossier too."""
    forms = [ask for ask in papers if ask.class_ == "form" and ask.line.form_code]
    for ask in forms:
        words = [_restriction(heading) for heading in case_names(procedure, ask.scope.case)]
        if words and all(words) and sum(_form(other) == _form(ask) for other in forms) == 1:
            yield ask, words[0]


def _restriction(text: str) -> str:
    """The sentence that says it is for online filing, or for who has no data yet; empty where none does."""
    if not _ONLINE.search(text) and not _LACKING.search(text):
        return ""
    return next(clause(sentence, _QUOTED) for sentence in _SENTENCE.split(text) if _ONLINE.search(sentence) or _LACKING.search(sentence))


def _same(procedure: Procedure, other: Procedure) -> bool:
    """Whether two procedures are twins, as the table `twins` has them."""
    return (procedure.ministry, procedure.field) == (other.ministry, other.field) and stem_of(procedure.name) == stem_of(other.name)


def _is_for_some(procedure: Procedure, ask: Ask) -> bool:
    """Whether the line, its heading, a note or another line that names the form says that it is for some."""
    own = [ask.line.name, *case_names(procedure, ask.scope.case)]
    others = [line for line in procedure.dossier if line is not ask.line]
    said = [line.name for line in others if not (line.originals or line.copies) or ask.line.form_code in line.name]
    return any(_IN_A_CASE.search(text) or _restriction(text) for text in own) or any(map(_restriction, said))
