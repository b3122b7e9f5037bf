"""Procedures and groups as rows of figures before and after, with equal decimals in a column."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from analyzer.analysed import Analysis
from analyzer.engine.words.display import Display
from analyzer.model.level import FROM_THE_CENTRE
from analyzer.model.procedure import Procedure
from analyzer.model.secret import SECRET, is_secret
from analyzer.model.text import Language
from analyzer.reform.burden import total
from analyzer.reform.measures import Burden
from analyzer.report.fields import GroupRow
from analyzer.report.numbers import decimals_of, fixed, percent

HEAVIEST = 10
DASH = "–"
COLUMNS = ("documents", "visits", "steps", "time_limit_working_days", "time_limit_calendar_days", "fee_vnd", "cost_vnd_per_case")
GROUP_COLUMNS = ("documents", "visits", "time_limit_working_days")


@dataclass(frozen=True, slots=True)
class Pair:
    """A figure before and after; `share` is empty where nothing changes."""

    before: str
    after: str
    share: str = ""

    @property
    def changed(self) -> bool:
        return self.before != self.after


@dataclass(frozen=True, slots=True)
class ProcedureRow:
    """One procedure: its figures by measure, the range of papers over its routes, the rules that hold."""

    code: str
    name: str
    level: str
    level_rank: tuple[int, ...]
    cells: dict[str, Pair]
    routes: tuple[int, int]
    repealed: bool
    findings: tuple[tuple[str, str, int], ...]


@dataclass(frozen=True, slots=True)
class GroupLine:
    """A field or level as a row of its table."""

    id: str
    name: str
    procedures: int
    findings: int
    cells: dict[str, Pair]
    codes: tuple[str, ...]


class Figures:
    """Figures of procedures of one analysis; decimals are chosen column by column."""

    def __init__(self, analysis: Analysis, findings: dict[str, list[tuple[str, str, int]]], language: Language) -> None:
        self.analysis = analysis
        self.findings = findings
        self.language = language
        self.display = Display(analysis.catalogue)
        self.before, self.after = analysis.assessment.before, analysis.assessment.after
        self.decimals = {name: self._decimals(name) for name in COLUMNS}

    def _decimals(self, name: str) -> int:
        return decimals_of((burden[name] for side in (self.before, self.after) for burden in side.values()), 1)

    def heaviest(self) -> tuple[list[ProcedureRow], str]:
        """The heaviest procedures, and the measure they are weighed by."""
        by = "cost_vnd_per_case" if any(burden["cost_vnd_per_case"] is not None for burden in self.before.values()) else "documents"
        known = [code for code in self.before if not is_secret(self.analysis.catalogue.procedures[code])]
        codes = sorted(known, key=lambda code: (-(self.before[code][by] or 0.0), -(self.before[code]["documents"] or 0.0), code))
        return [self.row(code) for code in codes[:HEAVIEST]], by

    def fees_unknown(self) -> int:
        """How many procedures have no known fee (a dash), so that their cost is without it."""
        return sum(burden["fee_vnd"] is None for burden in self.before.values())

    def by_field(self, fields: Sequence[GroupRow]) -> list[tuple[GroupRow, list[tuple[str, list[ProcedureRow]]]]]:
        """Every procedure, by field in the order given, then by level."""
        found = []
        for field in fields:
            rows = sorted((self.row(code) for code in field.codes), key=lambda row: (row.level_rank, row.code))
            levels: dict[str, list[ProcedureRow]] = {}
            for row in rows:
                levels.setdefault(row.level, []).append(row)
            found.append((field, list(levels.items())))
        return found

    def row(self, code: str) -> ProcedureRow:
        procedure, before = self.analysis.catalogue.procedures[code], self.before[code]
        if is_secret(procedure):
            return self._secret(code)
        after = self.after.get(code)
        papers = [way.papers.documents for _, way in self.analysis.facts.tallies[code]]
        return ProcedureRow(
            code=code,
            name=procedure.name,
            level=self._level(procedure),
            level_rank=tuple(sorted(FROM_THE_CENTRE.index(level) for level in procedure.level)),
            cells={name: self._pair(before, after, name) for name in COLUMNS},
            routes=(min(papers, default=0), max(papers, default=0)),
            repealed=after is None,
            findings=tuple(self.findings.get(code, ())),
        )

    def _secret(self, code: str) -> ProcedureRow:
        """A secret procedure has no name, level or figure on a page; it stands after the levels of its field."""
        level, cells = SECRET[self.language].capitalize(), dict.fromkeys(COLUMNS, Pair(DASH, DASH))
        return ProcedureRow(code, "", level, (len(FROM_THE_CENTRE),), cells, (0, 0), repealed=False, findings=())

    def _level(self, procedure: Procedure) -> str:
        return ", ".join(self.display.name("levels", level, self.language) for level in sorted(procedure.level, key=FROM_THE_CENTRE.index))

    def _pair(self, before: Burden, after: Burden | None, name: str) -> Pair:
        return pair(before[name], before[name] if after is None else after[name], self.decimals[name], self.language)


def pair(before: float | None, after: float | None, decimals: int, language: Language) -> Pair:
    """Two figures with the share by which they fall; unknown is a dash."""
    first, second = (DASH if value is None else _cell(value, decimals, language) for value in (before, after))
    share = percent((after or 0.0) - before, before, language, decimals=1) if before and before != after else ""
    return Pair(first, second, share)


def _cell(value: float, decimals: int, language: Language) -> str:
    """A figure of a column; one too small for its decimals says so: an hour is not `0,0` days."""
    least = 10.0**-decimals
    return f"< {fixed(least, decimals, language)}" if 0 < value < least / 2 else fixed(value, decimals, language)


def group_lines(rows: Iterable[GroupRow], language: Language) -> list[GroupLine]:
    """Fields or levels as rows of figures."""
    listed = list(rows)
    decimals = {name: decimals_of((value for row in listed for value in (row.before(name), row.after(name))), 1) for name in GROUP_COLUMNS}
    return [
        GroupLine(
            row.id,
            row.name,
            len(row.codes),
            row.findings,
            {name: pair(row.before(name), row.after(name), decimals[name], language) for name in GROUP_COLUMNS},
            row.codes,
        )
        for row in listed
    ]


def total_line(analysis: Analysis, name: str, rows: Iterable[GroupRow], language: Language) -> GroupLine:
    """The whole catalogue as the last row."""
    listed = list(rows)
    before, after = total(analysis.assessment.before.values()), total(analysis.assessment.after.values())
    decimals = {name: decimals_of((value for row in listed for value in (row.before(name), row.after(name))), 1) for name in GROUP_COLUMNS}
    cells = {measure: pair(before[measure], after[measure], decimals[measure], language) for measure in GROUP_COLUMNS}
    return GroupLine("", name, len(analysis.catalogue.procedures), len(analysis.findings), cells, ())
