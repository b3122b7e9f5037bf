"""Reads the official wording of procedures for what it names: texts of law, forms, bodies and papers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from itertools import chain

from analyzer.facts.index import Index
from analyzer.facts.procedure.worded import Piece, sentence
from analyzer.facts.tables.citations import States
from analyzer.facts.tables.mentions.copied import copied
from analyzer.facts.tables.mentions.districts import GONE_SINCE, addresses, districts
from analyzer.facts.tables.mentions.districts import SIGNS as OF_DISTRICTS
from analyzer.facts.tables.mentions.mention import Mention
from analyzer.facts.tables.mentions.named import Few, Many, named, plain_letters
from analyzer.facts.tables.mentions.told_gone import told_gone
from analyzer.inferring.wording import cited_titles
from analyzer.model.dossier import every_line
from analyzer.model.enumerations import OF_THE_STATE
from analyzer.model.procedure import Procedure
from analyzer.text.any_case import any_case
from analyzer.text.identity.codes import form_codes
from analyzer.text.law.cited_texts import cited_spans
from analyzer.text.law.defining import only_defines
from analyzer.text.law.incomplete import is_incomplete, misspelt, number_meant
from analyzer.text.law.legal_records import read_legal_record
from analyzer.text.law.numbers import InstrumentNumber, number_not_behind, read_number
from analyzer.text.law.resting import rests_on
from analyzer.text.law.unnamed import THIS
from analyzer.text.provinces import province_in
from analyzer.text.spelling import has_any
from analyzer.text.wording import tidy

_NUMBERED = re.compile(number_not_behind(r"\w./"))
_NO_LETTER = re.compile(r"[\W_]+")
_FORM = re.compile(r"[Mm]ẫu(?:[^.;:\n]|\.(?=\w)){0,60}")
"""A stop within a code does not end it: “Mẫu III.4”."""
_ISSUES = re.compile(
    r"(?:[Cc]ơ quan|Sở|Cục|Bộ|Ủy ban|Uỷ ban)\b(?:[^.\n]|\.(?=\w)){0,200}? cấp (?!tỉnh|huyện|xã|trung ương)(?:[^.\n]|\.(?=\w)){0,300}$"
)
"""What stands before the form of a paper that the handling body itself issues, further on in one sentence."""
_SHOWN = re.compile(
    r"(?:xuất trình|mang theo|nộp kèm|kèm theo bản chính)(?:[^.;:\n]{0,60}một trong (?:các|những) [^.;:\n]{0,30}:(?:(?!;\s*(?:trường hợp|đối với|nếu|khi)\b)[^.\n]){0,400}|[^.;\n]{0,160})"
)
"""What is to be shown; papers of which one will do are told to the end of the sentence."""
_SIGNS = ("/", "ẫu", "xuất trình", "mang theo", "nộp kèm", "kèm theo bản chính")
"""Without one of these, or the name of a body or paper that is gone, a piece names nothing that is sought."""
_DAY_OF = any_case(
    r"(?:ngày|thời điểm|khi)(?: có hiệu lực(?: thi hành)?)?(?: của)? (?:bộ luật|luật|pháp lệnh|nghị định|nghị quyết|thông tư|quyết định)(?: \w+){0,6}? (?:số\s*:?\s*)?$"
)
_TAKES_EFFECT = any_case(r"[^.;]*?(?:có|phát sinh) hiệu lực|[^.;]*?được ban hành")
"""“Trước ngày Nghị định số … có hiệu lực thi hành”: the text marks a day and prescribes nothing here."""
_OF_A_TEXT = re.compile(
    r"(?:/\w|\d{4}|[Tt]hông tư|[Nn]ghị định|[Qq]uyết định)[^.;\n]{0,90}(?:của|do|giữa|,|và|-)\s+(?:các\s+)?(?:Bộ trưởng\s+)?$"
)
"""What stands before the name of a body that issued a text: nobody has to go to that body."""
_KIND = any_case(r"(thông tư|nghị định|nghị quyết)\s+(?:số\s*:?\s*)?$")
"""The word before a number that names the kind of text."""
_LETTERS = {"thông tư": ("TT", "VBHN"), "nghị định": ("NĐ", "VBHN"), "nghị quyết": ("NQ", "QH", "UBTVQH", "VBHN")}


class Reader:
    """Reads procedures by the words of one vocabulary."""

    def __init__(self, index: Index) -> None:
        self.index = index
        self.states = States(index)
        words = index.words
        papers = ((id, kind.names) for id, kind in words.documents.items() if kind.class_ in OF_THE_STATE and not kind.retired)
        self.bodies = Few(named((id, _called(words.agencies[id].name.vi)) for id in sorted(index.abolished)))
        self.gone = Few(named((id, words.documents[id].names) for id in sorted(index.retired)))
        self.papers = Many(named(papers))
        self.signs = (*_SIGNS, *OF_DISTRICTS, *self.bodies.cores, *self.gone.cores)

    def mentions(self, procedure: Procedure, documents: set[str]) -> Iterator[Mention]:
        """What a procedure names whose dossier asks for some kinds of papers; each thing once in each place."""
        own = _Own(procedure, documents, self.index)
        found: dict[tuple[str, str, str], Mention] = {}
        told = (*self.index.told[procedure.id], *addresses(procedure))
        whole = plain_letters("\n".join([piece.text for piece in told]))
        signs = tuple([sign for sign in self.signs if sign in whole])
        read = (self._read(piece, own, signs) for piece in told) if signs else ()
        for mention in chain(*read, copied(procedure, told) if THIS in whole else ()):
            key = (mention.kind, mention.what, mention.path)
            if key not in found or (found[key].aside and not mention.aside):
                found[key] = mention
        yield from found.values()
        yield from self._of_basis(own, [what for kind, what, _ in found if kind == "instrument"])

    def _read(self, piece: Piece, own: _Own, signs: tuple[str, ...]) -> Iterator[Mention]:
        """What a piece names, where one of the `signs` that its record has stands in it."""
        text, plain = piece.text, plain_letters(piece.text)
        if not has_any(plain, signs):
            return
        if "/" in text and piece.part != "addresses":
            yield from self._texts(piece, own)
        if piece.part == "results":
            return  # what is handed out says nothing of bodies to go to or papers to bring
        if piece.part == "steps" and "ẫu" in text:
            yield from self._forms(piece, own)
        for start, stop, body in self.bodies.found(plain):
            if not _OF_A_TEXT.search(text[max(0, start - 140) : start]) and not told_gone(text, start, stop):
                yield Mention(own.procedure, piece, "agency", body, sentence(text, start, stop), ended=True)
        if self.index.catalogue.as_of >= GONE_SINCE:
            yield from districts(own.procedure, piece, plain)
        if piece.part not in ("dossier", "addresses"):
            yield from self._documents(piece, plain, own)

    def _texts(self, piece: Piece, own: _Own) -> Iterator[Mention]:
        for match in _NUMBERED.finditer(piece.text):
            number = read_number(match[0])
            if number is not None and number.year is not None and not number.placeholder:
                cited = number.number in own.basis
                doubt, meant = ("", "") if cited else self._doubt(number, piece.text, match, own)
                clause = "" if cited else sentence(piece.text, match.start(), match.end())
                state = self.states[number.number]
                as_date = not cited and _marks_a_day(piece.text, match.start(), match.end())
                defines = not cited and only_defines(piece.text, match.start(), number.number)
                yield Mention(
                    own.procedure,
                    piece,
                    "instrument",
                    number.number,
                    clause,
                    cited,
                    ended=state.ended,
                    recalled=state.instrument is not None and state.instrument.recalled,
                    doubt=doubt,
                    meant=meant,
                    as_date=as_date,
                    defines=defines,
                    rests=not (cited or as_date or number.number in own.titles) and rests_on(piece.text, match.start()),
                )

    def _doubt(self, number: InstrumentNumber, text: str, match: re.Match[str], own: _Own) -> tuple[str, str]:
        """What is odd about a number that the legal basis does not hold, and the text of that basis it may stand for."""
        serial, _, letters = number.number.rpartition("/")
        alike = [one for one in own.basis if one.rpartition("/")[0] == serial and one.rpartition("/")[2] != letters]
        whole = next((one for one in alike if one.startswith(number.number)), "")
        meant = whole or (alike[0] if alike else "")
        if number.year and number.year > self.index.catalogue.as_of.year:
            return "year_to_come", meant
        if whole:
            return "cut_short", whole
        word = _KIND.search(text[max(0, match.start() - 20) : match.start()])
        if word and not letters.startswith(_LETTERS[word[1].lower()]):
            return "type_and_number_differ", meant
        around = text[max(0, match.start() - 60) : match.end() + 120]
        cited = (one for _, _, one in cited_spans(tidy(around)) if one.number == number.number)
        return next((one.doubt for one in cited if one.doubt), ""), meant

    def _forms(self, piece: Piece, own: _Own) -> Iterator[Mention]:
        for match in _FORM.finditer(piece.text):
            codes = form_codes(match[0])
            if not codes or _ISSUES.search(piece.text[max(0, match.start() - 500) : match.start()]):
                continue
            clause = sentence(piece.text, match.start(), match.start() + 3)
            for code in codes:
                yield Mention(
                    own.procedure,
                    piece,
                    "form",
                    code,
                    clause,
                    in_dossier=_bare(code.removeprefix("Mẫu số").removeprefix("Mẫu")).lstrip("0") in own.forms,
                )

    def _documents(self, piece: Piece, plain: str, own: _Own) -> Iterator[Mention]:
        for start, stop, document in self.gone.found(plain):
            clause = sentence(piece.text, start, stop)
            class_ = self.index.classes[document]
            yield Mention(
                own.procedure, piece, "document", document, clause, in_dossier=document in own.documents, ended=True, class_=class_
            )
        for match in _SHOWN.finditer(plain):
            for _, _, document in self.papers.found(match[0]):
                clause = sentence(piece.text, match.start(), match.end())
                yield Mention(
                    own.procedure,
                    piece,
                    "shown",
                    document,
                    clause,
                    in_dossier=own.asks(document),
                    class_=self.index.classes[document],
                )

    def _of_basis(self, own: _Own, named: list[str]) -> Iterator[Mention]:
        """Texts of the legal basis whose code, as the State's database holds it, names another text than its title, or none that can be found."""
        for code, title in dict.fromkeys(cited_titles(own.procedure)):
            read = read_legal_record(code, title)
            differ = read is not None and read.doubt == "code_and_title_differ"
            if read is not None and not read.doubt and misspelt(code, read.number) and not self._of_another_province(read.place, own):
                piece = Piece("legal_basis", f"legal_basis/{read.number}" if read.number in own.basis else "", title)
                yield Mention(
                    own.procedure, piece, "instrument", tidy(code), tidy(title), True, doubt="letters_misspelt", meant=read.number
                )
            if differ or is_incomplete(code, title):
                path = f"legal_basis/{read.number}" if read is not None and read.number in own.basis else ""
                piece = Piece("legal_basis", path, title)
                if differ:
                    yield Mention(own.procedure, piece, "instrument", code, title, True, doubt="code_and_title_differ")
                else:
                    meant = number_meant(code, title, (own.basis, named, self.index.words.instruments))
                    yield Mention(own.procedure, piece, "incomplete", tidy(code), tidy(title), True, meant=meant)

    def _of_another_province(self, place: str, own: _Own) -> bool:
        """Whether a local text is of another province than the one whose procedure it is: it does not belong there, however its number is spelt."""
        owner = self.index.words.ministries.get(own.procedure.ministry) if place else None
        return owner is not None and province_in(owner.name.vi) not in ("", place)


class _Own:
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
        return " ".join(_bare(f"{line.form_code} {line.name}") for line in every_line(self.procedure.dossier))

    def asks(self, document: str) -> bool:
        """Whether the dossier asks for a paper; any identity paper stands for another."""
        return document in self.documents or (self._is_identity(document) and any(map(self._is_identity, self.documents)))

    def _is_identity(self, document: str) -> bool:
        return self._classes.get(document) == "identity"


def _called(name: str) -> tuple[str, ...]:
    """What the wording calls a body: its name, and that with the committee's name in initials."""
    initials = name.replace("Ủy ban nhân dân", "UBND")
    return (name,) if initials == name else (name, initials)


def _marks_a_day(text: str, start: int, stop: int) -> bool:
    """Whether the text of law whose number stands here is named only for the day on which it took effect."""
    day = _DAY_OF.search(text[max(0, start - 80) : start])
    return day is not None and (" hiệu lực" in day[0].lower() or _TAKES_EFFECT.match(text, stop) is not None)


def _bare(text: str) -> str:
    return _NO_LETTER.sub("", text.lower())
