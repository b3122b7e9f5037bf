"""A page that needs nothing from outside: a template filled in, with the style that all pages share."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape


def filled(package: str, template: str, **words: object) -> str:
    """The page; the same words give the same bytes."""
    environment = Environment(
        loader=PackageLoader(package), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters["breakable"] = _breakable
    style = Markup((Path(__file__).parent / "templates" / "style.css").read_text("utf-8"))
    return environment.get_template(template).render(style=style, **words)


def _breakable(path: str) -> Markup:
    """A path that may break after each slash."""
    return Markup("/<wbr>").join(escape(part) for part in path.split("/"))
