"""Words copied out of a text of law into a record, where they point to nothing."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate, groupby, islice

from analyzer.facts.procedure.worded import Piece, sentence
from analyzer.facts.tables.mentions.mention import Mention
from analyzer.model.procedure import Procedure
from analyzer.text.law.unnamed import THIS, unnamed

_MOST = 40
"""So many places of a part are told: each is looked for in all the words before it, and nobody reads more."""


def copied(procedure: Procedure, told: Iterable[Piece]) -> Iterator[Mention]:
    """Words such as `Nghị định này` in a part of the record where nothing before them names the text."""
    for _, one_part in groupby(told, lambda piece: piece.part):
        part = list(one_part)
        if not any(THIS in piece.text for piece in part):
            continue
        begins = [0, *accumulate(len(piece.text) + 1 for piece in part)]
        for found in islice(unnamed("\n".join(piece.text for piece in part)), _MOST):
            place = bisect_right(begins, found.start) - 1
            piece, begin = part[place], begins[place]
            yield Mention(procedure, piece, "unnamed", found.words, sentence(piece.text, found.start - begin, found.stop - begin))
