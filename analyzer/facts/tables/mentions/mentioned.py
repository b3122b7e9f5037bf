"""Reads the official wording of procedures for what it names: forms, bodies and papers, and texts of law (`texts_named`)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from analyzer.facts.index import Index
from analyzer.facts.procedure.worded import Piece, sentence
from analyzer.facts.tables.mentions.copied import copied
from analyzer.facts.tables.mentions.districts import GONE_SINCE, addresses, districts
from analyzer.facts.tables.mentions.districts import SIGNS as OF_DISTRICTS
from analyzer.facts.tables.mentions.mention import Mention
from analyzer.facts.tables.mentions.named import Few, Many, named, plain_letters
from analyzer.facts.tables.mentions.own import Own, bare
from analyzer.facts.tables.mentions.texts_named import TextsNamed
from analyzer.facts.tables.mentions.told_gone import told_gone
from analyzer.model.enumerations import OF_THE_STATE
from analyzer.model.procedure import Procedure
from analyzer.model.vocabulary import Agency
from analyzer.text.identity.codes import form_codes
from analyzer.text.law.unnamed import THIS
from analyzer.text.spelling import has_any

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
_NUMBER = re.compile(r"(?<![“\"\w])(?<!một )(?<!ký )số (?!\d|lượng|giấy tờ)[^.;:()“”\"]{0,60}$")
"""What stands before a paper whose number is to be written down."""
_SIGNS = ("/", "ẫu", "xuất trình", "mang theo", "nộp kèm", "kèm theo bản chính")
"""Without one of these, or the name of a body or paper that is gone, a piece names nothing that is sought."""
_OF_A_TEXT = re.compile(
    r"(?:/\w|\d{4}|[Tt]hông tư|[Nn]ghị định|[Qq]uyết định)[^.;\n]{0,90}(?:của|do|giữa|,|và|-)\s+(?:các\s+)?(?:Bộ trưởng\s+)?$"
)
"""What stands before the name of a body that issued a text: nobody has to go to that body."""


class Reader:
    """Reads procedures by the words of one vocabulary."""

    def __init__(self, index: Index) -> None:
        self.index = index
        self.texts = TextsNamed(index)
        words = index.words
        papers = ((id, kind.names) for id, kind in words.documents.items() if kind.class_ in OF_THE_STATE and not kind.retired)
        self.bodies = Few(named((id, _called(words.agencies[id])) for id in sorted(index.abolished)))
        self.gone = Few(named((id, words.documents[id].names) for id in sorted(index.retired)))
        self.papers = Many(named(papers))
        self.signs = (*_SIGNS, *OF_DISTRICTS, *self.bodies.cores, *self.gone.cores)

    def mentions(self, procedure: Procedure, documents: set[str]) -> Iterator[Mention]:
        """What a procedure names whose dossier asks for some kinds of papers; each thing once in each place."""
        own = Own(procedure, documents, self.index)
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
        yield from self.texts.of_basis(own, [what for kind, what, _ in found if kind == "instrument"])

    def _read(self, piece: Piece, own: Own, signs: tuple[str, ...]) -> Iterator[Mention]:
        """What a piece names, where one of the `signs` that its record has stands in it."""
        text, plain = piece.text, plain_letters(piece.text)
        if not has_any(plain, signs):
            return
        if "/" in text and piece.part != "addresses":
            yield from self.texts.of_piece(piece, own)
        if piece.part == "results":
            return  # what is handed out says nothing of bodies to go to or papers to bring
        if piece.part == "steps" and "ẫu" in text:
            yield from self._forms(piece, own)
        for start, stop, body in self.bodies.found(plain):
            if not _OF_A_TEXT.search(text[max(0, start - 140) : start]) and not told_gone(text, start, stop):
                yield Mention(own.procedure, piece, "agency", body, sentence(text, start, stop), ended=True)
        if self.index.catalogue.as_of >= GONE_SINCE:
            yield from districts(own.procedure, piece, plain)
        if piece.part == "dossier":
            yield from self._numbers(piece, plain, own)
        elif piece.part != "addresses":
            yield from self._documents(piece, plain, own)

    def _forms(self, piece: Piece, own: Own) -> Iterator[Mention]:
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
                    in_dossier=bare(code.removeprefix("Mẫu số").removeprefix("Mẫu")).lstrip("0") in own.forms,
                )

    def _numbers(self, piece: Piece, plain: str, own: Own) -> Iterator[Mention]:
        for start, stop, document in self.gone.found(plain):
            if _NUMBER.search(plain, max(0, start - 80), start):
                clause, class_ = sentence(piece.text, start, stop), self.index.classes[document]
                yield Mention(own.procedure, piece, "number", document, clause, ended=True, class_=class_)

    def _documents(self, piece: Piece, plain: str, own: Own) -> Iterator[Mention]:
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


def _called(body: Agency) -> tuple[str, ...]:
    """What the wording calls a body: its names, and that with the committee's name in initials."""
    initials = body.name.vi.replace("Ủy ban nhân dân", "UBND")
    return (body.name.vi, *body.also) if initials == body.name.vi else (body.name.vi, initials, *body.also)
