"""Words of the ledger in both languages: what a decision does, the parts of a procedure, days as people write them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from analyzer.model.decision import Action
from analyzer.model.plan import State
from analyzer.model.text import Text

ACTION_WORDS: dict[Action, Text] = {
    "promulgate": Text("mới ban hành", "new"),
    "amend": Text("được sửa đổi, bổ sung", "amended"),
    "replace": Text("được thay thế", "replaced"),
    "repeal": Text("bị bãi bỏ", "repealed"),
}
PART_WORDS: dict[str, Text] = {
    "a": Text("tên", "name"),
    "b": Text("trình tự", "steps"),
    "c": Text("cách thức", "channels"),
    "d": Text("thành phần, số lượng hồ sơ", "dossier"),
    "đ": Text("thời hạn", "time limit"),
    "e": Text("đối tượng", "applicants"),
    "g": Text("cơ quan giải quyết", "authority"),
    "h": Text("mẫu đơn, kết quả, yêu cầu, phí", "forms, results, conditions, fees"),
}
TEXT_DAY_WORDS: dict[str, Text] = {
    "signed": Text("ngày ký", "day of signing"),
    "effective": Text("ngày có hiệu lực", "day of effect"),
    "until": Text("ngày hết hiệu lực", "last day in force"),
}
STATE_WORDS: dict[State, Text] = {
    "proposed": Text("đề xuất", "proposed"),
    "accepted": Text("đã phê duyệt", "accepted"),
    "in_force": Text("đang có hiệu lực", "in force"),
    "reverted": Text("đã bị hoàn lại", "reverted"),
}
STAGE_WORDS: dict[str, Text] = {
    "nothing": Text("chưa làm", "nothing yet"),
    "draft": Text("dự thảo văn bản", "draft"),
    "issued": Text("đã ban hành văn bản", "text issued"),
    "decision": Text("đã có quyết định công bố", "published"),
    "database": Text("đã nhập cơ sở dữ liệu", "in the database"),
    "process": Text("đã sửa quy trình", "process changed"),
}
TARGET_WORDS: dict[str, Text] = {
    "repeal": Text("bãi bỏ thủ tục", "repeal"),
    "document": Text("cắt giảm giấy tờ", "fewer papers"),
    "time_limit": Text("rút thời hạn", "shorter time"),
    "decentralise": Text("phân cấp", "decentralise"),
    "merge": Text("gộp thủ tục", "merge"),
    "step": Text("bỏ bước", "fewer steps"),
    "form": Text("đơn giản hóa mẫu đơn", "simpler forms"),
    "fee": Text("giảm phí, lệ phí", "lower fees"),
    "condition": Text("bỏ điều kiện", "fewer conditions"),
    "other": Text("việc khác", "other"),
}


def parts_told(parts: Iterable[str]) -> Text:
    """`điểm đ (thời hạn)`, several joined by commas."""
    listed = list(parts)
    vi = ", ".join(f"điểm {part} ({PART_WORDS[part].vi})" for part in listed)
    en = ", ".join(f"point {part} ({PART_WORDS[part].en})" for part in listed)
    return Text(vi, en)


def day(value: date | None) -> Text:
    """dd/mm/yyyy in Vietnamese, yyyy-mm-dd in English; blank where the day is not known."""
    return Text(f"{value:%d/%m/%Y}", str(value)) if value else Text("", "")
