"""Random edits of real procedures: parts that come, go, change, move; procedures that are repealed, renumbered, merged, split."""

from __future__ import annotations

import copy
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from analyzer.comparing.plain import Plain, plain
from analyzer.model.procedure import ELEMENT_LISTS
from analyzer.reading.load import load

CATALOGUE = Path(__file__).parents[2] / "catalogue"
WORDS = st.sampled_from(["giấy tờ khác", "bản sao hộ chiếu", "Nộp trực tiếp, 2 bản.", "tờ khai CT01", "ý kiến"])
IDS = st.sampled_from(["a", "b", "form", "counter", "online", "file", "normal", "text", "copies", "note"])
LISTS_INSIDE: list[tuple[str, str, list[Plain]]] = [
    ("fees", "exempt", [{"who": "trẻ em"}, {"who": "người nghèo", "lookup": ["poverty", "population"]}, {"who": "người có công"}]),
    ("time_limits", "not_counted", [{"what": "xác minh", "value": "5 days"}, {"what": "lấy ý kiến"}]),
    ("time_limits", "stages", [{"by": "x", "value": "1 day"}, {"by": "y", "value": "2 days"}]),
]
NEW_CODES = ["1.999991", "2.999992", "3.999993", "2.999994"]


@cache
def real() -> dict[str, Plain]:
    """The bundled procedures as plain values."""
    catalogue, problems = load(CATALOGUE, date(2026, 11, 27))
    assert not problems
    return {code: plain(procedure) for code, procedure in catalogue.procedures.items()}


def _parts(document: Plain, names: tuple[str, ...] = ELEMENT_LISTS) -> list[tuple[list[Any], int]]:
    """Every part that stands in a list, with its list and place."""
    found: list[tuple[list[Any], int]] = []
    waiting = [document.get(name, []) for name in names]
    while waiting:
        parts = waiting.pop()
        for place, part in enumerate(parts):
            found.append((parts, place))
            for key in ("any_of", "all_of"):
                if key in part:
                    waiting.append(part[key])
            if "otherwise" in part:
                waiting += [part["otherwise"][key] for key in ("any_of", "all_of") if key in part["otherwise"]]
    return found


def _free(parts: list[Any], id_: str) -> str:
    taken = {part["id"] for part in parts}
    return next(name for name in (id_, *(f"{id_}_{n}" for n in range(99))) if name not in taken)


@dataclass
class Versions:
    """Some procedures, and the same after random edits; `succession`: which codes go on in which, as decisions would say."""

    base: dict[str, Plain]
    revision: dict[str, Plain]
    succession: dict[str, set[str]] = field(default_factory=dict)

    @property
    def told(self) -> dict[str, tuple[str, ...]]:
        return {code: tuple(sorted(others)) for code, others in self.succession.items()}


@st.composite
def edited(draw: st.DrawFn, most: int = 12) -> Versions:
    codes = draw(st.lists(st.sampled_from(sorted(real())), min_size=1, max_size=3, unique=True))
    base = {code: real()[code] for code in codes}
    return Versions(base, *_after(draw, base, most))


@st.composite
def edited_twice(draw: st.DrawFn) -> tuple[Versions, Versions]:
    """The edits of one version, and those of the next; the procedures stay the same ones."""
    first = draw(edited(most=6))
    codes = [code for code in first.base if code in first.revision]
    base = {code: first.base[code] for code in codes}
    between = {code: first.revision[code] for code in codes}
    last = copy.deepcopy(between)
    for _ in range(draw(st.integers(1, 6)) if last else 0):
        _edit(draw, last, draw(st.sampled_from(sorted(last))), draw(st.sampled_from(INSIDE)))
    return Versions(base, between), Versions(between, last)


def _after(draw: st.DrawFn, base: dict[str, Plain], most: int) -> tuple[dict[str, Plain], dict[str, set[str]]]:
    revision = copy.deepcopy(base)
    succession: dict[str, set[str]] = {}
    for _ in range(draw(st.integers(1, most))):
        if not revision:
            break
        code = draw(st.sampled_from(sorted(revision)))
        edit = draw(st.sampled_from(EDITS))
        if edit in SUCCEEDING:
            _succeed(draw, revision, succession, code, edit)
        else:
            _edit(draw, revision, code, edit)
    gone = {code: {other for other in others if other in revision} for code, others in succession.items() if code in base}
    return revision, {code: others for code, others in gone.items() if others and code not in revision}


