"""Results copied from another procedure: the wording is that of the other's result, and nothing in the record speaks of it.

Words are compared in pairs that follow each other: a single syllable of Vietnamese says little.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property
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


class _Giver(NamedTuple):
    """A procedure that gives a result, and the pairs of the result that its name holds."""

    procedure: Procedure
    named: frozenset[str]


class SameResult:
    """The results of all procedures by their wording."""

    def __init__(self, procedures: Mapping[str, Procedure]) -> None:
        self._procedures = procedures
        self._said: dict[str, str] = {}

    @cached_property
    def _givers(self) -> dict[str, list[_Giver]]:
        """Who gives each result that several procedures give in the same words."""
        found: dict[str, dict[str, Procedure]] = {}
        for procedure in self._procedures.values():
            for result in procedure.results:
                found.setdefault(_plain(result.name), {})[procedure.id] = procedure
        return {
            wording: [_Giver(one, _pairs(wording) & _pairs(_plain(one.name))) for one in givers.values()]
            for wording, givers in found.items()
            if len(givers) > 1
        }

    def of(self, procedure: Procedure, result: Result) -> str:
        """The procedure from which a result was copied: its name tells of the result, and the record of `procedure` does not; else empty."""
        wording = _plain(result.name)
        givers, pairs = self._givers.get(wording, ()), _pairs(wording)
        others = [one for one in givers if one.procedure is not procedure and len(one.named) >= _LEAST]
        if len(pairs) <= _LEAST or not others or len(pairs & _pairs(_plain(procedure.name))) > 1:
            return ""
        said = self._beside(procedure)
        unknown = frozenset(pair for pair in pairs if f" {pair} " not in said)
        if not said or (len(pairs) - len(unknown)) * _KNOWN > len(pairs):
            return ""
        told = {one.procedure.id: len(one.named & unknown) for one in others}
        best = max(told, key=lambda code: told[code])
        return best if told[best] >= _LEAST else ""

    def _beside(self, procedure: Procedure) -> str:
        """What the record says beside its results, as plain words; empty where it tells no steps."""
        if procedure.id not in self._said:
            told = list(pieces(procedure, _BESIDE))
            cases = (case.name for case in procedure.cases.values())
            whole = _plain("\n".join((procedure.name, *cases, *(piece.text for piece in told))))
            self._said[procedure.id] = f" {whole} " if any(piece.part == "steps" for piece in told) else ""
        return self._said[procedure.id]


def _plain(text: str) -> str:
    return " ".join(_WORD.findall(text.lower()))


def _pairs(plain: str) -> frozenset[str]:
    return frozenset(f"{one} {other}" for one, other in pairwise(plain.split()))
