"""From a path such as `dossier/ownership/land_paper` to the place in the file where it is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from yaml._yaml import Mark

from analyzer.model.problems import Place
from analyzer.reading.yaml_events import Map, Sequence, place_of


@dataclass(frozen=True, slots=True)
class Source:
    """A file as read: its name relative to the catalogue, and its mapping with marks."""

    file: str
    root: Map


@dataclass(frozen=True, slots=True)
class FilePositions:
    """The side table of a catalogue: procedures by code, tables of the vocabulary by name."""

    procedures: Mapping[str, Source]
    tables: Mapping[str, Source]

    def procedure(self, code: str, path: str = "") -> Place:
        source = self.procedures.get(code)
        return Place("") if source is None else _find(source, path.split("/") if path else [])

    def word(self, table: str, id: str) -> Place:
        source = self.tables.get(table)
        return Place("") if source is None else _find(source, [table, id])


def _find(source: Source, names: list[str]) -> Place:
    node: Any = source.root
    mark: Mark | int = 0
    for position, name in enumerate(names):
        step = _member(node, name) or _member(node, "/".join(names[position:]))  # the number of a text holds slashes
        if step is None:
            break
        node, mark = step
    return place_of(source.file, mark)


def _member(node: Any, name: str) -> tuple[Any, Mark] | None:
    """The member called `name` and its mark: a key of a mapping, an element of a list by id, or inside a choice."""
    if isinstance(node, Map):
        if name in node:
            return node[name], node.marks[name]
        for key in ("any_of", "all_of", "otherwise"):
            inner = node.get(key)
            if isinstance(inner, Map) and inner.get("id") == name:
                return inner, node.marks[key]
            if inner is not None and (found := _member(inner, name)) is not None:
                return found
    elif isinstance(node, Sequence):
        for index, member in enumerate(node):
            if member == name or (isinstance(member, Map) and member.get("id") == name):
                return member, node.marks[index]
    return None


def locate(source: Source, location: tuple[Any, ...]) -> tuple[Place, str]:
    """The place of a pydantic location (keys and indices), and the nearest id or key on the way."""
    node: Any = source.root
    mark: Mark | int = 0
    name = ""
    for step in location:
        if isinstance(node, Map) and step in node.marks:
            mark = node.marks[step]
            node = node.get(step)
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node):
            mark = node.marks[step]
            node = node[step]
        else:
            break
        if isinstance(node, Map) and isinstance(node.get("id"), str):
            name = node["id"]
    return place_of(source.file, mark), name
