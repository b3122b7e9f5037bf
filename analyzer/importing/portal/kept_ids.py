"""Ids kept from one import to the next: a part that was reordered or reworded is the part it was.

Parts are matched first by all that they say, then by their words, by how like their words are, and by the id that these give.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from analyzer.importing.ids import Ids
from analyzer.importing.portal.merge import by_id
from analyzer.text.alike import ALIKE, LONGEST_COMPARED, likeness, tidied, words_of

Part = dict[str, Any]
Retired = dict[str, list[str]]
"""By list: ids of parts that are gone, never given again."""

LISTS = ("channels", "time_limits", "fees", "dossier", "results", "conditions")
_NOT_SAID = frozenset({"id", "for"})


def with_kept_ids(document: Part, before: Part, retired: Retired) -> tuple[Part, Retired]:
    """The document with the ids of the one before, and every id that is now retired."""
    renamed: dict[str, dict[str, str]] = {}
    gone: Retired = {}
    for name in ("cases", *LISTS):
        new, old = _members(document, name), _members(before, name)
        kept = dict(_matches(new, old))
        ids = Ids({*old, *retired.get(name, ())})
        renamed[name] = {id_: kept.get(id_) or ids.new(id_) for id_ in new}
        if left := {*retired.get(name, ()), *old} - set(renamed[name].values()):
            gone[name] = sorted(left)
    return _renamed(document, renamed), gone


def taken_by_people(document: Part, ours: Part, before: Part) -> Retired:
    """By list: ids that people gave to parts of their own, and that the wording of another published part would give as well."""
    taken = {}
    for name in ("cases", *LISTS):
        published, mine, known = _members(document, name), _members(ours, name), _members(before, name)
        others = [id_ for id_ in mine if id_ not in known and id_ in published and not _are_one(mine[id_], published[id_])]
        if others:
            taken[name] = others
    return taken


def _are_one(one: Part, other: Part) -> bool:
    """Whether two parts of one id are one part, as far as their words tell."""
    return not _wording(one) or not _wording(other) or likeness(_words(one), _words(other)) >= ALIKE


def _members(document: Part, name: str) -> dict[str, Part]:
    parts = document.get(name) or {}
    if isinstance(parts, list):
        return by_id(parts)
    return {id_: part for id_, part in parts.items() if isinstance(part, dict)} if isinstance(parts, dict) else {}


def _matches(new: dict[str, Part], old: dict[str, Part]) -> Iterator[tuple[str, str]]:
    """Pairs of a new id and the id it had."""
    free_new, free_old = dict(new), dict(old)
    same = (_same(free_new, free_old, what) for what in (_placed, _said, _wording))
    alike = (*same, _alike(free_new, free_old))
    for pairs in (*alike, ((id_, id_) for id_ in new)):
        for one, other in pairs:
            if one in free_new and other in free_old:
                yield one, other
                del free_new[one], free_old[other]


def _same(new: dict[str, Part], old: dict[str, Part], what: Callable[[Part], str]) -> Iterator[tuple[str, str]]:
    """Pairs of which something is the same, in the order in which they stand; made late, as `_alike` is."""
    saying: dict[str, list[str]] = {}
    for id_, part in old.items():
        saying.setdefault(what(part), []).append(id_)
    saying.pop("", None)
    yield from [(id_, saying[said].pop(0)) for id_, part in new.items() if saying.get(said := what(part))]


def _alike(new: dict[str, Part], old: dict[str, Part]) -> Iterator[tuple[str, str]]:
    """Pairs from the most alike down; made late, when the equal ones are gone from both."""
    before = {id_: _words(part) for id_, part in old.items()}
    found: list[tuple[float, str, str]] = []
    for id_, part in new.items():
        words = _words(part)
        found += ((-like, id_, other) for other, said in before.items() if (like := likeness(words, said)) >= ALIKE)
    yield from ((id_, other) for _, id_, other in sorted(found))


def _placed(part: Part) -> str:
    """What a part says, and for whom: of two equal texts each stays with its channel."""
    return f"{_said(part)} {part.get('for')}"


def _said(part: Part) -> str:
    return repr(sorted((key, _tidied(value)) for key, value in part.items() if key not in _NOT_SAID))


def _tidied(value: Any) -> Any:
    return tidied(value) if isinstance(value, str) else value


def _wording(part: Part) -> str:
    """What a person would know the part by; nothing for one that has no words, which is then never like another."""
    return tidied(str(part.get("name") or part.get("text") or ""))[:LONGEST_COMPARED]


def _words(part: Part) -> list[str]:
    return words_of(_wording(part))


def _renamed(document: Part, renamed: dict[str, dict[str, str]]) -> Part:
    """The document with other ids, wherever they stand: in the parts, in their scopes, and beside what is left of them."""
    result = dict(document)
    if "cases" in document:
        result["cases"] = {renamed["cases"][id_]: case for id_, case in document["cases"].items()}
    for name in LISTS:
        if name in document:
            result[name] = [_scoped(part, renamed) | {"id": renamed[name][part["id"]]} for part in document[name]]
    parts = document.get("source", {}).get("parts")
    if parts:
        kept = {name: {renamed[name][id_]: left for id_, left in lefts.items()} for name, lefts in parts.items()}
        result["source"] = {**document["source"], "parts": kept}
    return result


def _scoped(part: Part, renamed: dict[str, dict[str, str]]) -> Part:
    if "for" not in part:
        return part
    scope = {key: [renamed[f"{key}s"][id_] for id_ in ids] for key, ids in part["for"].items()}
    return {**part, "for": scope}
