"""`tthc decision`: publication decisions, from the draft to the ledger."""

from __future__ import annotations

from typing import ClassVar

from analyzer.cli.shared.lazy import LazyCommands, group
from analyzer.model.text import Text


class DecisionCommands(LazyCommands):
    """What can be done with decisions."""

    known: ClassVar = {
        "draft": (
            "analyzer.cli.decisions.draft",
            Text("soạn quyết định từ những gì đã đổi trong danh mục", "write a decision from what changed in the catalogue"),
        ),
        "check": (
            "analyzer.cli.decisions.check",
            Text("đối chiếu quyết định với danh mục, kiểm tra hạn, căn cứ", "hold decisions against the catalogue, days and texts"),
        ),
        "record": (
            "analyzer.cli.decisions.record",
            Text("ghi nhận quyết định vào sổ; không ghi đè", "add a decision to the ledger; nothing is rewritten"),
        ),
    }


decision = group(
    "decision",
    Text(
        "Quyết định công bố thủ tục hành chính (Điều 14, 15 Nghị định 63/2010/NĐ-CP), giữ ở decisions/<năm>/<số>.yaml.",
        "Decisions that publish procedures (Articles 14 and 15 of Decree 63/2010), kept in decisions/<year>/<number>.yaml.",
    ),
    DecisionCommands,
)
