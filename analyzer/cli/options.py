"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

from analyzer.cli.language import say, set_language
from analyzer.cli.speaking import DIRECTORY, argument, option
from analyzer.model.text import Text

F = TypeVar("F", bound=Callable[..., Any])
LANGUAGE = Text("ngôn ngữ: vi hoặc en", "language: vi or en")


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
            argument("catalogue", Text("[DANH_MỤC]", "[CATALOGUE]"), required=False, type=click.Path(path_type=Path)),
            option(
                "-C",
                "folder",
                type=click.Path(path_type=Path),
                metavar=DIRECTORY,
                help=Text("thư mục danh mục (mặc định: catalogue)", "the catalogue's folder (default: catalogue)"),
            ),
            option(
                "--as-of",
                type=Day(),
                metavar=Text("NĂM-THÁNG-NGÀY", "YYYY-MM-DD"),
                help=Text("pháp luật vào ngày nào (mặc định: hôm nay)", "the law as of this day (default: today)"),
            ),
            option(
                "--rules",
                "rules",
                multiple=True,
                type=click.Path(path_type=Path, exists=True, file_okay=False),
                metavar=DIRECTORY,
                help=Text("thêm một thư mục quy tắc; lặp lại được", "a further folder of rules; may be repeated"),
            ),
            language_option,
        )
    ):
        function = decorate(function)
    return function


def language_option(function: F) -> F:
    """`--lang`, read before the others: their mistakes are told in its language."""
    choice = click.Choice(["vi", "en"])
    return option("--lang", type=choice, expose_value=False, callback=_language, is_eager=True, help=LANGUAGE)(function)


def _language(ctx: click.Context, param: click.Parameter, value: str | None) -> None:  # noqa: ARG001  click's signature
    if value:
        set_language(value)


def chosen(catalogue: Path | None, folder: Path | None) -> Path:
    """The catalogue's folder from the argument, `-C`, or the habit `./catalogue`."""
    return catalogue or folder or Path("catalogue")


def today(as_of: date | None) -> date:
    return as_of or date.today()
