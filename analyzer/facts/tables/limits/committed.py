"""Columns of `time_limits`: what a text or an approved plan has set for a limit."""

from __future__ import annotations

from operator import attrgetter
from typing import Any

from analyzer.facts.tables import column as c
from analyzer.facts.tables.column import Columns
from analyzer.facts.tables.limits.limit import Limit


def _days(row: Any) -> Any:
    """What was set, in the kind of days of the record; None where it is in the other kind."""
    return getattr(row.committed.value, row.kind_of_days)


COMMITTED: Columns[Limit] = c.only_where(
    attrgetter("committed"),
    (
        c.flag(
            "committed",
            "có văn bản hoặc phương án đã duyệt ấn định thời hạn này (parameters/commitments.yaml)",
            "a text or an approved plan has set this limit (parameters/commitments.yaml)",
            lambda _: True,
        ),
        c.text(
            "committed_value",
            "thời hạn được ấn định, như cách viết của danh mục",
            "the limit set, as the catalogue writes it",
            lambda row: str(row.committed.value),
            "values",
        ),
        c.number(
            "committed_days",
            "thời hạn được ấn định, cùng đơn vị với bản ghi; 0 nếu khác đơn vị",
            "the limit set, in the unit of the record; 0 in another unit",
            _days,
        ),
        c.flag(
            "committed_shorter",
            "ngắn hơn bản ghi, cùng đơn vị",
            "shorter than the record, in the same unit",
            lambda row: (days := _days(row)) is not None and days < row.days(row.kind_of_days),
        ),
        c.flag(
            "committed_in_force",
            "văn bản ấn định đang có hiệu lực; nếu không thì mới là phương án được duyệt",
            "the text that sets it is in force; otherwise it is an approved plan",
            lambda row: row.committed.state == "in_force",
        ),
        c.text("committed_basis", "văn bản ấn định", "the text that sets it", lambda row: str(row.committed.basis), "citations"),
    ),
)
