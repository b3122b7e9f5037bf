"""How many sets of the dossier the numbers of its lines tell: where nearly every paper is asked for n times, n sets are filed."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from analyzer.facts.procedure.asks import Ask
from analyzer.facts.procedure.given_back import given_back
from analyzer.model.procedure import Procedure

_OF_NO_SET = frozenset({"photo", "note"})
"""Classes that are counted for another reason, or are no papers."""
_FEWEST = 2
"""Papers asked for several times: one alone says nothing of the whole."""
_NEARLY = 4 / 5
"""The share of lines that must agree."""


def sets_by_lines(procedure: Procedure, papers: Sequence[Ask]) -> Mapping[str, int]:
    """By path of each line that agrees, how many sets the lines of its cases tell; copies beside originals are sets too.

    Lines without a number, papers behind a look-up, old ones handed back and those of which a copy is given back say nothing;
    alternatives count as the one paper that is filed of them.
    """
    if sum([_several(ask) for ask in papers]) < _FEWEST:
        return {}
    found: dict[str, int] = {}
    together: dict[tuple[str, ...], list[Ask]] = defaultdict(list)
    for ask in papers:
        if (
            _number(ask)
            and ask.class_ not in _OF_NO_SET
            and not ask.line.surrendered
            and not ask.lookup
            and not _comes_back(procedure, ask)
        ):
            together[ask.scope.case].append(ask)
    for lines in together.values():
        filed = {ask.choice or ask.path: ask for ask in lines}.values()
        ((number, agree),) = Counter(map(_number, filed)).most_common(1)
        several = sum(_several(ask) for ask in filed if _number(ask) == number)
        if number > 1 and several >= _FEWEST and agree >= _NEARLY * len(filed):
            found |= {ask.path: number for ask in lines if _number(ask) == number}
    return found


def _comes_back(procedure: Procedure, ask: Ask) -> bool:
    return (ask.line.originals or 0) > 1 and given_back(procedure, ask.line)


def _several(ask: Ask) -> bool:
    """Whether more than one original or copy is asked for."""
    return (ask.line.originals or 0) > 1 or (ask.line.copies or 0) > 1


def _number(ask: Ask) -> int:
    """How often a paper is filed; one original and one copy are what a form holds that nobody filled in, and once."""
    originals, copies = ask.line.originals or 0, ask.line.copies or 0
    return 1 if originals == copies == 1 else originals + copies
