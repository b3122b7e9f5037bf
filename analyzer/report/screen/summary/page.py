"""What every part of the summary is told with: the analysis, its words in one language, and the terminal."""

from __future__ import annotations

from rich.console import Console
from rich.table import Table

from analyzer.analysed import Analysis
from analyzer.model.text import Language
from analyzer.report.finding_lists import Lists
from analyzer.report.numbers import plain
from analyzer.report.screen.tables import show, styled
from analyzer.report.story import Story, tell
from analyzer.report.words.say import Say

ACCENT = "cyan"


class Page:
    """Heads, lines and tables, one below the other."""

    def __init__(self, analysis: Analysis, console: Console, language: Language) -> None:
        self.analysis = analysis
        self.language: Language = language
        self.say = Say(language)
        self.story: Story = tell(analysis, language)
        self.lists = Lists(analysis, language)
        self._console = console

    def number(self, count: int) -> str:
        return plain(count, self.language)

    def head(self, key: str) -> None:
        self.line("")
        self.line(self.say(key), f"bold {ACCENT}")

    def line(self, text: str, style: str = "") -> None:
        self._console.print(styled(text, style), soft_wrap=not self._console.is_terminal)

    def show(self, table: Table) -> None:
        show(table, self._console)
