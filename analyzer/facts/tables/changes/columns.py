"""Columns of `changes`: between which versions, what changed, which way, by how much, and which decision says so."""

from __future__ import annotations

from operator import attrgetter
from typing import Any

from analyzer.facts.tables import column as c
from analyzer.facts.tables.changes.change import Changed
from analyzer.facts.tables.changes.changes import change_rows
from analyzer.facts.tables.column import Columns
from analyzer.facts.tables.table import Table
from analyzer.model.changes import needs_decision
from analyzer.model.text import Text

_SEEN_ONLY = 0.75
"""How sure a change is of which only the day is known on which the source first showed it. A judgement."""


def _thing(row: Changed) -> str:
    from analyzer.facts.tables.changes.changed import thing_of

    return thing_of(row.element, row.part, row.key)


def _about(row: Changed) -> list[str]:
    from analyzer.facts.tables.changes.changed import about

    return about(row.part)


def _elsewhere(row: Changed) -> bool:
    from analyzer.facts.tables.changes.changed import papers_of

    if row.key or not row.element.startswith("dossier/"):
        return False
    before, after = row.step.papers
    asked = before if row.change.before is None else after if row.change.after is None else set()
    return not asked.isdisjoint(papers_of(row.part))


def _as_written(value: Any) -> str:
    """A single value as the catalogue writes it; lists by their members, of elements and mappings nothing."""
    if isinstance(value, list):
        return ", ".join(str(member) for member in value if not isinstance(member, dict))
    return "" if value is None or isinstance(value, dict) else str(value).lower() if isinstance(value, bool) else str(value)


def _stated(row: Changed) -> bool:
    head = row.change.path.partition("/")[0]
    return bool(row.step.base.get(head)) and bool(row.step.revision.get(head))


def _instrument(row: Changed) -> str:
    """The text of law in the legal basis that comes or goes."""
    if row.change.path != "legal_basis":
        return ""
    return str(row.change.after or row.change.before).partition(" ")[0]


def _scope(row: Changed) -> str:
    scope = row.part.get("for") or {}
    return "; ".join(f"{sort}: {', '.join(sorted(scope[sort]))}" for sort in sorted(scope))


