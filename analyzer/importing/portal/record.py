"""A record of the national database <-> the procedure as a catalogue writes it.

Every field is mapped, or kept whole under `source:`; which of the two is decided by rebuilding the field and comparing.
"""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from analyzer.importing.portal.decisions import is_placeholder
from analyzer.importing.portal.dossiers import read_dossier, rebuild_dossier
from analyzer.importing.portal.leftover import Part, pruned
from analyzer.importing.portal.ways import read_ways, rebuild_ways
from analyzer.importing.portal.wholes import (
    LEVELS,
    names_of,
    read_applicants,
    read_conditions,
    read_levels,
    read_results,
    read_texts,
    rebuild_results,
    rebuild_texts,
)
from analyzer.importing.portal.words import Words
from analyzer.model.procedure import Procedure

FORMAT = 1
_ORDER = tuple(field.name for field in fields(Procedure))


def read_record(record: Part, code: str, words: Words, seen: str) -> Part:
    """The procedure that a record describes, seen in the database on the day `seen`; keys in the order of a catalogue's files.

    Raises `TooDeep`.
    """
    published: Part = pruned(record) or {}
    ministry = words.ministry(_said(published.get("departmentPromulgateName")) or "Không rõ cơ quan")
    document: Part = {
        "format": FORMAT,
        "id": code,
        "name": published["name"],
        "field": words.field(next(iter(names_of(published, "categoriesDetails")), "Không rõ lĩnh vực"), ministry),
        "ministry": ministry,
        "level": read_levels(published),
        "applicants": read_applicants(published)[0],
        "recorded": seen,
        "legal_basis": _legal_basis(published, words),
        "conditions": read_conditions(published),
        "text": read_texts(published),
    }
    document |= _bodies(published, words) | _marks(published)
    left: Part = {}
    document["results"], more = read_results(published)
    left |= more
    for key, read in (("executionMethods", read_ways), ("executionCases", read_dossier)):
        parts, more = read(published.get(key, []))
        document |= parts
        left |= more
    return _with_source({key: document[key] for key in _ORDER if document.get(key)}, published, left)


def rebuild_record(document: Part) -> Part:
    """The record as it was published, from the procedure alone; empty fields are left out."""
    levels = document.get("level", ())
    mapped = {
        "code": document["id"],
        "name": document["name"],
        **{flag: level in levels for flag, level in LEVELS.items()},
        **rebuild_texts(document),
        "resultsDetails": rebuild_results(document),
        "executionMethods": rebuild_ways(document),
        "executionCases": rebuild_dossier(document),
    }
    source = document.get("source", {})
    if number := document.get("published_by") or source.get("placeholder_decision"):
        mapped["procedureProposal"] = {"proposalNumber": number}
    mapped |= source.get("record", {})
    return {key: value for key, value in mapped.items() if value or value is False or value == 0}


def _with_source(document: Part, published: Part, left: Part) -> Part:
    """The procedure with what its own words do not give back: leftovers of parts, then whole fields; `""` for what was never there."""
    source: Part = {"parts": left} if left else {}
    number = published.get("procedureProposal", {}).get("proposalNumber", "")
    if number and is_placeholder(number):
        source = {"placeholder_decision": number} | source
    rebuilt = rebuild_record(document | {"source": source})
    kept = {key: value for key, value in published.items() if rebuilt.get(key) != value or (key in LEVELS and rebuilt[key] is not value)}
    kept |= {key: "" for key in rebuilt if key not in published}
    if kept:
        source["record"] = kept
    return document | {"source": source} if source else document


def _bodies(published: Part, words: Words) -> Part:
    """Who carries out, decides and coordinates; who decides is named only where it is somebody else."""
    executing = _agencies(published, "departmentsExecuting", words)
    deciding = _agencies(published, "departmentsAuthority", words)
    bodies: dict[str, Any] = {"authority": executing or deciding}
    if deciding and executing and deciding != executing:
        bodies["decides"] = deciding
    bodies["coordinates"] = _agencies(published, "departmentsCoordinating", words)
    return bodies


def _agencies(published: Part, key: str, words: Words) -> list[str]:
    return _once(id_ for name in names_of(published, key) for id_ in words.agencies(name))


def _marks(published: Part) -> Part:
    """What holds for the whole: internal or public, filed anywhere, the decision that published it."""
    marks: Part = {}
    if published.get("isInternal") is True or published.get("type") == "STANDARD_INTERNAL":
        marks["scope"] = "internal"
    if published.get("isNonTerritorial") is True:
        marks["non_territorial"] = True
    number = published.get("procedureProposal", {}).get("proposalNumber", "")
    if number and not is_placeholder(number):
        marks["published_by"] = number
    return marks


def _legal_basis(published: Part, words: Words) -> list[str]:
    details = published.get("legalBasisesDetails", ())
    return _once(filter(None, (words.instrument(part.get("code", ""), part.get("name", "")) for part in details)))


def _said(name: str | None) -> str:
    return name if name and name.strip() else ""


def _once(ids: Any) -> list[str]:
    return list(dict.fromkeys(ids))