def _succeed(draw: st.DrawFn, documents: dict[str, Plain], succession: dict[str, set[str]], code: str, edit: str) -> None:
    """A decision lets a procedure go on under other codes: one that is new, one that is there, or two."""
    there = [other for other in documents if other != code]
    new = draw(st.lists(st.sampled_from(NEW_CODES), min_size=2, max_size=2, unique=True))
    into = new if edit == "split" else [draw(st.sampled_from(there))] if edit == "merge" and there else new[:1]
    old = documents.pop(code)
    for other in into:
        documents.setdefault(other, {**copy.deepcopy(old), "id": other})
    for others in succession.values():
        if code in others:
            others.update(into)
    succession.setdefault(code, set()).update(into)


def _edit(draw: st.DrawFn, documents: dict[str, Plain], code: str, edit: str) -> None:
    document = documents[code]
    if edit in ("repeal", "renumber", "copy"):
        other = draw(st.sampled_from(NEW_CODES))
        if edit == "copy":
            documents[other] = {**copy.deepcopy(document), "id": other}
            return
        del documents[code]
        if edit == "renumber":
            documents[other] = {**document, "id": other}
        return
    if edit == "cite":
        cited = set(document.get("legal_basis", []))
        cited ^= {draw(st.sampled_from(["1/2026/NĐ-CP", "1/2026/NĐ-CP Điều 5", *cited]))}
        document["legal_basis"] = sorted(cited)
    elif edit == "value":
        key, value = draw(
            st.sampled_from([("name", "Tên khác"), ("level", ["province"]), ("authority", ["x"]), ("sets", 3), ("note", "n")])
        )
        document[key] = value
    elif edit == "text":
        document["text"] = {**document.get("text", {}), draw(st.sampled_from(["steps", "a/b", "note"])): draw(WORDS)}
    elif edit == "case":
        cases = dict(document.get("cases", {}))
        name = draw(st.sampled_from(["x", "y", *cases]))
        if name in cases and draw(st.booleans()):
            cases["renamed_case"] = cases.pop(name)
        elif name in cases:
            del cases[name]
        else:
            cases[name] = {"name": draw(WORDS)}
        document["cases"] = cases
    elif edit == "list":
        _list_inside(draw, document)
    else:
        _edit_part(draw, document, edit)


def _edit_part(draw: st.DrawFn, document: Plain, edit: str) -> None:
    found = _parts(document, ("dossier",) if edit in ("wrap", "unwrap") else ELEMENT_LISTS)
    if not found:
        return
    parts, place = draw(st.sampled_from(found))
    part = parts[place]
    if edit == "remove":
        del parts[place]
    elif edit == "rename":
        part["id"] = _free(parts, draw(IDS))
    elif edit == "shuffle":
        parts.reverse()
        _reverse(part)
    elif edit == "duplicate":
        parts.append({**copy.deepcopy(part), "id": _free(parts, draw(IDS))})
    elif edit == "wrap" and "document" in part:
        inner = {**part, "id": "inner"}
        parts[place] = {"id": part["id"], "lookup": ["population"], "otherwise": inner}
    elif edit == "unwrap" and "otherwise" in part:
        parts[place] = {**part["otherwise"], "id": part["id"]}
    else:
        key, value = draw(
            st.sampled_from([("note", "n"), ("for", {"case": ["x"]}), ("for", {"channel": ["online"]}), ("basis", "1/2026/NĐ-CP Điều 5")])
        )
        part[key] = copy.deepcopy(value)
        part["text"] = draw(WORDS)


def _reverse(value: Any) -> None:
    """Every list inside a part in the contrary order."""
    if isinstance(value, list):
        value.reverse()
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        _reverse(inner)


def _list_inside(draw: st.DrawFn, document: Plain) -> None:
    """A list of what has no id inside a fee or a time limit."""
    name, key, members = draw(st.sampled_from(LISTS_INSIDE))
    if document.get(name):
        part = draw(st.sampled_from(document[name]))
        part[key] = copy.deepcopy(draw(st.permutations(members)))[: draw(st.integers(1, len(members)))]


INSIDE = ["cite", "value", "text", "case", "remove", "rename", "shuffle", "duplicate", "wrap", "unwrap", "set", "list"]
SUCCEEDING = ["merge", "split", "move"]
EDITS = ["repeal", "renumber", "copy", *SUCCEEDING, *INSIDE]
