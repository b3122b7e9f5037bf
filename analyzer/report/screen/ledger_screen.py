"""What the screens of the ledger share: lines and tables in one language, names from the vocabulary, matters to be handled."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from rich.console import Console

from analyzer.engine.words.display import Display
from analyzer.ledger.following.matters import Matter
from analyzer.model.catalogue import Catalogue
from analyzer.model.days import written_day
from analyzer.model.text import Language, Text, same
from analyzer.report.screen.tables import Head, draw, styled

_LONGEST = 24
"""Letters of a code, or of the number of a decision, that is never broken."""


_NEARLY = 2


class Screen:
    """Lines and tables in one language, names from the vocabulary."""

    def __init__(self, catalogue: Catalogue, console: Console, language: Language) -> None:
        self.display = Display(catalogue)
        self.console = console
        self.language: Language = language

    def say(self, text: Text) -> str:
        return text[self.language]

    def name(self, table: str, id: str) -> str:
        return self.display.name(table, id, self.language)

    def day(self, value: date | None) -> str:
        return written_day(value)[self.language]

    def line(self, text: Text, style: str = "") -> None:
        self.console.print(styled(self.say(text), style))

    def table(self, title: Text, heads: Sequence[tuple[Text, bool]], rows: Iterable[Sequence[str]]) -> None:
        """A table with its title, of each head whether its cells are numbers; nothing where it has no row."""
        listed = list(rows)
        if not listed:
            return
        self.console.print()
        if title.vi:
            self.line(title, "bold cyan")
        columns = zip(heads, zip(*listed, strict=True), strict=True)
        told = (Head(self.say(head), number, not number and _are_whole(self.say(head), cells)) for (head, number), cells in columns)
        draw(told, listed, self.console)

    def matters(self, found: Sequence[Matter]) -> None:
        if found:
            self.console.print()
            self.line(Text(f"Việc cần xử lý: {len(found)}", f"To be handled: {len(found)}"), "bold cyan")
        for matter in found:
            self.line(same("- {}").of(matter.message))


def _are_whole(head: str, cells: Sequence[str]) -> bool:
    """Whether the lines of a column are single words, and about as wide as its head or wider."""
    lines = [line for cell in cells for line in cell.split("\n")]
    longest = max(map(len, lines), default=0)
    return len(head) - _NEARLY <= longest <= _LONGEST and not any(" " in line for line in lines)
