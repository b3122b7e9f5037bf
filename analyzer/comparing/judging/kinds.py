"""What sort of change a difference is: of substance, of a name, of words only, or a move to another level or body."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from analyzer.comparing.judging.restating import NO_NAMES, Names, restates, with_kinds
from analyzer.comparing.judging.rewording import is_reworded, same_leaves, tokens
from analyzer.comparing.parts import key_of
from analyzer.comparing.plain import Plain
from analyzer.model.changes import Kind
from analyzer.model.vocabulary import Agency

Successors = Mapping[str, str]
"""Of each body that a reorganisation ended: the body that took over, which itself still stands or is unknown."""

_BODIES = ("authority", "decides", "receives", "coordinates", "returns", "lead_unit")
_DECIDING = ("authority", "decides")
_REMARKS = frozenset(("note", "recorded", "source"))
"""What people noted, and what the program keeps of a source: no part of the procedure."""
_WORDS = frozenset(("name", "text"))
_CLAUSES = frozenset(("when", "per"))
"""Values that are wordings, of which the absence says something."""
_SUBSTANCE = frozenset(("document", "value", "amount", "mode", "any_of", "all_of", "otherwise"))
"""What says without words what a part is."""


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


def kind_of(path: str, before: Any, after: Any, parts: tuple[Plain, Plain], successors: Successors, *, names: Names = NO_NAMES) -> Kind:
    """The sort of a difference at `path`; `parts` are those, of base and revision, whose value it is; `names` of kinds of papers."""
    head, _, rest = path.partition("/")
    key = key_of(path, before or after)
    if path == "name":
        return "reworded" if _called(before) == _called(after) else "renamed"
    if head == "level":
        return "moved"
    if head in _BODIES:
        return _of_body(head, before, after, successors)
    if head in _REMARKS or (rest and key in ("id", "note")):
        return "reworded"
    if head == "text":
        return "reworded" if _says_the_same(before, after, {}, {}, names) else "amended"
    if key in _WORDS:
        return "reworded" if _says_the_same(before, after, *parts, names) else "amended"
    if key in _CLAUSES and before and after and is_reworded(before, after):
        return "reworded"
    return "reworded" if before and after and same_leaves(before, after) else "amended"


def _called(name: str) -> list[str]:
    """The words of a name, the word that every name may begin with aside."""
    words = tokens(name)
    return words[2:] if words[:2] == tokens("thủ tục") else words


def _of_body(key: str, before: Any, after: Any, successors: Successors) -> Kind:
    if _today(before, successors) == _today(after, successors):
        return "renamed"
    return "moved" if key in _DECIDING and before and after else "amended"


def _today(bodies: Any, successors: Successors) -> set[str]:
    named: Iterable[str] = [bodies] if isinstance(bodies, str) else bodies or ()
    return {successors.get(body, body) for body in named}


def _says_the_same(before: Any, after: Any, base: Plain, revision: Plain, names: Names) -> bool:
    """Whether only words changed: they say again what the part says as a value, or the same as before in other words."""
    if all(text is None or (isinstance(text, str) and restates(text, part, names)) for text, part in ((before, base), (after, revision))):
        return True
    if not isinstance(before, str) or not isinstance(after, str):
        return same_leaves(before, after)
    one_thing = any(key in base and base[key] == revision.get(key) for key in _SUBSTANCE)
    return is_reworded(with_kinds(before, base, names), with_kinds(after, revision, names), any_order=one_thing)
