"""`tthc hooks`: git shows procedures by meaning and checks the catalogue before a commit; switched on and off by one command."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from analyzer.cli.shared.language import say, tell
from analyzer.cli.shared.lazy import group
from analyzer.cli.shared.options import language_option
from analyzer.cli.shared.speaking import DIRECTORY, argument, command
from analyzer.model.text import Text

if TYPE_CHECKING:
    from analyzer.ledger.repository.hooks import Hooks


hooks = group(
    "hooks",
    Text(
        "Để git so sánh thủ tục theo nội dung (git diff; git log -p --ext-diff) và chạy tthc check trước mỗi commit. Bật: tthc hooks install",
        "Let git compare procedures by meaning (git diff; git log -p --ext-diff) and run tthc check before a commit. Switch on: tthc hooks install",
    ),
    click.Group,
)


@command(
    "install", Text("Bật cho danh mục trong THƯ_MỤC (mặc định: catalogue).", "Switch on for the catalogue in DIR (default: catalogue).")
)
@argument("folder", DIRECTORY, required=False, type=click.Path(path_type=Path), default=Path("catalogue"))
@language_option
def install(folder: Path) -> int:
    found = _hooks(folder)
    left = found.install()
    tell(
        f"git diff so sánh thủ tục theo nội dung: {found.attributes}. Xem bằng cách thường: git diff --no-ext-diff",
        f"git diff compares procedures by meaning: {found.attributes}. The usual way: git diff --no-ext-diff",
    )
    if left is not None:
        click.echo(say(left), err=True)
        return 1
    tell(
        f"Trước mỗi commit chạy tthc check trên những gì sắp được commit: {found.script}. Tắt cả hai: tthc hooks remove {folder}",
        f"tthc check runs on what is staged before each commit: {found.script}. Switch both off: tthc hooks remove {folder}",
    )
    return 0


@command("remove", Text("Tắt, trả lại như trước khi bật.", "Switch off: all is as it was."))
@argument("folder", DIRECTORY, required=False, type=click.Path(path_type=Path), default=Path("catalogue"))
@language_option
def remove(folder: Path) -> int:
    left = _hooks(folder).remove()
    tell("Đã tắt.", "Switched off.")
    if left is not None:
        click.echo(say(left), err=True)
    return 0


hooks.add_command(install)
hooks.add_command(remove)


def _hooks(folder: Path) -> Hooks:
    from analyzer.cli.shared.known import repository_of
    from analyzer.ledger.repository.hooks import Hooks

    return Hooks(repository_of(folder), shlex.quote(_program()))


def _program() -> str:
    """`tthc` beside the Python that runs it, by its whole path: git may be called where no environment is active."""
    beside = Path(sys.executable).with_name("tthc")
    return str(beside) if beside.exists() else "tthc"
