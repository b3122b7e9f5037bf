"""The fact tables, in the order in which they are listed; a new table is declared in its file and named here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from analyzer.facts.tables.changes.announced import DECISION_ROWS
from analyzer.facts.tables.changes.columns import CHANGES
from analyzer.facts.tables.changes.versions import VERSIONS
from analyzer.facts.tables.channels import CHANNELS
from analyzer.facts.tables.citations.citations import CITATIONS
from analyzer.facts.tables.column import Columns
from analyzer.facts.tables.conditions import CONDITIONS
from analyzer.facts.tables.cycles import CYCLES
from analyzer.facts.tables.dependencies import DEPENDENCIES
from analyzer.facts.tables.documents.papers import DOCUMENTS
from analyzer.facts.tables.events import EVENT_DOCUMENTS, EVENTS
from analyzer.facts.tables.families import FAMILIES, PAIRS
from analyzer.facts.tables.fees.fees import FEES
from analyzer.facts.tables.likeness import ALIKE
from analyzer.facts.tables.limits.limits import TIME_LIMITS
from analyzer.facts.tables.mentions.mentions import MENTIONS
from analyzer.facts.tables.plans import PLAN_ITEMS
from analyzer.facts.tables.procedures.wholes import PROCEDURES
from analyzer.facts.tables.replaced import REPLACED_PAPERS
from analyzer.facts.tables.results.results import RESULTS
from analyzer.facts.tables.routes import ROUTES
from analyzer.facts.tables.steps import STEPS
from analyzer.facts.tables.table import Table
from analyzer.facts.tables.twins import TWINS

_EVERY: tuple[Table[Any], ...] = (
    PROCEDURES,
    ROUTES,
    DOCUMENTS,
    REPLACED_PAPERS,
    CHANNELS,
    TIME_LIMITS,
    FEES,
    STEPS,
    CONDITIONS,
    RESULTS,
    CITATIONS,
    MENTIONS,
    DEPENDENCIES,
    CYCLES,
    FAMILIES,
    PAIRS,
    TWINS,
    ALIKE,
    PLAN_ITEMS,
    EVENTS,
    EVENT_DOCUMENTS,
    VERSIONS,
    CHANGES,
    DECISION_ROWS,
)
TABLES: Mapping[str, Table[Any]] = {table.name: table for table in _EVERY}

SUBJECTS: Mapping[str, str] = {table.subject: table.name for table in _EVERY}
"""The table of what a rule card applies to."""


def known_columns(table: str) -> Columns[Any]:
    """The columns of the table of a name; none where there is no such table."""
    return TABLES[table].columns if table in TABLES else ()
