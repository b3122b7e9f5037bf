"""Files of a catalogue written by a command: what it says when they cannot be, and what a command that stopped had left."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from analyzer.cli.shared.language import say, stopped
from analyzer.model.refusals import why_refused
from analyzer.model.text import Text, safe

if TYPE_CHECKING:
    from analyzer.writing.together import Change


def write_or_exit(root: Path, changes: Sequence[Change], told: Callable[[int], None] = lambda _: None) -> None:
    """Write the changes as one piece of work; what hinders it ends the command and names the file and the remedy."""
    from analyzer.writing.together import ChangedMeanwhile, write_together

    try:
        write_together(root, changes, told)
    except ChangedMeanwhile as changed:
        vi = f"'{changed.filename}' vừa bị người khác sửa. Chạy lại lệnh."
        raise stopped(vi, f"'{changed.filename}' has just been changed by somebody else. Run the command again.") from None
    except OSError as error:
        raise _refused(root, error) from None


def finish_or_exit(root: Path) -> list[str]:
    """Move to their places, before anything is read, the files that a command which stopped had made; their names, which are told."""
    from analyzer.writing.alone import finished

    try:
        files = finished(root)
    except OSError as error:
        raise _refused(root, error) from None
    if files:
        vi, en = "Lệnh trước bị ngắt giữa chừng; đã ghi nốt", "A command before this one was stopped; now written"
        click.echo(safe(say(Text(f"{vi}: {', '.join(files)}.", f"{en}: {', '.join(files)}."))), err=True)
    return files


def _refused(root: Path, error: OSError) -> click.ClickException:
    where, why = error.filename or root, why_refused(error)
    return stopped(
        f"Không ghi được '{where}': {why.vi}. Không tệp nào bị ghi dở; sửa xong thì chạy lại lệnh.",
        f"'{where}' cannot be written: {why.en}. No file is half written; put it right and run the command again.",
    )