_COLUMNS: Columns[Changed] = (
    c.CODE,
    c.text(
        "path",
        "đường dẫn: của bản mới, phần bị bỏ thì của bản cũ",
        "path in the newer version; of what is gone, in the older one",
        attrgetter("change.path"),
    ),
    c.day(
        "since_before",
        "ngày bắt đầu của bản cũ; trống nếu chưa biết",
        "first day of the older version; empty unknown",
        attrgetter("step.since_before"),
    ),
    c.day(
        "since",
        "ngày bắt đầu của bản mới; trống nếu chưa biết",
        "first day of the newer version; empty unknown",
        attrgetter("step.term.since"),
    ),
    c.whole(
        "day",
        "ngày bắt đầu của bản mới, đếm liên tục để tính khoảng cách giữa hai ngày; 0 nếu chưa biết",
        "first day of the newer version, counted on so that days can be subtracted; 0 unknown",
        lambda row: row.step.term.since.toordinal() if row.step.term.since else 0,
    ),
    c.flag("seen", "chỉ biết ngày thấy ở nguồn", "only the day is known on which it was seen in the source", attrgetter("step.term.seen")),
    c.flag(
        "latest", "bản mới là bản sau cùng tính đến ngày xét", "the newer version is the last one by the day", attrgetter("step.latest")
    ),
    c.flag(
        "returns",
        "bản mới đã áp dụng trước đó, nay trở lại vì bản tạm thời đã hết hạn",
        "the newer version was the law before, and comes again because a temporary one has ended",
        attrgetter("step.returns"),
    ),
    c.text(
        "kind",
        "loại thay đổi: amended, renamed (đổi tên), moved (đổi cấp, cơ quan), reworded (đổi lời), completed (bổ sung bản ghi)",
        "kind of change: amended, renamed, moved, reworded or completed",
        attrgetter("change.kind"),
        "kinds",
    ),
    c.text("aspect", "bộ phận nào của thủ tục", "which part of the procedure", attrgetter("change.aspect"), "aspects"),
    c.text(
        "direction",
        "gánh nặng: up (nặng hơn), down (nhẹ hơn), neutral, unclear (không nói được)",
        "burden: up, down, neutral or unclear",
        attrgetter("change.direction"),
        "directions",
    ),
    c.flag(
        "of_law",
        "đổi nội dung của thủ tục, không phải chỉ câu chữ hay việc giữ bản ghi",
        "the procedure changes, not its wording or the keeping of its record only",
        lambda row: needs_decision(row.change),
    ),
    c.flag(
        "stated",
        "cả hai bản đều có nói về bộ phận này",
        "both versions say something of this part of the procedure",
        _stated,
    ),
    c.flag("comes", "thêm cả một phần tử", "a whole element comes", lambda row: not row.key and row.change.before is None),
    c.flag("goes", "bỏ cả một phần tử", "a whole element goes", lambda row: not row.key and row.change.after is None),
    c.flag(
        "no_longer_stated",
        "bản cũ nêu giá trị này, bản mới không nêu",
        "the older version gives the value, the newer one does not",
        lambda row: bool(row.key) and row.change.after is None,
    ),
    c.text("element", "đường dẫn của phần tử; trống: cả thủ tục", "path of the element; empty: the whole procedure", attrgetter("element")),
    c.text("key", "giá trị nào của phần tử; trống: cả phần tử", "which value of it; empty: all of it", attrgetter("key"), "keys"),
    c.text(
        "thing",
        "cùng một chữ cho cùng một thứ ở mọi phiên bản: loại giấy tờ, cách thức, lời, hoặc mã",
        "one word for one thing in all versions: kind of paper, way of filing, words, or id",
        _thing,
    ),
    c.texts("about", "loại giấy tờ, hoặc lời của phần tử", "kinds of papers, or the words of the element", _about, "documents"),
    c.flag(
        "elsewhere",
        "giấy tờ còn (hoặc đã) được nêu ở dòng khác của bản kia",
        "the other version speaks of the paper in another line",
        _elsewhere,
    ),
    c.text("before", "giá trị trước; trống: không có", "value before; empty: none", lambda row: _as_written(row.change.before), "values"),
    c.text("after", "giá trị sau; trống: không có", "value after; empty: none", lambda row: _as_written(row.change.after), "values"),
    c.flag("counted", "hai bên so được bằng số, cùng đơn vị", "both sides are numbers in one unit", attrgetter("counted")),
    c.number(
        "number_before",
        "số trước, theo đơn vị của nó; 0 nếu không có",
        "number before, in its unit; 0 none",
        lambda row: row.sizes[0] and row.sizes[0].number,
    ),
    c.number(
        "number_after",
        "số sau, theo đơn vị của nó; 0 nếu không có",
        "number after, in its unit; 0 none",
        lambda row: row.sizes[1] and row.sizes[1].number,
    ),
    c.text(
        "unit_before",
        "đơn vị của số trước; trống nếu không có số",
        "unit of the number before; empty none",
        lambda row: row.sizes[0].unit if row.sizes[0] else "",
        "units",
    ),
    c.text(
        "unit_after",
        "đơn vị của số sau; trống nếu không có số",
        "unit of the number after; empty none",
        lambda row: row.sizes[1].unit if row.sizes[1] else "",
        "units",
    ),
    c.text(
        "routes",
        "phần tử áp dụng cho ai, cách nào (`for`); trống: tất cả",
        "to whom and to which ways it applies (`for`); empty: all",
        _scope,
    ),
    c.text(
        "cited", "văn bản thêm vào hoặc bỏ khỏi căn cứ pháp lý", "text that comes into the legal basis or goes", _instrument, "instruments"
    ),
    c.text(
        "decision",
        "quyết định công bố mà bản mới nêu và bản cũ không nêu",
        "decision that the newer version names and the older does not",
        attrgetter("step.decision"),
    ),
    c.texts(
        "covered_by",
        "quyết định trong sổ có dòng về thủ tục này giữa hai bản",
        "decisions of the ledger that list the procedure between both versions",
        attrgetter("step.covering"),
    ),
    c.number(
        "confidence",
        "độ tin cậy: 1 khi biết ngày của văn bản",
        "1 where the days of the law are known",
        lambda row: _SEEN_ONLY if row.step.term.seen else 1,
        c.SHARE,
    ),
)

CHANGES: Table[Changed] = Table(
    "changes",
    "change",
    Text("một thay đổi giữa hai phiên bản liền nhau", "a change between two versions"),
    change_rows,
    _COLUMNS,
)
