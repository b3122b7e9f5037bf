"""`tthc facts`: the tables that rules see."""

from __future__ import annotations

import csv
import sys
from datetime import date
from pathlib import Path

import click

from analyzer.cli.language import say
from analyzer.cli.options import catalogue_argument, chosen, today
from analyzer.cli.output import print_json
from analyzer.cli.reading import or_exit
from analyzer.facts.columns import TABLES
from analyzer.model.text import Text


@click.command(
    "facts",
    help=say(
        Text(
            'Xem một bảng dữ kiện; không nêu TABLE thì liệt kê các bảng. Ví dụ: tthc facts documents --where "retired"',
            'Look at a fact table; without TABLE, list them. Example: tthc facts documents --where "retired"',
        )
    ),
)
@click.argument("table", required=False)
@catalogue_argument
@click.option("--where", default="true", help=say(Text("điều kiện SQL trên các cột của bảng", "an SQL predicate over the table's columns")))
@click.option("--columns", is_flag=True, help=say(Text("giải thích các cột", "explain the columns")))
@click.option("--select", default="*", help=say(Text("các cột cần xem, cách nhau dấu phẩy", "the columns to show, comma-separated")))
@click.option("--format", "format_", type=click.Choice(["text", "json", "csv"]), default="text", show_default=True)
def command(
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
    if columns or table is None:
        return _explain(table)
    if table not in TABLES:
        import difflib

        near = difflib.get_close_matches(table, TABLES, n=1)
        hint = Text(f" Có phải là '{near[0]}'?", f" Did you mean '{near[0]}'?") if near else Text("", "")
        raise click.ClickException(say(Text(f"Không có bảng '{table}'.{hint.vi}", f"There is no table '{table}'.{hint.en}")))
    from analyzer.engine.guard import check
    from analyzer.facts.facts import compute
    from analyzer.facts.tables import QueryError
    from analyzer.reading.load import load

    loaded, _ = or_exit(lambda: load(chosen(catalogue, folder), today(as_of)))
    tables = compute(loaded).tables
    query = f'SELECT {select} FROM "{table}" WHERE ({where})'
    refused = check(query, tables).refused
    if refused is not None:
        raise click.ClickException(say(refused))
    try:
        rows = tables.rows(query)
    except QueryError as error:
        raise click.ClickException(str(error).splitlines()[0]) from None
    if format_ == "json":
        print_json(rows)
    elif format_ == "csv":
        writer = csv.writer(sys.stdout)
        writer.writerow(rows[0] if rows else [])
        writer.writerows([[_cell(value) for value in row.values()] for row in rows])
    else:
        for row in rows:
            told = {name: _cell(value) for name, value in row.items() if value not in ("", [], False, 0, 0.0)}
            click.echo("  ".join(f"{name}={value}" for name, value in told.items()))
        click.echo(say(Text(f"{len(rows)} dòng", f"{len(rows)} rows")), err=True)
    return 0


def _cell(value: object) -> str:
    """A value as one cell; text that a spreadsheet would run as a formula is marked as text."""
    text = "; ".join(str(item) for item in value) if isinstance(value, list) else str(value)
    return f"'{text}" if text[:1] in ("=", "+", "-", "@", "\t", "\r") and not isinstance(value, int | float) else text


def _explain(table: str | None) -> int:
    for name, listed in TABLES.items():
        if table is None:
            click.echo(f"{name:<18}{len(listed):>4} " + say(Text("cột", "columns")))
        elif name == table:
            for column in listed:
                unit = f" [{column.unit}]" if column.unit else ""
                click.echo(f"{column.name:<26}{column.type:<8}{column.meaning}{unit}")
    if table is None:
        click.echo(say(Text("Xem cột của một bảng: tthc facts documents --columns", "Columns of a table: tthc facts documents --columns")))
    return 0
