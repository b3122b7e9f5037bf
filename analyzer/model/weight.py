"""How grave a finding is and how sure: one scale for both, from the heaviest down."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, get_args

from analyzer.model.text import Text

Weight = Literal["high", "medium", "low"]
WEIGHTS: tuple[Weight, ...] = get_args(Weight)
WEIGHT_NAMES: Mapping[str, Text] = {"high": Text("cao", "high"), "medium": Text("vừa", "medium"), "low": Text("thấp", "low")}
