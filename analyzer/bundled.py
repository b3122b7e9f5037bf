"""Where the rulebook and the starter catalogue that come with the program are."""

from __future__ import annotations

from pathlib import Path

_HERE = Path(__file__).parent


def folder(name: str) -> Path:
    """The bundled `rules` or `catalogue`: inside the wheel when installed, beside the package in a checkout."""
    installed = _HERE / "_bundled" / name
    return installed if installed.is_dir() else _HERE.parent / name
