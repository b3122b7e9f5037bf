"""What a command says when somebody else is writing into the catalogue."""

from __future__ import annotations

from pathlib import Path

import click

from analyzer.cli.shared.language import stopped


def busy(root: Path) -> click.ClickException:
    """The message that ends a command which found itself not alone."""
    vi = f"Một lệnh khác đang ghi vào '{root}'; chờ nó xong rồi chạy lại."
    return stopped(vi, f"Another command is writing into '{root}'; wait for it and run again.")
