"""Fields and levels with their burden before and after, in the order in which the report lists them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from analyzer.analysed import Analysis
from analyzer.engine.words.display import Display
from analyzer.model.level import FROM_THE_CENTRE
from analyzer.model.secret import secrets
from analyzer.model.text import Language
from analyzer.reform.groups import Group, grouped

MOST_FIELDS = 24
"""Fields on the chart; the table has all of them."""


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A field or level with its name, burden, number of findings, and procedures (no secret ones for a level)."""

    id: str
    name: str
    group: Group
    codes: tuple[str, ...]
    findings: int

    def before(self, measure: str) -> float | None:
        return self.group.before[measure]

    def after(self, measure: str) -> float | None:
        return self.group.after[measure]


def by_field(analysis: Analysis, language: Language) -> list[GroupRow]:
    """Fields, those with most papers first."""
    rows = _rows(analysis, "field", "fields", language)
    return sorted(rows, key=lambda row: (-(row.before("documents") or 0), row.name))


def by_level(analysis: Analysis, language: Language) -> list[GroupRow]:
    """Levels from the centre to the commune."""
    rows = _rows(analysis, "level", "levels", language)
    return sorted(rows, key=lambda row: FROM_THE_CENTRE.index(row.id) if row.id in FROM_THE_CENTRE else len(FROM_THE_CENTRE))


def overlap(rows: Sequence[GroupRow]) -> bool:
    """Whether a procedure stands in several of the rows, so that these add up to more than the whole."""
    codes = [code for row in rows for code in row.codes]
    return len(codes) > len(set(codes))


def _rows(analysis: Analysis, by: str, words: str, language: Language) -> list[GroupRow]:
    display = Display(analysis.catalogue)
    counts = Counter(finding.procedure for finding in analysis.findings)
    unplaced = {procedure.id for procedure in secrets(analysis.catalogue)} if by == "level" else set()
    rows = []
    for id, group in grouped(analysis.catalogue, analysis.assessment, by).items():
        codes = tuple(code for code in group.codes if code not in unplaced)
        if codes:
            rows.append(GroupRow(id, display.name(words, id, language), group, codes, sum(counts[code] for code in codes)))
    return rows
