"""Two versions of one procedure -> every difference between them, part by part."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cached_property
from typing import Any

from analyzer.comparing.aspects import aspect_of
from analyzer.comparing.judging.blanks import AsWorded, is_completed, is_one_version, worded_at, worded_parts
from analyzer.comparing.judging.direction import direction_of, of_section
from analyzer.comparing.judging.kinds import Successors, kind_of
from analyzer.comparing.judging.restating import NO_NAMES, Names
from analyzer.comparing.judging.routes import with_its_routes
from analyzer.comparing.pairing.matching import members
from analyzer.comparing.pairing.renaming import INNER, holder, inner_lines, renamed, renaming
from analyzer.comparing.parts import LISTS
from analyzer.comparing.plain import Plain
from analyzer.model.changes import Change

_INNER_MAPPINGS = ("text", "source")
"""Mappings of a procedure whose entries are compared one by one."""
_OWN_WAY = frozenset((*LISTS, *_INNER_MAPPINGS, "legal_basis", "id"))


def changes_inside(
    base: Plain, revision: Plain, successors: Successors, names: Names = NO_NAMES, as_worded: AsWorded = lambda base: base
) -> Iterator[Change]:
    """Every difference between two versions of one procedure, its code aside.

    `successors` of bodies by the body they replaced; `names` of the kinds of papers, which all say the same; `as_worded` fills what
    the base says in words only.
    """
    change = _Inside(base, revision, successors, names, as_worded)
    yield from change.all()


class _Inside:
    def __init__(self, base: Plain, revision: Plain, successors: Successors, names: Names, as_worded: AsWorded) -> None:
        self.code: str = revision["id"]
        self.base, self.revision = base, revision
        self.successors, self.names = successors, names
        self.as_worded = as_worded
        self.one_version = is_one_version(base, revision)
        self.ids = renaming(base, revision)
        self.come: set[str] = set()

    @cached_property
    def worded(self) -> Mapping[str, Plain]:
        """The parts of the base as its wording fills them; read only where a blank was filled in."""
        return worded_parts(self.base, self.as_worded(self.base), self.ids)

    def all(self) -> Iterator[Change]:
        ids = self.ids
        for path in ids.gone:
            part, choice, in_branch = _at(self.base, path)
            change = with_its_routes(self._change(path, part, None), part, set(ids.gone))
            change = replace(change, direction="up") if choice else change
            change = replace(change, direction="unclear") if in_branch else change  # another branch may be the lighter one
            name = path.partition("/")[0]
            yield replace(change, direction=of_section(name, change.direction, members(self.revision, name)))
        for path, new in ids.renamed.items():
            yield self._change(f"{path}/id", path.rpartition("/")[2], new)
        base = renamed(self.base, ids)
        self.come = {f"{name}/{id_}" for name in LISTS for id_ in members(self.revision, name).keys() - members(base, name).keys()}
        yield from self._values("", base, self.revision, _OWN_WAY)
        for name in _INNER_MAPPINGS:
            yield from self._values(name, base.get(name, {}), self.revision.get(name, {}), frozenset())
        yield from self._citations(base.get("legal_basis", []), self.revision.get("legal_basis", []))
        for name in LISTS:
            yield from self._list(name, members(base, name), members(self.revision, name))

    def _list(self, path: str, base: dict[str, Plain], revision: dict[str, Plain], choice: bool = False) -> Iterator[Change]:
        """What comes, and what changes in what stays; `choice` where one of the list will do."""
        for id_, part in revision.items():
            here = f"{path}/{id_}"
            if id_ in base:
                for change in self._part(here, base[id_], part):
                    heavy = choice and change.direction in ("up", "down")
                    yield replace(change, direction="unclear") if heavy else change  # another branch may be the lighter one
            else:
                change = with_its_routes(self._change(here, None, part), part, self.come)
                change = replace(change, direction="down") if choice else change
                name = path.partition("/")[0]
                yield replace(change, direction=of_section(name, change.direction, members(self.base, name)))

    def _part(self, path: str, base: Plain, revision: Plain) -> Iterator[Change]:
        """A part that is on both sides; a line that holds others in another way is one change."""
        if not path.startswith("dossier/"):
            yield from self._values(path, base, revision, frozenset(("id",)))
        elif holder(base) != holder(revision):
            yield self._change(path, base, revision)
        else:
            yield from self._values(path, base, revision, frozenset(("id", "otherwise", *INNER)))
            yield from self._list(path, inner_lines(base), inner_lines(revision), choice=holder(base) == "any_of")

    def _values(self, path: str, base: Plain, revision: Plain, but: frozenset[str]) -> Iterator[Change]:
        for key in sorted((base.keys() | revision.keys()) - but):
            before, after = base.get(key), revision.get(key)
            if before != after:
                yield self._value(path, key, before, after, (base, revision))

    def _value(self, path: str, key: str, before: Any, after: Any, parts: tuple[Plain, Plain]) -> Change:
        """A value that changes; one that the base says in words only is judged by what these say."""
        here = f"{path}/{key}" if path else key
        if before is not None or after is None or path in _INNER_MAPPINGS:
            return self._change(here, before, after, *parts)
        worded = worded_at(self.worded, path, key, parts[0])
        if self.one_version and is_completed(key, parts, worded):
            return Change(self.code, "completed", here, aspect_of(here, after), "neutral", before, after)
        if worded is None:
            return self._change(here, before, after, *parts)
        judged = self._change(here, worded, after, {**parts[0], key: worded}, parts[1])
        return replace(judged, before=None, worded=worded or None)

    def _citations(self, base: list[str], revision: list[str]) -> Iterator[Change]:
        """Citations of one text are one citation that changed its provision; others come or go."""
        gone, come = list((Counter(base) - Counter(revision)).elements()), list((Counter(revision) - Counter(base)).elements())
        for citation in gone:
            text = citation.partition(" ")[0]
            after = next((other for other in come if other.partition(" ")[0] == text), None)
            if after is not None:
                come.remove(after)
            yield self._change("legal_basis", citation, after)
        yield from (self._change("legal_basis", None, citation) for citation in come)

    def _change(self, path: str, before: Any, after: Any, base: Plain | None = None, revision: Plain | None = None) -> Change:
        aspect = aspect_of(path, before or after)
        parts = (base or {}, revision or {})
        kind = kind_of(path, before, after, parts, self.successors, names=self.names)
        direction = "neutral" if kind in ("reworded", "renamed") else direction_of(path, before, after, parts)
        return Change(self.code, kind, path, aspect, direction, before, after)


def _at(document: Plain, path: str) -> tuple[Plain, bool, bool]:
    """The part at a path of ids, whether it is one of a choice, and whether it lies inside one of a choice."""
    name, first, *rest = path.split("/")
    part, choice, in_branch = members(document, name)[first], False, False
    for id_ in rest:
        part, choice, in_branch = inner_lines(part)[id_], holder(part) == "any_of", in_branch or choice
    return part, choice, in_branch
