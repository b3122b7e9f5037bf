"""The language of the screen: Vietnamese unless asked otherwise (`--lang en`, or TTHC_LANG)."""

from __future__ import annotations

import click

from analyzer.model.text import Language, Text, safe

_current: list[Language] = ["vi"]


def set_language(name: str) -> None:
    """`en` for English; anything else is Vietnamese."""
    _current[0] = "en" if name == "en" else "vi"


def current_language() -> Language:
    return _current[0]


def say(text: Text) -> str:
    return text[_current[0]]


def tell(vi: str, en: str, *, err: bool = False) -> None:
    """A line on the screen; words of files in it steer no terminal."""
    click.echo(safe(say(Text(vi, en)), "\n\t"), err=err)


def stopped(vi: str, en: str) -> click.ClickException:
    """What ends the command with exit code 2: what cannot be done, and what to do."""
    return click.ClickException(safe(say(Text(vi, en)), "\n\t"))
