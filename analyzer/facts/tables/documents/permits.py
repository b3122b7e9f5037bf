"""Permits that a line calls by what they allow, not for what: “giấy phép xuất khẩu, nhập khẩu của cơ quan có thẩm quyền”.

A procedure of the same ministry gives the one meant, where its result is called so and goes on with what this procedure is about.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from analyzer.facts.procedure.about import action
from analyzer.model.enumerations import GIVE_NO_PAPER
from analyzer.model.procedure import Procedure
from analyzer.text.any_case import any_case
from analyzer.text.spelling import fold, words_in

_PERMIT = any_case(
    r"(?:^|hoặc |và |[,;+-] ?|bản sao )(?P<permit>giấy phép [^.;:()]{3,60}?) (?:của|do) cơ quan (?:nhà nước )?có thẩm quyền(?! (?:của )?nước)"
)
_LEAST = 4
"""Words without which the name is everyone's."""
_OBJECT = 3
"""So many words behind the name tell what a permit is for."""


class Permits(NamedTuple):
    """The permit as the line calls it, and the procedures that give it."""

    called: str
    given_by: tuple[str, ...]


NONE = Permits("", ())


class MinistryPermits:
    """The permits that the procedures of each ministry give."""

    def __init__(self, procedures: Mapping[str, Procedure]) -> None:
        self._procedures = procedures

    @cached_property
    def _given(self) -> Mapping[str, list[tuple[Sequence[str], str]]]:
        found: dict[str, list[tuple[Sequence[str], str]]] = {}
        for code, procedure in self._procedures.items():
            if action(procedure) not in GIVE_NO_PAPER:
                found.setdefault(procedure.ministry, []).extend((words_in(fold(result.name)), code) for result in procedure.results)
        return found

    def of(self, procedure: Procedure, line: str) -> Permits:
        """The permit of a line that another procedure of its ministry gives for what this procedure is about; `NONE` where none does."""
        found = _PERMIT.search(line)
        words = words_in(fold(found["permit"])) if found else ()
        if found is None or len(words) < _LEAST:
            return NONE
        about = f" {' '.join(words_in(fold(procedure.name)))} "
        codes = sorted({code for code in self._about(procedure.ministry, words, about) if code != procedure.id})
        return Permits(" ".join(found["permit"].split()), tuple(codes)) if codes else NONE

    def _about(self, ministry: str, words: Sequence[str], about: str) -> Iterator[str]:
        for result, code in self._given.get(ministry, ()):
            thing = result[len(words) : len(words) + _OBJECT]
            if list(result[: len(words)]) == list(words) and len(thing) == _OBJECT and f" {' '.join(thing)} " in about:
                yield code
