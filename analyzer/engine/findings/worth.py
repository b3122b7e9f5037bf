"""Which of two findings saves more: the one order in which screens, pages and papers tell them."""

from __future__ import annotations

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
    """What comes first is lowest: papers saved, then visits, time, cost, copies and photographs, then the routes lightened."""
    saving = finding.saving
    days = sum(saving.get(name, 0) * rate for name, rate in _DAYS)
    saved = (saving.get("documents", 0), saving.get("visits", 0), days, *(saving.get(name, 0) for name in _THEN), finding.lighter_on[0])
    return tuple(-value for value in saved)
