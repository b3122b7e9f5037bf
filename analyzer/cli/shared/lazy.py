"""Groups of commands: one shows its help where no command is named, and imports a command only when it is called."""

from __future__ import annotations

import importlib
import keyword
from collections.abc import Mapping
from typing import ClassVar

import click

from analyzer.cli.shared.language import say
from analyzer.cli.shared.options import language_option
from analyzer.cli.shared.speaking import OPTIONS
from analyzer.model.near import unknown
from analyzer.model.text import Text


class LazyCommands(click.Group):
    """`known`: the module and the purpose of each command; the module has a function of the command's name, `_` for `-`."""

    known: ClassVar[Mapping[str, tuple[str, Text]]] = {}

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  click's signature
        return list(self.known)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in self.known:
            return None
        name = cmd_name.replace("-", "_")
        function = f"{name}_" if keyword.iskeyword(name) or name == "list" else name
        command: click.Command = getattr(importlib.import_module(self.known[cmd_name][0]), function)
        return command

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in self.known and not args[0].startswith("-"):
            raise click.UsageError(say(unknown(Text("lệnh", "command"), args[0], self.known)), ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section(say(Text("Lệnh", "Commands"))):
            formatter.write_dl([(name, say(text)) for name, (_, text) in self.known.items()])


def group(name: str, help: Text, kind: type[click.Group]) -> click.Group:
    """A group with `--lang`; alone it shows its help."""

    def shown(ctx: click.Context) -> None:
        if ctx.invoked_subcommand is None:
            click.echo(ctx.get_help())

    words = Text("LỆNH [THAM SỐ]...", "COMMAND [ARGS]...")
    made = click.group(
        name, cls=kind, invoke_without_command=True, help=say(help), options_metavar=say(OPTIONS), subcommand_metavar=say(words)
    )
    return language_option(made(click.pass_context(shown)))
