"""The table `routes`: what each way through a procedure asks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from analyzer.facts.known import Known
from analyzer.facts.procedure.routes import Route
from analyzer.facts.procedure.tally import Tally
from analyzer.facts.tables import column as c
from analyzer.facts.tables.column import Columns
from analyzer.facts.tables.table import Table
from analyzer.model.procedure import Procedure
from analyzer.model.text import Text


@dataclass(slots=True)
class Way:
    """A row of `routes`: one counted route."""

    procedure: Procedure
    route: Route
    way: Tally


def route_rows(known: Known) -> Iterator[Way]:
    for code, ways in known.tallies.items():
        for route, way in ways:
            yield Way(known.procedures[code], route, way)


def _known(name: str) -> Any:
    """A count of a route; 0 where it is unknown."""
    get = attrgetter(f"way.{name}")
    return lambda row: get(row) or 0


_COLUMNS: Columns[Way] = (
    *c.WHOLE,
    c.text(
        "route",
        "trường hợp, đối tượng, cách thức, kết quả phân biệt các trường hợp thực hiện",
        "case, applicant, channel and result that tell it apart",
        lambda row: str(row.route),
    ),
    c.whole("documents", "giấy tờ phải nộp và xuất trình", "papers filed or shown", attrgetter("way.papers.documents"), c.PAPERS),
    c.whole("documents_shown", "giấy tờ chỉ xuất trình", "papers only shown", attrgetter("way.papers.shown"), c.PAPERS),
    c.whole(
        "documents_if_data_fails",
        "giấy tờ chỉ yêu cầu khi không khai thác được dữ liệu",
        "papers asked only when data fails",
        attrgetter("way.papers.if_data_fails"),
        c.PAPERS,
    ),
    c.whole(
        "documents_in_some_situations",
        "giấy tờ chỉ yêu cầu trong một số tình huống, không kể ở trên",
        "papers asked only in some situations, not counted above",
        attrgetter("way.papers.in_some_situations"),
        c.PAPERS,
    ),
    c.whole(
        "originals", "bản chính phải nộp, không kể ảnh", "originals filed, photographs apart", attrgetter("way.papers.originals"), c.COPIES
    ),
    c.whole("certified_copies", "bản sao phải chứng thực", "certified copies", attrgetter("way.papers.certified"), c.COPIES),
    c.whole("visits", "lần đi lại; 0 nếu chưa biết", "visits; 0 unknown", _known("visits"), c.VISITS),
    c.whole("steps", "bước; 0 nếu chưa biết", "steps; 0 unknown", _known("steps"), c.STEPS),
    c.flag("steps_known", "bản ghi nêu các bước", "the record names its steps", lambda row: row.way.steps is not None),
    c.whole("conditions", "yêu cầu, điều kiện", "conditions", attrgetter("way.conditions"), c.CONDITIONS),
    c.number(
        "working_days",
        "thời hạn theo ngày làm việc; 0 nếu không có",
        "limit in working days; 0 none",
        attrgetter("way.working_days"),
        c.WORKING_DAYS,
    ),
    c.number(
        "calendar_days",
        "thời hạn theo ngày; 0 nếu không có",
        "limit in calendar days; 0 none",
        attrgetter("way.calendar_days"),
        c.CALENDAR_DAYS,
    ),
    c.number(
        "hidden_working_days",
        "không tính vào thời hạn, theo ngày làm việc",
        "not counted by the limit, in working days",
        attrgetter("way.hidden_working"),
        c.WORKING_DAYS,
    ),
    c.number(
        "hidden_calendar_days",
        "không tính vào thời hạn, theo ngày",
        "not counted by the limit, in calendar days",
        attrgetter("way.hidden_calendar"),
        c.CALENDAR_DAYS,
    ),
    c.number("fee_vnd", "phí, lệ phí bằng đồng; 0 nếu chưa biết", "fees in VND; 0 unknown", attrgetter("way.fee_vnd"), c.DONG),
    c.flag("fee_known", "biết số tiền", "the amount is known", lambda row: row.way.fee_vnd is not None),
)

ROUTES: Table[Way] = Table(
    "routes",
    "route",
    Text(
        "một trường hợp thực hiện của thủ tục: trường hợp, đối tượng, cách thức, kết quả",
        "one way through a procedure: case, applicant, channel, result",
    ),
    route_rows,
    _COLUMNS,
)
