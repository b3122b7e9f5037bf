"""What sort of change a difference is: of substance, of a name, of words only, or a move to another level or body."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from analyzer.comparing.parts import key_of
from analyzer.comparing.plain import Plain
from analyzer.model.changes import Kind
from analyzer.model.vocabulary import Agency
from analyzer.text.alike import likeness, same_words, words_of

Successors = Mapping[str, str]
"""Of each body that a reorganisation ended: the body that took over, which itself still stands or is unknown."""

_BODIES = ("authority", "decides", "receives", "coordinates", "returns", "lead_unit")
_DECIDING = ("authority", "decides")
_REMARKS = frozenset(("note", "recorded", "source"))
"""What people noted, and what the program keeps of a source: no part of the procedure."""
_WORDS = frozenset(("name", "text"))
_SUBSTANCE = frozenset(("document", "value", "amount", "mode", "any_of", "all_of", "otherwise"))
"""What says without words what a part is."""
_REWORDED = 0.9
"""The least share of words in common of two wordings that say the same; their numbers are equal too. A judgement."""


def successors_of(agencies: Mapping[str, Agency]) -> Successors:
    """Who stands today for each body that was abolished, as the vocabulary tells it."""
    followed = {id_: agency.abolished.successor for id_, agency in agencies.items() if agency.abolished and agency.abolished.successor}
    return {id_: _last(id_, followed) for id_ in followed}


def _last(body: str, followed: Mapping[str, str]) -> str:
    seen = set()
    while body in followed and body not in seen:
        seen.add(body)
        body = followed[body]
    return body


def kind_of(path: str, before: Any, after: Any, parts: tuple[Plain, Plain], successors: Successors) -> Kind:
    """The sort of a difference at `path`; `parts` are those, of base and revision, whose value it is."""
    head, _, rest = path.partition("/")
    key = key_of(path, before or after)
    if path == "name":
        return "reworded" if same_words(before, after) else "renamed"
    if head == "level":
        return "moved"
    if head in _BODIES:
        return _of_body(head, before, after, successors)
    if head in _REMARKS or (rest and key in ("id", "note")):
        return "reworded"
    if key in _WORDS or head == "text":
        return "reworded" if _says_the_same(before, after, *parts) else "amended"
    return "amended"


def _of_body(key: str, before: Any, after: Any, successors: Successors) -> Kind:
    if _today(before, successors) == _today(after, successors):
        return "renamed"
    return "moved" if key in _DECIDING and before and after else "amended"


def _today(bodies: Any, successors: Successors) -> set[str]:
    named: Iterable[str] = [bodies] if isinstance(bodies, str) else bodies or ()
    return {successors.get(body, body) for body in named}


def _says_the_same(before: Any, after: Any, base: Plain, revision: Plain) -> bool:
    """Whether a wording changed its words only: its part says without words what it is, or the words are nearly the same."""
    if any(key in base and base.get(key) == revision.get(key) for key in _SUBSTANCE):
        return True
    if not isinstance(before, str) or not isinstance(after, str):
        return False
    if same_words(before, after):
        return True
    return _numbers(before) == _numbers(after) and likeness(words_of(before, None), words_of(after, None)) >= _REWORDED


def _numbers(text: str) -> list[str]:
    return re.findall(r"\d+", text)
