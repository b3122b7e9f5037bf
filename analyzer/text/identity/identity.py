"""What one line of a dossier was found to be, and the words that decided."""

from __future__ import annotations

from typing import NamedTuple

from analyzer.model.enumerations import DocumentClass
from analyzer.model.text import Language, Text
from analyzer.text.identity.classes.classes import ClassReading
from analyzer.text.spelling import words_of

TOLD_REGISTERS = frozenset(
    words_of(
        "population | identity | residence | civil_status | enterprise | land | social_insurance | tax | vehicle | driving_licence",
        "immigration | criminal_record | health_certificate | diploma | building | fire_safety | own",
    )
)
"""The registers that `tthc identify --format json` names, those people label lines with; a catalogue may know more, and the screen shows them."""
_NAMED, _QUOTED = 3, 60
"""How many words that name registers a reason quotes, and how many letters of a condition."""


class Identity(NamedTuple):
    """What a line of a dossier is. `kind`: id of the vocabulary, empty when it has none; `type`: the kind, else a general one
    that the words tell.

    `held_in`: ids of registers, `own` for the handling body's own file. `condition`: the words that
    limit it to a situation. `confidence`: 0 to 1, how sure the class is. `reading`: what made the class, and `held_words` the
    registers. `asks`: every kind held in a register that the line asks for, beside `kind`: “quyết định thành lập hoặc giấy đăng
    ký doanh nghiệp”.
    """

    class_: DocumentClass
    kind: str
    type: str
    issuer: str
    held_in: tuple[str, ...]
    certified_copy: bool
    condition: str
    present_only: bool
    forms: tuple[str, ...]
    basis: tuple[str, ...]
    confidence: float
    reading: ClassReading
    held_words: tuple[str, ...]
    asks: tuple[str, ...] = ()

    @property
    def conditional(self) -> bool:
        return bool(self.condition)

    @property
    def why(self) -> Text:
        """What decided, in one sentence of each language."""
        decided = self.reading.why
        vi, en = decided.vi.rstrip("."), decided.en.rstrip(".")
        if self.held_words:
            named = ", ".join(f"“{word}”" for word in self.held_words[:_NAMED])
            vi, en = f"{vi}; dữ liệu đã có: {named}", f"{en}; held as data: {named}"
        if self.condition:
            quoted = self.condition[:_QUOTED].strip()
            vi, en = f"{vi}; có điều kiện: “{quoted}”", f"{en}; conditional: “{quoted}”"
        return Text(vi, en)

    def as_json(self, language: Language) -> dict[str, object]:
        """The keys and values that people label lines with."""
        return {
            "class": self.class_,
            "type": self.type,
            "issuer": self.issuer,
            "held_in": [register for register in self.held_in if register in TOLD_REGISTERS],
            "certified_copy": self.certified_copy,
            "conditional": self.conditional,
            "present_only": self.present_only,
            "forms": list(self.forms),
            "basis": list(self.basis),
            "confidence": self.confidence,
            "why": self.why[language],
        }
