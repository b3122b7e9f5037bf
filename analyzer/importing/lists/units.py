"""Rows of one procedure in one year: one number, units that may be added up, or what speaks against it.

Numbers of units are added only when that is asked, when the units are different ones of one level, and when the list's own
total says the same: a total counts what is missing from the rows, a province counts its communes again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from analyzer.importing.lists.counted import Counted
from analyzer.importing.lists.outcome import Refusal
from analyzer.model.text import Text
from analyzer.text.spelling import fold


@dataclass(frozen=True, slots=True)
class Together:
    """A number, the rows it comes from, and how many units were added up (none: it stands in one row)."""

    dossiers: int
    lines: tuple[int, ...]
    units: int = 0

    @property
    def where(self) -> str:
        """As it is written in the source of a number."""
        if len(self.lines) == 1 and not self.units:
            return f"dòng {self.lines[0]}"
        return f"cộng {self.units} đơn vị, dòng {self.lines[0]}-{self.lines[-1]}"


@dataclass(frozen=True, slots=True)
class Apart:
    """Why rows give no number together."""

    kind: str
    reason: Text

    def of(self, row: Counted) -> Refusal:
        return Refusal(row.line, row.code.code, self.kind, self.reason)


def joined(rows: Sequence[Counted], sum_units: bool) -> Together | Apart:
    """The number that rows of one code and year give."""
    lines = tuple(row.line for row in rows)
    shown = ", ".join(map(str, lines[:3])) + (f" ... {lines[-1]}" if len(lines) > 3 else "")
    if all(row.unit is None for row in rows):
        if len(rows) == 1:
            return Together(rows[0].dossiers or 0, lines)
        return _apart(
            "duplicate",
            f"Cùng mã, cùng năm ở nhiều dòng: {shown}. Giữ một dòng.",
            f"The same code and year on several lines: {shown}. Keep one of them.",
        )
    units, totals = [row for row in rows if not row.is_total], [row for row in rows if row.is_total]
    if not units and len(totals) == 1:
        return Together(totals[0].dossiers or 0, lines)
    if not sum_units:
        return _apart(
            "by_unit",
            f"Số liệu theo {len(units)} đơn vị (dòng {shown}), chưa phải của cả thủ tục. Nếu đó là mọi đơn vị: --sum-units.",
            f"The numbers are those of {len(units)} units (lines {shown}), not of the procedure. If these are all units: --sum-units.",
        )
    return _added_up(units, totals) or Together(sum(row.dossiers or 0 for row in units), lines, len(units))


def _added_up(units: Sequence[Counted], totals: Sequence[Counted]) -> Apart | None:
    """What speaks against adding up these units; None where nothing does."""
    total = sum(row.dossiers or 0 for row in units)
    if len({fold(row.unit or "") for row in units}) < len(units):
        return _apart(
            "same_unit",
            "Có đơn vị đứng ở hai dòng, hoặc dòng không ghi đơn vị; không cộng.",
            "A unit stands twice or has no name; no sum is made.",
        )
    if len(levels := {row.level for row in units}) > 1:
        shown = ", ".join(sorted(levels))
        return _apart(
            "mixed_levels",
            f"Các đơn vị khác cấp ({shown}): cấp trên có thể đã gồm cấp dưới; không cộng.",
            f"Units of several levels ({shown}): the upper may contain the lower; no sum is made.",
        )
    if len(totals) > 1 or (totals and totals[0].dossiers != total):
        said = ", ".join(str(row.dossiers) for row in totals)
        return _apart(
            "other_total",
            f"{len(units)} đơn vị cộng lại là {total}, nhưng dòng tổng ghi {said}: danh sách thiếu đơn vị hoặc tổng gồm thứ khác. Không nhập.",
            f"The {len(units)} units make {total}, but the total says {said}: units are missing or it counts more. Nothing is taken over.",
        )
    return None


def _apart(kind: str, vi: str, en: str) -> Apart:
    return Apart(kind, Text(vi, en))
