"""Reading a catalogue for a command: problems that leave nothing to work on end it with exit code 2."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

import click

from analyzer.cli.shared.language import current_language, say, tell
from analyzer.model.problems import Problem

T = TypeVar("T")

_MOST = 50
"""How many problems are told one by one."""


def or_exit(work: Callable[[], T], told: Callable[[Sequence[Problem]], None] | None = None) -> T:
    """What `work` gives; when nothing could be read, exit code 2 and the reasons, on standard error or as `told` tells them."""
    from analyzer.reading.load import NothingToRead

    try:
        return work()
    except NothingToRead as nothing:
        (told or print_problems)(nothing.problems)
        from analyzer.cli.shared.known import by_its_name

        raise click.ClickException(say(by_its_name(nothing.message))) from None


def print_problems(problems: Sequence[Problem]) -> None:
    """Problems on standard error: place, code, the line shown, what is wrong, what to do."""
    for problem in problems[:_MOST]:
        click.echo("\n".join(problem.told(current_language())), err=True)
    if (rest := len(problems) - _MOST) > 0:
        tell(f"... và {rest} lỗi khác (tthc check --format json).", f"... and {rest} more (tthc check --format json).", err=True)


def tell_flaws(problems: Sequence[Problem]) -> None:
    """How many problems there are, on standard error, for a command whose figures rest on what could be read."""
    if problems:
        vi = f"Dữ liệu có {len(problems)} lỗi; nội dung không đọc được thì chưa được xét. Xem: tthc check, tthc analyze"
        tell(
            vi, f"The data have {len(problems)} problems; what could not be read was not looked at. See: tthc check, tthc analyze", err=True
        )
