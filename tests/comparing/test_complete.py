"""Nothing changes that is not mentioned: applying the listed changes to the base gives the revision."""

from __future__ import annotations

import copy
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analyzer.comparing.applying import applied, without_order
from analyzer.comparing.catalogues import changes_between
from analyzer.comparing.plain import Plain, plain
from analyzer.model.procedure import ELEMENT_LISTS
from analyzer.reading.load import load
from analyzer.reading.procedures import PROCEDURE

CATALOGUE = Path(__file__).parents[2] / "catalogue"
LISTS = ("cases", *ELEMENT_LISTS)
WORDS = st.sampled_from(["giấy tờ khác", "bản sao hộ chiếu", "Nộp trực tiếp, 2 bản.", "tờ khai CT01", "ý kiến"])
IDS = st.sampled_from(["a", "b", "form", "counter", "online", "file", "normal", "text", "copies", "note"])


@cache
def real() -> dict[str, Plain]:
    """The bundled procedures as plain values."""
    catalogue, problems = load(CATALOGUE, date(2026, 11, 27))
    assert not problems
    return {code: plain(procedure) for code, procedure in catalogue.procedures.items()}


def test_plain_values_give_the_procedure_again() -> None:
    for document in real().values():
        assert plain(PROCEDURE.validate_python(document)) == document


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


@st.composite
def edited(draw: st.DrawFn) -> tuple[dict[str, Plain], dict[str, Plain]]:
    """Some real procedures, and the same after random edits."""
    codes = draw(st.lists(st.sampled_from(sorted(real())), min_size=1, max_size=3, unique=True))
    base = {code: real()[code] for code in codes}
    revision = copy.deepcopy(base)
    for _ in range(draw(st.integers(1, 12))):
        if not revision:
            break
        code = draw(st.sampled_from(sorted(revision)))
        _edit(draw, revision, code)
    return base, revision


def _edit(draw: st.DrawFn, documents: dict[str, Plain], code: str) -> None:
    document = documents[code]
    edit = draw(st.sampled_from(EDITS))
    if edit in ("repeal", "renumber", "copy"):
        other = draw(st.sampled_from(["1.999991", "2.999992", "3.999993"]))
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
        part[key] = value
        part["text"] = draw(WORDS)


EDITS = ["repeal", "renumber", "copy", "cite", "value", "text", "case", "remove", "rename", "shuffle", "duplicate", "wrap", "unwrap", "set"]


@settings(max_examples=400, deadline=None)
@given(edited())
def test_changes_applied_to_the_base_give_the_revision(versions: tuple[dict[str, Plain], dict[str, Plain]]) -> None:
    base, revision = versions
    before = copy.deepcopy(base)
    changes = changes_between(base, revision, {}, {})
    made = applied(base, changes)
    assert without_order(_tidied(made)) == without_order(_tidied(revision))
    assert base == before
    assert bool(changes) == (without_order(_tidied(base)) != without_order(_tidied(revision)))


def _tidied(documents: dict[str, Plain]) -> dict[str, Plain]:
    """Without empty lists and mappings, which say nothing."""
    return {code: {key: value for key, value in document.items() if value not in ([], {})} for code, document in documents.items()}


@pytest.mark.parametrize("code", ["1.004222", "1.003204"])
def test_a_version_does_not_differ_from_itself(code: str) -> None:
    assert changes_between({code: real()[code]}, {code: copy.deepcopy(real()[code])}, {}, {}) == []
