"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

from analyzer.cli.language import say, set_language
from analyzer.model.text import Text

F = TypeVar("F", bound=Callable[..., Any])


class Day(click.ParamType[date]):
    """A day, written 2026-11-22."""

    name = "YYYY-MM-DD"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.fail(say(Text(f"'{value}' không phải ngày; viết như 2026-11-22.", f"'{value}' is no day; write 2026-11-22.")), param, ctx)


def catalogue_argument(function: F) -> F:
    """`[CATALOGUE]` or `-C DIR`, else `./catalogue`; with `--as-of`, `--rules` and `--lang`."""
    for decorate in reversed(
        (
            click.argument("catalogue", required=False, type=click.Path(path_type=Path)),
            click.option("-C", "folder", type=click.Path(path_type=Path), help=say(Text("thư mục danh mục", "the catalogue's folder"))),
            click.option(
                "--as-of",
                type=Day(),
                default=None,
                help=say(Text("pháp luật vào ngày nào (mặc định: hôm nay)", "the law as of this day (default: today)")),
            ),
            click.option(
                "--rules",
                "rules",
                multiple=True,
                type=click.Path(path_type=Path, exists=True, file_okay=False),
                help=say(Text("thêm một thư mục quy tắc", "a further folder of rules")),
            ),
            click.option("--lang", type=click.Choice(["vi", "en"]), expose_value=False, callback=_language, is_eager=True, help="vi | en"),
        )
    ):
        function = decorate(function)
    return function


def _language(ctx: click.Context, param: click.Parameter, value: str | None) -> None:  # noqa: ARG001  click's signature
    if value:
        set_language(value)


def chosen(catalogue: Path | None, folder: Path | None) -> Path:
    """The catalogue's folder from the argument, `-C`, or the habit `./catalogue`."""
    return catalogue or folder or Path("catalogue")


def today(as_of: date | None) -> date:
    return as_of or date.today()
