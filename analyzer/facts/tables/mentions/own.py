"""What one record says in its own parts, against which its wording is held."""

from __future__ import annotations

import re
from functools import cached_property

from analyzer.facts.index import Index
from analyzer.inferring.wording import cited_titles
from analyzer.model.dossier import every_line
from analyzer.model.procedure import Procedure

_NO_LETTER = re.compile(r"[\W_]+")


class Own:
    """What one record says in its own parts: texts of its legal basis, kinds of papers and codes of forms in its dossier."""

    def __init__(self, procedure: Procedure, documents: set[str], index: Index) -> None:
        self.procedure = procedure
        self.documents = documents
        self._classes = index.classes

    @cached_property
    def basis(self) -> list[str]:
        """The texts of the legal basis."""
        return sorted({citation.instrument for citation in self.procedure.legal_basis})

    @cached_property
    def titles(self) -> str:
        """The titles of the legal basis: one that amends a text names it."""
        return "\n".join(title for _, title in cited_titles(self.procedure))

    @cached_property
    def forms(self) -> str:
        """The codes and words of the dossier, letters and digits alone: codes are written with and without spaces and dots."""
        return " ".join(bare(f"{line.form_code} {line.name}") for line in every_line(self.procedure.dossier))

    def asks(self, document: str) -> bool:
        """Whether the dossier asks for a paper; any identity paper stands for another."""
        return document in self.documents or (self._is_identity(document) and any(map(self._is_identity, self.documents)))

    def _is_identity(self, document: str) -> bool:
        return self._classes.get(document) == "identity"


def bare(text: str) -> str:
    """The letters and digits of a text, in small letters."""
    return _NO_LETTER.sub("", text.lower())
