"""The table `plan_items`: what approved plans promise of each procedure, and the papers among it that the dossier still asks for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from operator import attrgetter

from analyzer.facts import column as c
from analyzer.facts.asks import Ask
from analyzer.facts.column import Columns
from analyzer.facts.index import Index
from analyzer.facts.needs import Procedures
from analyzer.facts.standing import Standing
from analyzer.model.plan import Item, Plan, State


@dataclass(slots=True)
class Promise:
    """A row: one paper that an item takes from one procedure, and a line that still asks for it; no paper where the item names none."""

    plan: Plan
    item: Item
    procedure: str
    document: str
    ask: Ask | None
    state: State
    owner: str
    index: Index


def plan_rows(procedures: Procedures, asked: Mapping[str, list[Ask]], standing: Standing, index: Index) -> Iterator[Promise]:
    for plan in index.catalogue.plans:
        for item in plan.items:
            state, owner = plan.state(item, index.catalogue.as_of), _owner(item, index)
            for code in item.procedures:
                for document in item.documents or ("",):
                    lines = list(_lines(procedures, asked, code, document, item, standing)) if document else []
                    for ask in lines or [None]:
                        yield Promise(plan, item, code, document, ask, state, owner, index)


def _lines(procedures: Procedures, asked: Mapping[str, list[Ask]], code: str, document: str, item: Item, standing: Standing) -> Iterator[Ask]:
    """The lines that still ask for a paper, whether data can be read or not."""
    for ask in asked.get(code, ()):
        named = not item.path or ask.path == item.path or ask.path.startswith(f"{item.path}/")
        if named and document in standing.kinds(ask.line) and not ask.line.surrendered:
            if not standing.data_come_first(procedures[code], ask, document, item.registers):
                yield ask


def _owner(item: Item, index: Index) -> str:
    field = index.words.fields.get(item.field)
    return item.owner or (field.lead_unit if field else "")


PLAN_ITEMS: Columns[Promise] = (
    c.text("plan", "số, ký hiệu của phương án", "number of the plan", attrgetter("plan.number")),
    c.text("item", "mã của nội dung trong phương án", "id of the item in the plan", attrgetter("item.id")),
    c.text("procedure", "mã thủ tục", "code of the procedure", attrgetter("procedure"), "procedures"),
    c.text(
        "path",
        "dòng hồ sơ còn yêu cầu giấy tờ ấy; trống nếu không còn",
        "line that still asks for the paper; empty where none does",
        lambda row: row.ask.path if row.ask else "",
    ),
    c.text("document", "loại giấy tờ mà nội dung bỏ; trống nếu nội dung về việc khác", "kind of paper that the item drops; empty for other items", attrgetter("document"), "documents"),
    c.flag("asked", "hồ sơ còn yêu cầu nộp giấy tờ ấy", "the dossier still asks for the paper", lambda row: row.ask is not None),
    c.texts("registers", "cơ sở dữ liệu thay thế", "registers that take its place", attrgetter("item.registers"), "registers"),
    c.text("target", "việc: repeal, document, time_limit ...", "what it is about: repeal, document, time_limit ...", attrgetter("item.target")),
    c.text("state", "proposed, accepted, in_force, reverted", "proposed, accepted, in_force, reverted", attrgetter("state")),
    c.flag("by_itself", "phương án tự nó là văn bản quy phạm", "the plan is law by itself", attrgetter("plan.by_itself")),
    c.text("provision", "chỗ trong phương án", "place in the plan", attrgetter("item.provision")),
    c.text("amends", "chỗ phải sửa; trống nếu chưa rõ", "what is to be amended; empty unknown", lambda row: str(row.item.amends) if row.item.amends else ""),
    c.text("owner", "đơn vị phải thực hiện; trống nếu chưa giao", "who has to carry it out; empty nobody", attrgetter("owner"), "agencies"),
    c.text("due", "hạn của nội dung (năm-tháng-ngày); trống nếu không có", "when it is due (year-month-day); empty none", lambda row: str(row.item.due or "")),
    c.text("until", "ngày phương án hết hiệu lực; trống nếu không có", "day the plan ends; empty none", lambda row: str(row.plan.until or "")),
)
