"""Results copied from another procedure: the wording is that of the other's result, and nothing in the record speaks of it.

Words are compared in pairs that follow each other: a single syllable of Vietnamese says little.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import NamedTuple

from analyzer.facts.procedure.worded import WORDED, pieces
from analyzer.model.procedure import Procedure, Result

_WORD = re.compile(r"[^\W\d_]+")
_LEAST = 3
"""Pairs of the result that the name of the other procedure must hold, and the record not: “giấy chứng nhận” alone is everyone's."""
_KNOWN = 6
"""Of so many pairs of the result one at most may stand elsewhere in the record."""
_BESIDE = tuple(part for part in WORDED if part != "results")


class _Wording(NamedTuple):
    """A result that several procedures give in the same words: its pairs, and by the pairs that a giver's name holds the first two such givers."""

    pairs: frozenset[str]
    givers: Mapping[frozenset[str], Sequence[Procedure]]


class SameResult:
    """The results of all procedures by their wording."""

    def __init__(self, procedures: Mapping[str, Procedure]) -> None:
        self._procedures = procedures
        self._said: dict[str, str] = {}

    @cached_property
    def _shared(self) -> Mapping[str, _Wording]:
        """By its plain words, each result that several procedures give."""
        found: dict[str, dict[str, Procedure]] = {}
        for procedure in self._procedures.values():
            for result in procedure.results:
                found.setdefault(_only_words(result.name), {})[procedure.id] = procedure
        return {wording: _wording(wording, givers.values()) for wording, givers in found.items() if len(givers) > 1}

    def of(self, procedure: Procedure, result: Result) -> str:
        """The procedure from which a result was copied: its name tells of the result, and the record of `procedure` does not; else empty."""
        wording = self._shared.get(_only_words(result.name))
        if wording is None or len(wording.pairs) <= _LEAST or len(wording.pairs & _pairs(_only_words(procedure.name))) > 1:
            return ""
        others = [(named, one) for named, ones in wording.givers.items() for one in ones if one is not procedure and len(named) >= _LEAST]
        said = self._beside(procedure) if others else ""
        unknown = frozenset(pair for pair in wording.pairs if f" {pair} " not in said)
        if not said or (len(wording.pairs) - len(unknown)) * _KNOWN > len(wording.pairs):
            return ""
        named, best = max(others, key=lambda other: len(other[0] & unknown))
        return best.id if len(named & unknown) >= _LEAST else ""

    def _beside(self, procedure: Procedure) -> str:
        """What the record says beside its results, as plain words; empty where it tells no steps."""
        if procedure.id not in self._said:
            told = list(pieces(procedure, _BESIDE))
            cases = (case.name for case in procedure.cases.values())
            whole = _only_words("\n".join((procedure.name, *cases, *(piece.text for piece in told))))
            self._said[procedure.id] = f" {whole} " if any(piece.part == "steps" for piece in told) else ""
        return self._said[procedure.id]


def _wording(wording: str, givers: Iterable[Procedure]) -> _Wording:
    pairs = _pairs(wording)
    by_name: dict[frozenset[str], list[Procedure]] = {}
    for one in givers:
        alike = by_name.setdefault(pairs & _pairs(_only_words(one.name)), [])
        if len(alike) < 2:  # a second one, for where the first asks of itself
            alike.append(one)
    return _Wording(pairs, by_name)


@lru_cache(maxsize=65536)
def _only_words(text: str) -> str:
    return " ".join(_WORD.findall(text.lower()))


@lru_cache(maxsize=65536)
def _pairs(plain: str) -> frozenset[str]:
    return frozenset(f"{one} {other}" for one, other in pairwise(plain.split()))
