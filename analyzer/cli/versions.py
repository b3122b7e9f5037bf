"""BASE and REVISION of a command: each a day, a folder or a git ref."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import click

from analyzer.cli.language import say
from analyzer.comparing.sides import Side
from analyzer.model.text import Text
from analyzer.model.values import parse_date


@dataclass(frozen=True, slots=True)
class Named:
    """A version as the user named it: `called` is what screens say of it."""

    side: Side
    called: Text


def version(name: str, catalogue: Path, as_of: date) -> Named:
    """The version that a user means: a day of the catalogue's law, or another folder."""
    folder = Path(name)
    if folder.is_dir():
        return Named(Side(folder, as_of), Text(name, name))
    try:
        day = parse_date(name)
    except ValueError:
        raise click.ClickException(say(_unknown(name))) from None
    return Named(Side(catalogue, day), Text(f"{day:%d/%m/%Y}", f"{day.isoformat()}"))


def _unknown(name: str) -> Text:
    return Text(
        f"'{name}' không phải ngày (viết như 2026-03-26), thư mục hay tên phiên bản git.",
        f"'{name}' is no day (write 2026-03-26), folder or git ref.",
    )
