"""JSON on standard output: the same input gives the same bytes."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import click


def print_json(value: Any) -> None:
    click.echo(json.dumps(value, ensure_ascii=False, indent=1, default=_plain))


def _plain(value: Any) -> Any:
    if isinstance(value, Decimal):
        return float(value)
    return str(value)
