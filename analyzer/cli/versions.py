"""BASE and REVISION of a command: each a day, a folder or a git ref."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

from analyzer.cli.language import say
from analyzer.cli.options import Day
from analyzer.cli.speaking import DIRECTORY, argument, option
from analyzer.comparing.sides import Side
from analyzer.model.text import Text
from analyzer.model.values import parse_date

F = TypeVar("F", bound=Callable[..., Any])


def compared_versions(function: F) -> F:
    """`BASE REVISION`, with `-C` for the catalogue of days and git refs, and `--as-of` for folders and refs."""
    for decorate in reversed(
        (
            argument("base", Text("GỐC", "BASE")),
            argument("revision", Text("MỚI", "REVISION")),
            option(
                "-C",
                "catalogue",
                type=click.Path(path_type=Path),
                default=Path("catalogue"),
                metavar=DIRECTORY,
                help=Text("thư mục danh mục (mặc định: catalogue)", "the catalogue's folder (default: catalogue)"),
            ),
            option(
                "--as-of",
                type=Day(),
                metavar=Text("NĂM-THÁNG-NGÀY", "YYYY-MM-DD"),
                help=Text("ngày xét của thư mục, phiên bản git (mặc định: hôm nay)", "the day of folders and git refs (default: today)"),
            ),
        )
    ):
        function = decorate(function)
    return function


@dataclass(frozen=True, slots=True)
class Named:
    """A version as the user named it: `called` is what screens say of it."""

    side: Side
    called: Text


@contextmanager
def version(name: str, catalogue: Path, as_of: date) -> Iterator[Named]:
    """The version that a user means: a day of the catalogue's law, or another folder."""
    folder = Path(name)
    if folder.is_dir():
        yield Named(Side(folder, as_of), Text(name, name))
        return
    try:
        day = parse_date(name)
    except ValueError:
        raise click.ClickException(say(_unknown(name))) from None
    yield Named(Side(catalogue, day), Text(f"{day:%d/%m/%Y}", day.isoformat()))


def _unknown(name: str) -> Text:
    return Text(
        f"'{name}' không phải ngày (viết như 2026-03-26), thư mục hay tên phiên bản git.",
        f"'{name}' is no day (write 2026-03-26), folder or git ref.",
    )
