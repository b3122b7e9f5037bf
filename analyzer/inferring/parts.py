"""The papers that one line of an imported dossier names, each in its own words, with what those say it is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from analyzer.inferring.papers import Papers
from analyzer.model.dossier import RequiredDocument
from analyzer.model.procedure import Procedure
from analyzer.model.vocabulary import Vocabulary
from analyzer.text.any_case import any_case
from analyzer.text.dossier.by_case import by_case
from analyzer.text.dossier.read_line import read_line
from analyzer.text.identity.line import OWN

_ANOTHER = any_case(
    r"[,;]\s+(?=(?:bản sao )?(?:giấy (?:phép|chứng|khai|đăng)|quyết định (?!số)|hợp đồng|chứng chỉ|biên bản|bằng |sổ bảo hiểm)(?![^()]*\)))|;?\s\+\s+(?![^()]*\))"
)
"""A list of papers that only commas or plus signs part, where no conjunction tells so; not inside brackets."""


class Part(NamedTuple):
    """One paper of a line: its words, the kinds they ask for, the registers that hold what it proves."""

    words: str
    kinds: frozenset[str]
    held_in: frozenset[str]


class Parts:
    """Reads lines part by part by the words of one vocabulary."""

    def __init__(self, words: Vocabulary) -> None:
        self._papers = Papers(words)

    def of(self, procedure: Procedure, line: RequiredDocument) -> Iterator[Part]:
        """The papers of a line in their order; what a case in front of them says is left out."""
        sentences = by_case(line.name) or (line.name,)
        for named in (part for one in sentences for part in read_line(one, line.originals, line.copies).of("paper")):
            for words in _ANOTHER.split(named.wording):
                identity = self._papers.identify(procedure, words, "", (line.originals, line.copies))
                kinds = frozenset(kind for kind in (identity.kind, *identity.asks) if kind)
                yield Part(words, kinds, frozenset(identity.held_in) - {OWN})
