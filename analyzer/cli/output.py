"""What a command gives: JSON on standard output, or a file; the same input gives the same bytes."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import click

from analyzer.cli.language import say
from analyzer.model.refusals import why_refused
from analyzer.model.text import Text


def print_json(value: Any) -> None:
    click.echo(as_json(value))


def as_json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1, default=_plain)


def write_paper(out: Path, data: bytes) -> None:
    """Write a file whole or not at all; where it cannot be written, say why and what to do."""
    from analyzer.writing.atomic import write

    try:
        if out.exists() and not out.stat().st_mode & 0o222:
            raise PermissionError(None, say(Text("tệp chỉ đọc", "the file is read-only")))
        write(out, data)
    except OSError as error:
        why = why_refused(error)
        message = Text(
            f"Không ghi được '{out}': {why.vi}. Chọn tệp khác bằng --out.",
            f"'{out}' cannot be written: {why.en}. Choose another with --out.",
        )
        raise click.ClickException(say(message)) from None


def _plain(value: Any) -> Any:
    if isinstance(value, Decimal):
        return float(value)
    return str(value)
