"""The body of a Word paper in one language: headings, paragraphs, numbered tables, each with its style."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Literal

from analyzer.model.text import Language, Text
from analyzer.proposal.values import count
from analyzer.proposal.word.page import WIDTH, clean
from analyzer.proposal.word.table import Column, Row, add_table


class Body:
    """Writes paragraphs of a document in one language, each with its style."""

    def __init__(self, document: Any, language: Language) -> None:
        self.document = document
        self.language: Language = language
        self._tables = 0

    def say(self, text: Text) -> str:
        return text[self.language]

    def count(self, value: int) -> str:
        return count(value, self.language)

    def heading(self, level: int, text: Text) -> None:
        self.document.add_heading(clean(self.say(text)), level)

    def text(self, text: Text, lead: str = "", strong: bool = False) -> None:
        """A paragraph; `lead` stands before it in bold, `strong` makes all of it bold."""
        paragraph = self.document.add_paragraph(style="Body Text")
        if lead:
            paragraph.add_run(clean(lead), style="Strong")
        paragraph.add_run(clean(self.say(text)), style="Strong" if strong else None)

    def italic(self, text: Text) -> None:
        """A paragraph in italics: a ground of a decision, words that are new."""
        self.document.add_paragraph(clean(self.say(text)), style="Italic Text")

    def note(self, text: Text) -> None:
        self.document.add_paragraph(clean(self.say(text)), style="Table Note")

    def caption(self, text: Text) -> None:
        """The title of the table that follows, numbered."""
        self._tables += 1
        number = Text(f"Bảng {self._tables}. ", f"Table {self._tables}. ")
        self.document.add_paragraph(clean(self.say(number) + self.say(text)), style="Caption")

    def table(self, columns: Sequence[Column], rows: Iterable[Row], width: int = WIDTH["portrait"]) -> None:
        """A table with air below it."""
        add_table(self.document, width, columns, rows)
        self.document.add_paragraph(style="Rule")

    def columns(self, *columns: tuple[Text, float] | tuple[Text, float, Literal["number"]]) -> list[Column]:
        return [Column(self.say(column[0]), column[1], "number" if len(column) == 3 else "text") for column in columns]
