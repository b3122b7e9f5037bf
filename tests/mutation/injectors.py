"""Injectors that must read the record first, and what frees a record of references to a part that is replaced."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Iterator
from random import Random
from typing import Any

Body = dict[str, Any]


def repeat_a_line(body: Body, random: Random) -> tuple[Body, str] | None:
    """The same paper asked for once more, in the same cases."""
    lines = [
        line for line in body.get("dossier", ()) if "document" in line and not {"when", "class", "protects", "surrendered"} & line.keys()
    ]
    lines = [line for line in lines if line["document"] in PLAIN_EVIDENCE]
    if not lines:
        body["dossier"] = [*body.get("dossier", ()), {"id": "first", "document": "warehouse_lease", "copies": "1"}]
        lines = [body["dossier"][-1]]
    line = random.choice(lines)
    body["dossier"].append({**copy.deepcopy(line), "id": "injected"})
    return body, "dossier/injected"


PLAIN_EVIDENCE = frozenset({"warehouse_lease", "reorganisation_decision", "establishment_decision", "dwelling_lease"})
"""Papers whose class is evidence or a third party's, wherever they stand."""


def ask_own_result(body: Body, random: Random) -> tuple[Body, str] | None:
    """A reissue or renewal that asks for a copy of what the same body issued."""
    results = [result["document"] for result in body.get("results", ()) if "document" in result and "for" not in result]
    asked = {line.get("document") for line in lines_of(body)}
    if body.get("action") not in ("reissue", "renew", "exchange", "amend") or not set(results) - asked:
        return None
    document = random.choice(sorted(set(results) - asked))
    body["dossier"] = [*body.get("dossier", ()), {"id": "injected", "document": document, "copies": "1"}]
    return body, "dossier/injected"


def lines_of(body: Body) -> Iterator[Body]:
    """Every line of the dossier, with those of alternatives."""
    waiting = list(body.get("dossier", ()))
    while waiting:
        line = waiting.pop()
        yield line
        waiting += [*line.get("any_of", ()), *line.get("all_of", ()), *([line["otherwise"]] if "otherwise" in line else ())]


def freed(body: Body, dimensions: Iterable[str]) -> None:
    """References to cases, channels, applicants, results, steps or papers that are about to be replaced are taken out."""
    scopes = set(dimensions) & {"case", "channel", "applicant", "result"}
    for part in _parts(body):
        if scopes and isinstance(part.get("for"), dict):
            part["for"] = {name: value for name, value in part["for"].items() if name not in scopes}
            if not part["for"]:
                del part["for"]
        if {"step", "paper"} & set(dimensions):
            part.pop("verified_by", None)
    if "case" in scopes:
        body.pop("cases", None)


def without_basis(body: Body) -> None:
    """No text of law stands anywhere in the record."""
    for part in _parts(body):
        part.pop("basis", None)


def _parts(value: Any) -> Iterator[Body]:
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from _parts(part)
