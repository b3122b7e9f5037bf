"""`tthc facts`: the tables that rules see."""

from __future__ import annotations

import csv
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from analyzer.cli.language import current_language, say
from analyzer.cli.options import catalogue_argument, chosen, today
from analyzer.cli.output import print_json
from analyzer.cli.reading import or_exit
from analyzer.cli.speaking import argument, command, format_option, option
from analyzer.model.text import Text

if TYPE_CHECKING:
    from analyzer.facts.tables import Row
    from analyzer.model.catalogue import Catalogue


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
    "--select",
    default="*",
    metavar=Text("CỘT,...", "COLUMN,..."),
    help=Text("các cột cần xem, cách nhau dấu phẩy", "the columns to show, comma-separated"),
)
@format_option("text", "json", "csv")
def facts(
    table: str | None,
    catalogue: Path | None,
    folder: Path | None,
    as_of: date | None,
    rules: tuple[Path, ...],
    where: str,
    columns: bool,
    select: str,
    format_: str,
) -> int:
    del rules
    from analyzer.facts.columns import TABLES

    if table is None:
        return _list_tables()
    if table not in TABLES:
        raise click.ClickException(_no_table(table, list(TABLES)))
    if columns:
        return _explain(table)
    from analyzer.reading.load import load

    loaded, _ = or_exit(lambda: load(chosen(catalogue, folder), today(as_of)))
    _print(_rows(loaded, f'SELECT {select} FROM "{table}" WHERE ({where})'), format_)
    _tell_secrets(loaded)
    return 0


def _no_table(name: str, known: list[str]) -> str:
    import difflib

    near, every = difflib.get_close_matches(name, known, n=1), ", ".join(known)
    hint = Text(f"Có phải là '{near[0]}'?", f"Did you mean '{near[0]}'?") if near else Text(f"Các bảng: {every}.", f"The tables: {every}.")
    return say(Text(f"Không có bảng '{name}'. {hint.vi}", f"There is no table '{name}'. {hint.en}"))


def _rows(catalogue: Catalogue, query: str) -> list[Row]:
    """The rows of a query that reads nothing but fact tables; no secret procedure has facts here."""
    from analyzer.engine.guard import check
    from analyzer.facts.facts import compute
    from analyzer.facts.tables import QueryError
    from analyzer.model.secret import shown

    tables = compute(shown(catalogue)).tables
    refused = check(query, tables).refused
    if refused is not None:
        raise click.ClickException(say(refused))
    try:
        return tables.rows(query)
    except QueryError as error:
        reason = str(error).splitlines()[0]
        raise click.ClickException(
            say(
                Text(
                    f"Không hỏi được bảng như vậy ({reason}). Xem các cột: tthc facts BẢNG --columns",
                    f"The table cannot be asked so ({reason}). See its columns: tthc facts TABLE --columns",
                )
            )
        ) from None


def _print(rows: list[Row], form: str) -> None:
    if form == "json":
        print_json(rows)
    elif form == "csv":
        writer = csv.writer(sys.stdout)
        writer.writerow(rows[0] if rows else [])
        writer.writerows([[cell(value) for value in row.values()] for row in rows])
    else:
        for row in rows:
            told = {name: cell(value) for name, value in row.items() if value not in ("", [], False, 0, 0.0)}
            click.echo("  ".join(f"{name}={value}" for name, value in told.items()))
        click.echo(say(Text(f"{len(rows)} dòng", f"{len(rows)} rows")), err=True)


def _tell_secrets(catalogue: Catalogue) -> None:
    """Which procedures no table speaks of: code, field, and that they are secret."""
    from analyzer.engine.display import Display
    from analyzer.model.secret import SECRET, secrets

    display = Display(catalogue)
    for procedure in secrets(catalogue):
        field = display.name("fields", procedure.field, current_language())
        click.echo(f"{procedure.id}  {field}  {say(SECRET)}", err=True)


def cell(value: object) -> str:
    """A value as one cell; text that a spreadsheet would run as a formula is marked as text."""
    text = "; ".join(str(item) for item in value) if isinstance(value, list) else str(value)
    return f"'{text}" if text[:1] in ("=", "+", "-", "@", "\t", "\r") and not isinstance(value, int | float) else text


def _list_tables() -> int:
    from analyzer.facts.columns import TABLES

    for name, columns in TABLES.items():
        click.echo(f"{name:<18}{len(columns):>4} " + say(Text("cột", "columns")))
    click.echo(say(Text("Xem cột của một bảng: tthc facts documents --columns", "Columns of a table: tthc facts documents --columns")))
    return 0


def _explain(table: str) -> int:
    from analyzer.facts.columns import TABLES

    for column in TABLES[table]:
        unit = f" [{say(column.unit)}]" if column.unit else ""
        click.echo(f"{column.name:<26}{column.type:<8}{say(column.meaning)}{unit}")
    return 0
