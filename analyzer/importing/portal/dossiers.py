"""The dossier: `executionCases` of a record <-> `cases` and `dossier`."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from analyzer.importing.ids import Ids, slug
from analyzer.importing.portal.leftover import Part, laid_over, left_of, leftover

MOST = 999
"""Copies of one paper; more is a slip of the keyboard."""


def read_dossier(published: list[Part]) -> tuple[Part, Part]:
    """Cases and lines, and what is left of each line. A line without a name is passed over: nothing can be said of it."""
    case_ids, line_ids = Ids(), Ids()
    cases: Part = {}
    lines: list[Part] = []
    left: Part = {}
    for case in published:
        scope: Part = {}
        if has_name(case):
            id_ = case_ids.new(slug(case["name"]) or "case")
            cases[id_] = {"name": case["name"]}
            scope = {"for": {"case": [id_]}}
        for component in named(case):
            line = _line(component, line_ids) | scope
            lines.append(line)
            if extra := leftover(component, _component(line)):
                left[line["id"]] = extra
    return {"cases": cases, "dossier": lines}, {"dossier": left} if left else {}


def rebuild_dossier(document: Part) -> list[Part]:
    """The cases as they were published, as far as the order of the lines tells them apart."""
    left = left_of(document, "dossier")
    rebuilt = []
    for case, lines in groupby(document.get("dossier", ()), _case_of):
        name = {"name": document["cases"][case]["name"]} if case else {}
        rebuilt.append(name | {"profileComponents": [laid_over(_component(line), left.get(line["id"], {})) for line in lines]})
    return rebuilt


def named(case: Part) -> list[Part]:
    """The lines of a case that have a name."""
    return [component for component in case.get("profileComponents") or [] if has_name(component)]


def has_name(part: Part) -> bool:
    return bool((part.get("name") or "").strip())


def count_of(component: Part, key: str) -> int | None:
    """How many copies are asked for; none where the record does not say; None where it says what cannot be."""
    count: Any = component.get(key) or 0
    return int(count) if 0 <= count <= MOST and count == int(count) else None


def _line(component: Part, ids: Ids) -> Part:
    """A line as published. Counts of 0 are written where both are 0: a heading, a note, or a paper that is only shown."""
    line = {"id": ids.new(slug(component["name"]) or "line"), "name": component["name"]}
    originals, copies = count_of(component, "originalQty"), count_of(component, "copyQty")
    if originals is None or copies is None:
        return line
    counts = {"originals": originals, "copies": copies}
    return line | ({key: count for key, count in counts.items() if count} or counts)


def _component(line: Part) -> Part:
    return {"name": line["name"], "originalQty": line.get("originals", 0), "copyQty": line.get("copies", 0)}


def _case_of(line: Part) -> str:
    """The one case of an imported line, empty where it holds in every case."""
    cases: list[str] = line.get("for", {}).get("case", [""])
    return cases[0]
