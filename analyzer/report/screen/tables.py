"""Tables and text for a terminal: no frames, and nothing in a text that could steer it. With `summary`, the only door to rich."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text as Styled

from analyzer.model.text import safe


def table_of(show_header: bool = True) -> Table:
    return Table(
        box=box.SIMPLE_HEAD if show_header else None,
        show_header=show_header,
        pad_edge=False,
        padding=(0, 1, 0, 0) if show_header else (0, 2, 0, 0),
        header_style="dim",
        show_edge=False,
    )


class Head(NamedTuple):
    """The head of a column: numbers stand at its right, and `whole` cells are never broken."""

    words: str
    number: bool = False
    whole: bool = False


def draw(heads: Iterable[Head], rows: Iterable[Iterable[str]], console: Console) -> None:
    """A table of cells, each of which may have several lines."""
    table = table_of()
    for head in heads:
        table.add_column(head.words, justify="right" if head.number else "left", no_wrap=head.whole, overflow="fold")
    for row in rows:
        table.add_row(*map(lines_of, row))
    show(table, console)


def styled(text: str, style: str = "") -> Styled:
    """Text taken as it is: no markup, and no control characters."""
    return Styled(safe(text, "\t").expandtabs(4), style=style, overflow="fold")


def lines_of(text: str) -> Styled:
    """The lines of a text one below the other, each taken as it is."""
    return Styled("\n").join(styled(line) for line in text.split("\n"))


def show(table: Table, console: Console) -> None:
    """A table; without the blanks that fill its lines where no terminal shows it."""
    if console.is_terminal:
        console.print(table)
        return
    with console.capture() as held:
        console.print(table)
    console.out("\n".join(line.rstrip() for line in held.get().split("\n")), end="", highlight=False)
