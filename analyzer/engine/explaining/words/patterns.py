"""Words that a pattern looks for, as people write them: what may be missing is left out, what may be anything is three dots.

>>> looked_for("trong (một|hai)[^;]* (bị )?mất")
['trong một … mất', 'trong hai … mất']
"""

from __future__ import annotations

import re

_MOST = 32
"""Wordings of a pattern that are made."""
_ANYTHING = "…"
_QUANTIFIER = re.compile(r"(?:(?P<optional>[?*]|\{0?,\d*\}|\{0\})|\+|\{[1-9][^}]*\})[?+]?")
_LISTED = re.compile(r"\[\^?\]?[^]]*\]")
_LETTERS = re.compile(r"[^\W\d_]{2}")
_EDGES = " …/;:.-–()\"“”'*"
_NO_WIDTH = "bBAzZ"
_FEW = 3


def looked_for(pattern: str) -> list[str]:
    """The wordings of a pattern that have words, each once."""
    made, _ = _alternatives(pattern, 0)
    told = (re.sub(r"\s*…[\s…]*", " … ", " ".join(one.split())).strip(_EDGES).rstrip(", ") for one in made)
    return [one for one in dict.fromkeys(told) if _LETTERS.search(one)]


def _alternatives(pattern: str, place: int) -> tuple[list[str], int]:
    """The wordings up to the bracket that closes, and the place behind it."""
    told: list[str] = []
    line = [""]
    while place < len(pattern) and pattern[place] != ")":
        if pattern[place] == "|":
            told, line, place = [*told, *line], [""], place + 1
            continue
        part, place = _part(pattern, place)
        line = [before + one for before in line for one in part][:_MOST]
    return [*told, *line][:_MOST], place + 1


def _part(pattern: str, place: int) -> tuple[list[str], int]:
    """The wordings of one part, its quantifier heeded, and the place behind it."""
    sign = pattern[place]
    if sign == "(":
        part, place = _alternatives(pattern, place + (3 if pattern.startswith("(?:", place) else 1))
    elif sign == "[" and (listed := _LISTED.match(pattern, place)):
        part, place = _one_of(listed[0][1:-1]), listed.end()
    elif sign == "\\":
        part, place = [_escaped(pattern[place + 1 : place + 2])], place + 2
    else:
        part, place = ["" if sign in "^$" else _ANYTHING if sign == "." else sign], place + 1
    found = _QUANTIFIER.match(pattern, place)
    if found is None:
        return part, place
    return [""] if found["optional"] and part not in ([_ANYTHING], [" "]) else part, found.end()


def _one_of(letters: str) -> list[str]:
    """A letter or sign of a short list; of a longer one it may be anything."""
    few = len(letters) <= _FEW and letters.isalpha()
    return list(dict.fromkeys(letters.lower())) if few else [letters] if len(letters) == 1 else [_ANYTHING]


def _escaped(letter: str) -> str:
    if letter in _NO_WIDTH:
        return ""
    return " " if letter == "s" else _ANYTHING if letter in "dwSDW" else letter
