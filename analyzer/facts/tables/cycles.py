"""The table `cycles`: circles of procedures that wait for each other, leg by leg."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from operator import attrgetter

from analyzer.facts.graph.graph import Need
from analyzer.facts.known import Known
from analyzer.facts.tables import column as c
from analyzer.facts.tables.column import Columns
from analyzer.facts.tables.table import Table
from analyzer.model.text import Text


@dataclass(slots=True)
class Leg:
    """A row of `cycles`: one need of a circle of procedures that wait for each other's results."""

    members: list[str]
    number: int
    need: Need


def cycle_rows(known: Known) -> Iterator[Leg]:
    for legs in known.graph.cycles():
        members = [need.consumer for need in legs]
        for number, need in enumerate(legs, 1):
            yield Leg(members, number, need)


_COLUMNS: Columns[Leg] = (
    c.numbering(c.text("cycle", "mã vòng: thủ tục nhỏ nhất trong vòng", "the circle: its smallest code", lambda row: row.members[0])),
    c.numbering(c.whole("leg", "chặng thứ mấy", "number of the leg", attrgetter("number"))),
    c.whole("legs", "số chặng", "legs of the circle", lambda row: len(row.members)),
    c.text("procedure", "thủ tục cần", "procedure that needs", attrgetter("need.consumer"), "procedures"),
    c.text("path", "dòng hồ sơ cần", "dossier line that needs", attrgetter("need.path")),
    c.text("document", "giấy tờ", "paper", attrgetter("need.document"), "documents"),
    c.text("producer", "thủ tục cho ra giấy tờ", "procedure that gives it", attrgetter("need.producer"), "procedures"),
    c.way("members", "các thủ tục trong vòng", "procedures of the circle", attrgetter("members"), "procedures"),
)

CYCLES: Table[Leg] = Table(
    "cycles",
    "cycle",
    Text("một chặng trong vòng các thủ tục chờ kết quả của nhau", "a leg of a circle of procedures that wait for each other"),
    cycle_rows,
    _COLUMNS,
)
