"""One line of a dossier to its identity: class, kind, issuer, registers, marks, with a confidence and the words that decided."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from analyzer.model.procedure import DocumentClass
from analyzer.model.text import Language, Text
from analyzer.model.vocabulary import Agency, DocumentKind
from analyzer.text.identity.classes.classes import ClassReading
from analyzer.text.identity.classes.in_procedure import depends_on_procedure
from analyzer.text.identity.codes import citations, form_codes
from analyzer.text.identity.held.passports import is_passport_of_foreigner
from analyzer.text.identity.held.registers import PROVING, Papers, papers_in, registers_of, reported_in
from analyzer.text.identity.issuers import issuer_of
from analyzer.text.identity.kinds import Kinds
from analyzer.text.identity.line import OWN, Line
from analyzer.text.identity.marks import is_only_shown
from analyzer.text.identity.worded import Worded, worded
from analyzer.text.identity.wording import Wording, core
from analyzer.text.spelling import fold, words_in, words_of

TOLD_REGISTERS = frozenset(
    words_of(
        "population | identity | residence | civil_status | enterprise | land | social_insurance | tax | vehicle | driving_licence",
        "immigration | criminal_record | health_certificate | diploma | building | fire_safety | own",
    )
)
"""The registers that `tthc identify --format json` names, those people label lines with; a catalogue may know more, and the screen shows them."""
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


class _Known:
    """What one vocabulary tells of the words of a line, each when it is known: issuers by class and kind, the kind, the papers named.

    `settled`: what the line is in any procedure, by whether copies are counted.
    """

    __slots__ = ("issuers", "kind", "papers", "settled", "worded")

    def __init__(self, core: str) -> None:
        self.worded: Worded = worded(core)
        self.issuers: dict[tuple[DocumentClass, str, bool], str] = {}
        self.kind: str | None = None
        self.papers: Papers | None = None
        self.settled: dict[bool, Identity] = {}


class _Name(NamedTuple):
    """A line as it is written: its words, and the codes in it."""

    known: _Known
    forms: tuple[str, ...]
    basis: tuple[str, ...]

    def forms_of(self, class_: DocumentClass) -> tuple[str, ...]:
        """A note names the forms of others."""
        return () if class_ == "note" else self.forms


class Identifier:
    """Identifies lines by the words of one vocabulary; what it has read once it does not read again."""

    def __init__(self, documents: Mapping[str, DocumentKind], agencies: Mapping[str, Agency]) -> None:
        self._kinds = Kinds(documents)
        self._held = self._kinds.held()
        self._agencies = agencies
        self._names: dict[str, _Name] = {}
        self._known: dict[str, _Known] = {}

    def identify(self, line: Line) -> Identity:
        """What the line is."""
        name = self._name(line.name)
        if _SHOWN in line.case:
            return self._read(line, name)
        settled = name.known.settled.get(line.uncounted)
        if settled is not None:
            forms = name.forms_of(settled.class_)
            same = settled.forms == forms and settled.basis == name.basis
            return settled if same else settled._replace(forms=forms, basis=name.basis)
        identity = self._read(line, name)
        if identity.class_ in _IN_ANY_PROCEDURE and not depends_on_procedure(name.known.worded.head, name.known.worded.wording):
            name.known.settled[line.uncounted] = identity
        return identity

    def _read(self, line: Line, name: _Name) -> Identity:
        known, words = name.known, name.known.worded
        wording = words.wording
        read = words.class_in(line)
        class_ = read.class_
        kind = self._kind(known, class_)
        agrees = bool(kind) and self._kinds.documents[kind].class_ == class_
        if read.weighed and not agrees:
            kind = ""
        type_ = _type(read, kind)
        if agrees and (foreign := self._kinds.documents[kind].of_foreigner) and _holder_is_foreigner(line, wording):
            kind = foreign
        condition = words.condition(class_)
        own = class_ == "surrendered" or (class_ == "evidence" and read.own)
        held = registers_of(line, wording, class_, self._papers(known, class_))
        return Identity(
            class_,
            kind,
            type_,
            self._issuer(known, class_, kind if agrees else "", own),
            (*held.registers, OWN) if own else held.registers,
            words.certified,
            condition,
            is_only_shown(line, wording, class_),
            name.forms_of(class_),
            name.basis,
            round((read.sure if agrees else read.sure - read.doubt) * (1 if kind else _WITHOUT_KIND), 2),
            read,
            held.words,
            held.kinds,
        )

    def called(self, name: str) -> str:
        """The kind that a phrase is called by: its name begins the phrase, and what follows makes no other paper of it.

        Of a general kind there are papers on every matter, whatever follows.
        """
        words = self._name(name).known.worded.wording.words
        found = self._kinds.at(words, 0)
        if found is None:
            return ""
        behind = words[found.length] if found.length < len(words) else "của"
        told = behind in _GOES_ON or behind.isdigit() or self._kinds.documents[found.id].general
        return found.id if told else ""

    def _name(self, text: str) -> _Name:
        name = self._names.get(text)
        if name is None:
            if len(self._names) >= _REMEMBERED:
                self._names.clear()
                self._known.clear()
            key = core(text)
            known = self._known.get(key)
            if known is None:
                known = self._known[key] = _Known(key)
            name = self._names[text] = _Name(known, form_codes(text), citations(text))
        return name

    def _issuer(self, known: _Known, class_: DocumentClass, kind: str, own: bool) -> str:
        issuer = known.issuers.get((class_, kind, own))
        if issuer is None:
            issuer = issuer_of(class_, known.worded.wording, self._kinds.documents.get(kind), self._agencies, own)
            known.issuers[class_, kind, own] = issuer
        return issuer

    def _papers(self, known: _Known, class_: DocumentClass) -> Papers:
        if class_ == "self_made":
            return reported_in(known.worded.wording, self._held)
        if class_ not in PROVING:
            return ()
        if known.papers is None:
            known.papers = papers_in(known.worded.wording, self._held)
        return known.papers

    def _kind(self, known: _Known, class_: DocumentClass) -> str:
        """The kind of the vocabulary that stands at the head, else the one most like the phrase, where its class can agree."""
        if class_ == "note":
            return ""
        if known.kind is None:
            known.kind = self._kind_of(known.worded.wording)
        if not known.kind:
            return ""
        is_form = self._kinds.documents[known.kind].class_ in ("form", "note")
        return known.kind if is_form == (class_ == "form") else ""

    def _kind_of(self, wording: Wording) -> str:
        found = self._kinds.at(wording.words, 0)
        return found.id if found else self._kinds.alike(wording.words)


def _holder_is_foreigner(line: Line, wording: Wording) -> bool:
    return is_passport_of_foreigner(wording, fold(line.procedure), fold(line.case))


def _type(read: ClassReading, kind: str) -> str:
    """Every form is of one type; what is no document is of the type `none`."""
    if read.class_ == "form":
        return "application_form"
    return "none" if read.class_ == "note" else kind or read.kind
