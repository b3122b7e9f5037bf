"""Papers that are the result of another procedure which the same body decides, told by what that result is called.

A kind of the vocabulary joins papers and results however they are named; here nothing but the name does, where field, level and body agree.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property

from analyzer.facts.procedure.about import action
from analyzer.model.enumerations import GIVE_NO_PAPER
from analyzer.model.procedure import Procedure
from analyzer.text.spelling import fold, words_in

_LEAST = 4
"""Words without which a name is everyone's: “giấy phép hoạt động” is, “giấy phép hoạt động in” is not."""
_ENDS_NAME = frozenset(words_in("của đã do còn trong cho theo đối hoặc và được có bản kèm trước tại với"))
"""Words behind the name of a paper; the name before them is that of the paper whole."""
_IN_FRONT = re.compile(r"\W*(?:\w{1,2}[.)/]\W*)?(?:(?:\d+|một) )?(?:bản (?:sao|chính|gốc|chụp)(?: (?!giấy|quyết|chứng)[^\s,;.:]+){0,9} )?")
_NEXT_WORD = re.compile(r" ?(\w*)")

Group = tuple[str, str, tuple[str, ...]]
"""A body, a field, and the levels at which it decides."""


class Sisters:
    """The results of all procedures by what they are called, under the body that decides, its field and level."""

    def __init__(self, procedures: Mapping[str, Procedure]) -> None:
        self._procedures = procedures

    @cached_property
    def _called(self) -> Mapping[Group, Mapping[str, list[str]]]:
        found: dict[Group, dict[str, list[str]]] = {}
        for code, procedure in self._procedures.items():
            if action(procedure) in GIVE_NO_PAPER:
                continue
            for name in {phrase for result in procedure.results if (phrase := _phrase(result.name))}:
                for group in _groups(procedure):
                    found.setdefault(group, {}).setdefault(name, []).append(code)
        return found

    def of(self, procedure: Procedure, name: str) -> list[str]:
        """The other procedures of the same body, field and level whose result has the name that a dossier line has; in order, each once.

        One of the same name is the same procedure, published once more by a province.
        """
        given = [called for group in _groups(procedure) if (called := self._called.get(group))]
        if not given:
            return []
        text = fold(name)
        codes = {code for called in given for phrase, codes in called.items() if phrase in text and _is_all(text, phrase) for code in codes}
        if procedure.id in codes:
            return []
        own = fold(procedure.name)
        return sorted(code for code in codes if fold(self._procedures[code].name) != own)


def _groups(procedure: Procedure) -> Iterator[Group]:
    for body in procedure.authority:
        yield body, procedure.field, procedure.level


def _phrase(name: str) -> str:
    """The words of a result up to whom or what it is for; empty where too few are left."""
    words: list[str] = []
    for word in words_in(fold(name)):
        if word in _ENDS_NAME or word.isdigit():
            break
        words.append(word)
    return " ".join(words) if len(words) >= _LEAST else ""


def _is_all(text: str, phrase: str) -> bool:
    """Whether a line names the paper so, and neither a longer name nor another paper before it."""
    start = text.find(phrase)
    if not _IN_FRONT.fullmatch(text, 0, start):
        return False
    behind = _NEXT_WORD.match(text, start + len(phrase))
    return behind is None or not behind[1] or behind[1] in _ENDS_NAME
