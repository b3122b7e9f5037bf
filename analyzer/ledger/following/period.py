"""What the decisions of a period announced: the official figures, each open to the codes it counts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from analyzer.ledger.as_it_stood import as_it_stood, in_effect_by
from analyzer.ledger.counting import KINDS, Counted, counted, counted_rows
from analyzer.ledger.needed_rows import levels_of
from analyzer.model.catalogue import Catalogue
from analyzer.model.days import written_day
from analyzer.model.decision import Decision, Row
from analyzer.model.ledger import Filed, Ledger
from analyzer.model.level import FROM_THE_CENTRE
from analyzer.model.text import NOTHING, Text

REASONS: dict[str, Text] = {
    "no_code_yet": Text("thủ tục mới, chưa có mã", "new, no code yet"),
    "not_in_the_catalogue": Text("danh mục không có mã này", "the catalogue does not hold this code"),
    "repealed_and_not_in_the_catalogue": Text("đã bãi bỏ; danh mục không giữ phiên bản nào", "repealed; the catalogue keeps no version"),
    "repealed_but_in_force": Text("đã bãi bỏ nhưng danh mục vẫn ghi đang hiệu lực", "repealed, yet in force in the catalogue"),
}


@dataclass(frozen=True, slots=True)
class Unmatched:
    """A row that the catalogue does not bear out, and why."""

    decision: str
    row: Row
    reason: str

    def as_json(self) -> dict[str, str]:
        row = self.row
        told = {"decision": self.decision, "action": row.action, "level": row.level, "code": row.code or "", "name": row.name}
        return {**told, "reason": self.reason}


@dataclass(frozen=True, slots=True)
class Period:
    """The decisions signed from `start` to `end`, both counted, and what they list. `kinds` holds the three official figures."""

    start: date
    end: date
    decisions: tuple[Filed[Decision], ...]
    kinds: dict[str, Counted]
    by_field: dict[str, dict[str, Counted]]
    by_level: dict[str, dict[str, Counted]]
    unmatched: tuple[Unmatched, ...]

    def as_json(self) -> dict[str, Any]:
        """The contract of `tthc period --format json`; `codes` opens every figure, names stand where there is no code yet."""
        numbers = [filed.record.number for filed in self.decisions]
        return {
            "decisions": len(numbers),
            **{kind: len(found) for kind, found in self.kinds.items()},
            "codes": {"decisions": numbers, **{kind: list(found.procedures) for kind, found in self.kinds.items()}},
            "rows": {kind: found.rows for kind, found in self.kinds.items()},
            "by_field": {field: _lengths(kinds) for field, kinds in self.by_field.items()},
            "by_level": {level: _lengths(kinds) for level, kinds in self.by_level.items()},
            "unmatched": [one.as_json() for one in self.unmatched],
        }


def period(ledger: Ledger, catalogue: Catalogue, codes: Iterable[str], start: date, end: date) -> Period:
    """The figures of a period, as the ledger stood on the day of the catalogue; `codes` are those of every version that it holds."""
    decisions = as_it_stood(ledger, catalogue.as_of).signed(start, end)
    listed = [row for filed in decisions for row in filed.record.rows]
    rows = [row for filed in decisions for row in counted_rows(filed.record.rows)]
    levels, fields = _by(listed, lambda row: row.level), _by(rows, lambda row: row.field)
    held = frozenset(codes)
    unmatched = [one for filed in decisions for row in filed.record.rows for one in _unmatched(filed.record, row, catalogue, held)]
    in_order = {str(level): levels[level] for level in FROM_THE_CENTRE if level in levels}
    return Period(start, end, decisions, _kinds(rows, listed), fields, in_order, tuple(unmatched))


def sentence(found: Period) -> Text:
    """The official sentence; it counts "sửa đổi, bổ sung, thay thế" together."""
    if not found.decisions:
        return Text("Sổ không có quyết định công bố nào được ký trong kỳ", "The ledger holds no decision signed in the period")
    new, amended, repealed = (found.kinds[kind] for kind in KINDS)
    number = len(found.decisions)
    return Text(
        f"Đã ban hành {number} quyết định công bố {len(new)} thủ tục hành chính mới ban hành, {len(amended)} thủ tục hành chính được sửa đổi, bổ sung, thay thế và {len(repealed)} thủ tục hành chính bị bãi bỏ",
        f"{number} decision(s) announced {len(new)} new, {len(amended)} amended or replaced and {len(repealed)} repealed procedures",
    )


def up_to(end: date, as_of: date) -> Text:
    """That a period has not ended on the day of the figures; empty where it has."""
    if as_of >= end:
        return NOTHING
    return Text("Kỳ chưa kết thúc: số liệu tính đến ngày {}.", "The period has not ended: the figures are as of {}.").of(written_day(as_of))


def _kinds(rows: Sequence[Row], listed: Sequence[Row] | None = None) -> dict[str, Counted]:
    return {kind: counted(rows, actions, listed) for kind, actions in KINDS.items()}


def _by(rows: Iterable[Row], key: Callable[[Row], str]) -> dict[str, dict[str, Counted]]:
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault(key(row), []).append(row)
    return {name: _kinds(groups[name]) for name in sorted(groups)}


def _lengths(kinds: dict[str, Counted]) -> dict[str, int]:
    return {kind: len(found) for kind, found in kinds.items()}


def _unmatched(decision: Decision, row: Row, catalogue: Catalogue, held: frozenset[str]) -> Iterable[Unmatched]:
    """A new procedure without a code is matched by nothing yet; a repealed one by a version that has ended, once the repeal is in effect."""
    reason = ""
    if row.code is None:
        reason = "no_code_yet"
    elif row.action == "repeal" and row.code in catalogue.procedures:
        in_force = row.level in levels_of(catalogue.procedures[row.code]) and in_effect_by(decision, catalogue.as_of)
        reason = "repealed_but_in_force" if in_force else ""
    elif row.code not in held:
        reason = "repealed_and_not_in_the_catalogue" if row.action == "repeal" else "not_in_the_catalogue"
    return (Unmatched(decision.number, row, reason),) if reason else ()
