"""By measure, what a version of a procedure asks less than another one."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from analyzer.comparing.plain import Plain
from analyzer.ledger.gate.changed_burden import burdens, plain_copies
from analyzer.model.catalogue import Catalogue
from analyzer.reform.measures import Burden

MEASURES = (
    "documents",
    "documents_if_data_fails",
    "originals",
    "certified_copies",
    "plain_copies",
    "photographs",
    "visits",
    "time_limit_working_days",
    "time_limit_calendar_days",
    "fee_vnd",
    "cost_vnd_per_case",
    "cost_vnd_per_year",
)
SUMMED = tuple(measure for measure in MEASURES if measure != "cost_vnd_per_case")
"""Measures of which a sum over procedures means something."""
_NOT_PRICED = ("photographs", "plain_copies")
"""What the compliance cost leaves out: with fewer of them it is not known to stay what it is."""
_BY_ASPECT: Mapping[str, str] = {
    "visits": "steps",
    "time_limit_working_days": "time_limits",
    "time_limit_calendar_days": "time_limits",
    "fee_vnd": "fees",
}
"""Measures that are unknown of many procedures, and the aspect without a change of which they stay what they are."""


def lessened(catalogue: Catalogue, versions: tuple[Plain, Plain], touched: Collection[str]) -> dict[str, float | None]:
    """By measure the first of two versions less the second, None where that is not known; `touched` are the aspects that differ."""
    was, now = (_burden(catalogue, str(version["id"]), version) for version in versions)
    less = {name: _less(was, now, name, touched) for name in MEASURES}
    less["plain_copies"] = _uncertified(less["plain_copies"], less["certified_copies"])
    if was["cost_vnd_per_year"] is None and less["cost_vnd_per_case"] == 0 and not any(less[name] for name in _NOT_PRICED):
        less["cost_vnd_per_year"] = 0.0  # however many dossiers there are
    return less


def _burden(catalogue: Catalogue, code: str, document: Plain) -> Burden:
    documents = {code: document}
    return {**burdens(documents, catalogue)[code], "plain_copies": plain_copies(documents, catalogue)[code]}


def _uncertified(plain: float | None, certified: float | None) -> float | None:
    """Plain copies less; one that was certified before and is plain now is no copy more."""
    return min(plain + max(certified or 0.0, 0.0), 0.0) if plain is not None and plain < 0 else plain


def _less(was: Burden, now: Burden, measure: str, touched: Collection[str]) -> float | None:
    before, after = was.get(measure), now.get(measure)
    if before is None or after is None:
        untouched = measure in _BY_ASPECT and _BY_ASPECT[measure] not in touched
        return 0.0 if untouched else None
    return before - after
