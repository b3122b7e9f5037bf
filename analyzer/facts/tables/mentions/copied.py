"""Words copied out of a text of law into a record, where they point to nothing."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate, groupby

from analyzer.facts.procedure.worded import Piece, sentence
from analyzer.facts.tables.mentions.mention import Mention
from analyzer.model.procedure import Procedure
from analyzer.text.law.unnamed import THIS, unnamed


def copied(procedure: Procedure, told: Iterable[Piece]) -> Iterator[Mention]:
    """Words such as `Nghị định này` in a part of the record where nothing before them names the text."""
    for _, one_part in groupby(told, lambda piece: piece.part):
        part = list(one_part)
        if not any(THIS in piece.text for piece in part):
            continue
        begins = [0, *accumulate(len(piece.text) + 1 for piece in part)]
        for found in unnamed("\n".join(piece.text for piece in part)):
            place = bisect_right(begins, found.start) - 1
            piece, begin = part[place], begins[place]
            yield Mention(procedure, piece, "unnamed", found.words, sentence(piece.text, found.start - begin, found.stop - begin))
