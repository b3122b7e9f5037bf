"""What all charts share: type, colours, wrapping, and a frame without boxes."""

from __future__ import annotations

import textwrap
from typing import Any

from matplotlib.axes import Axes
from matplotlib.figure import Figure

ACCENT = "#0b5a6f"
INK = "#1d2124"
GREY = "#6a7278"
PALE = "#d7dcdf"
WIDTH = 10.0
"""Inches; one inch is 72 points of the SVG."""
LINE = 13.0
"""Points between two lines of text."""
SETTINGS: dict[Any, Any] = {
    "font.family": "DejaVu Sans",
    "font.size": 9.5,
    "svg.fonttype": "none",
    "text.color": INK,
    "text.usetex": False,
    "text.parse_math": False,
    "hatch.linewidth": 0.7,
    "path.simplify": False,
}


def canvas(height_points: float) -> Figure:
    """An empty figure of the common width."""
    return Figure(figsize=(WIDTH, height_points / 72))


def panel(figure: Figure, left: float, width: float, top: float, bottom: float) -> Axes:
    """Axes placed in points from the left, the top and the bottom; no frame, no ticks."""
    total_width, total_height = WIDTH * 72, figure.get_figheight() * 72
    axes = figure.add_axes((left / total_width, bottom / total_height, width / total_width, (total_height - top - bottom) / total_height))
    for spine in axes.spines.values():
        spine.set_visible(False)
    axes.tick_params(left=False, labelleft=False, bottom=False, labelsize=8, labelcolor=GREY, pad=2)
    return axes


def note(figure: Figure, text: str) -> None:
    """The source, at the foot."""
    figure.text(0, 4 / (figure.get_figheight() * 72), text, fontsize=7.5, color=GREY, va="bottom", ha="left")


def wrapped(text: str, characters: int) -> list[str]:
    """Lines of at most so many characters; no word is lost."""
    return textwrap.wrap(text, characters, break_long_words=True, break_on_hyphens=False) or [""]
