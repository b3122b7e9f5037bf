"""The levels of government at which procedures are handled."""

from __future__ import annotations

from typing import Literal, get_args

Level = Literal["commune", "district", "province", "ministry", "other"]
LEVELS: tuple[Level, ...] = get_args(Level)
"""From the citizen up."""
FROM_THE_CENTRE: tuple[Level, ...] = ("ministry", "province", "district", "commune", "other")
"""As decisions and reports list them."""
