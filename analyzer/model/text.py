"""A sentence in the two languages of the program."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Language = Literal["vi", "en"]


@dataclass(frozen=True, slots=True)
class Text:
    """The same sentence in Vietnamese and in English."""

    vi: str
    en: str

    def __getitem__(self, language: Language) -> str:
        return self.vi if language == "vi" else self.en

    def as_json(self) -> dict[str, str]:
        return {"vi": self.vi, "en": self.en}
