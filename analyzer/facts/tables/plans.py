"""The table `plan_items`: what approved plans promise of each procedure, and the papers among it that the dossier still asks for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter

from analyzer.facts.index import Index
from analyzer.facts.known import Known
from analyzer.facts.procedure.asks import Ask
from analyzer.facts.procedure.standing import Standing
from analyzer.facts.tables import column as c
from analyzer.facts.tables import of_papers
from analyzer.facts.tables.column import Columns
from analyzer.facts.tables.table import Table
from analyzer.model.plan import Item, Plan, State
from analyzer.model.procedure import Procedure
from analyzer.model.text import Text
from analyzer.text.any_case import any_case
from analyzer.text.quoting import shortened

_WRITTEN = frozenset({"form", "self_made"})
"""Classes of what the applicant writes: a paper that such a line names stands beside it."""
_QUOTED = 120
"""Letters of a line that are quoted."""
_AND_MORE = any_case(r" và (?:việc|giấy tờ|văn bản|quyết định) ")


@dataclass(slots=True)
class Promise:
    """A row: one paper that an item takes from one procedure, and a line that still asks for it; no paper where the item names none."""

    plan: Plan
    item: Item
    procedure: str
    listed: Procedure | None
    document: str
    ask: Ask | None
    state: State
    owner: str
    words: str
    index: Index


def plan_rows(known: Known) -> Iterator[Promise]:
    index, standing = known.index, known.standing
    for plan in index.catalogue.plans:
        for item in plan.items:
            state = plan.state(item, index.catalogue.as_of)
            for code in item.procedures:
                procedure = known.procedures.get(code)
                owner = _owner(item, procedure, index)
                for document in item.documents or ("",):
                    lines = [*_lines(procedure, known.asked[code], document, item, standing)] if procedure and document else []
                    for ask in lines or (None,):
                        words = standing.within.named(procedure, ask.line, document) if procedure and ask else document
                        yield Promise(plan, item, code, procedure, document, ask, state, owner, words, index)


def _lines(procedure: Procedure, asks: Sequence[Ask], document: str, item: Item, standing: Standing) -> Iterator[Ask]:
    """The lines that ask for a paper whether data can be read or not."""
    for ask in asks:
        within = not item.path or ask.path == item.path or ask.path.startswith(f"{item.path}/")
        asked = within and not ask.line.surrendered and document in standing.every_kind(procedure, ask.line)
        if asked and not standing.data_come_first(procedure, ask, document, item.registers):
            yield ask


def _owner(item: Item, procedure: Procedure | None, index: Index) -> str:
    """Who has to carry an item out: who is named, else the lead unit, else the ministry itself."""
    field = index.words.fields.get(procedure.field if procedure else item.field)
    named = item.owner or (procedure.lead_unit if procedure else "") or (field.lead_unit if field else "")
    return named or (index.ministry_itself[procedure.ministry] if procedure else "")


def _registers(row: Promise) -> Sequence[str]:
    """Of the registers an item names, those that hold the paper; all where the vocabulary does not say."""
    kind = row.index.words.documents.get(row.document)
    return [register for register in row.item.registers if kind and register in kind.held_in] or row.item.registers


def _old_levels(row: Promise) -> list[str]:
    recorded = row.listed.level if row.listed is not None and row.item.levels else ()
    return [level for level in recorded if level not in row.item.levels]


def _beside(row: Promise) -> list[str]:
    return [code for code in row.item.procedures if code != row.procedure and code in row.index.catalogue.procedures]


def _is_with_form(row: Promise) -> bool:
    return row.ask is not None and row.ask.class_ in _WRITTEN


_COLUMNS: Columns[Promise] = (
    c.text("plan", "số, ký hiệu của phương án", "number of the plan", attrgetter("plan.number"), "instruments"),
    c.text("item", "mã của nội dung trong phương án", "id of the item in the plan", attrgetter("item.id")),
    c.text("procedure", "mã thủ tục", "code of the procedure", attrgetter("procedure"), "procedures"),
    c.text(
        "path",
        "dòng hồ sơ còn yêu cầu giấy tờ ấy; trống nếu không còn",
        "line that still asks for the paper; empty where none does",
        lambda row: row.ask.path if row.ask else "",
    ),
    c.text(
        "document",
        "loại giấy tờ mà nội dung bỏ; trống nếu nội dung về việc khác",
        "kind of paper that the item drops; empty for other items",
        attrgetter("document"),
        "documents",
    ),
    c.flag("asked", "hồ sơ còn yêu cầu nộp giấy tờ ấy", "the dossier still asks for the paper", lambda row: row.ask is not None),
    of_papers.alternative("ask"),
    c.text(
        "choice_path", "đường dẫn của nhóm thay thế", "path of the choice", lambda row: (row.ask.choice or row.ask.path) if row.ask else ""
    ),
    of_papers.as_called(attrgetter("words"), "papers"),
    c.text("item_name", "tên của nội dung trong phương án", "what the item is called", attrgetter("item.name")),
    c.text("name", "lời của dòng hồ sơ", "wording of the line", lambda row: row.ask.line.name if row.ask else ""),
    c.text(
        "quoted",
        "các chữ đầu của dòng ấy, không có gạch đầu dòng",
        "the first words of that line, without its bullet",
        lambda row: shortened(row.ask.line.name, _QUOTED) if row.ask else "",
    ),
    c.flag(
        "with_form",
        "dòng ấy là đơn, tờ khai, bản khai; giấy tờ ấy nộp kèm",
        "that line is what the applicant writes, with which the paper is filed",
        _is_with_form,
    ),
    c.flag(
        "proves_more",
        "dòng ấy còn yêu cầu việc, giấy tờ khác cùng giấy tờ ấy (“… và văn bản …”), hoặc là tờ khai mà giấy tờ ấy nộp kèm",
        "that line asks for another paper or matter together with it, or is a form with which it is filed",
        lambda row: _is_with_form(row) or (row.ask is not None and _AND_MORE.search(row.ask.line.name) is not None),
    ),
    c.texts("registers", "cơ sở dữ liệu thay thế", "registers that take its place", _registers, "registers"),
    c.text(
        "target",
        "việc: repeal, document, time_limit ...",
        "what it is about: repeal, document, time_limit ...",
        attrgetter("item.target"),
        "targets",
    ),
    c.flag(
        "listed",
        "thủ tục có trong danh mục và chưa hết hiệu lực",
        "the procedure is in the catalogue and has not ended",
        lambda row: row.listed is not None,
    ),
    c.texts("levels", "các cấp giải quyết từ đó", "levels that handle it from then on", attrgetter("item.levels"), "levels"),
    c.texts(
        "old_levels",
        "các cấp mà bản ghi còn ghi, nội dung không còn giao giải quyết",
        "levels that the record still names and the item has taken it from",
        _old_levels,
        "levels",
    ),
    c.texts(
        "beside",
        "các thủ tục khác của cùng nội dung còn trong danh mục",
        "the other procedures of the same item that are in the catalogue",
        _beside,
        "procedures",
    ),
    c.flag(
        "foremost",
        "trong các thủ tục ấy, thủ tục này có mã nhỏ nhất",
        "of all these it has the lowest code",
        lambda row: all(row.procedure < code for code in _beside(row)),
    ),
    c.text(
        "state",
        "trạng thái: proposed, accepted, in_force, unsettled, reverted",
        "state: proposed, accepted, in_force, unsettled, reverted",
        attrgetter("state"),
        "states",
    ),
    c.flag("by_itself", "phương án tự nó là văn bản quy phạm", "the plan is law by itself", attrgetter("plan.by_itself")),
    c.text("provision", "chỗ trong phương án", "place in the plan", attrgetter("item.provision")),
    c.text("owner", "đơn vị phải thực hiện; trống nếu chưa giao", "who has to carry it out; empty nobody", attrgetter("owner"), "agencies"),
    c.day("due", "hạn của nội dung; trống nếu không có", "when it is due; empty none", attrgetter("item.due")),
    *c.basis("item.amends"),
    c.day(
        "since",
        "ngày bắt đầu trạng thái ấy; trống nếu không rõ",
        "day on which that state began; empty unclear",
        lambda row: row.plan.state_since(row.item, row.index.catalogue.as_of)[1],
    ),
    c.day("until", "ngày phương án hết hiệu lực; trống nếu không có", "day the plan ends; empty none", attrgetter("plan.until")),
)

PLAN_ITEMS: Table[Promise] = Table(
    "plan_items",
    "plan_item",
    Text("một nội dung của phương án đơn giản hóa, ở một thủ tục", "an item of a simplification plan, in one procedure"),
    plan_rows,
    _COLUMNS,
)
