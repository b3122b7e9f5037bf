"""Tables of a Word paper: heads repeated on every page, rows never split, numbers to the right, groups in rows of their own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Emu

from analyzer.proposal.word.page import clean


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its head, its share of the width, and whether it holds numbers."""

    head: str
    share: float
    kind: Literal["text", "number"] = "text"


Row = Sequence[str | Sequence[str]]
"""Cells of a row; a cell of several paragraphs is a sequence. A row of one cell is a group: it spans the table."""


def add_table(document: Any, width: int, columns: Sequence[Column], rows: Iterable[Row]) -> None:
    """A ruled table over `width`, its head repeated."""
    table = document.add_table(rows=1, cols=len(columns), style="Table Grid")
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.CENTER, False
    whole = sum(column.share for column in columns)
    widths = [Emu(round(width * column.share / whole)) for column in columns]
    for column, size in zip(table.columns, widths, strict=True):
        column.width = size
    _mark(table.rows[0], "w:tblHeader")
    _fill(table.rows[0], widths, [column.head for column in columns], ["Table Heading"] * len(columns))
    styles = ["Table Number" if column.kind == "number" else "Table Text" for column in columns]
    for cells in rows:
        row = table.add_row()
        if len(cells) == 1 < len(columns):
            row.cells[0].merge(row.cells[-1])
            _paragraphs(row.cells[0], cells[0], "Table Group")
            _mark(row)
        else:
            _fill(row, widths, cells, styles)


def plain_table(document: Any, widths: Sequence[int], rows: int) -> Any:
    """An invisible table for blocks that stand beside each other."""
    table = document.add_table(rows=rows, cols=len(widths))
    table.autofit, table.alignment = False, WD_TABLE_ALIGNMENT.CENTER
    _no_margins(table)
    for row in table.rows:
        _mark(row)
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Emu(width)
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Emu(width)
    return table


def write_cell(cell: Any, lines: Iterable[tuple[str, str]]) -> list[Any]:
    """Paragraphs (text, style) into an empty cell; the paragraphs come back."""
    written = []
    for position, (text, style) in enumerate(lines):
        paragraph = cell.paragraphs[0] if position == 0 else cell.add_paragraph()
        paragraph.style = style
        paragraph.add_run(clean(text))
        written.append(paragraph)
    return written


def _fill(row: Any, widths: Sequence[int], cells: Row, styles: Sequence[str]) -> None:
    _mark(row)
    for cell, width, content, style in zip(row.cells, widths, cells, styles, strict=True):
        cell.width = width
        _paragraphs(cell, content, style)


def _paragraphs(cell: Any, content: str | Sequence[str], style: str) -> None:
    parts = [content] if isinstance(content, str) else list(content) or [""]
    write_cell(cell, ((part, style) for part in parts))


def _no_margins(table: Any) -> None:
    """Text to the edge of the cells, as nothing is ruled."""
    margins = OxmlElement("w:tblCellMar")
    for side in ("w:left", "w:right"):
        margin = OxmlElement(side)
        margin.set(qn("w:w"), "0")
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    table._tblPr.insert_element_before(margins, "w:tblLook")  # noqa: SLF001  python-docx has no public cell margins


def _mark(row: Any, *names: str) -> None:
    """Keep a row on one page; `w:tblHeader` also repeats it."""
    properties = row._tr.get_or_add_trPr()  # noqa: SLF001  python-docx has no public way to keep a row whole
    for name in ("w:cantSplit", *names):
        if properties.find(qn(name)) is None:
            properties.append(OxmlElement(name))
