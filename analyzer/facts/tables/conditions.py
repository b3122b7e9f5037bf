"""The table `conditions`: what an applicant must meet, and whether anything checks it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from operator import attrgetter

from analyzer.facts.known import Known
from analyzer.facts.procedure.worded import sentence
from analyzer.facts.tables import column as c
from analyzer.facts.tables.column import Columns, Part
from analyzer.facts.tables.table import Table
from analyzer.model.procedure import Condition
from analyzer.model.text import Text
from analyzer.text.any_case import any_case
from analyzer.text.quoting import as_quoted

_MEANS = "trang thiết bị|cơ sở vật chất|phương tiện|nhân lực|nhân viên|nhân sự"
_VAGUE = any_case(
    rf"(?:{_MEANS})[^.;,]{{0,15}} (?:đầy đủ|cần thiết|thích hợp|tương xứng)"
    r"|(?<!sự )(?<!bố )(?<!nhận )phù hợp(?! với| quy| iso)|đủ năng lực(?! hành vi)|có uy tín|cần thiết khác"
    r"|đáp ứng yêu cầu(?! tại| theo| của| quy| về| sau)|hợp lý|bảo đảm chất lượng"
)


@dataclass(slots=True)
class Requirement(Part[Condition]):
    """A row of `conditions`; `vague` is the word that cannot be measured, if any."""

    vague: str


def condition_rows(known: Known) -> Iterator[Requirement]:
    for procedure in known.procedures.values():
        for condition in procedure.conditions:
            vague = _VAGUE.search(condition.text)
            yield Requirement(procedure, f"conditions/{condition.id}", condition, known.index, vague[0] if vague else "")


def _clause(row: Requirement) -> str:
    place = row.element.text.find(row.vague) if row.vague else -1
    return as_quoted(sentence(row.element.text, place, place + len(row.vague))) if place >= 0 else ""


_COLUMNS: Columns[Requirement] = (
    *c.WHERE,
    c.text("wording", "nội dung", "wording", lambda row: " ".join(row.element.text.split())),
    c.flag("verified", "có giấy tờ hoặc bước kiểm tra", "a paper or step checks it", lambda row: bool(row.element.verified_by)),
    c.texts("verified_by", "giấy tờ, bước kiểm tra", "papers and steps that check it", attrgetter("element.verified_by")),
    c.flag("vague", "dùng từ không đo được (phù hợp, đủ năng lực ...)", "uses a word that cannot be measured", lambda row: bool(row.vague)),
    c.text("vague_word", "từ không đo được", "the word that nobody can measure", attrgetter("vague")),
    c.text("vague_clause", "câu có từ không đo được", "the sentence that has it", _clause),
    *c.PART,
)

CONDITIONS: Table[Requirement] = Table(
    "conditions",
    "condition",
    Text("một yêu cầu, điều kiện", "a condition"),
    condition_rows,
    _COLUMNS,
)
