"""The tables that rules see, each by its name with its columns."""

from __future__ import annotations

from typing import Any

from analyzer.facts import (
    announced,
    changes_told,
    citations,
    events,
    families,
    likeness,
    mentions,
    needs,
    papers,
    parts,
    plans,
    replaced,
    steps,
    time_limits,
    twins,
    versions,
    ways,
    wholes,
)
from analyzer.facts.column import Columns

TABLES: dict[str, Columns[Any]] = {
    "procedures": wholes.PROCEDURES,
    "routes": ways.ROUTES,
    "documents": papers.DOCUMENTS,
    "replaced_papers": replaced.REPLACED_PAPERS,
    "channels": parts.CHANNELS,
    "time_limits": time_limits.TIME_LIMITS,
    "fees": parts.FEES,
    "steps": steps.STEPS,
    "conditions": parts.CONDITIONS,
    "results": parts.RESULTS,
    "citations": citations.CITATIONS,
    "mentions": mentions.MENTIONS,
    "dependencies": needs.DEPENDENCIES,
    "cycles": needs.CYCLES,
    "families": families.FAMILIES,
    "pairs": families.PAIRS,
    "twins": twins.TWINS,
    "alike": likeness.ALIKE,
    "plan_items": plans.PLAN_ITEMS,
    "events": events.EVENTS,
    "event_documents": events.EVENT_DOCUMENTS,
    "versions": versions.VERSIONS,
    "changes": changes_told.CHANGES,
    "decision_rows": announced.DECISION_ROWS,
}
