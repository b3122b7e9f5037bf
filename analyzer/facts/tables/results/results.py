"""The table `results`: what a procedure gives, and which procedures ask for it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from operator import attrgetter

from analyzer.facts.graph.graph import DependencyGraph
from analyzer.facts.known import Known
from analyzer.facts.tables import column as c
from analyzer.facts.tables.column import Columns, Part
from analyzer.facts.tables.results.same_result import SameResult
from analyzer.facts.tables.table import Table
from analyzer.model.procedure import Result
from analyzer.model.text import Text


@dataclass(slots=True)
class Outcome(Part[Result]):
    """A row of `results` with the procedures that ask for it, and all results by their wording."""

    consumers: list[str]
    same: SameResult


def result_rows(known: Known) -> Iterator[Outcome]:
    consumers = _consumers(known.graph)
    same = SameResult(known.procedures)
    for procedure in known.procedures.values():
        for result in procedure.results:
            yield Outcome(procedure, f"results/{result.id}", result, known.index, consumers.get(result.document, []), same)


def _consumers(graph: DependencyGraph) -> Mapping[str, list[str]]:
    """Who asks for each kind of paper that some procedure gives."""
    found: dict[str, dict[str, None]] = {}
    for need in graph.needs:
        found.setdefault(need.document, {})[need.consumer] = None
    return {document: list(codes) for document, codes in found.items()}


_COLUMNS: Columns[Outcome] = (
    *c.WHERE,
    c.text("document", "loại giấy tờ", "kind of paper", attrgetter("element.document"), "documents"),
    c.text(
        "class",
        "lớp của loại giấy tờ; trống nếu chưa biết",
        "class of the kind; empty unknown",
        lambda row: row.index.classes.get(row.element.document, ""),
        "classes",
    ),
    c.text("name", "lời ghi của bản ghi; trống nếu không có", "wording of the record; empty none", attrgetter("element.name")),
    c.text(
        "format",
        "dạng kết quả: paper, electronic, both; trống nếu chưa biết",
        "form of the result: paper, electronic, both; empty unknown",
        lambda row: row.element.format or "",
        "result_forms",
    ),
    c.flag("format_known", "biết dạng kết quả", "the form is known", lambda row: row.element.format is not None),
    c.flag(
        "validity_known",
        "biết thời hạn hiệu lực",
        "the validity is known",
        lambda row: row.element.unlimited or (row.element.validity is not None and row.element.validity.calendar_days is not None),
    ),
    c.number(
        "validity_days",
        "thời hạn hiệu lực; 0 nếu chưa biết",
        "validity; 0 unknown",
        lambda row: row.element.validity and row.element.validity.calendar_days,
        c.CALENDAR_DAYS,
    ),
    c.flag("unlimited", "không thời hạn", "without end", attrgetter("element.unlimited")),
    c.texts("consumers", "thủ tục yêu cầu kết quả này", "procedures that ask for it", attrgetter("consumers"), "procedures"),
    c.text(
        "copied_from",
        "thủ tục khác có kết quả cùng lời văn và tên nói tới kết quả ấy, trong khi phần còn lại của bản ghi này không nói tới; trống nếu không có",
        "another procedure that gives the result in the same words and whose name tells of it, while the rest of this record does not; empty none",
        lambda row: row.same.of(row.procedure, row.element),
        "procedures",
    ),
    c.texts(
        "readable",
        "cơ sở dữ liệu giữ nội dung của kết quả mà cơ quan giải quyết khai thác được",
        "registers that hold it and that the handling body may read",
        lambda row: row.index.body[row.procedure.authority].holding[row.element.document].readable,
        "registers",
    ),
    *c.basis("element.basis"),
    *c.guard("element.protects"),
)

RESULTS: Table[Outcome] = Table(
    "results",
    "result",
    Text("một kết quả", "a result"),
    result_rows,
    _COLUMNS,
)
