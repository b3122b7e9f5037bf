"""The tables that rules see, each by its name with its columns."""

from __future__ import annotations

from typing import Any

from analyzer.facts.graph import needs
from analyzer.facts.tables import channels, citations, events, families, likeness, parts, plans, replaced, steps, time_limits, twins
from analyzer.facts.tables import routes as ways
from analyzer.facts.tables.changes import announced, told, versions
from analyzer.facts.tables.column import Columns
from analyzer.facts.tables.documents import papers
from analyzer.facts.tables.mentions import mentions
from analyzer.facts.tables.procedures import wholes

TABLES: dict[str, Columns[Any]] = {
    "procedures": wholes.PROCEDURES,
    "routes": ways.ROUTES,
    "documents": papers.DOCUMENTS,
    "replaced_papers": replaced.REPLACED_PAPERS,
    "channels": channels.CHANNELS,
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
    "changes": told.CHANGES,
    "decision_rows": announced.DECISION_ROWS,
}
