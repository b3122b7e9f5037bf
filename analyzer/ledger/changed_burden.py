"""How the burden of each changed procedure moved, measured on both sides in one way."""

from __future__ import annotations

from collections.abc import Mapping

from analyzer.comparing.compare import Comparison
from analyzer.comparing.wholes import Documents
from analyzer.facts.index import Index
from analyzer.facts.wholes import tallies
from analyzer.inferring.inferred import infer
from analyzer.model.catalogue import Catalogue
from analyzer.reading.procedures import PROCEDURE
from analyzer.reform.burden import Meter, minus
from analyzer.reform.measures import Burden

Shift = Mapping[str, float]
"""Measure -> after minus before, for the measures that moved."""


def shifts(comparison: Comparison, revision: Catalogue) -> dict[str, Shift]:
    """By the code in the revision (of what is repealed, in the base): what became more or less.

    Both sides are measured with the words and parameters of the revision, so that only procedures make a difference.
    A new procedure rises by all it asks, a repealed one falls by as much.
    """
    before, after = _burdens(comparison.before, revision), _burdens(comparison.after, revision)
    for change in comparison.changes:
        if change.kind == "replaced":
            before[change.procedure] = before.pop(change.before)
    return {code: _shift(before.get(code, {}), after.get(code, {})) for code in sorted(before.keys() | after.keys())}


def _shift(before: Burden, after: Burden) -> Shift:
    """A measure that is unknown on one side of a procedure that is on both did not move, as far as anybody knows."""
    both = bool(before) and bool(after)
    known = {name for name in before.keys() | after.keys() if not both or (before[name] is not None and after[name] is not None)}
    less = minus(before or dict.fromkeys(after), after or dict.fromkeys(before))
    return {name: -value for name, value in less.items() if value and name in known}


def _burdens(documents: Documents, revision: Catalogue) -> dict[str, Burden]:
    procedures = {code: PROCEDURE.validate_python(document) for code, document in documents.items() if document["name"]}
    catalogue, inferred = infer(revision.with_procedures(procedures))
    index = Index(catalogue, inferred)
    meter = Meter(catalogue, index)
    return {code: meter.burden(code, ways) for code, ways in tallies(catalogue.procedures, index).items()}
