"""What a card saw, in words that a test gives."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field
from typing import Any

from analyzer.engine.findings.finding import Noted
from analyzer.model.text import Text


@dataclass(frozen=True, slots=True)
class Told:
    """The message and the places; `read` are the values that the card read."""

    message: Text
    places: tuple[Noted, ...]
    witness: tuple[dict[str, Any], ...] = ()
    read: Mapping[str, object] = field(default_factory=dict)

    @property
    def subject(self) -> Hashable:
        return self.message
