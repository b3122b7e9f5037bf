"""Which of two findings saves more: the one order in which screens, pages and papers tell them."""

from __future__ import annotations

from collections.abc import Mapping

from analyzer.engine.findings.finding import Finding
from analyzer.model.values import WORKING_DAYS_PER_CALENDAR_DAY

_DAY_RATE = float(WORKING_DAYS_PER_CALENDAR_DAY)
_DAYS = (
    ("time_limit_working_days", 1.0),
    ("time_limit_calendar_days", _DAY_RATE),
    ("hidden_working_days", 1.0),
    ("hidden_calendar_days", _DAY_RATE),
)
_THEN = ("cost_vnd_per_case", "certified_copies", "originals", "photographs")


def by_worth(finding: Finding) -> tuple[object, ...]:
    """The order of findings: what saves most first, then by procedure, path and rule."""
    return (*worth(finding), finding.procedure, finding.path, finding.rule)


def worth(finding: Finding) -> tuple[float, ...]:
    """What comes first is lowest: what its cuts relieve applicants of, then the routes they lighten."""
    return tuple(-value for value in (*relief(finding.saving), finding.lighter_on[0]))


def relief(saving: Mapping[str, float]) -> tuple[float, ...]:
    """What a saving relieves applicants of, in the order in which it counts: papers, visits, days, cost, copies and photographs."""
    days = sum(saving.get(name, 0) * rate for name, rate in _DAYS)
    return saving.get("documents", 0), saving.get("visits", 0), days, *(saving.get(name, 0) for name in _THEN)
