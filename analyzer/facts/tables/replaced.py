"""The table `replaced_papers`: papers in a dossier that a text in force lets data replace, and what still keeps each of them there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from operator import attrgetter

from analyzer.facts.index import Index
from analyzer.facts.known import Known
from analyzer.facts.procedure.standing import KEEPS, Replacement, Standing
from analyzer.facts.tables import column as c
from analyzer.facts.tables import of_papers
from analyzer.facts.tables.column import Columns
from analyzer.facts.tables.table import Table
from analyzer.model.procedure import Procedure
from analyzer.model.text import Text


@dataclass(slots=True)
class Replaced:
    """A row: one kind of paper that a line asks for, with the text that lets data of a register take its place."""

    procedure: Procedure
    asked: Replacement
    standing: Standing
    index: Index


def replaced_rows(known: Known) -> Iterator[Replaced]:
    standing = known.standing
    for code, procedure in known.procedures.items():
        for one in standing.of(procedure, known.asked[code]):
            yield Replaced(procedure, one, standing, known.index)


_COLUMNS: Columns[Replaced] = (
    *c.where("asked.ask.path"),
    c.text(
        "document",
        "loại giấy tờ được thay; một dòng có thể nêu nhiều loại",
        "kind of paper; a line may name several",
        attrgetter("asked.kind"),
        "documents",
    ),
    c.text("name", "lời của dòng hồ sơ", "wording of the line", lambda row: row.asked.ask.line.name),
    of_papers.as_called(lambda row: row.standing.within.named(row.procedure, row.asked.ask.line, row.asked.kind)),
    c.texts(
        "others",
        "giấy tờ khác trong cùng dòng, không được dữ liệu ấy thay",
        "other papers of the line, which those data do not replace",
        lambda row: row.standing.within.beside(row.procedure, row.asked.ask.line, row.asked.kind),
        "kept",
    ),
    c.text("class", "lớp giấy tờ của dòng này", "class of the paper in this line", attrgetter("asked.ask.class_"), "classes"),
    c.text("register", "cơ sở dữ liệu thay thế", "the register that takes its place", attrgetter("asked.text.register"), "registers"),
    c.text("basis", "căn cứ thay thế", "the provision that lets it", lambda row: str(row.asked.text.basis), "citations"),
    c.text("instrument", "văn bản cho thay thế", "the text that lets it", attrgetter("asked.text.basis.instrument"), "instruments"),
    c.text(
        "keeps",
        "lý do giấy tờ còn trong hồ sơ: " + "; ".join(f"{id} ({words.vi})" for id, words in KEEPS.items()) + "; trống: còn phải nộp",
        "why it stands there: " + "; ".join(f"{id} ({words.en})" for id, words in KEEPS.items()) + "; empty: still asked",
        attrgetter("asked.keeps"),
        "keeps",
    ),
    c.flag("asked", "còn phải nộp: không có lý do nào", "still asked: nothing keeps it", lambda row: not row.asked.keeps),
    of_papers.alternative("asked.ask"),
    of_papers.dropped_by_plan(lambda row: (row.asked.kind,)),
    c.text("only_when", "tình huống", "the situation", attrgetter("asked.ask.only_when")),
    c.sure("asked.ask.line"),
)

REPLACED_PAPERS: Table[Replaced] = Table(
    "replaced_papers",
    "replaced_paper",
    Text("một giấy tờ đã được thay bằng dữ liệu mà hồ sơ vẫn yêu cầu", "a paper that data has replaced and a dossier still asks for"),
    replaced_rows,
    _COLUMNS,
)
