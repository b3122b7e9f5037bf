"""The table `dependencies`: who needs whose result."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from operator import attrgetter

from analyzer.facts.graph.graph import Need
from analyzer.facts.index import Index
from analyzer.facts.known import Known
from analyzer.facts.tables import column as c
from analyzer.facts.tables.column import Columns
from analyzer.facts.tables.table import Table
from analyzer.model.procedure import Procedure
from analyzer.model.text import Text


@dataclass(slots=True)
class Dependency:
    """A row of `dependencies`: one need with the procedures at its ends."""

    procedure: Procedure
    need: Need
    producer: Procedure
    index: Index


def dependency_rows(known: Known) -> Iterator[Dependency]:
    procedures, index = known.procedures, known.index
    for need in known.graph.needs:
        yield Dependency(procedures[need.consumer], need, procedures[need.producer], index)


def _same_authority(row: Dependency) -> bool:
    return not row.index.body[row.procedure.authority].roots.isdisjoint(row.index.body[row.producer.authority].roots)


_COLUMNS: Columns[Dependency] = (
    c.text("procedure", "thủ tục cần", "procedure that needs", attrgetter("need.consumer"), "procedures"),
    c.text("path", "dòng hồ sơ cần", "dossier line that needs", attrgetter("need.path")),
    c.text("document", "giấy tờ", "paper", attrgetter("need.document"), "documents"),
    c.text("producer", "thủ tục cho ra giấy tờ", "procedure that gives it", attrgetter("need.producer"), "procedures"),
    c.number(
        "confidence",
        "độ chắc: 1 khi một thủ tục duy nhất cho ra giấy tờ, nhỏ hơn khi có nhiều",
        "1 where one procedure alone gives the paper, less where several do",
        attrgetter("need.confidence"),
        c.SHARE,
    ),
    c.flag(
        "conditional",
        "chỉ cần khi dữ liệu thiếu hoặc trong một tình huống",
        "needed only when data fails or in some situation",
        attrgetter("need.conditional"),
    ),
    c.flag("alternative", "một trong nhiều lựa chọn", "one of several choices", attrgetter("need.alternative")),
    c.flag("same_authority", "hai thủ tục cùng cơ quan giải quyết", "one body handles both", _same_authority),
    c.flag("same_ministry", "hai thủ tục cùng bộ", "one ministry owns both", lambda row: row.procedure.ministry == row.producer.ministry),
)

DEPENDENCIES: Table[Dependency] = Table(
    "dependencies",
    "dependency",
    Text("một giấy tờ mà thủ tục này cần, thủ tục kia cho ra", "a paper that one procedure needs and another gives"),
    dependency_rows,
    _COLUMNS,
)
