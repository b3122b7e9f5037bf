"""What a change is about, which way it goes and what kind it is, in words and signs."""

from __future__ import annotations

from collections.abc import Mapping

from analyzer.engine.words.enumerated import CHANGE_KINDS, DIRECTIONS
from analyzer.model.changes import OF_THE_RECORD, Change, Direction, Kind
from analyzer.model.part_names import PART_NAMES
from analyzer.model.text import Text

ASPECTS: Mapping[str, Text] = {
    **PART_NAMES,
    "procedure": Text("thủ tục", "procedure"),
    "name": Text("tên thủ tục", "name"),
    "field": Text("lĩnh vực", "field"),
    "dates": Text("ngày hiệu lực, ngày ghi nhận", "dates"),
    "publication": Text("quyết định công bố", "publication decision"),
    "other": Text("nội dung khác", "other"),
    "vocabulary": Text("từ vựng dùng chung", "shared words"),
}
SIGNS: Mapping[Direction | Kind, str] = {"down": "▼", "up": "▲", "neutral": "=", "unclear": "?", "reworded": "~", "completed": "+"}


def sign(change: Change) -> str:
    return SIGNS[change.kind if change.kind in OF_THE_RECORD else change.direction]


def meaning(change: Change) -> Text:
    """What a change does to the burden; of one of the record only, that it is one."""
    return CHANGE_KINDS[change.kind] if change.kind in OF_THE_RECORD else DIRECTIONS[change.direction]
