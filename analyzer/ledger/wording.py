"""Words of the ledger in both languages: what a decision does, the parts of a procedure, days as people write them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from analyzer.ledger.deadlines import Counting
from analyzer.model.days import written_day
from analyzer.model.decision import DAYS, Action, Decision
from analyzer.model.text import NOTHING, Text, joined

ACTION_WORDS: dict[Action, Text] = {
    "promulgate": Text("mới ban hành", "new"),
    "amend": Text("được sửa đổi, bổ sung", "amended"),
    "replace": Text("được thay thế", "replaced"),
    "repeal": Text("bị bãi bỏ", "repealed"),
}
DECLARED_WORDS: dict[str, Text] = {
    "promulgated": ACTION_WORDS["promulgate"],
    "amended": ACTION_WORDS["amend"],
    "amended_or_replaced": Text("được sửa đổi, bổ sung, thay thế", "amended or replaced"),
    "replaced": ACTION_WORDS["replace"],
    "repealed": ACTION_WORDS["repeal"],
}
_KEY_WORDS: dict[str, Text] = {
    **DAYS,
    "announces": Text("văn bản được công bố", "texts announced"),
    "counts": Text("số thủ tục tự khai", "counts declared"),
    "rows": Text("các dòng", "rows"),
}
BY_FIELD = Text("Theo lĩnh vực (số thủ tục, đếm theo mã)", "By field (procedures, counted by code)")
BY_LEVEL = Text(
    "Theo cấp (số thủ tục, đếm theo mã; mã làm ở nhiều cấp được đếm ở từng cấp)",
    "By level (procedures, counted by code; a code of several levels is counted in each)",
)
IN_ALL = Text("Cả kỳ, mỗi mã một lần", "In all, each code once")
DUTY_WORDS: dict[str, Text] = {
    "publication": Text("ký quyết định công bố", "decision to be signed"),
    "database": Text("nhập Cơ sở dữ liệu quốc gia", "entry into the national database"),
}
COUNTED_OTHERWISE: dict[Counting, Text] = {
    "calendar": Text("tính theo ngày làm việc", "counted in working days"),
    "working": Text("tính theo ngày theo lịch", "counted in calendar days"),
}
"""The counting that the settings do not choose, by the one that they do."""
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
STAGE_WORDS: dict[str, Text] = {
    "nothing": Text("chưa làm", "nothing yet"),
    "draft": Text("dự thảo văn bản", "draft"),
    "issued": Text("đã ban hành văn bản", "text issued"),
    "decision": Text("đã có quyết định công bố", "published"),
    "database": Text("đã nhập cơ sở dữ liệu", "in the database"),
    "process": Text("đã sửa quy trình", "process changed"),
}


def parts_told(parts: Iterable[str]) -> Text:
    """`điểm đ (thời hạn)`, several joined by commas."""
    return joined(Text("điểm {} ({})", "point {} ({})").of(part, PART_WORDS[part]) for part in parts)


def other_counting(value: date | None, counting: Counting) -> Text:
    """The day by the counting that the settings do not choose, where it is another; the law leaves open which is meant."""
    if value is None:
        return NOTHING
    return Text("({}: {})", "({}: {})").of(COUNTED_OTHERWISE[counting], written_day(value))


def held_back(decision: Decision) -> Text:
    """What a reader has to know of the figures of a decision: the catalogue holds a part of its rows, values nobody has confirmed."""
    said = []
    if decision.partial:
        said.append(Text("danh mục chỉ giữ một phần thủ tục", "the catalogue holds only a part of its procedures"))
    if decision.unconfirmed:
        said.append(Text("chưa xác minh: ", "not confirmed: ") + joined(_KEY_WORDS[key] for key in decision.unconfirmed))
    return joined(said, "; ")
