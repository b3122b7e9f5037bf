"""One line of a dossier to its identity: class, kind, issuer, registers, marks, with a confidence and the words that decided."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from analyzer.model.enumerations import DocumentClass
from analyzer.model.vocabulary import Agency, DocumentKind
from analyzer.text.identity.classes.classes import ClassReading
from analyzer.text.identity.classes.in_procedure import depends_on_procedure
from analyzer.text.identity.codes import citations, form_codes
from analyzer.text.identity.held.passports import is_passport_of_foreigner
from analyzer.text.identity.held.registers import registers_of
from analyzer.text.identity.identity import Identity
from analyzer.text.identity.known import KnownWords, Vocabulary
from analyzer.text.identity.line import OWN, Line
from analyzer.text.identity.marks import is_only_shown
from analyzer.text.identity.wording import core
from analyzer.text.spelling import fold, words_in

_WITHOUT_KIND = 0.97
"""A kind of the vocabulary that agrees makes a class a little surer than the head noun alone."""
_IN_ANY_PROCEDURE: frozenset[DocumentClass] = frozenset({"form", "self_made", "photo", "authorisation", "catch_all", "note"})
"""Classes that a line has by its words alone, whatever procedure it stands in; but see `depends_on_procedure`."""
_SHOWN = "xuất trình"
_GOES_ON = frozenset(
    words_in(
        "không có theo được hoặc và của cho còn mẫu do với tại khi trong lần đã mới loại nếu bản số cấp thuộc đối quyền điện phổ bằng vào trên ở"
    )
)
"""Words behind the name of a paper that make no other paper of it."""
_REMEMBERED = 65536


class _Name(NamedTuple):
    """A line as it is written: its words, the codes in it, and what it is in any procedure, by whether copies are counted."""

    known: KnownWords
    forms: tuple[str, ...]
    basis: tuple[str, ...]
    settled: dict[bool, Identity]


class Identifier:
    """Identifies lines by the words of one vocabulary; what it has read once it does not read again."""

    def __init__(self, documents: Mapping[str, DocumentKind], agencies: Mapping[str, Agency]) -> None:
        self._vocabulary = Vocabulary(documents, agencies)
        self._kinds = self._vocabulary.kinds
        self._names: dict[str, _Name] = {}
        self._known: dict[str, KnownWords] = {}

    def identify(self, line: Line) -> Identity:
        """What the line is."""
        name = self._name(line.name)
        if _SHOWN in line.case:
            return self._read(line, name)
        settled = name.settled.get(line.uncounted)
        if settled is not None:
            return settled
        identity, words = self._read(line, name), name.known.words
        if identity.class_ in _IN_ANY_PROCEDURE and not depends_on_procedure(words.head, words.wording):
            name.settled[line.uncounted] = identity
        return identity

    def called(self, name: str) -> str:
        """The kind that a phrase is called by: its name begins the phrase, and what follows makes no other paper of it.

        Of a general kind there are papers on every matter, whatever follows.
        """
        words = self._name(name).known.words.wording.words
        found = self._kinds.at(words, 0)
        if found is None:
            return ""
        behind = words[found.length] if found.length < len(words) else "của"
        told = behind in _GOES_ON or behind.isdigit() or self._kinds.documents[found.id].general
        return found.id if told else ""

    def _read(self, line: Line, name: _Name) -> Identity:
        known, words = name.known, name.known.words
        read = words.class_in(line)
        class_ = read.class_
        kind = known.kind(class_)
        agrees = bool(kind) and self._kinds.documents[kind].class_ == class_
        if read.weighed and not agrees:
            kind = ""
        type_ = _type(read, kind)
        if agrees and (foreign := self._kinds.documents[kind].of_foreigner):
            of_foreigner = is_passport_of_foreigner(words.wording, fold(line.procedure), fold(line.case))
            kind = foreign if of_foreigner else kind
        own = class_ == "surrendered" or (class_ == "evidence" and read.own)
        held = registers_of(line, words.wording, class_, known.papers(class_))
        return Identity(
            class_,
            kind,
            type_,
            known.issuer(class_, kind if agrees else "", own),
            (*held.registers, OWN) if own else held.registers,
            words.certified,
            words.condition(class_),
            is_only_shown(line, words.wording, class_),
            () if class_ == "note" else name.forms,  # a note names the forms of others
            name.basis,
            round((read.sure if agrees else read.sure - read.doubt) * (1 if kind else _WITHOUT_KIND), 2),
            read,
            held.words,
            held.kinds,
        )

    def _name(self, text: str) -> _Name:
        name = self._names.get(text)
        if name is None:
            if len(self._names) >= _REMEMBERED:
                self._names.clear()
                self._known.clear()
            key = core(text)
            known = self._known.get(key)
            if known is None:
                known = self._known[key] = KnownWords(key, self._vocabulary)
            name = self._names[text] = _Name(known, form_codes(text), citations(text), {})
        return name


def _type(read: ClassReading, kind: str) -> str:
    """Every form is of one type; what is no document is of the type `none`."""
    if read.class_ == "form":
        return "application_form"
    return "none" if read.class_ == "note" else kind or read.kind
