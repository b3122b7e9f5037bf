"""Commands, options and arguments whose help speaks the language of the screen."""

from __future__ import annotations

from collections.abc import Callable
from functools import reduce
from typing import Any, TypeVar

import click

from analyzer.cli.shared.language import say
from analyzer.model.text import Text

F = TypeVar("F", bound=Callable[..., Any])

DIRECTORY = Text("THƯ_MỤC", "DIR")
FILE = Text("TỆP", "FILE")
OPTIONS = Text("[TÙY CHỌN]", "[OPTIONS]")
_FORMAT = Text("dạng kết quả", "form of the result")


def command(name: str, help: Text) -> Callable[[Callable[..., Any]], click.Command]:
    """A command; its help says what it does."""
    return click.command(name, help=say(help), options_metavar=say(OPTIONS))


def option(*names: str, help: Text, metavar: Text | None = None, **more: Any) -> Callable[[F], F]:
    """An option; `metavar` names its value where the choices do not."""
    return click.option(*names, help=say(help), metavar=say(metavar) if metavar else None, **more)


def argument(name: str, metavar: Text, **more: Any) -> Callable[[F], F]:
    """A positional argument, called by its place."""
    return click.argument(name, metavar=say(metavar), **more)


def format_option(*forms: str, help: Text = _FORMAT) -> Callable[[F], F]:
    """`--format`; the first form is the usual one."""
    return option("--format", "format_", type=click.Choice(forms), default=forms[0], show_default=True, help=help)


def together(*decorators: Callable[[F], F]) -> Callable[[F], F]:
    """Several options or arguments as one decorator, in the order in which help lists them."""
    return lambda function: reduce(lambda made, decorate: decorate(made), reversed(decorators), function)
