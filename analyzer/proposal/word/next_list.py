"""The State's own next list as a Word paper: a table of counts, then one table of lines, in groups by ministry and register."""

from __future__ import annotations

from collections.abc import Iterator

from analyzer.engine.words.display import Display
from analyzer.ledger.plans.next_list import NextList
from analyzer.model.catalogue import Catalogue
from analyzer.model.text import Language, Text
from analyzer.proposal.word.page import WIDTH, clean, landscape, new_document, to_bytes
from analyzer.proposal.word.table import Column, Row, add_table
from analyzer.report.screen.next_list import HEADS, HEADS_OF_COUNTS, by_register, counts, kept_out, summary

_TITLE = Text("DANH SÁCH", "LIST")
_SUBTITLE = Text(
    "Thành phần hồ sơ đã được thay bằng dữ liệu mà thủ tục hành chính còn yêu cầu", "Papers replaced by data that procedures still ask for"
)
_LISTED = Text("Từng dòng hồ sơ, theo bộ và cơ sở dữ liệu", "Line by line, by ministry and register")
_SHARES = (1.1, 2.6, 4.2, 2.2, 1.6)


def render(found: NextList, catalogue: Catalogue, language: Language) -> bytes:
    """The .docx file of the list."""
    document, display = new_document(language), Display(catalogue)
    document.add_paragraph(_TITLE[language], style="Title")
    document.add_paragraph(_SUBTITLE[language], style="Subtitle")
    document.add_paragraph(clean(summary(found)[language]))
    for told in kept_out(found):
        document.add_paragraph(told[language])
    whose, register, lines = (head[language] for head in HEADS_OF_COUNTS)
    counted = [Column(whose, 5), Column(register, 5), Column(lines, 2, "number")]
    add_table(document, WIDTH["portrait"], counted, counts(found, display, language))
    landscape(document)
    document.add_paragraph(_LISTED[language], style="Subtitle")
    columns = [Column(head[language], share) for head, share in zip(HEADS, _SHARES, strict=True)]
    add_table(document, WIDTH["landscape"], columns, _rows(found, display, language))
    return to_bytes(document, _SUBTITLE[language], catalogue.settings.department, catalogue.as_of)


def _rows(found: NextList, display: Display, language: Language) -> Iterator[Row]:
    for title, entries in by_register(found, display, language):
        count = Text(f"{len(entries)} dòng", f"{len(entries)} lines")[language]
        yield [f"{title}: {count}"]
        for entry in entries:
            papers = ", ".join(display.name("documents", document, language) for document in entry.documents)
            yield [entry.procedure, entry.name, entry.sentence or papers, papers, display.name("citations", entry.basis, language)]
