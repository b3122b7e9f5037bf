"""Ids of the base brought into line with the revision, wherever they stand, so that the two can be compared part by part."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from analyzer.comparing.pairing.matching import matches, members
from analyzer.comparing.parts import LISTS
from analyzer.comparing.plain import Plain

INNER = ("any_of", "all_of")
"""What holds lines inside a line, besides `otherwise`, which holds one."""
_SCOPES = {"case": "cases", "channel": "channels", "result": "results"}
_REFERENCES = {"after": ("steps",), "verified_by": ("dossier", "steps"), "within": ("cases",)}
"""Keys that name parts, and the lists of those."""


@dataclass(slots=True)
class Renaming:
    """What happens to the ids of the base: parts that go, by path, and new ids, by path; both in ids of the base."""

    gone: list[str] = field(default_factory=list)
    renamed: dict[str, str] = field(default_factory=dict)

    def new_id(self, path: str, id_: str) -> str:
        return self.renamed.get(path, id_)

    def follow(self, path: str, base: Mapping[str, Plain], revision: Mapping[str, Plain], found: Mapping[str, str]) -> None:
        """What `found` (ids of the revision by those of the base) says of one list, and of the lists inside its lines."""
        for id_, part in base.items():
            here = f"{path}/{id_}"
            if id_ not in found:
                self.gone.append(here)
                continue
            if found[id_] != id_:
                self.renamed[here] = found[id_]
            other, key = revision[found[id_]], holder(part)
            if path.startswith("dossier") and key and key == holder(other):
                old, new = inner_lines(part), inner_lines(other)
                one = key == "otherwise"  # the one line behind a look-up stays that line, whatever it says
                self.follow(here, old, new, dict(zip(old, new, strict=True)) if one else matches("dossier", old, new))


def renaming(base: Plain, revision: Plain) -> Renaming:
    """What goes from the base, and how what stays is called in the revision."""
    result = Renaming()
    for name in LISTS:
        old, new = members(base, name), members(revision, name)
        result.follow(name, old, new, matches(name, old, new))
    return result


def holder(line: Plain) -> str:
    """The key under which a line holds other lines; empty for one that holds none."""
    return next((key for key in (*INNER, "otherwise") if key in line), "")


def inner_lines(line: Plain) -> dict[str, Plain]:
    key = holder(line)
    if not key:
        return {}
    return {line[key]["id"]: line[key]} if key == "otherwise" else members(line, key)


def renamed(base: Plain, change: Renaming) -> Plain:
    """The base without what goes, with the ids of the revision, and with these wherever a part is named."""
    gone, known = set(change.gone), _known(change)
    result = dict(base)
    for name in LISTS:
        kept = {id_: part for id_, part in members(base, name).items() if f"{name}/{id_}" not in gone}
        parts = {change.new_id(f"{name}/{id_}", id_): _part(f"{name}/{id_}", part, change, gone, known) for id_, part in kept.items()}
        if name in base:
            result[name] = parts if name == "cases" else [{**part, "id": id_} for id_, part in parts.items()]
    return result


def _part(path: str, part: Plain, change: Renaming, gone: set[str], known: Mapping[str, Mapping[str, str]]) -> Plain:
    result = {key: _value(key, value, known) for key, value in part.items()}
    key = holder(part)
    if not key:
        return result
    lines = []
    for id_, line in inner_lines(part).items():
        here = f"{path}/{id_}"
        if here not in gone:
            lines.append({**_part(here, line, change, gone, known), "id": change.new_id(here, id_)})
    result[key] = lines[0] if key == "otherwise" else lines
    return result


def _value(key: str, value: Any, known: Mapping[str, Mapping[str, str]]) -> Any:
    """The value with the new ids of the parts it names."""
    if key == "for":
        return {sort: sorted(known[_SCOPES[sort]].get(id_, id_) for id_ in ids) if sort in _SCOPES else ids for sort, ids in value.items()}
    if key in _REFERENCES:
        names = {old: new for name in _REFERENCES[key] for old, new in known[name].items()}
        return names.get(value, value) if isinstance(value, str) else sorted(names.get(id_, id_) for id_ in value)
    return value


def _known(change: Renaming) -> dict[str, dict[str, str]]:
    """By list: the new id of each renamed part, those inside lines too."""
    known: dict[str, dict[str, str]] = {name: {} for name in LISTS}
    for path, new in change.renamed.items():
        name, *_, old = path.split("/")
        known[name][old] = new
    return known
