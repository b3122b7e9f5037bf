"""The table `decision_rows`: what the decisions of the ledger say of each procedure, and whether it is their last word on the day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from operator import attrgetter
from typing import TYPE_CHECKING

from analyzer.facts.known import Known
from analyzer.facts.tables import column as c
from analyzer.facts.tables.column import Columns
from analyzer.facts.tables.table import Table
from analyzer.model.procedure import Procedure
from analyzer.model.text import Text

if TYPE_CHECKING:
    from analyzer.model.decision import Decision, Row

_ON_WORD = 0.5
"""How sure a row is of which the decision itself says that only a secondary source tells it. A judgement."""


@dataclass(slots=True)
class Announced:
    """A row: a line of a decision. `last`: no decision in effect after it lists the same procedure at the same level."""

    decision: Decision
    row: Row
    day: date | None
    in_effect: bool
    last: bool = False

    @property
    def code(self) -> str:
        return self.row.code or ""

    @property
    def confirmed(self) -> bool:
        return not {"rows", "signed", "effective"} & set(self.decision.unconfirmed)


def announced_rows(known: Known) -> Sequence[Announced]:
    """The rows of all decisions in the order of the days on which they take effect; those of secret procedures left out."""
    catalogue = known.catalogue
    secret = catalogue.history.secret()
    rows = [
        Announced(decision, row, day, _in_effect(decision, day, catalogue.as_of))
        for decision in catalogue.history.decisions()
        for day in [decision.effective or decision.signed]
        for row in decision.rows
        if not secret.intersection((row.code or "", *row.predecessors, *row.successors))
    ]
    rows.sort(key=lambda row: row.day or date.max)
    latest = {(row.code, row.row.level): row for row in rows if row.in_effect and row.code}
    for row in latest.values():
        row.last = True
    return rows


def _in_effect(decision: Decision, day: date | None, as_of: date) -> bool:
    return day is not None and day <= as_of and (decision.until is None or as_of <= decision.until)


def repealed_by(rows: Iterable[Announced], procedures: Mapping[str, Procedure]) -> dict[str, Announced]:
    """By the code of a procedure that decisions have repealed at every level it has: the last of these rows."""
    last = {(row.code, row.row.level): row for row in rows if row.last}
    found: dict[str, Announced] = {}
    for code in {code for code, _ in last} & procedures.keys():
        words = [last.get((code, level)) for level in procedures[code].level or ("other",)]
        said = [word for word in words if word is not None and word.row.action == "repeal"]
        if len(said) == len(words):
            found[code] = max(said, key=lambda word: word.day or date.min)
    return found


_COLUMNS: Columns[Announced] = (
    c.text("procedure", "mã thủ tục; trống nếu chưa có mã", "code; empty where there is none yet", attrgetter("code"), "procedures"),
    c.text("path", "trống: cả thủ tục", "empty: the whole procedure", lambda _: ""),
    c.text("decision", "số quyết định công bố", "number of the publication decision", attrgetter("decision.number")),
    c.text(
        "action",
        "việc: promulgate, amend, replace, repeal",
        "what it does: promulgate, amend, replace, repeal",
        attrgetter("row.action"),
        "acts",
    ),
    c.text("listed_level", "cấp mà dòng này nói tới", "the level that the row speaks of", attrgetter("row.level"), "levels"),
    c.text("listed_name", "tên ghi trong quyết định", "name as the decision lists it", attrgetter("row.name")),
    c.texts("parts", "bộ phận được sửa (khoản 2 Điều 15)", "parts amended", attrgetter("row.parts")),
    c.text("provision", "điều khoản quy định việc sửa, bãi bỏ", "provision it rests on", lambda row: str(row.row.provision or "")),
    c.texts("predecessors", "mã cũ", "codes before", attrgetter("row.predecessors"), "procedures"),
    c.texts("successors", "mã mới", "codes after", attrgetter("row.successors"), "procedures"),
    c.texts(
        "announces",
        "văn bản được công bố",
        "texts of law it announces",
        lambda row: [text.number for text in row.decision.announces],
        "instruments",
    ),
    c.day("signed", "ngày ký; trống nếu chưa biết", "day of signing; empty unknown", attrgetter("decision.signed")),
    c.day(
        "since",
        "ngày có hiệu lực, không ghi thì ngày ký; trống nếu chưa biết",
        "day of effect, else of signing; empty unknown",
        attrgetter("day"),
    ),
    c.flag("in_effect", "đang có hiệu lực vào ngày xét", "in effect on the day", attrgetter("in_effect")),
    c.flag(
        "last",
        "đang có hiệu lực và không quyết định nào sau đó nói về thủ tục này ở cấp này",
        "in effect, and no later decision speaks of the procedure at this level",
        attrgetter("last"),
    ),
    c.flag(
        "confirmed",
        "ngày và dòng đã đối chiếu với bản gốc",
        "days and rows were compared with the original",
        attrgetter("confirmed"),
    ),
    c.number(
        "confidence",
        "độ tin cậy: 1 khi đã đối chiếu bản gốc",
        "1 where compared with the original",
        lambda row: 1 if row.confirmed else _ON_WORD,
        c.SHARE,
    ),
)

DECISION_ROWS: Table[Announced] = Table(
    "decision_rows",
    "decision_row",
    Text("một dòng của quyết định công bố", "a row of a publication decision"),
    announced_rows,
    _COLUMNS,
)
