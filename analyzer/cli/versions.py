"""Two versions of a catalogue, as the commands that compare them name them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from analyzer.cli.language import say
from analyzer.model.text import Text

if TYPE_CHECKING:
    from analyzer.ledger.check import Compared


def changes_between(base: str, revision: str, catalogue: Path) -> Compared:
    """The catalogues that `base` and `revision` name (a day, a folder, a git ref), and what changed from one to the other."""
    raise click.ClickException(
        say(
            Text(
                f"Chưa so sánh được '{base}' với '{revision}' của {catalogue}.",
                f"'{base}' and '{revision}' of {catalogue} cannot be compared yet.",
            )
        )
    )
