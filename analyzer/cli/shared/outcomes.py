"""Outcomes of a check of the ledger on the screen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from analyzer.cli.shared.language import say
from analyzer.model.text import Text, safe

if TYPE_CHECKING:
    from analyzer.ledger.outcome import Outcome

WEIGHTS = {
    "wrong": Text("sai", "wrong"),
    "ask": Text("cần xem", "to look at"),
    "note": Text("ghi chú", "note"),
}


def print_outcomes(outcomes: Iterable[Outcome], *, err: bool = False) -> None:
    """Each as three lines: where and what it is called, what is so, what to do."""
    for outcome in outcomes:
        place = f"{outcome.place}  " if outcome.place.file else ""
        click.echo(safe(f"{place}{outcome.code} ({say(WEIGHTS[outcome.weight])})"), err=err)
        click.echo(f"  {safe(say(outcome.message))}", err=err)
        click.echo(f"  → {safe(say(outcome.remedy))}", err=err)
