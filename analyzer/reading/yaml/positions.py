"""From a path such as `dossier/ownership/land_paper` to the place in the file where it is written.

Places are found by reading the one file again: of the millions of keys in a catalogue a screen shows ten.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

import yaml
from yaml._yaml import CParser

from analyzer.model.problems import Place
from analyzer.reading.yaml.text import composed, line_at

NULLS = ("", "~", "null")
"""How a key without a value is written, where it is not in quotes."""
Step = str | int
"""A key of a mapping or the number of a member of a list."""


@dataclass(frozen=True, slots=True)
class Source:
    """A file as it was when it was read: its name relative to the catalogue, and its bytes.

    Where those may not be kept, `known` is all that is remembered: a few of its keys, and where they stand.
    """

    file: str
    data: bytes = field(repr=False)
    known: yaml.MappingNode | None = field(default=None, repr=False)

    @property
    def root(self) -> yaml.Node:
        return self.known or _root(self.data)

    def only(self, keys: Collection[str]) -> Source:
        """The file without its bytes, remembered by some of its keys."""
        root = self.root
        return Source(self.file, b"", yaml.MappingNode(root.tag, [pair for pair in root.value if pair[0].value in keys]))

    def place(self, *location: Step) -> Place:
        """Where a location stands, or as much of it as there is; the beginning of the file where there is nothing of it."""
        return self.located(location)[0]

    def line_of(self, key: str, number: int) -> Place:
        """Where a line of a key's text stands, the first being 0: in a block of lines (`|`) the line itself, else the key."""
        place = self.place(key)
        _, node = _member(self.root, key) or (None, None)
        if not isinstance(node, yaml.ScalarNode) or node.style != "|":
            return place
        line = place.line + 1 + number
        text = line_at(self.data, line)
        return Place(self.file, line, len(text) - len(text.lstrip()) + 1)

    def says(self, location: tuple[Step, ...]) -> bool:
        """Whether all of a location is written, with a value or without one."""
        node: yaml.Node | None = self.root
        for step in location:
            found = _member(node, step)
            if found is None:
                return False
            node = found[1]
        return True

    def keys(self) -> dict[str, Place]:
        """The keys of the file, those without a value too, each with its place."""
        return {key.value: place_of(self.file, key.start_mark) for key, _ in self.root.value}

    def located(self, location: tuple[Step, ...]) -> tuple[Place, str]:
        """The same with the nearest id or key on the way."""
        node, mark, name = self.root if location else None, None, ""
        for step in location:
            found = _member(node, step)
            if found is None:
                break
            mark, node = found
            name = _id(node) or name
        return place_of(self.file, mark), name


@dataclass(frozen=True, slots=True)
class FilePositions:
    """The side table of a catalogue: procedures by code, tables of the vocabulary by name."""

    procedures: Mapping[str, Source]
    tables: Mapping[str, Source]

    def procedure(self, code: str, path: str = "") -> Place:
        source = self.procedures.get(code)
        if source is None:
            return Place("")
        return _find(source, path.split("/")) if path else source.place()

    def word(self, table: str, id: str) -> Place:
        source = self.tables.get(table)
        return Place("") if source is None else _find(source, [table, id])

    def as_read(self, file: str) -> bytes:
        """The bytes of a file as they were when it was read; none of a secret procedure, or where the file is not of this catalogue."""
        sources = (*self.procedures.values(), *self.tables.values())
        return next((source.data for source in sources if source.file == file), b"")


def place_of(file: str, mark: Any) -> Place:
    """A mark of the parser as a place of `file`; None is its beginning."""
    return Place(file, 1, 1) if mark is None else Place(file, mark.line + 1, mark.column + 1)


def keys_written_twice(source: Source) -> Iterator[tuple[str, Place, Place]]:
    """Each key that stands in its mapping already, with the place before and its own."""
    waiting = [source.root]
    while waiting:
        node = waiting.pop()
        if isinstance(node, yaml.MappingNode):
            seen: dict[str, Place] = {}
            for key, inner in node.value:
                place = place_of(source.file, key.start_mark)
                if key.value in seen:
                    yield key.value, seen[key.value], place
                seen[key.value] = place
                waiting.append(inner)
        elif isinstance(node, yaml.SequenceNode):
            waiting += node.value


class _Nodes(CParser):
    """Makes the nodes of a file without their tags: nobody asks for those, and to find them takes as long as all the rest."""

    def descend_resolver(self, *_: object) -> None: ...

    def ascend_resolver(self) -> None: ...

    def resolve(self, *_: object) -> str:
        return ""


@lru_cache(maxsize=64)
def _root(data: bytes) -> yaml.Node:
    """The nodes of a file that could be read. Who asks for one place soon asks for the next of the same file."""
    root = _Nodes(composed(data)).get_single_node()
    assert root is not None
    return root


def _member(node: yaml.Node | None, step: Step) -> tuple[Any, yaml.Node | None] | None:
    """The mark of a key or member, and what it holds; of a key written twice the last."""
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return node.value[step].start_mark, node.value[step]
    found = None
    for key, value in node.value if isinstance(node, yaml.MappingNode) else ():
        if key.value == step:
            found = key.start_mark, (found[1] if found else None) if _says_nothing(value) else value
    return found


def _says_nothing(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and not node.style and node.value in NULLS


def _id(node: yaml.Node | None) -> str:
    """The id of a mapping; empty where there is none."""
    found = _member(node, "id") if isinstance(node, yaml.MappingNode) else None
    return found[1].value if found is not None and isinstance(found[1], yaml.ScalarNode) else ""


def _find(source: Source, names: list[str]) -> Place:
    node: yaml.Node | None = source.root
    mark = None
    for position, name in enumerate(names):
        found = _called(node, name) or _called(node, "/".join(names[position:]))  # the number of a text holds slashes
        if found is None:
            break
        mark, node = found
    return place_of(source.file, mark)


def _called(node: yaml.Node | None, name: str) -> tuple[Any, yaml.Node] | None:
    """The member called `name` with its mark: a key with a value, an element of a list by id, or inside a choice."""
    if isinstance(node, yaml.SequenceNode):
        return next(((member.start_mark, member) for member in node.value if _is_called(member, name)), None)
    if not isinstance(node, yaml.MappingNode):
        return None
    mark, value = _member(node, name) or (None, None)
    if value is not None:
        return mark, value
    for key in ("any_of", "all_of", "otherwise"):
        mark, inner = _member(node, key) or (None, None)
        if inner is not None and _id(inner) == name:
            return mark, inner
        if (found := _called(inner, name)) is not None:
            return found
    return None


def _is_called(member: yaml.Node, name: str) -> bool:
    return member.value == name if isinstance(member, yaml.ScalarNode) else _id(member) == name
