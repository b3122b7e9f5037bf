"""A value read from wording, with how sure the reading is and the words that decided it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

Value_co = TypeVar("Value_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Said(Generic[Value_co]):
    """What a text says on one point. `confidence`: 0 to 1; `words`: as written, empty where nothing decided."""

    value: Value_co
    confidence: float = 0.0
    words: str = ""


UNSAID: Said[None] = Said(None)
"""The text does not say."""
NOT_NAMED: Said[bool] = Said(False)
"""The text does not name it; that it does not happen is not said."""
