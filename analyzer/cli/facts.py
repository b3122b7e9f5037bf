"""`tthc facts`: the tables that rules see."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from analyzer.cli.shared.language import current_language, say, tell
from analyzer.cli.shared.options import catalogue_argument, procedure_selection_options
from analyzer.cli.shared.output import cell, print_csv, print_json
from analyzer.cli.shared.speaking import argument, command, format_option, option
from analyzer.model.near import unknown
from analyzer.model.text import Text

if TYPE_CHECKING:
    from analyzer.facts.database.tables import Row, Tables
    from analyzer.model.catalogue import Catalogue


_EVERY = "*"
_FEW = 5
"""Columns on a screen."""


@command(
    "facts",
    Text(
        'Xem một bảng dữ kiện; không nêu BẢNG thì liệt kê các bảng. Ví dụ: tthc facts documents --where "retired"',
        'Look at a fact table; without TABLE, list them. Example: tthc facts documents --where "retired"',
    ),
)
@argument("table", Text("[BẢNG]", "[TABLE]"), required=False)
@catalogue_argument
@option(
    "--where",
    default="true",
    metavar=Text("ĐIỀU_KIỆN", "PREDICATE"),
    help=Text("điều kiện SQL trên các cột của bảng", "an SQL predicate over the table's columns"),
)
@option("--columns", is_flag=True, help=Text("giải thích các cột", "explain the columns"))
@option(
    "--show",
    default=_EVERY,
    metavar=Text("CỘT,...", "COLUMN,..."),
    help=Text("các cột cần xem, cách nhau dấu phẩy", "the columns to show, comma-separated"),
)
@procedure_selection_options
@format_option("text", "json", "csv")
def facts(
    table: str | None,
    catalogue: Path | None,
    folder: Path | None,
    as_of: date | None,
    rules: tuple[Path, ...],
    where: str,
    columns: bool,
    show: str,
    format_: str,
) -> int:
    from analyzer.facts.tables.every import TABLES

    if table is None:
        return _list_tables()
    if table not in TABLES:
        every = ", ".join(TABLES)
        listed = Text(f"Các bảng: {every}.", f"The tables: {every}.")
        raise click.ClickException(say(unknown(Text("bảng", "table"), table, TABLES, listed)))
    if columns:
        return _explain(table)
    from analyzer.cli.shared.selection import facts_chosen

    found = facts_chosen(catalogue, folder, as_of, rules, secret=False)
    rows = _rows(found.facts.tables, table, show, where, found.meant)
    if rows and format_ == "text" and show == _EVERY:
        _draw(rows, _telling(table, where))
    else:
        _print(rows, format_)
    _tell_secrets(found.catalogue)
    return 0


def _only(meant: frozenset[str] | None) -> str:
    """The predicate that keeps the rows of the procedures selected; every table has their column."""
    if meant is None:
        return ""
    codes = ", ".join("'" + code.replace("'", "''") + "'" for code in sorted(meant))
    return f" AND procedure IN ({codes})" if codes else " AND false"


def _rows(tables: Tables, table: str, show: str, where: str, meant: frozenset[str] | None) -> list[Row]:
    """The rows of a query that reads nothing but fact tables; no secret procedure has facts here."""
    from analyzer.engine.cards.guard import check
    from analyzer.engine.explaining.wrong_predicate import cannot_be_asked
    from analyzer.facts.database.tables import QueryError

    query = f'SELECT {show} FROM "{table}" WHERE ({where}){_only(meant)}'
    asked = check(query, tables)
    refused = asked.refused or check(f"SELECT 1 WHERE {where}", tables).refused  # a predicate must stand by itself
    if refused is not None:
        raise click.ClickException(say(refused))
    try:
        return tables.rows(query)
    except QueryError:
        raise click.ClickException(say(cannot_be_asked(table, where, asked, tables))) from None


def _print(rows: list[Row], form: str) -> None:
    if form == "json":
        print_json(rows)
    elif form == "csv":
        print_csv(rows[0] if rows else [], (row.values() for row in rows))
    else:
        for row in rows:
            told = {name: cell(value) for name, value in row.items() if value not in ("", [], False, 0, 0.0)}
            click.echo("  ".join(f"{name}={value}" for name, value in told.items()))
        tell(f"{len(rows)} dòng", f"{len(rows)} rows", err=True)


def _telling(table: str, where: str) -> list[str]:
    """The columns that say which rows these are, and those that the predicate asks about."""
    from analyzer.facts.tables.every import TABLES

    known = [column.name for column in TABLES[table].columns]
    asked = [name for name in re.findall(r"\w+", where.lower()) if name in known]
    usual = [name for name in ("procedure", "path", "name") if name in known]
    told = list(dict.fromkeys((*usual, *asked)))
    return told if len(told) >= _FEW else list(dict.fromkeys((*told, *known)))[:_FEW]


def _draw(rows: list[Row], names: list[str]) -> None:
    """The rows as a table of a few columns, and how to see the others."""
    from analyzer.cli.shared.output import console
    from analyzer.report.screen.tables import Head, draw

    draw((Head(name, whole=name == "procedure") for name in names), ([cell(row[name]) for name in names] for row in rows), console())
    tell(
        f"{len(rows)} dòng, {len(names)} cột. Cột khác: --show CỘT,...; mọi cột: --format csv; nghĩa của cột: --columns",
        f"{len(rows)} rows, {len(names)} columns. Others: --show COLUMN,...; all: --format csv; what they mean: --columns",
        err=True,
    )


def _tell_secrets(catalogue: Catalogue) -> None:
    """Which procedures no table speaks of: code, field, and that they are secret."""
    from analyzer.engine.words.display import Display
    from analyzer.model.secret import SECRET, secrets

    display = Display(catalogue)
    for procedure in secrets(catalogue):
        field = display.name("fields", procedure.field, current_language())
        click.echo(f"{procedure.id}  {field}  {say(SECRET)}", err=True)


def _list_tables() -> int:
    from analyzer.facts.tables.every import TABLES

    for table in TABLES.values():
        click.echo(f"{table.name:<18}{table.subject:<17}{len(table.columns):>3} " + say(Text("cột", "columns")) + f"  {say(table.row)}")
    tell("Xem cột của một bảng: tthc facts documents --columns", "Columns of a table: tthc facts documents --columns")
    return 0


def _explain(table: str) -> int:
    from analyzer.facts.tables.every import TABLES

    for column in TABLES[table].columns:
        unit = f" [{say(column.unit)}]" if column.unit else ""
        click.echo(f"{column.name:<26}{column.type:<8}{say(column.meaning)}{unit}")
    return 0
