"""How the burden of each changed procedure moved, measured on both sides in one way."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from analyzer.comparing.applying import completed
from analyzer.comparing.compare import Comparison
from analyzer.comparing.pairing.origins import origins
from analyzer.comparing.pairing.wholes import Documents
from analyzer.comparing.plain import Plain
from analyzer.facts.index import Index
from analyzer.facts.procedure.tally import Tallies, tallies
from analyzer.inferring.infer import infer
from analyzer.model.catalogue import Catalogue
from analyzer.reading.procedures import PROCEDURE
from analyzer.reform.burden import Meter, minus
from analyzer.reform.measures import Burden
from analyzer.reform.scales import lighter_on

Shift = Mapping[str, float]
"""Measure -> after minus before, for the measures that moved."""


def shifts(comparison: Comparison, revision: Catalogue) -> dict[str, Shift]:
    """By the code in the revision (of what is repealed, in the base): what became more or less.

    Both sides are measured with the words and parameters of the revision, and with the blanks of a record that it fills in, so that
    only procedures make a difference.
    A new procedure rises by all it asks, a repealed one falls by as much. One that others went into, or that is a part of another
    one, is held against what each of them asked: nobody knows who did several, so that no merger offsets what it asks of anybody.
    """
    before = burdens(completed(comparison.before, comparison.changes), revision)
    after = burdens(comparison.after, revision)
    went_on = origins(comparison.changes)
    codes = (before.keys() - {old for former in went_on.values() for old in former}) | after.keys()
    return {
        code: _shift(_lightest([before[old] for old in (code, *went_on.get(code, ())) if old in before]), after.get(code, {}))
        for code in sorted(codes)
    }


def _lightest(burdens: Sequence[Burden]) -> Burden:
    """Measure by measure the least of several; unknown where one of them is."""
    if not burdens:
        return {}
    values = {name: [burden[name] for burden in burdens] for name in burdens[0]}
    return {name: None if None in found else min(value for value in found if value is not None) for name, found in values.items()}


def _shift(before: Burden, after: Burden) -> Shift:
    """A measure that is unknown on one side of a procedure that is on both did not move, as far as anybody knows."""
    both = bool(before) and bool(after)
    known = {name for name in before.keys() | after.keys() if not both or (before[name] is not None and after[name] is not None)}
    less = minus(before or dict.fromkeys(after), after or dict.fromkeys(before))
    return {name: -value for name, value in less.items() if value and name in known}


def burdens(documents: Documents, revision: Catalogue) -> dict[str, Burden]:
    """The burden of each procedure by code, with the words, parameters and volumes of a catalogue; of a secret one none."""
    index, counted = _counted(documents, revision)
    meter = Meter(index.catalogue, index)
    return {code: meter.burden(code, ways) for code, ways in counted.items()}


def plain_copies(documents: Documents, revision: Catalogue) -> dict[str, float]:
    """The copies that nobody certifies, on the heaviest route of each procedure: no measure of the burden, as they cost next to nothing."""
    return {code: float(max(way.papers.copies for _, way in ways)) for code, ways in _counted(documents, revision)[1].items()}


def lighter_routes(code: str, was: Plain, now: Plain, revision: Catalogue) -> tuple[int, int]:
    """On how many of its routes a procedure is lighter than it was, of how many: a cut may spare those who do not take the heaviest."""
    index, counted = _counted({code: now}, revision)
    return lighter_on(_counted({code: was}, revision)[1][code], index.catalogue.procedures[code], counted[code], index.classes)


def _counted(documents: Documents, revision: Catalogue) -> tuple[Index, Tallies]:
    procedures = {code: PROCEDURE.validate_python(document) for code, document in documents.items() if document["name"]}
    index = Index(*infer(revision.with_procedures(procedures)))
    return index, tallies(index.catalogue.procedures, index)
