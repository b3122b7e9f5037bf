"""What a vocabulary tells of the words of a line: each answer looked up when it is asked for, and kept."""

from __future__ import annotations

from collections.abc import Mapping

from analyzer.model.enumerations import DocumentClass
from analyzer.model.vocabulary import Agency, DocumentKind
from analyzer.text.identity.held.registers import PROVING, Papers, papers_in, reported_in
from analyzer.text.identity.issuers import issuer_of
from analyzer.text.identity.kinds import Kinds
from analyzer.text.identity.worded import worded


class Vocabulary:
    """The kinds of papers, those of them that registers hold, and the bodies."""

    __slots__ = ("agencies", "held", "kinds")

    def __init__(self, documents: Mapping[str, DocumentKind], agencies: Mapping[str, Agency]) -> None:
        self.kinds = Kinds(documents)
        self.held = self.kinds.held()
        self.agencies = agencies


class KnownWords:
    """The words of one `core` of a line, beside a vocabulary."""

    __slots__ = ("_issuers", "_kind", "_papers", "_vocabulary", "words")

    def __init__(self, core: str, vocabulary: Vocabulary) -> None:
        self.words = worded(core)
        self._vocabulary = vocabulary
        self._issuers: dict[tuple[DocumentClass, str, bool], str] = {}
        self._kind: str | None = None
        self._papers: Papers | None = None

    def kind(self, class_: DocumentClass) -> str:
        """The kind that stands at the head, else the one most like the phrase, where its class can agree; else empty."""
        if class_ == "note":
            return ""
        kinds, words = self._vocabulary.kinds, self.words.wording.words
        if self._kind is None:
            found = kinds.at(words, 0)
            self._kind = found.id if found else kinds.alike(words)
        if not self._kind:
            return ""
        is_form = kinds.documents[self._kind].class_ in ("form", "note")
        return self._kind if is_form == (class_ == "form") else ""

    def papers(self, class_: DocumentClass) -> Papers:
        """The papers and facts named that registers know, where a line of this class asks for any."""
        if class_ == "self_made":
            return reported_in(self.words.wording, self._vocabulary.held)
        if class_ not in PROVING:
            return ()
        if self._papers is None:
            self._papers = papers_in(self.words.wording, self._vocabulary.held)
        return self._papers

    def issuer(self, class_: DocumentClass, kind: str, own: bool) -> str:
        """Who issues a paper of this class and kind; `own`: the handling body itself."""
        issuer = self._issuers.get((class_, kind, own))
        if issuer is None:
            documents, agencies = self._vocabulary.kinds.documents, self._vocabulary.agencies
            issuer = self._issuers[class_, kind, own] = issuer_of(class_, self.words.wording, documents.get(kind), agencies, own)
        return issuer
