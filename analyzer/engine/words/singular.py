"""English units as they stand behind 1."""

from __future__ import annotations

import re

_COUNTED = (
    "conditions|copies|cuts|days|fields|findings|forms|groups|hours|kinds|limits|lines|originals|"
    "papers|photographs|problems|procedures|proposals|rules|sets|stages|steps|texts|times|visits"
)
"""Words that are counted: not every word in “s” behind a 1 is one, as in `Article 1 has`."""
_SINGULAR = {word: word.removesuffix("s") for word in _COUNTED.split("|")} | {"copies": "copy"}
_ONE = re.compile(rf"(?<![\w.,/])1 ((?:working |calendar )?(?:{_COUNTED}))(?!\w)")


def ones(text: str) -> str:
    """An English text in which a unit behind 1 is of one.

    >>> ones("only 1 working days, 21 lines and 1 lines of 1.1 days")
    'only 1 working day, 21 lines and 1 line of 1.1 days'
    """
    return _ONE.sub(lambda found: f"1 {of_one(found[1])}", text)


def of_one(unit: str) -> str:
    """An English unit as it stands behind 1: `paper`, `working day`, `paper asked in some situations`."""
    first, blank, rest = unit.partition(" ")
    if first in _SINGULAR:
        return f"{_SINGULAR[first]}{blank}{rest}"
    head, _, last = unit.rpartition(" ")
    return f"{head} {_SINGULAR.get(last, last)}".strip()
